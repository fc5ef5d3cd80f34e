using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Push, mail and SMS services.</summary>
internal static class NotificationRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("pushover.token", "Pushover token", "TOKEN_PUSHOVER",
            new KeyedRule("pushovertoken", "pushoveruserkey", "pushoverapikey", "pushoveruser", "pushoverapptoken", "pouser", "userkey") { Value = ValueShape.Of("{l30}") }, """
            + PUSHOVER_TOKEN=«actoezejef25ljmamdjsbnf189au2v»
            + pushover_user_key: "«u6loasy4ku3xscicsncenjfz5md34p»"
            + user_key: «ubb3xxnkk365l6qcekemd6cxeql7c0»
            - PUSHOVER_TOKEN=
            - pushover_user: !secret pushover
            - user_key=id
            """),
        Secret("pushover.near", "Pushover token", "TOKEN_PUSHOVER", new KeyedRule("api_key", "user", "token") { Value = ValueShape.Of("{l30}"), Near = ["pushover"] }, """
            + - platform: pushover⏎  api_key: «ab7rb6f2tj07pdga3x5jfu0ve9fys6»
            + - platform: pushover⏎  user: «uirqb2n6ra8xtn2es5yzsq5n9ulr8d»
            + # pushover⏎token=«a9hp4niatt7f55acl7el0997p3brjm»
            - - platform: pushover⏎  user: alice
            - token=a6ayg70h5m7r3twbmrqfoevxm19ttu
            - - platform: pushover⏎  api_key: !secret pushover
            """),
        Secret("ntfy.token", "ntfy token", "TOKEN_NTFY", new TokenRule("tk_{l29}"), """
            + {"service":"ntfy","given":"«tk_¦2zemrx66m1zwhheedcxruwch3hhpu»"}
            + ntfy login --with «tk_¦0ktt1vy704sjgjaje1dp4eyqyt0en» --quiet
            + NTFY_TOKEN=«tk_¦5jf79k7v78ymwocnqgzi1734pk4pt»
            - tk_2zemrx66m is cut off
            - mytk_2zemrx66m1zwhheedcxruwch3hhpu
            - what begins with tk_ is a ntfy one
            """),
        Secret("ntfy.topic", "secret ntfy topic", "TOPIC_NTFY", new UrlRule("ntfy.sh/«{t12-64}»"), """
            + https://ntfy.sh/«lab-alerts-8f3k2q»
            + curl -d "hi" https://ntfy.sh/«aB3dE6gH9jK2mN»
            + url: "https://ntfy.sh/«homelab_9d8f7s6d»"
            - https://ntfy.sh/docs
            - https://ntfy.sh/
            - https://ntfy.sh.example/aB3dE6gH9jK2mN
            """),
        Secret("gotify.key", "Gotify token", "TOKEN_GOTIFY", new KeyedRule("xgotifykey", "gotifytoken", "gotifyapptoken", "gotifyclienttoken", "gotifykey") { Value = ValueShape.AtLeast(10) }, """
            + curl -H "X-Gotify-Key: «AzpYm6Gea-cKetZ»" http://gotify.lan/message
            + GOTIFY_TOKEN=«Aq3.x_Zk9LmNo-p»
            + gotify_app_token: "«AS16k7uicQwgMRM»"
            - X-Gotify-Key: $TOKEN
            - GOTIFY_TOKEN=
            - GOTIFY_URL=https://gotify.lan
            """),
        Secret("pushbullet.token", "Pushbullet token", "TOKEN_PUSHBULLET", new TokenRule("o.{n32}") { Near = ["pushbullet", "accesstoken", "notify"] }, """
            + pushbullet_token: '«o.¦i9veVDIWVQ7mrdztefydY1KC4OzVI90m»'
            + level=debug msg="pushbullet answered 401 to «o.¦TaQcsTpyyN7t00t2anhrKt91fiJZqDvb»"
            + - PUSHBULLET_TOKEN=«o.¦TyRfLv0qwh24Fs7jdpUc08MQhP0eg8oX» # pushbullet
            - Program.o.9rG6ic38tL
            - pushbullet ok
            - main.o.MDpUelutxZ8FCrVgfKiD6tNBITHUtI69x-
            """),
        Secret("twilio.key", "Twilio key", "KEY_TWILIO", new TokenRule("SK{h32}", "AC{h32}"), """
            + twilio_key: '«SK¦6772a177f9106d53d59b9739a7cba457»'
            + level=debug msg="twilio answered 401 to «AC¦5482c6718a7bc815d0419fcb9e5c7378»"
            + - TWILIO_KEY=«SK¦bb9e63f4f973c702ee538e10b72a7cb4» # twilio
            - SK6772a177f91 is cut off
            - mySK6772a177f9106d53d59b9739a7cba457
            - what begins with SK is a twilio one
            """),
        Secret("mailgun.key", "Mailgun key", "KEY_MAILGUN", new TokenRule("key-{h32}", "{h32}-{h8}-{h8}", "pubkey-{h32}"), """
            + "mailgun_key": "«key-¦0b5bac96a933637dc301ed9f07f0440a»",
            + mailgun_key: '«2e4bcd5ce26053ea¦aea2024322fb98c3-379bca83-aa37cb1a»'
            + level=debug msg="mailgun answered 401 to «pubkey-¦4625a07ed5444a8eafddce24e3fbe346»"
            - key-0b5bac96a9 is cut off
            - mykey-0b5bac96a933637dc301ed9f07f0440a
            - what begins with key- is a mailgun one
            """),
        Secret("mailchimp.key", "Mailchimp key", "KEY_MAILCHIMP", new TokenRule("{h32}-us{d1-2}"), """
            + - MAILCHIMP_KEY=«8b3593a8df63¦2c4deba12cee0ba71044-us68» # mailchimp
            + curl -H 'X-Auth: «0ac3947c2a01¦d65aa6940816494e4494-us90»' https://mailchimp.example/v1
            + {"service":"mailchimp","given":"«0bbeec205167¦07dba8fb1815799c7db3-us67»"}
            - 21377c92ae1354b2ac5e6eb032b0dae5-eu1
            - 2ea59551ea8970bb399c54eb6ea5a6-us5
            - 7f1acb2d34697c9cc350b829b8c69d9e-usage
            """),
        Secret("mandrill.key", "Mandrill key", "KEY_MANDRILL", new TokenRule("md-{t22}") { Near = ["mandrill"] }, """
            + mandrill_key: '«md-¦q6CuC1S3iOpbDmVEBskYDu»'
            + level=debug msg="mandrill answered 401 to «md-¦EBNECnr1y1Wa0BZu8L8s0D»"
            + - MANDRILL_KEY=«md-¦fnsh7125FVpd2xAGuvsLLA» # mandrill
            - md-q6CuC1S is cut off
            - mymd-q6CuC1S3iOpbDmVEBskYDu
            - what begins with md- is a mandrill one
            """),
        Secret("resend.key", "Resend key", "KEY_RESEND", new TokenRule("re_{n8}_{n24}"), """
            + - RESEND_KEY=«re_¦3Q6naxNZ_dr96KIQh4Hn9bxytWmNfNjsw» # resend
            + curl -H 'X-Auth: «re_¦TQ2laKKA_GHKxU9Ip3lVXbvoJ202Mcf2E»' https://resend.example/v1
            + {"service":"resend","given":"«re_¦pW0mdfGV_UfCu2wLV64h5cSSw474BxapT»"}
            - re_3Q6naxNZ_dr is cut off
            - myre_3Q6naxNZ_dr96KIQh4Hn9bxytWmNfNjsw
            - what begins with re_ is a resend one
            """),
        Secret("brevo.key", "Brevo key", "KEY_BREVO", new TokenRule("xkeysib-{h64}-{n16}", "xsmtpsib-{h64}-{n16}"), """
            + "brevo_key": "«xkeysib-¦6699e7f95abd1d83a0af34adbc940078a55671687826e7f2cde358bc80833dc9-74Fug04dfbjAoUP4»",
            + brevo_key: '«xsmtpsib-¦6efad81bf04d4c871ad046373229a9efad070f626632eaf53b366d285b1fd4f4-52AUE9JLaTICa0RO»'
            + level=debug msg="brevo answered 401 to «xkeysib-¦4d4baae2897df4ff5d5609d79535976ddf276753cd66153439daa6243a2dd688-A0ujy3mXeIXJu23e»"
            - xkeysib-6699e7f95abd1d83a0af34adbc9 is cut off
            - myxkeysib-6699e7f95abd1d83a0af34adbc940078a55671687826e7f2cde358bc80833dc9-74Fug04dfbjAoUP4
            - what begins with xkeysib- is a brevo one
            """),
        Secret("smtp2go.key", "SMTP2GO key", "KEY_SMTP2GO", new TokenRule("api-{u32}"), """
            + smtp2go_key: '«api-¦OXVOBLZ0YK86TGUXFN87OL9HCOQ5LQF7»'
            + level=debug msg="smtp2go answered 401 to «api-¦27UBBJ7JGX3EQNSPDPW13GDCLVIORNPL»"
            + - SMTP2GO_KEY=«api-¦LIITTP7XOT6793LDFGVXMOO4APOBZVUA» # smtp2go
            - api-OXVOBLZ0YK is cut off
            - myapi-OXVOBLZ0YK86TGUXFN87OL9HCOQ5LQF7
            - what begins with api- is a smtp2go one
            """),
        Secret("postmark.token", "Postmark token", "TOKEN_POSTMARK", new KeyedRule("xpostmarkservertoken", "xpostmarkaccounttoken", "postmarkservertoken", "postmarkapikey", "postmarkapitoken"), """
            + X-Postmark-Server-Token: «430ab5c0-b933-c4cf-67de-bc1775d7288e»
            + POSTMARK_API_TOKEN=«d759e06e-13e9-92a0-9eeb-e0fc28c3d040»
            + postmark_server_token: "«da7ca23e-aa07-cdd5-5ced-6dac72ecaba0»"
            - X-Postmark-Server-Token: $T
            - POSTMARK_API_TOKEN=
            - X-PM-Message-Id: 8106cda0-561a-1df9-db0d-48238ca572bc
            """),
        Secret("mail.relay", "password of a mail server", "PASSWORD_MAIL",
            new KeyedRule("smtppass", "smtppwd", "smtpauthpass", "authpass", "emailhostpassword", "mailpassword", "imappass", "imappassword", "mailpass", "smtpsenderpassword", "saslpassword", "mailerpassword", "relaypassword", "emailserverpassword", "mailersmtppass", "mspass"), """
            + AuthPass=«na7a1477ed8f6b73»
            + SMTP_PASS='«abcd efgh ijkl mnop»'
            + EMAIL_HOST_PASSWORD: «hunter2»
            - SMTP_PASS=
            - SMTP_PASSWORD_FILE=/run/secrets/smtp
            - smtp_pass: ${SMTP_PASS}
            """),
        Secret("vonage.secret", "SMS service secret", "SECRET_SMS",
            new KeyedRule("vonageapisecret", "nexmoapisecret", "nexmosecret", "plivoauthtoken", "messagebirdkey", "clicksendapikey", "bulksmstokensecret", "sipgatetoken", "smsapikey", "textbeltkey", "seven_api_key", "clickatelltoken") { Value = ValueShape.AtLeast(8) }, """
            + VONAGE_API_SECRET=«VrE6B9pFc5RFIubj»
            + nexmo_secret: "«F24Wu53VdrjrvAef»"
            + MESSAGEBIRD_KEY=«ihV3kT907ifCcnR9Eip2Jon4L»
            - VONAGE_API_SECRET=
            - VONAGE_FROM=LAB
            - nexmo_secret: !secret nexmo
            """),
        Secret("courier.key", "notification service key", "KEY_NOTIFY", new TokenRule("pk_prod_{u28}", "pk_test_{u28}"), """
            + COURIER_KEY=«pk_prod_¦DCRBMY7RV3WWSZFPWXRLGJ2Q8BLG»
            + "courier_key": "«pk_test_¦DGGQN5IHP7N0M3AZ8NT9HQCXYV9U»",
            + courier_key: '«pk_prod_¦9R9VURAQQ6OW7EC2MAA9A43MHFA2»'
            - pk_prod_DCRBMY is cut off
            - mypk_prod_DCRBMY7RV3WWSZFPWXRLGJ2Q8BLG
            - what begins with pk_prod_ is a courier one
            """),
        Secret("apprise.urls", "notification addresses", "URLS_NOTIFY",
            new KeyedRule("notificationurl", "notificationurls", "appriseurl", "appriseurls", "shoutrrrurl", "watchtowernotificationurl", "notifyurl") { Value = ValueShape.AtLeast(12) }, """
            + WATCHTOWER_NOTIFICATION_URL=«telegram://123456789:AAabc@telegram?chats=@lab»
            + APPRISE_URL="«mailtos://me:pw@gmail.com»"
            + notification_url: «slack://token-a/token-b/token-c»
            - WATCHTOWER_NOTIFICATION_URL=
            - APPRISE_URL=${APPRISE_URL}
            - notification_urls: []
            """),
        Secret("ifttt.webhook", "IFTTT webhook key", "KEY_IFTTT",
            new UrlRule("maker.ifttt.com/trigger/{w1-60}/with/key/«{t22-60}»", "maker.ifttt.com/trigger/{w1-60}/json/with/key/«{t22-60}»", "maker.ifttt.com/use/«{t22-60}»"), """
            + https://maker.ifttt.com/trigger/k30bJkB/with/key/«CiUGmiMaM6JMzFadQiengaTdAyz7»
            + "url": "https://maker.ifttt.com/trigger/Pt4dS3Y/json/with/key/«bcyJQk_Aj1nqmRc072uVZXgX7_LJ»",
            + curl -X POST https://maker.ifttt.com/use/«1dFIxwVMw76R8MbYiDnm-R4tCG5d» -d x
            - https://maker.ifttt.com.example/trigger/WX6fRrH/with/key/IUlBvxfgs7kQvBau-638YDj035io
            - https://maker.ifttt.com/trigger/rB0fR82/with/key/
            - see https://maker.ifttt.com/docs for how
            """),
        Secret("zapier.webhook", "automation webhook address", "WEBHOOK_AUTOMATION",
            new UrlRule("hooks.zapier.com/hooks/catch/«{d5-10}/{l5-10}»", "hook.eu1.make.com/«{l32}»", "hook.eu2.make.com/«{l32}»", "hook.us1.make.com/«{l32}»", "hook.integromat.com/«{l32}»"), """
            + https://hooks.zapier.com/hooks/catch/«9015600533/k483gc0owb»
            + "url": "https://hook.eu1.make.com/«6vcqmomyd709dpfhae0ud24xqrx3tfy8»",
            + curl -X POST https://hook.eu2.make.com/«t8ve7sl8jc947ij9aq3kmlsdlkl3x62h» -d x
            + webhook: https://hook.us1.make.com/«5h0lsce0ek1w17n3d6w3k71xjfs82wnx»
            + level=info msg="posting to https://hook.integromat.com/«vxjo3hkfnp95verxdftg3tt0crbicllu»"
            - https://hooks.zapier.com.example/hooks/catch/1048760120/my72wa127v
            - https://hooks.zapier.com/hooks/catch/
            - see https://hooks.zapier.com/docs for how
            """),
        Secret("n8n.webhook", "n8n webhook address", "WEBHOOK_N8N",
            new UrlRule("/webhook/«{h8}-{h4}-{h4}-{h4}-{h12}»", "/webhook-test/«{h8}-{h4}-{h4}-{h4}-{h12}»", "/webhook-waiting/«{h8}-{h4}-{h4}-{h4}-{h12}»"), """
            + http://10.0.0.9:8080/webhook/«4c8faa9b-3acf-288e-54c8-801998b23a13»
            + "url": "http://10.0.0.9:8080/webhook-test/«c432b7e2-cefb-274c-dbe5-82209ce0e4b8»",
            + curl -X POST http://10.0.0.9:8080/webhook-waiting/«f636bae7-600f-21a2-89b2-b38d0dd71ceb» -d x
            - http://10.0.0.9/webhook/
            - http://10.0.0.9/webhook/list
            - GET /webhook/?limit=10 HTTP/1.1
            """),
    ];
}
