using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Secrets of no one service: what names, headers and addresses say.</summary>
internal static class GeneralRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("password", "password", "PASSWORD", new KeyedRule("*password", "*passwd", "*passphrase", "*passwort", "*_pass", "*_pwd", "pass", "pwd", "*_pw", "*userpass", "*password1", "*password2"), """
            + password=«hunter2»
            + PASSWORD: "«a b\"c»"
            + DB_PASSWORD='«x y»'
            + {"userPassword": "«p»", "n": 1}
            + mysql --password «hunter2» -e x
            + <password>«hunter2»</password>
            + - name: DB_PASSWORD⏎  value: «hunter2»
            + {"name": "DB_PASSWORD", "value": "«hunter2»"}
            + <add key="password" value="«hunter2»"/>
            - password=
            - password: ${PASSWORD:-changeme}
            - password: !secret wifi
            - password_file: /run/secrets/db
            - password: {{ vault_password }}
            - - name: DB_PASSWORD⏎  valueFrom: db
            - - name: password sensor⏎  value: 5
            - - name: DB_PASSWORD⏎  value: ${PASSWORD}
            """),
        Secret("secret", "secret", "SECRET", new KeyedRule("*secret", "*secretkey", "*privatekey", "*encryptionkey", "*signingkey", "*masterkey", "*sharedkey", "*_salt", "*credentials", "*_seed"), """
            + client_secret: «abc123def»
            + JWT_SECRET=«abc»
            + N8N_ENCRYPTION_KEY="«abc»"
            - secret: !secret x
            - secrets: [a, b]
            - "secret": null
            """),
        Secret("token", "token", "TOKEN", new KeyedRule("*token", "*apikey", "*accesskey", "*authkey", "*appkey", "*licensekey", "*api_key"), """
            + token=«abc123»
            + apiKey: '«abc123»'
            + X-Auth-Token: «abc123»
            + <ApiKey>«0123456789abcdef0123456789abcdef»</ApiKey>
            + GET /x?apikey=«abc123»&y=1
            - max_tokens: 4096
            - unexpected token: identifier
            - token_type: bearer
            """),
        Secret("key.random", "key", "KEY", new KeyedRule("*_key", "key") { Value = ValueShape.Random, Except = ["*publickey", "*pubkey", "*primarykey", "*foreignkey", "*partitionkey", "*sortkey", "*cachekey", "*hotkey"] }, """
            + app_key: «base64:aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iI=»
            + CUSTOM_KEY=«4f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c»
            + key = "«aB3dE6gH9jK2mN5pQ8sT»"
            - key: name
            - primary_key: customer_id
            - cache_key=user_list_of_all
            - PublicKey = xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=
            """),
        Secret("bearer", "bearer token", "TOKEN", new FormRule(Form.AuthorizationScheme), """
            + sent Bearer «aB3dE6gH9jK2mN5pQ8sT» upstream
            + with basic «dXNlcjpwYXNzd29yZA==»
            + bearer «abcdefgh12345678ABCD.x»
            - Bearer authentication-is-required-here
            - a bearer token
            - basic understanding
            """),
        Secret("header.authorization", "authorization header", "AUTHORIZATION", new KeyedRule("authorization", "proxyauthorization") { Place = KeyPlace.Header }, """
            + Authorization: Bearer «abc.def»
            + curl -H 'Authorization: Basic «dXNlcjpwYXNz»' http://x
            + "authorization": "token «abc def»"
            + {"name": "Authorization", "value": "Bearer «abc.def»"}
            - Authorization: Bearer $TOKEN
            - Authorization: Bearer {{ token }}
            - authorization: none
            """),
        Secret("header.cookie", "cookie", "COOKIE", new KeyedRule("cookie", "setcookie") { Place = KeyPlace.Header }, """
            + Cookie: «a=b; c=d»
            + Set-Cookie: «session=abc123; Path=/; HttpOnly»
            + curl -H 'Cookie: «sid=1»' http://x
            - Cookie:
            - cookie: true
            - the cookie jar
            """),
        Secret("url.password", "password in an address", "PASSWORD", new UserInfoRule(), """
            + postgres://user:«pw»@db:5432/x
            + rtsp://admin:«p%40ss:w»@10.0.0.5/stream
            + https://«aB3dE6gH9jK2mN5pQ8sT»@github.com/a/b
            - postgres://user:${PW}@db/x
            - https://user@host/
            - http://host:80/@scope/package
            """),
        Secret("url.parameter", "secret in an address", "SECRET", new KeyedRule("key", "sig", "signature", "auth", "code", "sid", "session", "ticket") { Place = KeyPlace.Query, Value = ValueShape.AtLeast(6) }, """
            + https://x.example/a?sv=1&sig=«abcdef%2B123»&se=2
            + GET /cb?code=«abc123def»
            + "http://x/?key=«AbCd1234»"
            - sig=abcdef
            - https://x.example/?code=404
            - /search?key=a
            """),
    ];
}
