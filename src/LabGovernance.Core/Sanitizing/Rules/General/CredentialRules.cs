using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Credentials of no one service.</summary>
internal static class CredentialRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("totp.seed", "seed of one-time codes", "SEED_TOTP",
            new KeyedRule("totp", "totpsecret", "totpseed", "totpkey", "otpsecret", "otpseed", "mfaseed", "mfasecret", "2fasecret", "twofactorsecret", "authenticatorkey", "googleauthenticatorsecret", "otp_key", "hotpsecret", "steamsharedsecret") { Value = ValueShape.AtLeast(16) }, """
            + totp: «JBSWY3DPEHPK3PXP»
            + 2FA_SECRET=«JBSW Y3DP EHPK 3PXP»
            + "totpSecret": "«JBSWY3DPEHPK3PXPJBSWY3DP»"
            - totp: required
            - totp_enabled: true
            - 2fa_secret: !secret totp
            """),
        Secret("otpauth.uri", "seed of one-time codes in an address", "SEED_TOTP", new KeyedRule("secret") { Place = KeyPlace.Query }, """
            + otpauth://totp/lab:bob?secret=«JBSWY3DPEHPK3PXP»&issuer=lab
            + "otpauth://hotp/x?x=1&secret=«jbswy3dpehpk3pxp»"
            + otpauth-migration://offline?x=1&secret=«JBSWY3DPEHPK3PXP»
            - otpauth://totp/lab:bob?secret=
            - https://x.example/?secret=
            - otpauth://totp/lab:bob?issuer=lab
            """),
        Secret("recovery.code", "recovery code", "CODE_RECOVERY",
            new KeyedRule("recoverycode", "recoverycodes", "backupcode", "backupcodes", "scratchcode", "emergencycode", "onetimecode") { Value = ValueShape.AtLeast(8) }, """
            + recovery_code: «4f9a8-b7c6d»
            + backup code: «1234-5678-9012»
            + "scratch_code": "«12345678»"
            - recovery_codes: 8
            - backup_code_count=10
            - recovery code: {{ code }}
            """),
        Secret("http.api-key", "key in a header", "KEY_API",
            new KeyedRule("xapikey", "xauthtoken", "xaccesstoken", "xapptoken", "xvaulttoken", "xconsultoken", "xgitlabtoken", "privatetoken", "jobtoken", "deploytoken", "xcsrftoken", "xxsrftoken", "xsessiontoken", "xsessionid", "xn8napikey", "xredmineapikey", "xqloudtoken", "apikeyauth", "ocpapimsubscriptionkey", "xfunctionskey", "xapisecret", "xgithubtoken", "xhubsignature", "xhubsignature256", "xauthkey", "xauthemail", "xchallengetoken") { Value = ValueShape.AtLeast(6) }, """
            + X-API-Key: «f3008d0cff63a989a2b6fdcc416392f5»
            + PRIVATE-TOKEN: «UA6q633cnodnBG1imT30»
            + Ocp-Apim-Subscription-Key: «033f0ff96534a028f93ef867c555fc10»
            - X-API-Key: $KEY
            - Access-Control-Allow-Headers: X-API-Key
            - X-API-Key: {{ api_key }}
            """),
        Secret("http.digest", "response of HTTP digest", "DIGEST_HTTP", new KeyedRule("response", "cnonce") { Value = ValueShape.Of("{h32}"), Near = ["digest"] }, """
            + Authorization: Digest username="u", realm="r", nonce="x", uri="/", response="«57f20ccce429cfc2a6456ff2e48c07c9»"
            + WWW digest cnonce="«03fca1226824d557c16106212018d174»"
            + Digest username="u", nc=00000001, response="«f82206ba8587a55af9ef33e424e6e260»"
            - response="ok"
            - Digest realm="r", nonce="abc"
            - response=75188ae72a9b6568d796a7e3c0e487cd
            """),
        Secret("session.id", "session", "SESSION",
            new KeyedRule("sessionid", "phpsessid", "jsessionid", "connectsid", "sessid", "aspsessionid", "asp_net_sessionid", "remembertoken", "rememberme", "sessiontoken", "csrftoken", "xsrftoken", "authsession", "laravelsession", "wordpressloggedin", "autheliasession", "authentiksession", "keycloakidentity", "oauth2proxy", "pveauth", "sessionkey", "sessioncookie", "ssosession", "grafanasession", "nextauthsessiontoken", "connect_sid") { Value = new() { MinLength = 16, MinEntropy = 3, OneWord = true } }, """
            + PHPSESSID=«lzxqbzew94a5bd5pctynxq0egf»
            + session_id: "«3fd25f51a52f1a40bec64909d1b41852f2fc5a0030274ae19bb42fcb74559b26»"
            + got JSESSIONID=«LGZ85VS5LX2C3HVWCTN8Q3O53GEEYO6O»; Path=/
            - session_id=5
            - PHPSESSID=
            - session_idle_timeout: 3600
            """),
        Secret("oauth.code", "code of a sign-in", "CODE_OAUTH",
            new KeyedRule("codeverifier", "devicecode", "oauthverifier", "oauthtokensecret", "oauthtoken", "idtoken", "idtokenhint", "assertion", "clientassertion", "subjecttoken", "magictoken", "resettoken", "invitetoken", "confirmationtoken", "verificationtoken", "activationcode", "invitationcode", "joincode") { Value = new() { MinLength = 8, OneWord = true } }, """
            + id_token_hint=«6oWySIwhOLtrOYJnPO3e8_E71ahH9KaTIaYAZ_KVgtTArQ2801a5s6sX2XMh»
            + "device_code": "«Ozu2QdmHiSbAj1GwBa-jbp9YQnNnj8sEDRVlSDqk»"
            + code_verifier=«Hu-n6mVXTrLVAh61pB3ILbhYlW_BKAvYd2L9vfuBzFb»
            - device_code=
            - code_verifier=${V}
            - id_token_signed_response_alg=RS256
            """),
        Secret("link.one-time", "link that signs in or resets", "LINK_SIGNIN",
            new UrlRule("/reset-password/«{t20-200}»", "/password/reset/«{t20-200}»", "/invite/«{t16-200}»", "/magic/«{t20-200}»", "/magic-link/«{t20-200}»", "/verify-email/«{t20-200}»", "/accept-invitation/«{t16-200}»", "/public-dashboards/«{h32}»", "/join/«{t20-200}»"), """
            + http://10.0.0.9:8080/reset-password/«BcgrJdO67bt8qagqgMMoy00BuK»
            + "url": "http://10.0.0.9:8080/password/reset/«uwOCl09e18LHrcG37FA8OGdtGv»",
            + curl -X POST http://10.0.0.9:8080/invite/«usJfAsv6f5neN38mB8jje7» -d x
            + webhook: http://10.0.0.9:8080/magic/«qArfn1503t5qbaZhwl3l9_RmEA»
            + level=info msg="posting to http://10.0.0.9:8080/magic-link/«xUMPcmN-4eQf-fh55Mp4-IGK6D»"
            + http://10.0.0.9:8080/verify-email/«X1zKvgKc3Jm-pe0p_Zi7Pu9YtO»
            + "url": "http://10.0.0.9:8080/accept-invitation/«w0RAzFj2DBvdfb2pTHy_r2»",
            + curl -X POST http://10.0.0.9:8080/public-dashboards/«0d5fbd75b98ef598cdbdcfb7b44117d2» -d x
            + webhook: http://10.0.0.9:8080/join/«IbhUMOwS5R9m6aCoFRCBJe_g1X»
            - http://10.0.0.9/reset-password/
            - http://10.0.0.9/invite/list
            - GET /invite?limit=10 HTTP/1.1
            """),
        Secret("secret.numbered", "secret", "SECRET",
            new KeyedRule("*secretkey1", "*secret1", "*secret2", "*token1", "*token2", "*apikey1", "*apikey2", "*passwort1", "*kennwort", "*motdepasse", "*contrasena", "*wachtwoord", "*parola", "*senha", "*haslo", "*losenord", "*salasana", "*geheimnis", "*zugangsdaten", "*passcode", "*pincode", "*passphrase1", "*pw1", "*passwordhash", "*passhash", "*tokenhash", "*pskhash", "*hashedpassword", "*encryptedpassword"), """
            + Kennwort: «Geheim123»
            + alarm_passcode=«7412»
            + DB_SECRET2="«abc def»"
            - Kennwort:
            - passcode: !secret code
            - passcode_required: true
            """),
        Secret("pin.code", "PIN or alarm code", "PIN",
            new KeyedRule("pin", "*_pin", "alarmcode", "alarmpin", "simpin", "puk", "simpuk", "doorcode", "lockcode", "usercode", "mastercode", "disarmcode", "armcode", "panelcode") { Value = ValueShape.Of("{d4-10}") }, """
            + alarm_code: "«7412»"
            + SIM_PIN=«1234»
            + {"user_code":"«83921»"}
            - pin: GPIO4
            - pin: 12
            - alarm_code: !secret alarm
            """),
        Secret("private.key-value", "private key in one line", "PRIVATE_KEY",
            new KeyedRule("privatekeypem", "privatekeydata", "privatekeybase64", "sslkey", "tlskeydata", "sshprivatekey", "sshkey", "hostkey", "sshhostrsakey", "sshhosted25519key", "ed25519key", "deploykey", "signingkeydata", "keypem", "keydata", "p12", "pkcs12", "p12base64", "keystore", "keystorebase64", "pfx", "pfxbase64", "serverkey") { Value = new() { MinLength = 40, OneWord = true } }, """
            + SSH_PRIVATE_KEY=«LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZLS0tLS0kTHsCSb86BklDVXGjfXKi5XdvKQKEEuunjqyMks=»
            + keystore_base64: "«MIIJqQIBAzCCCW8GCSqGSIb3UJ3yy9wUh0m2GST/Hbg26E8UPj3nBPrwYhhC5Kpevpj4xKAFGaLaPaL2HQc=»"
            + ed25519_key: «31RWn81R70BKA5otrFCWW9bmGNFrpiyYEL2t/oNI4AA=»
            - ssh_key: /home/bob/.ssh/id_ed25519
            - ssl_key: ${KEY}
            - SSH_KEY=~/.ssh/id
            """),
        Secret("key.putty", "PuTTY private key", "PRIVATE_KEY", new KeyedRule("privatemac", "privatehash"), """
            + Private-MAC: «3fa2feb89e3e6f73757aa9f3a83cb9dcdf9496b23ff41a47911138900edc3e84»
            + PuTTY-User-Key-File-3: ssh-ed25519⏎Private-MAC: «78c7f6b89d3cfa8c5ca1e5f8a8f0eb85cb774ecdbba0d91da9884dfabd2c68bf»
            + Private-Hash: «d9e200b1a05398efa237d436a97f6e1f4202dee3»
            - Private-MAC:
            - Public-Lines: 6
            - Encryption: none
            """),
        Secret("key.base64", "private key in base64", "PRIVATE_KEY",
            new TokenRule("LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t{b20-16000}", "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVkt{b20-16000}", "LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0t{b20-16000}", "LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUg{b20-16000}", "LS0tLS1CRUdJTiBFTkNSWVBURUQgUFJJVkFU{b20-16000}", "LS0tLS1CRUdJTiBQR1AgUFJJVkFURSBLRVkg{b20-16000}"), """
            + - KEY_BASE64=«LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t¦7ArL6m8X67IPCaaxirDMjsCsxj» # certificate
            + curl -H 'X-Auth: «LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVkt¦GMR5RPze9wng9fLhUkab2HI5Zt»' https://certificate.example/v1
            + {"service":"certificate","given":"«LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0t¦s3e+URJ63MJM9cwXpBV9dY5cRl»"}
            + certificate login --with «LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUg¦QRXf4dRd5Y8sMcGyl7vaBmjmUe» --quiet
            + KEY_BASE64=«LS0tLS1CRUdJTiBFTkNSWVBURUQgUFJJVkFU¦xa5wDpRS9f/iOdhG5w/QgWAUUk»
            + "key_base64": "«LS0tLS1CRUdJTiBQR1AgUFJJVkFURSBLRVkg¦lWucOdH+89bRzf78d13UF6SHW8»",
            - LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t7Ar is cut off
            - myLS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t7ArL6m8X67IPCaaxirDMjsCsxj
            - what begins with LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t is a certificate one
            """),
        Secret("key.openssh-body", "OpenSSH private key", "PRIVATE_KEY", new TokenRule("b3BlbnNzaC1rZXktdjEA{b60-16000}"), """
            + "key_openssh_body": "«b3BlbnNzaC1rZXktdjEA¦yysDC/0vDAT1wHwnBr+wMR43OPvomeHXVayHmuo6ReaKDvoZ2j8BqYZGYIT4rBBZWF»",
            + key_openssh_body: '«b3BlbnNzaC1rZXktdjEA¦NsjuFhkB+PjbYfWX/hlYT/0tPzwT9IUslc1zR0rrSFkN2Cda4GH9tFang2d8khrTqm»'
            + level=debug msg="ssh answered 401 to «b3BlbnNzaC1rZXktdjEA¦c45vgfr4lxS6llc8XIMQ8W0usdeFwv+IFaJYEk8nBPsfRPKiH7m4y4FhAv3XsBZSQG»"
            - b3BlbnNzaC1rZXktdjEAyysDC/0vDAT1wH is cut off
            - myb3BlbnNzaC1rZXktdjEAyysDC/0vDAT1wHwnBr+wMR43OPvomeHXVayHmuo6ReaKDvoZ2j8BqYZGYIT4rBBZWF
            - what begins with b3BlbnNzaC1rZXktdjEA is a ssh one
            """),
        Secret("key.age-many", "hybrid age private key", "PRIVATE_KEY", new TokenRule("AGE-SECRET-KEY-PQ-1{u58-4000}"), """
            + level=debug msg="key answered 401 to «AGE-SECRET-KEY-PQ-1¦DUAHU014U8HMXHGZOUZ077MDPOWO2TETBTKP6Q956T579P4FW3P96S3GZ3TOA4Y6»"
            + - KEY_AGE_MANY=«AGE-SECRET-KEY-PQ-1¦ZVQMJ2K4TQ0Z5RCBRFH5P1V8FEDPC2YSFNE20AIK4XCGCJ5UPTHSO32S732LUYQ2» # key
            + curl -H 'X-Auth: «AGE-SECRET-KEY-PQ-1¦YP2ND90DRIAA6I68L4LR17MOC09H90HDCFN57M8C005JD5SHHKOKUH7VTD8Q6DKX»' https://key.example/v1
            - AGE-SECRET-KEY-PQ-1DUAHU014U8HMXH is cut off
            - myAGE-SECRET-KEY-PQ-1DUAHU014U8HMXHGZOUZ077MDPOWO2TETBTKP6Q956T579P4FW3P96S3GZ3TOA4Y6
            - what begins with AGE-SECRET-KEY-PQ-1 is a key one
            """),
        Secret("key.minisign", "minisign secret key", "PRIVATE_KEY", new TokenRule("RWRTY0Iy{b120-220}", "RWQAAEIy{b120-220}"), """
            + level=debug msg="minisign answered 401 to «RWRTY0Iy¦N+HODIp0V4Hm0ltmVToFJRsTBgnEsVmsXFoXeFTdEg0g6Li63C4R6agIMPTs2SFfHUt44swzGihfsa+Q6CMLh8K8NN12ezj/PJcGdlLbqNA5diGSI7JGXLXhFa8qkP»"
            + - KEY_MINISIGN=«RWQAAEIy¦Hq1M8445zJWzi9Fb1MhnqNObIWXV8bYg/5uHshqEYD0zkIXspVF0ad8zwNje8zPfic6rfJ4KQ8ktbtjclHpFrJdY8yObsh9DeKsRRoc45xMHlLvtpGWmpbfMJPsx1o» # minisign
            + curl -H 'X-Auth: «RWRTY0Iy¦GNuLoRgTgEgMoPCaWgukJESFJIc6bZw/CRWcjW7dGM7szYkmPMDoF+UfFu5Ww/Ya385CQwuW23+kS56Qbx4NyBayuntPdjiegeU8XHMn2NQQ725ofPNYw0LRED/DZW»' https://minisign.example/v1
            - RWRTY0IyN+HODIp0V4Hm0ltmVToFJRsTBgnEsVmsXFoXeFTdEg0g6 is cut off
            - myRWRTY0IyN+HODIp0V4Hm0ltmVToFJRsTBgnEsVmsXFoXeFTdEg0g6Li63C4R6agIMPTs2SFfHUt44swzGihfsa+Q6CMLh8K8NN12ezj/PJcGdlLbqNA5diGSI7JGXLXhFa8qkP
            - what begins with RWRTY0Iy is a minisign one
            """),
        Secret("hash.ntlm", "NTLM hash", "PASSWORD_HASH",
            new KeyedRule("ntlmhash", "nthash", "lmhash", "ntpassword", "sambantpassword", "sambalmpassword", "ntlm") { Value = ValueShape.Of("{x32}") }, """
            + sambaNTPassword: «8846F7EAEE8FB117AD06BDD830B7586C»
            + nt_hash=«7d7143ceba3a63b4e3bf03f3699e6429»
            + "ntlm": "«ed9b7d65ab4bd339af3ddfe5ac807c3e»"
            - sambaNTPassword:
            - ntlm: true
            - sambaSID: S-1-5-21-1-2-3-1001
            """),
        Secret("hash.smbpasswd", "line of a password database", "PASSWORD_HASH", new TokenRule("{x32}:{x32}") { Near = ["smbpasswd", "secretsdump", "pdbedit", "ntlm", "sam"] }, """
            + # smbpasswd⏎bob:1000:«6e07200e510c6480a3ede53764035655:e1dc14a7b7940d6daddce68369bf73b7»:[U ]:LCT-65A1B2C3:
            + secretsdump Administrator:500:«aad3b435b51404eeaad3b435b51404ee:fa3e511dd65eaac3c7d31012d7732a9b»:::
            + pdbedit: «c78f4e6355334fcfecb812715a2501c7:8c4a6d9e9b71c50cf4d8231adfead01d»
            - md5 b27137e36a2b3440b7c51e4ac88d53f5
            - 93ebd7aec69da24ff4eb080fb5eb0c09:dea337662b6f863caa32120d9fb2708d
            - smbpasswd -a bob
            """),
        Secret("hash.bcrypt-base64", "hash of a password in base64", "PASSWORD_HASH",
            new TokenRule("JDJhJDE[01234w]J{b60-90}", "JDJ5JDE[01234w]J{b60-90}", "JDJiJDE[01234w]J{b60-90}", "JGFyZ29uMmlkJ{b60-200}"), """
            + HASH_BCRYPT_BASE64=«JDJhJDE¦3Ja7YY8uXvQbZKuvWwmAJncasD34RMZOIsI0UvfTJw1sbFrQIqRVsyTKmHwVZirFOrhXQhCgvm»
            + "hash_bcrypt_base64": "«JDJ5JDE¦4JA7kHXVVCy4pQd4Tmk66MqwR10wHXkmKAmDskdp9ZnaHkk8kSpVWUzsnhl8Fy2sCuFSRturR3»",
            + hash_bcrypt_base64: '«JDJiJDE¦2JuhY8TMLGoMoXHX0sglj92phX55Yi1geMUIZgbjUYy8nQI7bl9CgTDfWFZX2fLby98g4gy4sO»'
            + level=debug msg="caddy answered 401 to «JGFyZ29uMmlkJ¦uoZkNyhjJ6PGexvsrTO6h2ooQuF67B8WNVVzoj5K3uCQIfOIcO97QAemrerNZf3WotMed6RBbyAaRpthjj79ceedxO»"
            - JDJhJDE3Ja7YY8uXvQbZKuvWwmAJncas is cut off
            - myJDJhJDE3Ja7YY8uXvQbZKuvWwmAJncasD34RMZOIsI0UvfTJw1sbFrQIqRVsyTKmHwVZirFOrhXQhCgvm
            - what begins with JDJhJDE is a caddy one
            """),
        Secret("hash.ldap", "hash of a password", "PASSWORD_HASH", new KeyedRule("userpassword"), """
            + userPassword: «{SSHA}Zm9vYmFyYmF6cXV4cXV1eGZvb2Jhcg==»
            + userPassword: «{MD5}X03MO1qnZdYdgyfeuILPmQ==»
            + userPassword: "«{CRYPT}x$y$z1»"
            - userPassword:
            - userPassword: ${PW}
            - userPasswordPolicy: strict
            """),
        Secret("jwe", "encrypted token (JWE)", "JWE", new TokenRule("eyJ{t12-4000}.{t0-700}.{t16}.{t10-8000}.{t22}"), """
            + "«eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0¦..dMhNc93EdTJBZyKH.YKvdv41rQN9yJiv1fRA91rXg7vvlzofCFotTPV4cQGQzou9HY8qHUPGC7Z0D.1qhEobv6YxAfDQ1jzktwTB»"
            + token=«eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0¦..HWvKA7dEbr1Ig021.mT8KuoTTjtXuB0sYfqepaoXRPRys3pCVZOahFyFh.iGTO5gc4iaBcx7s8NVkDM3»
            + Cookie x «eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ¦.yji4ggujZpfNJZ3Ag3BPdpiovmpAcR1Py2ZMOZ9nBwwft8fYulenIjD24UQNkKW01hSNtqoWbwHggvoTDruBa6mEIkjg4TZmw5wI.V7pIQ65fcRMyVGvk.7hV9WdHN8piV906sk7AUchV9cNmcwm2FvEzoHqjv.vL2EMde8KTjeXdJumSvJUd» y
            - eyJhbGciOiJkaXIifQ.
            - eyJhbGciOiJkaXIifQ..a.b.c
            - see eyJ
            """),
        Secret("paseto", "PASETO token", "TOKEN", new TokenRule("v{d1}.local.{t40-2000}", "v{d1}.public.{t40-2000}", "k{d1}.secret.{t40-200}", "k{d1}.local.{t40-200}"), """
            + curl -H 'X-Auth: «v¦4.local.QcOQkTf4OrNsQkV8aC6nOImf2d5IrvkMbEjNemzFRLrwMG»' https://paseto.example/v1
            + {"service":"paseto","given":"«v¦4.public.ilVJlFXdDxgkJfi01RXQSXxdFe5qEIFQ7zgfC-2OEoMt5v»"}
            + paseto login --with «k¦5.secret.wG-nV54P6r5RoYz9Ckdbo0Ge5d_J0ETSCFiF-iD86ekCNC» --quiet
            + PASETO=«k¦1.local.Y_np_8QlVPoJiyP5b7duwXfcoS-UA-0DrRuu4wxjJegg20»
            - v4.local.QcOQkTf4OrNsQ is cut off
            - myv4.local.QcOQkTf4OrNsQkV8aC6nOImf2d5IrvkMbEjNemzFRLrwMG
            - what begins with v is a paseto one
            """),
        Secret("biscuit.macaroon", "macaroon", "TOKEN", new TokenRule("MDAx{t60-2000}", "AgEUaHR0c{t40-2000}"), """
            + level=debug msg="macaroon answered 401 to «MDAx¦DpdNMksOTgusBQfwafF84S3UdXAY61JT2cXSLJR6WlK1SyHpdRsHDGXmWdXVDuCE3v»"
            + - BISCUIT_MACAROON=«AgEUaHR0c¦YFSbmBHITqwxA9A3gkTGZp3dPb8RcrHzP2LdaDpyPwhgIz» # macaroon
            + curl -H 'X-Auth: «MDAx¦S47ZjbNEVPI_4TTuaytjB-6NjcyF3BmxOeApPfVK4RFU1OvH5ORQ2D7ptYLAM2hAqq»' https://macaroon.example/v1
            - MDAxDpdNMksOTgusBQfwafF84S3U is cut off
            - myMDAxDpdNMksOTgusBQfwafF84S3UdXAY61JT2cXSLJR6WlK1SyHpdRsHDGXmWdXVDuCE3v
            - what begins with MDAx is a macaroon one
            """),
        Secret("license.key", "licence or activation key", "KEY_LICENSE",
            new KeyedRule("licencekey", "licensekey", "productkey", "activationkey", "serialkey", "registrationkey", "registrationtoken", "enterprisekey", "subscriptionkey", "windowsproductkey", "unraidkey", "plexpasskey") { Value = ValueShape.AtLeast(8) }, """
            + product_key: «LB66A-ZQORZ-I1V6Z-GC2JH-KETDD»
            + LICENSE_KEY=«GIkhvoPXLH7CFhD3fH7cZQBDZDkLMHZ0»
            + registration_token=«82N6V6JQU44NV1CW9WHA7GCPH0ZXK»
            - license_key:
            - license: MIT
            - product_key: ${KEY}
            """),
        Secret("windows.product-key", "Windows product key", "KEY_LICENSE", new TokenRule("{u5}-{u5}-{u5}-{u5}-{u5}") { Near = ["product", "license", "licence", "windows", "office"] }, """
            + product login --with «KB6TV-GWL¦QH-ZF5KR-K8VAX-JMTQU» --quiet
            + WINDOWS_PRODUCT_KEY=«358OR-STX¦4G-11HSF-28TRR-RO9EQ»
            + "windows_product_key": "«4587V-CZM¦ZH-5ZVU0-5KIOK-GR79J»",
            - LTX9C-379BM-8TZ42-T1VW1-54U47
            - windows 11-23H2
            - license ABCDE-FGHIJ
            """),
        Secret("adobe.token", "Adobe secret", "SECRET_ADOBE", new TokenRule("p8e-{t32}"), """
            + ADOBE_TOKEN=«p8e-¦GliB-11uIP6NxUYsdUg68mCwy74XNQ5h»
            + "adobe_token": "«p8e-¦mH4nWpDJ3y9ZmkG3eAB8Dxxtrb5_3_mW»",
            + adobe_token: '«p8e-¦2UkmSIZhZW9nn1UCbz5giYvXZvkxnyNR»'
            - p8e-GliB-11uIP is cut off
            - myp8e-GliB-11uIP6NxUYsdUg68mCwy74XNQ5h
            - what begins with p8e- is a adobe one
            """),
        Secret("adafruit.key", "Adafruit IO key", "KEY_ADAFRUIT", new TokenRule("aio_{n28}"), """
            + curl -H 'X-Auth: «aio_¦G17mSYTgh7rJtBcNMl28dTmDPHdv»' https://adafruit.example/v1
            + {"service":"adafruit","given":"«aio_¦Nk0AL8v7G4dZ7kbcMgB6pFEBhQEi»"}
            + adafruit login --with «aio_¦PkXpoQYxE7vLVefPUqXkKaffO8aL» --quiet
            - aio_G17mSYTg is cut off
            - myaio_G17mSYTgh7rJtBcNMl28dTmDPHdv
            - what begins with aio_ is a adafruit one
            """),
        Secret("particle.token", "device cloud token", "TOKEN_DEVICE", new TokenRule("{h40}") { Near = ["particle", "sinric", "blynk", "thingspeak", "losant"] }, """
            + - PARTICLE_TOKEN=«c090fac733eee¦27b0b26bfafd102b2777dcf6b32» # particle
            + particle: curl -H 'X-Auth: «a7f751daad569¦86a2a82de79d0ae263116fc6e7c»' https://particle.example/v1
            + {"service":"particle","given":"«e607abed188ae¦302e09fc7bec760e30a360e2090»"}
            - commit 167474ef5fb558d76708a3a4ea9a0f1df42cf0be
            - particle device list
            - blynk b3209534d5daf1cc2ef7
            """),
        Secret("okta.token", "Okta token", "TOKEN_OKTA", new TokenRule("00{t40}") { Near = ["okta", "ssws"] }, """
            + "okta_token": "«00¦7tPhfqBg6un619YIwdlydCsApzmqtkWGLRZg0Q4j»",
            + okta_token: '«00¦FTTuFSGvzpxtS24VSfZLdcSC4P1McgSBYjBlctFl»'
            + level=debug msg="okta answered 401 to «00¦7GlgHOfazBiyI3kiQhcdeo6raUKiK6kDB09PjTT7»"
            - id 00XmLnW7AzhBvKO0wlsK5Of8OTcx4MSn0wHOf26vkS
            - okta login
            - okta mI3iee236gedeZ4Yyshc
            """),
        Secret("auth0.secret", "Auth0 secret", "SECRET_AUTH0", new TokenRule("{t64}") { Near = ["auth0"] }, """
            + auth0: curl -H 'X-Auth: «h2aPjs9Jg2uRzscbNZ4G_¦1xp9-M9_3o2aZR7BRuOblq-F6ycXi_itZjc2r2mM2Jp»' https://auth0.example/v1
            + {"service":"auth0","given":"«mib6bAN-vmWcHq59eRYzM¦24kcE3DS2ddcWZ3phAq5BtccFWPJGXFR9mNT9H6V7TP»"}
            + auth0 login --with «iX3tG0WoGj8xymKXOj6VC¦0LRpAAZ0duSajZMK-2fPhkPu27SkOYlXFp_spHrzua1» --quiet
            - x iSYnouBFN0X78CtGEidls79N9jMyFVWZdNlsTkHPSMdhJugKgB4aAZasa9CPZHY2
            - auth0 login
            - auth0 nqNsOU0lUOcEzqmW63A4
            """),
        Secret("lob.key", "post service key", "KEY_POST", new TokenRule("live_{h35}", "test_{h35}"), """
            + - LOB_KEY=«live_¦ba27179bbd46d9f9afce3fb65aef697eec8» # lob
            + curl -H 'X-Auth: «test_¦124bf6dd5c43644a3e95c5d7723bceaae5a»' https://lob.example/v1
            + {"service":"lob","given":"«live_¦2bf1ec02aba274640ebc4b2cd926a0bb7bb»"}
            - live_ba27179bbd4 is cut off
            - mylive_ba27179bbd46d9f9afce3fb65aef697eec8
            - what begins with live_ is a lob one
            """),
        Secret("hubspot.token", "HubSpot token", "TOKEN_HUBSPOT", new TokenRule("pat-na1-{h8}-{h4}-{h4}-{h4}-{h12}", "pat-eu1-{h8}-{h4}-{h4}-{h4}-{h12}"), """
            + curl -H 'X-Auth: «pat-na1-¦a077d627-e203-4fb1-b902-daaa1ebaed91»' https://hubspot.example/v1
            + {"service":"hubspot","given":"«pat-eu1-¦292db66e-ce11-3810-3a13-18ba34f93b4f»"}
            + hubspot login --with «pat-na1-¦3e46efcd-6847-dddd-10e4-fe9955bc8bc3» --quiet
            - pat-na1-a077d627- is cut off
            - mypat-na1-a077d627-e203-4fb1-b902-daaa1ebaed91
            - what begins with pat-na1- is a hubspot one
            """),
        Secret("clickup.token", "ClickUp token", "TOKEN_CLICKUP", new TokenRule("pk_{d5-12}_{u32}"), """
            + {"service":"clickup","given":"«pk_¦15523020305_9KO9S9DHYI4C6NECCWYW4Z1Q61LXBS71»"}
            + clickup login --with «pk_¦85227660768_6FNA6MQ5AE1XJR1BD5WNUR624KGK5V5G» --quiet
            + CLICKUP_TOKEN=«pk_¦98781278763_0C2WLEPK3Y9PQRRYEY5AZ56LD3N2973V»
            - pk_15523020305_9KO is cut off
            - mypk_15523020305_9KO9S9DHYI4C6NECCWYW4Z1Q61LXBS71
            - what begins with pk_ is a clickup one
            """),
        Secret("asana.token", "Asana token", "TOKEN_ASANA", new TokenRule("{d1}/{d16}:{h32}", "{d1}/{d16}/{d16}:{h32}"), """
            + ASANA=«1/1655671317948157:b4d8a938884520f3c72ed8df006da38c»
            + "asana": "«2/1279821430282797:5bbad4694060aaa3c5fe3b07016d6f65»"
            + asana --with «0/1599283945573088:e20d7286548f9d57ea6129867f68492b»
            - 1/7079011808411848
            - asana ok
            - d8e53a6fbf2b36e2c95e82f221d4b0de
            """),
        Secret("todoist.token", "Todoist token", "TOKEN_TODOIST", new TokenRule("{h40}") { Near = ["todoist"] }, """
            + todoist_token: '«a5841b2ba0d02¦3dae3cbe9b89e142f61d4099d6d»'
            + level=debug msg="todoist answered 401 to «0f9b2fdf5836b¦77611f5fd7c3726a8ff5764ec4d»"
            + - TODOIST_TOKEN=«fb1d1a0b15537¦91159b5dfa90f62ad443674a78e» # todoist
            - commit 7d1d01532d2d966b0224cb3fd3af01801cac72be
            - todoist sync
            - todoist 829d14631cb6247dc622
            """),
        Secret("maxmind.key", "MaxMind key", "KEY_MAXMIND", new TokenRule("{n6}_{n29}_mmk"), """
            + - MAXMIND_KEY=«U20bYB_5veqL1¦VeH1ystteSmzKc01CygTSZ0_mmk» # maxmind
            + curl -H 'X-Auth: «vk5ePQ_kAzAGf¦Tur1Rq9Zb32R1pcOxFvygK3_mmk»' https://maxmind.example/v1
            + {"service":"maxmind","given":"«DG5c1u_Gbyobo¦X8P6mwLSaZUWhkb6DzJ7G95_mmk»"}
            - given U20bYB_5veqL1VeH1yst
            - xU20bYB_5veqL1VeH1ystteSmzKc01CygTSZ0_mmky
            - the maxmind wants one
            """),
        Secret("crowdsec.key", "CrowdSec bouncer key", "KEY_CROWDSEC", new TokenRule("{b43}") { Near = ["bouncer", "lapi"] }, """
            + BOUNCER_CROWDSEC_KEY=«6Eu3kr4gG9Bf1x¦9ZGM0dnaIwa0N1JfPTNwlEaiI6ugR»
            + "bouncer_crowdsec_key": "«zyYyX2Nw5GQRP5¦2egy5Jicj9ZaEZv7hu3Nd89h1ewjr»",
            + bouncer_crowdsec_key: '«TsNqi7LTxokV3S¦5xsocMubHL8nnAfdDahP5DZDMFrXg»'
            - x dARVuLd09LkMwD8xulLWAdRRabuwUo20lvYCugZSE5A
            - bouncer firewall added
            - lapi ready
            """),
        Secret("scrapinghub.key", "scraping service key", "KEY_SCRAPING", new TokenRule("apify_api_{n36}", "sc_{n32}-key"), """
            + APIFY=«apify_api_¦8ujC3Xha2Bjg6Gt9JFc2RycmmKL8BDIYGRgK»
            + "apify": "«apify_api_¦SyeQEAkoWPj58A9TJXdUd4Uv7gnwmxVpiLKi»"
            + apify login --with «apify_api_¦Wdob6vtaRsPK9UID8kaNKm8dTTKLd0ZSbJI3»
            - apify_api_OuUPHCDS is cut off
            - myapify_api_OuUPHCDSxM1P4NSNrdboLgL3Z9kV1euzC2Em
            - what begins with apify_api_ is a apify one
            """),
        Secret("nightfall.key", "data service key", "KEY_DATA", new TokenRule("NF-{n32}"), """
            + nightfall login --with «NF-¦kPYNGrY4Md48JRzGcdvxO33HiMmyZJy6» --quiet
            + NIGHTFALL_KEY=«NF-¦ovNvmNLKA62zF2NFapyFvF4eGdambdDF»
            + "nightfall_key": "«NF-¦DAJhrEbD0c3kgiaMcSzgPfEzSplgTq2e»",
            - NF-kPYNGrY4Md4 is cut off
            - myNF-kPYNGrY4Md48JRzGcdvxO33HiMmyZJy6
            - what begins with NF- is a nightfall one
            """),
        Secret("openshift.token", "OpenShift token", "TOKEN_OPENSHIFT", new TokenRule("sha256~{t43}"), """
            + level=debug msg="openshift answered 401 to «sha256~¦WokT-ZumSndzCE5jxo8n7dLHdqHeKd7r8qeI9xv3Vmv»"
            + - OPENSHIFT_TOKEN=«sha256~¦K8ucuc_9nIWBw-0bn-bereSdghYLGqVeoenZqa28dgc» # openshift
            + curl -H 'X-Auth: «sha256~¦NO0Feksf8MFusU5fJnnyYbmuzgx000o6X0VuXXripTh»' https://openshift.example/v1
            - sha256~WokT-ZumSndzC is cut off
            - mysha256~WokT-ZumSndzCE5jxo8n7dLHdqHeKd7r8qeI9xv3Vmv
            - what begins with sha256~ is a openshift one
            """),
        Secret("defined.token", "Defined Networking token", "TOKEN_DEFINED", new TokenRule("dnkey-{t26}-{t52}", "dnkey-{u26}-{u52}"), """
            + defined login --with «dnkey-¦wD1Xq4Ty7witse1Z0VWkhblAwV-0iSD204YJsb9gSQ4A2VjXTPcd3aJQQHA7NPtg_-KQzahU8O-oalp» --quiet
            + DEFINED_TOKEN=«dnkey-¦03DZG9YW93RRVFHYSJTTG8JFGN-PKQ158BATQX78Q6LU4VDUMSBNIA1JZOS54DK6REQ138AA6CC7RRV»
            + "defined_token": "«dnkey-¦CBaqNIhV7BQ8Bb4T0f4vJ-q1M6-XmroWm--M05IoWuzO2lqWcpmDFapFhnChfdtMN0Gh2UbhDtnyCkK»",
            - dnkey-wD1Xq4Ty7witse1Z0VWkhblAwV-0 is cut off
            - mydnkey-wD1Xq4Ty7witse1Z0VWkhblAwV-0iSD204YJsb9gSQ4A2VjXTPcd3aJQQHA7NPtg_-KQzahU8O-oalp
            - what begins with dnkey- is a defined one
            """),
        Secret("env.key", "key of a configuration", "KEY",
            new KeyedRule("*_key_base64", "*_key_hex", "*keybase64", "aeskey", "hexkey", "rawkey", "symmetrickey", "privatekeyhex", "*_aes_key", "*_des_key", "initializationvector", "keyhex", "encryptionseed", "cryptokey", "secretseed", "seedhex") { Value = ValueShape.AtLeast(16) }, """
            + AES_KEY=«1a871548d32bddbdfe894617be0fc9aacd96c89ef4131395588b6675712a1a5d»
            + app_key_hex: "«bcb78c5fcd76d59055c15191a123485fb3373993589f38417a2812c6f4ba386d»"
            + symmetric_key=«XB3/YR2zaqpzzmjnNVf246xm9oWb+o2YhlLSI6zmTno=»
            - aes_key_size: 256
            - AES_KEY=${KEY}
            - symmetric_key: rotate
            """),
    ];
}
