using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Backups, synchronisation, encrypted storage.</summary>
internal static class BackupRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("restic.password", "backup pass phrase", "PASSWORD_BACKUP",
            new KeyedRule("resticpassword", "resticpassword2", "borgpassphrase", "borgnewpassphrase", "borgpassphrasenew", "kopiapassword", "kopiaserverpassword", "duplicacypassword", "duplicatipassphrase", "duplicatidbpath", "settingsencryptionkey", "duplicatiwebservicepassword", "encryptionpassphrase", "backuppassword", "backuppassphrase", "backupkey", "rusticpassword", "arqpassword", "veeampassword"), """
            + RESTIC_PASSWORD=«correct horse»
            + encryption_passphrase: "«correct horse battery»"
            + SETTINGS_ENCRYPTION_KEY=«hhXFZ5Xo4yngdunaKsK2Z7rX»
            - RESTIC_PASSWORD_FILE=/root/.restic
            - BORG_PASSCOMMAND="pass borg"
            - encryption_passphrase: ${BORG}
            """),
        Secret("syncthing.key", "Syncthing key", "KEY_SYNCTHING", new KeyedRule("syncthingapikey", "guiapikey", "stguiapikey", "encryptionpassword"), """
            + <gui_apikey>«ZXnUzl3FXO3kPRkOccHK2MhmNwSQJFz9»</gui_apikey>
            + STGUIAPIKEY=«qAoELPnt6W1yz41udbUGAPpLvaG35MZI»
            + <encryptionPassword>«correct horse»</encryptionPassword>
            - <apikey></apikey>
            - STGUIAPIKEY=
            - <encryptionPassword></encryptionPassword>
            """),
        Secret("luks.key", "key of an encrypted volume", "KEY_VOLUME",
            new KeyedRule("luksphrase", "lukspassphrase", "lukspassword", "lukskey", "zfspassphrase", "zfskey", "geliPassphrase", "bitlockerrecoverykey", "bitlockerpassword", "veracryptpassword", "filevaultkey", "recoverykey", "gocryptfspassword", "encfspassword") { Value = ValueShape.AtLeast(6) }, """
            + LUKS_PASSPHRASE=«correct horse»
            + bitlocker_recovery_key: «752160-330383-310967-233592-846504-366857-407402-655166»
            + zfs_key=«9ff57adb44539070ab9dd32309895dd0af9419c56986d2e5df7918821f72bdf3»
            - zfs keylocation=file:///etc/zfs.key
            - LUKS_PASSPHRASE=
            - zfs keyformat=passphrase
            """),
        Secret("bitlocker.recovery", "BitLocker recovery key", "KEY_BITLOCKER", new TokenRule("{d6}-{d6}-{d6}-{d6}-{d6}-{d6}-{d6}-{d6}"), """
            + "bitlocker_recovery": "«809526-101190-2125¦03-326398-398755-195750-675921-873359»",
            + bitlocker_recovery: '«960219-587717-3785¦64-903935-836184-215529-778364-330514»'
            + level=debug msg="bitlocker answered 401 to «563402-902761-4927¦23-320659-671127-182937-358672-899914»"
            - given 809526-101190-212503-326398
            - x809526-101190-212503-326398-398755-195750-675921-873359y
            - the bitlocker wants one
            """),
        Secret("dropbox.token", "cloud drive token", "TOKEN_DRIVE",
            new KeyedRule("dropboxtoken", "dropboxaccesstoken", "dropboxrefreshtoken", "dropboxappsecret", "onedriveclientsecret", "boxclientsecret", "pcloudtoken", "megapassword", "icloudpassword", "gdriveclientsecret", "seafiletoken", "nextcloudpassword", "nextclouddbpassword"), """
            + DROPBOX_REFRESH_TOKEN=«Gpvvtm1QfHqvwbQG95_631bgrCU2jVPSb8941boDYAgxk33jj3pSPrVT0Y9jRQLl»
            + mega_password: "«hunter2»"
            + DROPBOX_APP_SECRET=«uptae1gbokdwmrq»
            - DROPBOX_TOKEN=
            - ICLOUD_USERNAME=x
            - mega_password: ${MEGA}
            """),
        Secret("dropbox.access", "Dropbox token", "TOKEN_DRIVE", new TokenRule("sl.u.{t130-1500}", "sl.{t130-1500}"), """
            + dropbox login --with «sl.u.¦KHMIiUPgXTVBQzXf33SvS6VzwoQNKWaUaapsXdQqzdUIL4XKWJBYoWzPFzTKqAZF6dHXc-BjftESsgne6UExSAl1n7UssR70hNZ9LFf1g6_cfY5jFJ4brfzWi4vdQVfFEB5Ej0Ze» --quiet
            + DROPBOX_ACCESS=«sl.¦82E0vpxNMIId3nl_J3peJsgstZKKT0bJ3fSYvW5iYAFy028BYkToAKzhr3LoQQ5m12EWfzIwXtV0gIRBUsC3sCVbj-hUBa_T0ZZZgrssJ6iF3pZfCgdznFGb8g3ejQ2DdiD3TXEU»
            + "dropbox_access": "«sl.u.¦3SPul1E47QHYql_I6SCtp9mMyZ9mYaTCLfEwBarJV7tSw6eDJemgR_Qk6GuY-TiUoEOyeDgzWsssmEIVNAgP6C3F-okaEeaED8Lq9PnQ6vUlvZBYk57g82HnThlTEzmqbu_1alzl»",
            - sl.u.KHMIiUPgXTVBQzXf33SvS6VzwoQNKWaUaapsXdQqzdUIL4XKWJB is cut off
            - mysl.u.KHMIiUPgXTVBQzXf33SvS6VzwoQNKWaUaapsXdQqzdUIL4XKWJBYoWzPFzTKqAZF6dHXc-BjftESsgne6UExSAl1n7UssR70hNZ9LFf1g6_cfY5jFJ4brfzWi4vdQVfFEB5Ej0Ze
            - what begins with sl.u. is a dropbox one
            """),
        Secret("nextcloud.config", "Nextcloud secret", "SECRET_NEXTCLOUD",
            new KeyedRule("passwordsalt", "mailsmtppassword", "instanceid", "appapikey", "nextcloudadminpassword", "objectstoresecret"), """
            + 'passwordsalt' => '«Lyqrl6hJiU0PdU3eBYw0svAMkRoP3p»',
            + NEXTCLOUD_ADMIN_PASSWORD=«hunter2»
            + <?php $CONFIG = array ( 'mail_smtppassword' => '«hunter2»' );
            - 'passwordsalt' => '',
            - 'dbname' => 'nextcloud',
            - 'dbuser' => 'oc_admin',
            """),
        Secret("paperless.secret", "secret of a self-hosted application", "SECRET_APP",
            new KeyedRule("paperlesssecretkey", "paperlessdbpass", "paperlessadminpassword", "secretkeybase", "n8nencryptionkey", "otpsecret", "rails_master_key", "railsmasterkey", "appsecret", "cookiesecret", "sessionsecret", "sessionkey", "jwtsecretkey", "jwtkey", "authsecret", "nextauthsecret", "betterauthsecret", "hashsalt", "securitysalt", "nonce_key", "loggedinkey", "authsalt", "secureauthkey", "secureauthsalt", "loggedinsalt", "noncesalt", "saltkey", "fernetkey", "internaltoken", "lfsjwtsecret", "oauth2proxycookiesecret", "wikijsdbpass", "strapiadminjwtsecret", "apitokensalt", "transfertokensalt", "djangosecretkey", "flasksecretkey", "cryptkey", "webhooksecret", "hmacsecret", "hmackey", "csrfkey", "csrfsecret"), """
            + N8N_ENCRYPTION_KEY=«Jfzb4qakf88WUdRAeQSV9cWNbg5WVQ05»
            + OAUTH2_PROXY_COOKIE_SECRET="«MW03pBN9dSyr2Me1esZbvRxunGvLFuIgAKnrIO/MzZI=»"
            + secure_auth_key: "«put tdIwjt1ZghaFnhKGwxV2»"
            - N8N_ENCRYPTION_KEY=
            - PAPERLESS_SECRET_KEY=${PAPERLESS}
            - cookie_secret_file=/run/secrets/c
            """),
        Secret("sso.secret", "secret of a sign-on service", "SECRET_SSO",
            new KeyedRule("autheliajwtsecret", "identityvalidationresetpasswordjwtsecret", "autheliasessionsecret", "autheliastorageencryptionkey", "authentiksecretkey", "authentikbootstraptoken", "authentikbootstrappassword", "authentiktoken", "keycloakadminpassword", "kcbootstrapadminpassword", "keycloakpassword", "kcdbpassword", "zitadelmasterkey", "ziteldadminpassword", "lldapkeyseed", "oidcclientsecret", "oauthclientsecret", "clientsecretvalue", "pocketidencryptionkey", "casdoorclientsecret", "tinyauthsecret", "hmac_secret", "issuerprivatekey", "samlprivatekey"), """
            + AUTHENTIK_SECRET_KEY=«MzMM3pGTNDu16hsp9KuaHcfcefU0KuXbyQvBKeneujbPG7yOiB»
            + ZITADEL_MASTERKEY=«6dty8xJ7Jz8lJH9ldrYQzJVD2T4bZhJT»
            + hmac_secret: '«4m0xEWQTKdvIgmGn5PFXz7c0bCqhVfi9c52sPchUxDyzc318H1h5OZKRT1EmxzBA»'
            - AUTHENTIK_SECRET_KEY=${PG}
            - AUTHELIA_JWT_SECRET_FILE=/run/secrets/jwt
            - hmac_secret:
            """),
        Secret("saml.response", "SAML message", "SAML", new KeyedRule("samlresponse", "samlrequest", "relaystate") { Value = ValueShape.AtLeast(20) }, """
            + SAMLResponse=«PHNhbWxwOlJlc3BvbnNlHDXjM78jecOD40k8sHYjZ9yfNTsMuED0vPUAsVhtPDetiz2XFslxG9FqPpw=»
            + https://idp.lan/sso?SAMLRequest=«fZFNT8MwDIbvnciyYR43NUzXboN6DPew1qzT3gOQJueHUsHiEgPYT0qDZCwphw6YtAtnu3pr»&x=1
            + "SAMLResponse": "«PHNhbWxwOlJlc3BvbnNl40Xq79XuXcDAeXmCRFH/61Qp7fHFD9aR+Vot7lIjbRcB5Gh+TQNScWgqEAg=»"
            - SAMLResponse=
            - the SAMLResponse was refused
            - samlresponse: none
            """),
    ];
}
