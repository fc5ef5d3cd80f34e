namespace LabGovernance.Policy.Redlines;

/// <summary>Passwords, keys and who may do what.</summary>
internal static class CredentialRules
{
    private const string ByHand = "Change credentials by hand, at the console, with a second session open.";

    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new WrittenPathRule(
            "credentials",
            Effect.Redline,
            "This changes a file that decides who may log in or become root.",
            ByHand,
            (written, _) => ProtectedFiles.IsCredential(written.Path)),
        new ShapeRule(
            "credentials",
            Effect.Redline,
            "This changes a password, a key or an account's rights.",
            ByHand,
            // accounts of the system
            "chpasswd", "chgpasswd", "passwd", "usermod -p|--password", "usermod -a|--append", "usermod -G|--groups", "usermod --gr", "usermod -o|--non-unique", "usermod -u|--uid", "usermod -g|--gid", "usermod -s|--shell", "usermod -l|--login", "usermod -L|-U|--lock|--unlock", "usermod -d|--home",
            "useradd -o|--non-unique", "useradd -G|--groups", "useradd -g|--gid=0|root|sudo|wheel|docker", "useradd -u|--uid=0", "useradd -p|--password", "userdel", "deluser", "delgroup", "groupdel", "groupmod -g|--gid|-o|-p", "groupmems -a|--add|-d|--delete|-p|--purge", "gpasswd", "visudo", "vipw", "vigr", "newusers", "newgidmap", "newuidmap",
            "adduser +sudo|root|wheel|docker|adm|lxd|libvirt|kvm|disk|shadow", "addgroup +sudo|root|wheel|docker", "chsh", "chfn", "chage -E|-M|-I|-d|-W|-m|--expiredate|--maxdays|--inactive|--lastday", "pwconv", "pwunconv", "grpconv", "grpunconv", "authconfig", "authselect select|apply-changes|disable-feature|enable-feature", "pam-auth-update", "pw useradd|usermod|userdel|groupmod",
            "dscl +passwd|-passwd|append", "dseditgroup", "sysadminctl", "setcap", "install -m|--mode=4*|6*|04*|06*|*+s*|*=s*", "chmod +4???|6???|7???|04???|06???|07???|*+s|*=s*|*+?s", "busybox +passwd|adduser|deluser|chpasswd|cryptpw", "augtool set|rm|ins|mv|clear", "cracklib-unpacker", "systemd-homed*|homectl create|remove|passwd|update", "userdbctl ssh-authorized-keys",
            // keys and directories
            "ssh-copy-id", "ssh-import-id*", "ssh-keygen -f=*/etc/ssh/*|*/.ssh/* !-l !-R !-F !-y !-H !-B", "ssh-keygen -A", "ssh-keygen -p", "ssh-keygen -s", "ssh-add -D|-x|-X", "gpg|gpg2 --delete-*", "gpg|gpg2 --edit-key|--import-ownertrust|--quick-revoke*|--gen-revoke|--passwd|--change-passphrase", "certutil -D|-F|-M", "keytool -delete|-storepasswd|-keypasswd|-importcert",
            "kadmin*", "kpasswd", "kdestroy -A", "ldappasswd", "ldapmodify", "ldapdelete", "ldapadd", "samba-tool user|group|domain|ou|dns|gpo add|create|delete|setpassword|addmembers|removemembers|disable|enable|setexpiry|passwordsettings|demote|del|rename|unlock", "smbpasswd", "pdbedit -a|-x|-c|--create|--delete|-u|--modify|-r", "net ads|rpc|sam password|user|changetrustpw", "ipa passwd|user-*|group-*|hbacrule-*|sudorule-*", "wbinfo --change*",
            "step ca init|certificate|revoke|provisioner", "easyrsa revoke|init-pki|build-ca", "openssl rsa|ec|genrsa|genpkey|req -out|-keyout=*/etc/ssl/*|*/etc/ssh/*|*/.ssh/*", "update-ca-certificates", "update-ca-trust", "trust anchor", "mokutil --import|--delete|--disable*|--reset|--password", "clevis luks unbind|regen|edit", "systemd-cryptenroll", "tpm2_clear*|tpm2_evictcontrol*|tpm2_changeauth*",
            "cryptsetup luksAddKey|luksChangeKey|token|luksConvertKey", "veracrypt -C", "secret-tool clear|store", "pass rm|insert|edit|generate|init|mv", "gopass rm|insert|edit|generate|init|delete", "bw delete|edit|create", "op item|vault|user|document delete|edit|create", "keyctl clear|revoke|unlink|invalidate",
            // applications
            "htpasswd", "htdigest", "mosquitto_passwd", "pveum passwd", "pveum acl|user|role|token|group|realm|pool modify|delete|add|remove|tfa|token|permissions", "pveum acl*|user*|role*|group* !list", "pveum useradd|usermod|userdel|aclmod|acldel|roleadd|rolemod|roledel|groupadd|groupmod|groupdel|ticket", "pvesh set|create +/access/*", "proxmox-backup-manager user|acl|openid|tfa|ldap|ad create|delete|update|remove|generate-token|delete-token",
            "pvesh create|set +*/agent/set-user-password|*/agent/exec", "qm guest passwd", "virsh set-user-password", "pmgsh set|create +/access/*", "mysqladmin|mariadb-admin password|flush-privileges", "mysql_secure_installation", "mariadb-secure-installation", "createuser", "dropuser", "pg_hba*", "rabbitmqctl add_user|delete_user|change_password|set_permissions|set_user_tags|clear_password|clear_permissions", "mongosh|mongo +*createUser*|*changeUserPassword*|*grantRoles*",
            "ha auth|authentication reset", "hass --script=auth", "hass --script +auth", "grafana-cli|grafana-server|grafana admin|cli reset-admin-password", "grafana-cli +reset-admin-password", "occ user:resetpassword|user:add|user:enable|user:disable|group:adduser|group:removeuser|twofactorauth:*|config:system:set", "gitea|forgejo admin user create|change-password|must-change-password|generate-access-token", "gitlab-rails|gitlab-rake runner|gitlab:password*", "authelia crypto|storage|access-control user|*", "authelia storage user|encryption|migrate",
            "ak create_recovery_key|create_admin_group|changepassword|import_certs", "kc.sh|kcadm.sh set-password|create|update|delete|add-roles", "pihole -a", "pihole setpassword", "n8n user-management:reset|mfa:disable", "immich-admin reset-admin-password|disable-password-login|enable-password-login", "vaultwarden hash", "portainer --admin-password*", "nextcloud* +user:resetpassword", "jellyfin* +*password*", "paperless* +createsuperuser|changepassword", "manage.py createsuperuser|changepassword", "python|python3 +*manage.py,createsuperuser|changepassword",
            "influx auth|user create|delete|password|inactive", "influx user password", "influx v1 auth create|delete|set-password", "redis-cli|valkey-cli|keydb-cli acl setuser|deluser|load|save", "redis-cli|valkey-cli|keydb-cli config set +requirepass|masterauth", "etcdctl user|role|auth add|delete|passwd|grant*|revoke*|enable|disable",
            "vault operator|policy|auth|secrets|audit|lease unseal|seal|rekey|rotate|init|generate-root|step-down|write|delete|enable|disable|revoke|tune|move", "vault kv delete|destroy|metadata|undelete|put|patch", "vault kv metadata delete", "vault write|delete", "vault token create|revoke", "consul acl|keyring|kv delete|create|bootstrap|update|-remove", "nomad acl bootstrap|token|policy", "boundary +delete|create|set-password",
            "tailscale lock|cert|logout", "headscale users|nodes|preauthkeys|apikeys delete|destroy|expire|create|register", "wg genkey|set|setconf|syncconf", "netbird down|up", "zerotier-cli leave|join|set", "gh ssh-key|gpg-key add|delete", "gh auth login|logout|refresh|setup-git", "glab auth login", "docker trust +revoke|key", "aws configure set", "az ad|role|login +create|delete|reset", "gcloud auth|iam revoke|activate-service-account|add-iam-policy-binding|create",
            "unifi* +*password*", "synouser --setpw|--add|--del", "midclt call user.update|user.create|user.delete|auth.*"),
        new ShapeRule(
            "credentials-made",
            Effect.Ask,
            "This makes an account, a key or a token, or shows one.",
            "Let a human make it, and keep it in the vault.",
            "useradd", "adduser", "groupadd", "addgroup", "ssh-keygen !-l !-R !-F !-y !-B !-H", "ssh-keygen -D", "ssh-add !-l !-L", "kubeadm token", "k3s token", "step ca token", "vault token", "vault login|print|read", "kubectl create token", "wg genkey", "openssl genrsa|genpkey|ecparam", "gpg|gpg2 --export-secret*", "gpg|gpg2 --gen-key|--full-generate-key|--quick-gen*|--import|--recv-keys",
            "pass show|-c", "pass +*/*", "gopass show", "bw get|list|unlock|export", "op read|item|signin|inject|run", "secret-tool lookup|search", "gh auth token", "gh api -X|--method", "gh secret|variable|deploy-key set|remove|add|delete", "git credential*", "docker swarm join-token|unlock-key", "certbot --deploy-hook|--pre-hook|--post-hook|--renew-hook|--manual-*-hook", "acme.sh --reloadcmd", "cscli console|capi|lapi|machines|bouncers", "faillock --reset", "pam_tally2 -r|--reset", "newgrp",
            "aws sts|iam get-session-token|assume-role|list-access-keys|create-access-key", "aws secretsmanager get-secret-value", "az keyvault secret show|download", "gcloud secrets versions access", "gcloud auth print-*", "security find-*|dump-keychain|export", "kubectl get @secret|secrets -o|--output=*yaml*|*json*|*template*|*jsonpath*|*custom*", "curl|wget|http|xh +*169.254.169.254*|*metadata.google*|*100.100.100.200*|*fd00:ec2::254*", "sops -d|--decrypt", "age -d", "age-keygen", "ansible-vault", "curl|wget|http|xh +*//2852039166*|*//0xa9fe*|*//0251.0376*|*//[[]fd00:ec2*", "getent shadow|gshadow", "wg showconf", "wg show +private-key|preshared-keys|dump", "kubectl get --raw=*/secrets*", "kubectl describe @secret|secrets", "kubectl config view --raw|--flatten", "terraform|tofu output -raw", "printenv +*PASS*|*SECRET*|*TOKEN*|*KEY*"),
        new WrittenPathRule(
            "guard",
            Effect.Redline,
            "This changes the policy or the record that governs this lab.",
            "Propose the edit of the policy as a change of its own, reviewed by a human.",
            (written, guarded) => ProtectedFiles.IsGuard(written.Path, guarded) || (written.Kind == WriteKind.Remove && guarded.IsAbove(written.Path) && !VitalFolders.Contain(written.Path))),
        new ShapeRule(
            "guard",
            Effect.Redline,
            "This speaks for the guard of this lab, or changes what it stands on: consent is a human's own act.",
            "Ask the human who governs this lab.",
            "lab +*Approve-*|*Enable-Cse*|*Deny-*|*Complete-*", "lab run|-c|-Command|-File|-EncodedCommand", "lab -c|-Command|-File|-EncodedCommand", "dotnet +*lab.dll|*LabGovernance*.dll", "git config +core.hooksPath", "cp|rsync -r|-R|-a|--recursive|--archive +*/.|*/,.|./"),
    ];
}
