using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Routers, firewalls, switches and access to them.</summary>
internal static class RouterRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("cisco.secret", "secret of a switch or router", "SECRET_NETWORK",
            new LineRule("enable secret|password «*»", "enable secret|password 0|4|5|6|7|8|9 «*»", "enable secret|password level * 0|4|5|6|7|8|9 «*»", "username * ** secret|password «*»", "username * ** secret|password 0|4|5|6|7|8|9|cleartext|ciphertext|plaintext|sha512 «*»", "password 0|4|5|6|7|8|9 «*» $", "neighbor * password «*»", "neighbor * password 0|6|7 «*»", "key-string «*»", "key-string 0|6|7 «*»", "ip ** key «*»", "ip ospf authentication-key|message-digest-key «*»", "ip ospf message-digest-key * md5 «*»", "ntp authentication-key * md5 «*»", "standby ** authentication «*»", "vrrp ** authentication text «*»", "ppp chap|pap ** password «*»", "wpa-passphrase «*»", "mgmt-user * * «*»", "wlan ** psk|passphrase «*»", "security wpa psk set-key ascii|hex 0|8 «*»", "security wpa akm psk set-key ascii|hex 0|8 «*»"), """
            + enable secret 5 «$1$mERr$hx5rVt7rPNoS4wqbXKX7m0»
            + username admin privilege 15 secret 9 «$9$2MJBozw/9R3UsU$2lFhcKvpghcyw8deP25GOfyZaagyUOGBymkryvOdfo6»
            + password 7 «0822455D0A16»
            - enable secret
            - username admin privilege 15
            - service password-encryption
            """),
        Secret("cisco.server", "shared secret of RADIUS or TACACS", "SECRET_RADIUS",
            new LineRule("radius-server ** key «*»", "radius-server ** key 0|6|7 «*»", "tacacs-server ** key «*»", "tacacs-server ** key 0|6|7 «*»", "server-private ** key «*»", "server-private ** key 0|6|7 «*»", "key 0|6|7 «*» $", "server ** shared-secret «*»", "authserver * «*» $", "acctserver * «*» $", "set ** radius-server|tacplus-server * ** secret|shared-secret «*»", "radius_secret «*»", "aaa ** key «*»"), """
            + radius-server host 10.0.0.5 auth-port 1812 key «s3cr3t»
            + tacacs-server key 7 «0822455D0A16»
            + key 7 «13061E010803»
            - radius-server host 10.0.0.5
            - tacacs-server timeout 5
            - key chain LAB
            """),
        Secret("cisco.snmp", "SNMP community of a device", "SNMP_COMMUNITY",
            new LineRule("snmp-server community «*»", "snmp-server community 0|7 «*»", "snmp-server host * «*»", "snmp-server host * version 1|2c «*»", "snmp-server host * traps|informs version 1|2c «*»", "set snmp community «*»", "snmp community «*»", "snmp-agent community read|write «*»", "snmp-agent community read|write cipher|simple «*»", "community «*» authorization|clients *", "snmpwalk ** -c «*»", "snmpget ** -c «*»", "snmpbulkwalk ** -c «*»", "snmpset ** -c «*»", "snmptrap ** -c «*»", "trapcommunity «*»", "trapsink * «*»", "trap2sink * «*»", "informsink * «*»", "com2sec * * «*»", "com2sec6 * * «*»", "com2sec -Cn * * * «*»"), """
            + snmp-server community «s3cr3tRO» RO
            + snmpwalk -v2c -c «s3cr3tRO» 10.0.0.2 .1.3
            + com2sec local 10.0.0.0/8 «s3cr3tRO»
            - snmp-server location rack 1
            - snmpwalk -v3 -l authPriv 10.0.0.2
            - com2sec local 10.0.0.0/8
            """),
        Secret("snmp.v3", "SNMPv3 pass phrase", "SNMP_PASSPHRASE",
            new LineRule("createUser * MD5|SHA|SHA-224|SHA-256|SHA-384|SHA-512 «*»", "createUser -e * * MD5|SHA|SHA-256|SHA-512 «*»", "snmpwalk ** -A «*»", "snmpget ** -A «*»", "snmpbulkwalk ** -A «*»", "snmp-server user ** auth md5|sha «*»", "snmp-server user ** auth md5|sha * «*»", "usmUser ** 0x«*»", "snmp-agent ** authentication-mode md5|sha «*»"), """
            + createUser monitor SHA "«authpass phrase»"
            + snmpwalk -v3 -u monitor -A «authpass1» -X privpass1 10.0.0.2
            + snmp-server user monitor lab v3 auth sha «authpass1»
            - createUser monitor
            - snmpwalk -v3 -u monitor -l authNoPriv 10.0.0.2
            - snmp-server user monitor lab v3
            """),
        Secret("snmp.v3-privacy", "SNMPv3 privacy pass phrase", "SNMP_PASSPHRASE",
            new LineRule("createUser * * * DES|AES|AES-128|AES-256|AES-192 «*»", "snmpwalk ** -X «*»", "snmpget ** -X «*»", "snmpbulkwalk ** -X «*»", "snmp-server user ** priv aes|des «*»", "snmp-server user ** priv aes 128|192|256 «*»"), """
            + createUser monitor SHA "authpass phrase" AES "«privpass phrase»"
            + snmpwalk -v3 -u monitor -X «privpass1» 10.0.0.2
            + snmp-server user monitor lab v3 priv aes 128 «privpass1»
            - createUser monitor SHA
            - snmpwalk -v3 -u monitor 10.0.0.2
            - snmp-server user monitor lab v3
            """),
        Secret("snmp.v3-keyed", "SNMPv3 pass phrase", "SNMP_PASSPHRASE",
            new KeyedRule("authpassphrase", "privpassphrase", "authprotocolpass", "privprotocolpass", "snmpauthpassword", "snmpprivpassword", "authkeyphrase", "privacykey", "authenticationkey", "snmppass", "authpass", "privpass", "snmpv3auth", "snmpv3priv", "authkey", "privkey") { Near = ["snmp", "priv", "version: 3"] }, """
            + snmp:⏎  auth_key: «authpass phrase»⏎  version: 3
            + priv_pass: "«privpass1»"
            + snmpv3_auth=«authpass1»
            - priv_protocol: aes
            - auth_key: !secret snmp
            - privkey_file=/etc/x
            """),
        Secret("pfsense.secret", "secret of pfSense or OPNsense", "SECRET_PFSENSE",
            new KeyedRule("bcrypthash", "bcrypt_hash", "sha512hash", "md5hash", "nthash", "ldapbindpw", "radiussecret", "preshared_key", "presharedsecret", "prv", "dyndnspassword", "apikey", "otpseed", "localkey", "sharedkey", "tlskey", "rocommunity", "proxypass", "proxypassword", "passwordagain", "vouchersalt", "privatekeyvoucher", "carppassword", "vippassword", "hasyncpassword", "passwordcopy", "key8021x", "eapkey", "maxmindkey"), """
            + <user><name>admin</name><bcrypt-hash>«$2y$11$aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1»</bcrypt-hash></user>
            + <cert><refid>5f</refid><crt>LS0tLS1CRUdJTiBDRVJUSUZJQ0FURQ==</crt><prv>«LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t204Bvi4zFoMSktEI7E/FZbqu2hXp2scmcLtAksc=»</prv></cert>
            + <snmpd><rocommunity>«s3cr3tRO»</rocommunity></snmpd>
            - <bcrypt-hash></bcrypt-hash>
            - <prv></prv>
            - <crt>LS0tLS1CRUdJTiBDRVJUSUZJQ0FURQ==</crt>
            """),
        Secret("routeros.secret", "MikroTik secret", "SECRET_MIKROTIK",
            new KeyedRule("wpapresharedkey", "wpa2presharedkey", "authenticationpassword", "encryptionpassword", "supplicantidentitysecret", "ipsecsecret", "managementprotectionkey", "privatepresharedkey"), """
            + /interface wireless security-profiles set [ find default=yes ] wpa2-pre-shared-key="«correct horse»"
            + /snmp community add name=x authentication-password="«authpass1»" encryption-password=«privpass1»
            + /interface l2tp-client add ipsec-secret="«s3cret»" name=l2tp
            - wpa2-pre-shared-key=""
            - /ip service set www disabled=yes
            - authentication-protocol=SHA1
            """),
        Secret("ipmi.password", "password of a management controller", "PASSWORD_IPMI",
            new KeyedRule("ipmipassword", "ipmipass", "idracpassword", "ilopassword", "bmcpassword", "ipmikey", "ipmitoolpassword", "rootpasswordipmi", "redfishpassword", "kvmpassword", "pikvmpassword"), """
            + IPMI_PASSWORD=«calvin1»
            + idrac_password: "«calvin»"
            + bmc_password=«ADMIN123»
            - IPMI_PASSWORD=
            - IPMI_HOST=10.0.0.9
            - idrac_password: ${IDRAC}
            """),
        Secret("tool.password", "password of a command", "PASSWORD",
            new LineRule("ipmitool ** -P «*»", "ipmitool ** user set password * «*»", "racadm ** -p «*»", "sshpass ** -p «*»", "sshpass -p«*»", "mysql ** -p«*»", "mysqldump ** -p«*»", "mariadb ** -p«*»", "mariadb-dump ** -p«*»", "mysqladmin ** -p«*»", "redis-cli ** -a «*»", "mongosh ** -p «*»", "mongodump ** -p «*»", "mongorestore ** -p «*»", "ldapsearch ** -w «*»", "ldapmodify ** -w «*»", "ldapadd ** -w «*»", "ldapwhoami ** -w «*»", "ldappasswd ** -s «*»", "smbclient ** -U *%«*»", "rpcclient ** -U *%«*»", "net ** -U *%«*»", "htpasswd ** -b * * «*»", "htpasswd -nb|-nbB|-bnB|-nbm * «*»", "zip ** -P «*»", "unzip ** -P «*»", "7z ** -p«*»", "7za ** -p«*»", "unrar ** -p«*»", "docker login ** -p «*»", "podman login ** -p «*»", "helm registry login ** -p «*»", "sqlcmd ** -P «*»", "isql ** -P «*»", "bcp ** -P «*»", "xfreerdp ** /p:«*»", "wlfreerdp ** /p:«*»", "cifscreds ** -p «*»", "lftp ** -u *,«*»", "lpadmin ** -P «*»", "upscmd ** -p «*»", "upsrw ** -p «*»", "openssl ** -passin pass:«*»", "openssl ** -passout pass:«*»", "openssl ** -pass|-k|-passin|-passout «*»", "keytool ** -storepass|-keypass «*»", "gpg ** --passphrase «*»", "rclone obscure «*»", "net user * «*» /add", "influx ** -t «*»", "influx ** -password «*»", "vault login «*»", "vault operator unseal «*»"), """
            + sshpass -p '«hunter 2»' ssh root@10.0.0.2
            + mysql -u root -p«hunter2» -e 'show tables'
            + $ sudo ipmitool -I lanplus -H 10.0.0.9 -U ADMIN -P «calvin1» power status
            - sshpass -e ssh root@10.0.0.2
            - mysql -u root -p
            - ipmitool -I lanplus -H 10.0.0.9 -U ADMIN power status
            """),
        Secret("curl.user", "login of a command", "PASSWORD",
            new LineRule("curl ** -u|--user|-U|--proxy-user *:«*»", "curl ** -u*:«*»", "curl ** --user=*:«*»", "wget ** --user * --password «*»", "http ** -a|--auth *:«*»", "https ** -a|--auth *:«*»", "xh ** -a *:«*»", "wget ** --http-password «*»", "skopeo ** --creds|--src-creds|--dest-creds *:«*»", "ftp ** -u *:«*»"), """
            + curl -s -u admin:«hunter2» http://10.0.0.2/api
            + $ curl --user 'bob:«two words»' -X PUT https://x.example
            + skopeo copy --dest-creds bob:«hunter2» docker://a docker://b
            - curl -s http://10.0.0.2/api
            - curl -u admin http://10.0.0.2/api
            - curl -u "$USER:$PASS" http://10.0.0.2
            """),
        Secret("nut.user", "password of a UPS user", "PASSWORD_NUT", new LineRule("MONITOR * * * «*»", "MONITOR * * * «*» primary|secondary|master|slave"), """
            + MONITOR ups@localhost 1 upsmon «hunter2» primary
            + MONITOR "ups@10.0.0.3" 1 monuser "«two words»" slave
            + # nut⏎MONITOR eaton@nas 1 admin «s3cret» master
            - MONITOR ups@localhost 1
            - monitor the ups
            - MINSUPPLIES 1
            """),
        Secret("proxmox.token", "Proxmox API token", "TOKEN_PROXMOX", new KeyedRule("pveapitoken", "pbsapitoken", "pmgapitoken") { Value = ValueShape.AtLeast(20) }, """
            + Authorization: PVEAPIToken=«root@pam!lab=a50bb56d-6251-f6b3-5734-d82802bab598»
            + curl -H 'Authorization: PBSAPIToken=«bob@pbs!x:5a2dd28f-7194-a486-2674-ee9224c56aca»' https://pbs.lan:8007
            + PVEAPIToken=«mon@pve!prom=da10bc4b-8915-5379-7cba-9e6d02a2ca69»
            - PVEAPIToken=$TOKEN
            - the PVEAPIToken header
            - pveum user token list root@pam
            """),
        Secret("proxmox.secret", "Proxmox secret", "SECRET_PROXMOX",
            new KeyedRule("tokenvalue", "tokensecret", "pvetokensecret", "pmapitokensecret", "proxmoxtokensecret", "proxmoxpassword", "proxmoxvetoken", "pmpass", "encryptionkeyproxmox", "pbspassword", "pveauthcookie", "csrfpreventiontoken", "pbsfingerprint", "pmapitoken"), """
            + PM_API_TOKEN_SECRET=«6730e94d-3f64-fef1-da7f-d55000dd0a0e»
            + token_value: «6254edf4-22fe-e0df-17ff-95c84cf8e1d3»
            + Cookie: x⏎CSRFPreventionToken: «65A1B2C3:wgP/lVhY57J44Q5323FZsdO9YG04spq1Lz/AEp2BjvB»
            - PM_API_TOKEN_ID=root@pam!x
            - token_value: !secret pve
            - PM_API_TOKEN_SECRET=
            """),
        Secret("truenas.key", "TrueNAS key", "KEY_TRUENAS", new TokenRule("{d1-4}-{n64}") { Check = value => value.IndexOfAnyInRange((byte)'g', (byte)'z') >= 0 }, """
            + {"service":"truenas","given":"«3034-AmMF6jFcNk5CWiCayr¦xXr7OWvCysB6cabxKDXcIZSSwJdI1yjghdrmkpiFrGFCyp»"}
            + truenas login --with «8289-cMlO01Qiuroq2Ag6Vv¦ZTB2VptesuNhtqfrladyRzbQ43GpRPTOnkVPim7UiIEYDS» --quiet
            + TRUENAS_KEY=«4570-QAZ6oONyJJDYyD4sX6¦YLl3XF5KK1vDNKcObnIqfU4jwTFwWLoVp13gfu7OS4q0U5»
            - 56-fhxCbqcbT2nqj1KZ6KHQbkSIwgnev4SyzPTSt04p
            - 2026-01-05
            - 1-bb8974530a4ce643f987940f65ea3d92
            """),
        Secret("nas.token", "token of a network storage", "TOKEN_NAS",
            new KeyedRule("synotoken", "xsynotoken", "synologytoken", "synosid", "_sid", "qsid", "qtoken", "ncsid", "nassid", "dsmpassword", "qnappassword", "synologypassword") { Value = ValueShape.AtLeast(8) }, """
            + http://nas.lan:5000/webapi/entry.cgi?api=SYNO.FileStation.List&_sid=«kbeYYEa6aHEaY2oDIs1bcDNF-IEB2hj2mN5ch7dV»
            + X-SYNO-TOKEN: «7rCv9jadLsptQ»
            + http://qnap.lan:8080/cgi-bin/filemanager/utilRequest.cgi?func=x&qsid=«ol7g9kbpgadi»
            - http://nas.lan:5000/webapi/entry.cgi?api=SYNO.API.Info
            - _sid=
            - sid=1
            """),
        Secret("samba.credentials", "share password", "PASSWORD_SHARE",
            new KeyedRule("smbpassword", "cifspassword", "sambapassword", "sharepassword", "smbpass", "nfspassword", "afppassword", "discoveryauthpassword", "nodesessionauthpassword", "chappassword", "chapsecret", "passwordin", "nodesessionauthpasswordin", "discoverysendtargetsauthpassword", "timemachinepassword"), """
            + SMB_PASSWORD=«hunter2»
            + node.session.auth.password = «hunter2hunter2»
            + password_in=«hunter2hunter2»
            - //nas.lan/media /mnt/media cifs credentials=/root/.smb,uid=1000 0 0
            - SMB_PASSWORD=
            - node.session.auth.username = bob
            """),
        Secret("netrc.line", "password of a netrc file", "PASSWORD",
            new LineRule("machine * login * password «*»", "machine ** password «*»", "default login * password «*»", "login * password «*» $", "password «*» $"), """
            + machine gitea.lan login bob password «hunter2»
            + default login anonymous password «x@y»
            + login bob password «hunter2»
            - machine gitea.lan login bob
            - machine gitea.lan
            - login failed for bob
            """),
        Secret("haproxy.password", "password of a proxy or mail client", "PASSWORD",
            new LineRule("user * insecure-password «*»", "user * password «*» $", "poll ** pass|password «*»", "basic_auth * «*»", "basicauth * «*»", "proxy_set_header Authorization «**»", "cache_peer ** login=*:«*»", "auth_pass «*»", "tls-auth-secret «*»", "static-auth-secret «*»", "db_password «*»", "ldap_bind_password «*»", "bindpw «**»", "rootpw «**»", "dbpass «**»", "api-key «*»", "psk «*» $", "passphrase «*» $", "controlpass «*»"), """
            + user bob insecure-password «hunter2»
            + auth_pass «s3cret»
            + bindpw «two words»
            - user bob groups admin
            - auth_type PASS
            - bindpw $LDAP_PW
            """),
        Secret("ldap.bind", "LDAP bind password", "PASSWORD_LDAP",
            new KeyedRule("ldapbindpassword", "ldapbindpw", "bindpw", "bindpassword", "ldappassword", "bindcredentials", "ldapadminpassword", "ldapconfigpassword", "ldapreadonlyuserpassword", "olcrootpw", "rootpw", "ldapauthtok", "userpassword", "lldapldapuserpass", "lldapjwtsecret", "authtok", "ldapdefaultauthtok"), """
            + LDAP_BIND_PW=«hunter2»
            + ldap_default_authtok = «hunter2»
            + olcRootPW: «{SSHA}m/pseb1a247giQ7yrdtrGsyLbSldHP8=»
            - LDAP_BIND_DN=cn=admin,dc=lab
            - bind_pw_file: /etc/ldap/pw
            - bindpw=
            """),
        Secret("pihole.password", "Pi-hole or AdGuard password", "PASSWORD_DNS",
            new KeyedRule("webpassword", "pihole_password", "ftlconfwebserverapipassword", "ftlconfwebserverapipwhash", "pwhash", "app_pwhash", "piholeapitoken", "piholeapikey", "piholepassword", "adguardpassword", "technitiumtoken", "dnsserveradminpassword"), """
            + WEBPASSWORD=«9588a465b97090131adea034ac314640c863dc4ab633895af45602b4a28c7066»
            + pwhash = "«$BALLOON-SHA256$v=1$s=1024,t=32$v4dMo7iVJ3dJjCM9ZRETluA=$QZHpHaDPYxeln9FrTBWfvCoTUDIzXMBsrbGizvFbi/I=»"
            + FTLCONF_webserver_api_password: '«correct horse»'
            - WEBPASSWORD=
            - WEBPASSWORD_FILE=pihole_pw
            - pwhash = ""
            """),
        Secret("ddns.token", "dynamic DNS token", "TOKEN_DDNS",
            new KeyedRule("duckdnstoken", "noippassword", "noippass", "dynv6token", "desectoken", "desecapitoken", "ddnstoken", "ddnspassword", "ddnskey", "dynutoken", "freednstoken", "freednsupdatekey", "namecheapapikey", "namecheapddnspassword", "godaddyapikey", "godaddyapisecret", "gdkey", "gdsecret", "porkbunsecretapikey", "porkbunapikey", "gandiapikey", "gandilivednskey", "dnsimpletoken", "ionosapikey", "ionosprefix", "inwxpassword", "netcupapipassword", "netcupapikey", "stratopassword", "hetznerdnskey", "heregapikey", "he_key", "hepassword", "alikey", "alisecret", "dpid", "dpkey", "nsupdatekey", "tsigkey", "tsigsecret", "acmednspassword", "njallatoken", "powerdnsapikey", "pdnsapikey"), """
            + DuckDNS_Token="«8a21f036-d2d3-73b3-2f52-786561a92aa8»"
            + GD_Secret=«7dLTn6r55qSaEDOC8JhBvf»
            + PORKBUN_SECRET_API_KEY=«sk1_cdf99e517020100b19da8095f2e0f223dc7f88e500598fcee9fad7ac6fef73af»
            - DuckDNS_Token=$TOKEN
            - DESEC_TOKEN_FILE=/run/secrets/desec
            - duckdns_domains: lab
            """),
        Secret("radius.secret", "RADIUS shared secret", "SECRET_RADIUS",
            new KeyedRule("radiussecret", "radiussharedsecret", "radiuskey", "nassecret", "sharedsecret", "clientsharedsecret", "tacacskey", "tacacssecret", "coasecret"), """
            + client lab {⏎  ipaddr = 10.0.0.0/8⏎  shared_secret = «testing123»⏎}
            + RADIUS_SECRET=«testing123»
            + <radius_secret>«testing123»</radius_secret>
            - RADIUS_SECRET=
            - shared_secret: !secret radius
            - radius_server=10.0.0.5
            """),
    ];
}
