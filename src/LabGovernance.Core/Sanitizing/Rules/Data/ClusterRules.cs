using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Orchestration: Kubernetes, swarm, configuration tools.</summary>
internal static class ClusterRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("kube.config", "kubeconfig credentials", "KEY_KUBERNETES", new KeyedRule("clientkeydata", "clientcertificatedata", "*_client_key_data") { Value = ValueShape.AtLeast(20) }, """
            + client-key-data: «LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktcbJfgW7Lphjr+cMV4Sj6imIGVeQMxCXJdRGMt+L5z+JJEeaoyF1V15D2i7Id0ORH6FQuySK+Orwwg78=»
            + "client-key-data": "«LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0t++8azPqv5c12xMAWG5w3zlWRop+SmWyVIZbDCdLmTLxzDHL2kZglndd3zdoZK0OoPQmDwg++5RqccaI=»"
            + client_key_data = "«LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tTBdG7qSpXU/pLFkN3FwdmDMxyjj9ruyRRlskW2I=»"
            - client-key-data:
            - client-key: /etc/k.pem
            - certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0=
            """),
        Secret("kube.bootstrap", "Kubernetes bootstrap token", "TOKEN_KUBERNETES", new TokenRule("{l6}.{l16}") { Near = ["kubeadm", "bootstrap", "token", "join"] }, """
            + kubeadm login --with «4u7c68.¦bxjyc9vvbrl085qg» --quiet
            + KUBEADM_KUBE_BOOTSTRAP=«4y1c1j.¦5r6yo4puf0zzj1g0»
            + "kubeadm_kube_bootstrap": "«410c49.¦9bjti9l1fw6kwpqw»",
            - 2r4a14.3wsc8649f2rehtpg
            - kubeadm v1.30.1
            - token abc.def
            """),
        Secret("k3s.token", "k3s token", "TOKEN_K3S", new TokenRule("K10{h64}::server:{h32}", "K10{h64}::node:{h32}", "K10{h64}::{l6}.{l16}"), """
            + "k3s_token": "«K10¦7513b20de79b2ca853bfd5d0d3fde2ccf44e00dd336b475660abe6f22e24f7b7::server:3e79c79a560c2c50f9de6a36af37c620»",
            + k3s_token: '«K10¦7a79e896083fc0b8fac492ad363f804cdb99afcd9b3811841cdf35a249ca8ea4::node:eab5e51187564f3da9261e31e19ea46a»'
            + level=debug msg="k3s answered 401 to «K10¦dcbc438d485440e697f43179264e3ecbd1d42b35cb57da05b67b3bfa9af46c71::vn3ahm.s7bof7hses57l32q»"
            - K103d0bb71327f13676393c
            - myK1026e96d95e779836b79d91398aab28f8ee498457aa8e4f42e6d0fb15d75a55663::server:2aacc5fb1b798927c0a825856a54d969
            - K107c31bbfccd748b4ab7ac599fa88bf572eaa9fa2a86fd706e921e73533d0589fb
            """),
        Secret("swarm.token", "swarm join token", "TOKEN_SWARM", new TokenRule("SWMTKN-1-{l50}-{l25}"), """
            + level=debug msg="swarm answered 401 to «SWMTKN-1-¦2giwpyiga4at43eb08vnn6wyvasnth8jfsnuupqvx7luwkzh0x-vngl0miz9kr9c8qokrsriu1ic»"
            + - SWARM_TOKEN=«SWMTKN-1-¦7n1an0hmrkw4asrb2mkqi2bb6fhavs8gy2jvl6wc7k8r122ygn-hmgfe0kn2dl6frh04qpd0cbiv» # swarm
            + curl -H 'X-Auth: «SWMTKN-1-¦2mfezqr9zu07n9vg9ysgozvi7fm3e77vyriez6i9qmg9hlabae-vrueqaqa9q5bbjz5b2xbub727»' https://swarm.example/v1
            - SWMTKN-1-2giwpyiga4at43eb08vnn6wyv is cut off
            - mySWMTKN-1-2giwpyiga4at43eb08vnn6wyvasnth8jfsnuupqvx7luwkzh0x-vngl0miz9kr9c8qokrsriu1ic
            - what begins with SWMTKN-1- is a swarm one
            """),
        Secret("swarm.unlock", "swarm unlock key", "KEY_SWARM", new KeyedRule("unlockkey") { Value = ValueShape.AtLeast(20) }, """
            + unlock key: «SWMKEY-1-hrbpRPLFMgI1K/7zVLJT9e9wBq36hw+wxq8CL/uA4Jb»
            + UNLOCK_KEY=«SWMKEY-1-kx3EkrIXCw6S6X5nuXitoakk18xl6N9SL29BXNTSjoa»
            + "UnlockKey": "«SWMKEY-1-rYHFTlSs7kU4q42LTYKIobB--Nm7-631G-3tHCzWuxE»"
            - UNLOCK_KEY=
            - docker swarm unlock-key --rotate
            - "UnlockKey": null
            """),
        Secret("kube.secret", "value of a Kubernetes secret", "SECRET_KUBERNETES",
            new KeyedRule("username", "user", "tlskey", "tlscrt", "postgrespassword", "rootpassword", "adminuser", "password", "token", "dotenv", "cacrt", "value", "keytab", "sshprivatekey", "ssh_privatekey", "credentialsjson", "configjson", "accesskey", "secretkey", "databaseurl", "url") { Value = ValueShape.Of("{b8-40000}"), Near = ["kind: secret", "\"kind\":\"secret\"", "\"kind\": \"secret\""] }, """
            + kind: Secret⏎data:⏎  username: «YWRtaW4xMjM=»
            + kind: Secret⏎data:⏎  tls.key: «LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0trRDEnSy8UNqpvXraQbXx85/0DwWq/O0CWD0C404=»
            + {"kind":"Secret","data":{"token":"«qR/a3udq6dB5HZPpQMrObwA96CALlSe1DZBNE+KfEpQ=»"}}
            - kind: ConfigMap⏎data:⏎  username: YWRtaW4xMjM=
            - kind: Secret⏎metadata:⏎  name: db⏎type: Opaque
            - kind: Secret⏎data: {}
            """),
        Secret("rancher.token", "cluster manager token", "TOKEN_CLUSTER",
            new KeyedRule("rancherbootstrappassword", "catllebootstrap", "rancherbearertoken", "argocdauthtoken", "argocdpassword", "portaineradminpassword", "portainerapikey", "portaineraccesstoken", "portaineredgekey", "edgekey", "dockgesecret", "komodojwtsecret", "komodowebhooksecret", "k3stoken", "k3sagenttoken", "talostoken", "trustdtoken", "machinetoken", "watchtowerhttpapitoken") { Value = ValueShape.AtLeast(6) }, """
            + EDGE_KEY=«b88YgSZqCUMCmqrsxp5FR97lzV/tsUE7DpbKJ7KfZu/uH2SXCr4ztEH/LfbdfVB7hu3rT76r/V8OB08=»
            + K3S_TOKEN=«2l7j5LXapd2c2sA8akPdeu03dpKx3NnB»
            + PORTAINER_ACCESS_TOKEN=«ptr_//zL1X3egW6/MepyO+U6guHj7dwLEv+EcTdnQul5TJs=»
            - K3S_TOKEN=${K3S_TOKEN}
            - K3S_TOKEN_FILE=/etc/t
            - EDGE_ID=5
            """),
        Secret("portainer.token", "Portainer token", "TOKEN_PORTAINER", new TokenRule("ptr_{b44}"), """
            + level=debug msg="portainer answered 401 to «ptr_¦p51VSsccOOnUY08BOksSfaUKiww8jgkD3ZMb83AfXWw=»"
            + - PORTAINER_TOKEN=«ptr_¦Swvkn840xBWHdA711DTGhe0kQuv6LWZJgImuXf1m0Rm=» # portainer
            + curl -H 'X-Auth: «ptr_¦vmYIGme1upkxip7Wx46Wadlloc33Jz8iqzvYZ0ofnBN=»' https://portainer.example/v1
            - ptr_p51VSsccOOnUY08 is cut off
            - myptr_p51VSsccOOnUY08BOksSfaUKiww8jgkD3ZMb83AfXWw=
            - what begins with ptr_ is a portainer one
            """),
        Secret("rancher.key", "Rancher token", "TOKEN_RANCHER", new TokenRule("token-{l5}:{l54}"), """
            + RANCHER_KEY=«token-¦4iher:f2tdle5orh8fjugcye71i51647adir7rekoivc05kungnwyfkjeg81»
            + "rancher_key": "«token-¦upkd0:drcq62vdgtk26xeqtd174wli0e0dxkzkaqa9pqll84x7av2bkot7ik»",
            + rancher_key: '«token-¦m3iw2:jp48gs7a44upl4ze1s36cqb1krufu67bss2gfw35718qyy0wroqytf»'
            - token-4iher:f2tdle5orh8fju is cut off
            - mytoken-4iher:f2tdle5orh8fjugcye71i51647adir7rekoivc05kungnwyfkjeg81
            - what begins with token- is a rancher one
            """),
        Secret("ansible.become", "Ansible password", "PASSWORD_ANSIBLE",
            new KeyedRule("ansiblebecomepass", "ansiblebecomepassword", "ansiblesshpass", "ansiblepassword", "ansiblesudopass", "ansiblevaultpassword", "becomepass", "vaultpass", "ansiblesshpassword", "ansiblebecomepw"), """
            + ansible_become_pass: «hunter2»
            + nas ansible_host=10.0.0.2 ansible_ssh_pass=«hunter2»
            + ansible_become_password="«two words»"
            - ansible_become_pass: "{{ vault_become }}"
            - ansible_become_password_file: /x
            - ansible_become_method: sudo
            """),
        Secret("terraform.state", "secret of an infrastructure tool", "SECRET_TERRAFORM",
            new KeyedRule("tfvarpassword", "tftoken", "tftokenappterraformio", "tfhttppassword", "pulumiaccesstoken", "pulumiconfigpassphrase", "tfencryption", "spaceliftapikeysecret", "atlantisghtoken", "atlantiswebhooksecret", "digitaloceantoken"), """
            + PULUMI_CONFIG_PASSPHRASE=«correct horse»
            + TF_HTTP_PASSWORD="«hunter2»"
            + TF_TOKEN_app_terraform_io=«o9jKNWnm7iX030B8HiA2a2dyI7WCCSHcXqqv7zmH»
            - PULUMI_CONFIG_PASSPHRASE_FILE=/x
            - TF_HTTP_USERNAME=x
            - TF_HTTP_PASSWORD=
            """),
        Secret("salt.key", "cluster key line", "KEY_CLUSTER", new TokenRule("{h128}") { Near = ["authkey", "cluster key", "ceph"] }, """
            + authkey_salt_key: '«66aa04bc170df912643819682fbee501f2502724a9¦5900f711272cd2009a3434a55671e75d9f7df9258f9d8e065345abd30b659fa23be2836ab2d5947e15c96c»'
            + level=debug msg="authkey answered 401 to «394b8944ed556ee62f59e069b958990e6057051b40¦4434afe86f4e908ba7516dbddda0f48e4fc82f33d651ac8e6eeffdbf4f3f855bea14f7136763caa6c23735»"
            + - AUTHKEY_SALT_KEY=«b17429b9bc1eeb933b15597388858e9d9b8fbd1406¦7bbcc90b134839cc966857ed92df1d1fba994da40de2b1e0d5d6ef04da6eac6b7546440594cd3941aaae89» # authkey
            - sha512 b58e79c7b8326c55172628d2d5e1a17aa2105fb0794ee49df4ec75a8d6b4d39fc1ee8c7dfa984c526bf80b7dadc30fb895158cc91d1520c741aaeda36226adb0
            - ceph osd tree
            - ceph ee95506b1475f795708eb154152a1194d3b7255a5aaa3f316bb56340882e8ee0
            """),
        Secret("ceph.key", "Ceph key", "KEY_CEPH", new KeyedRule("key", "cephkey", "secret", "cephxkey") { Value = ValueShape.Of("AQ{n36}==") }, """
            + [client.admin]⏎	key = «AQsqxFl0ybs8yy3gVMd8drGvMVB5Vbulmrtcig==»
            + ceph mount -o name=admin,secret=«AQ44Hf4dN5HGMI5C3UGebSeDNmgI53IM79zuWs==»
            + "key": "«AQMoKy8rceqhts9iaBlgb3zNqalbyLJ4Ylx8VY==»"
            - [client.admin]⏎	caps mon = "allow *"
            - key = AQ
            - key = id
            """),
    ];
}
