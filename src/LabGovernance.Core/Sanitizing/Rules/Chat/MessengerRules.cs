using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Messengers: their bots, webhooks and sessions.</summary>
internal static class MessengerRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("slack.app-token", "Slack app token", "TOKEN_SLACK", new TokenRule("xapp-{d1}-{u9-12}-{d11-14}-{h64}", "xoxe.xoxp-1-{t140-200}", "xoxe.xoxb-1-{t140-200}"), """
            + - SLACK_APP_TOKEN=«xapp-¦1-QH4F1FBVX130-17635611996056-02e0e72c2271ab3946b9a143cf5d9798d8bcd8f30cbdbf11647994b402d3cc29» # slack
            + curl -H 'X-Auth: «xoxe.xoxp-1-¦qk97UT5_Xhygs4YcDV_cn3EgIRXG3lnWtHYOvN4_u7U7dkjM1nGd-dhya0rfmSEDB0dKbwKt7eMgGmkkf0WBsaiSxzbHLPqlGVMgyxi1X-DcAp0RD-KAcYlg7dgvT5i20kXdz2GI14G5AN77-2»' https://slack.example/v1
            + {"service":"slack","given":"«xoxe.xoxb-1-¦Wtd71fvF4tcecDUjaogDHyunhryR4-LjxOMxLoHIgfAiRtdv0a8FbwhAF9ENS4eCoWHjS2BrAdFmCPPoKU2Ioo2UIp_m__1GuW3ANSElF3wvIwUEK9gSjy4OdhXEeFVgnuOmnne5YggMF13KH8»"}
            - xapp-1-QH4F1FBVX130-17635611996056-02e0 is cut off
            - myxapp-1-QH4F1FBVX130-17635611996056-02e0e72c2271ab3946b9a143cf5d9798d8bcd8f30cbdbf11647994b402d3cc29
            - what begins with xapp- is a slack one
            """),
        Secret("slack.cookie", "Slack session cookie", "SESSION_SLACK", new TokenRule("xoxd-{t60-300}"), """
            + SLACK_COOKIE=«xoxd-¦6r0mOt32sfNiFJbSEjkYN78ZC-D8jq9MkccQzdY7nEhrq_J_NmlyEu2GYWabyk42LR»
            + "slack_cookie": "«xoxd-¦JSFKlNZcSQPEkwEnCRbP_I39x3k82Xn7xfbVFcHPKplerlbtPbKebVCLVl1Uz4bCL2»",
            + slack_cookie: '«xoxd-¦SAC9N0-qxdcTgAPecdBeA71UAXwHuckEna-7l1WTeETqb66rSjoB4Vk0yotdNoemio»'
            - xoxd-
            - myxoxd-Ln97URQtUUolfxUkR-RW2sQV9HmFN5aX0HGSfTbF0Dzf8ra1w8sRefvAYmne
            - xoxd%2Bshort
            """),
        Secret("discord.token", "Discord bot token", "TOKEN_DISCORD", new TokenRule("[MNO]{t23-27}.{t6}.{t27-38}", "mfa.{t84}"), """
            + curl -H 'X-Auth: «MUyXPZCot76_kofT0O0vsIy¦eV7o3.5z6bMZ.oSG4eD3MhB26WF6sbRnHw-eDohJYP7kQf»' https://discord.example/v1
            + {"service":"discord","given":"«mfa.¦bmrgCQcXxLh1xAYTvlxZ9C-e_vpH3p1q4cnncVieRrcAJpiYt2KRoZJk5dDZeBEWdoIUBuwtuUyXtpbNb7kK»"}
            + discord login --with «OpexQvkq5c2KZ5fElyJbw_p¦rhiqQ.n-0fEV.0ch8mADgYlL9vs6ucuq-WQdaJUmNQbFpf» --quiet
            - MTIzNDU2Nzg5MDEyMzQ1Njc4.abc
            - module.name.that.is.dotted
            - NextGenerationOfThings01.abcdef.short
            """),
        Secret("discord.webhook-token", "Discord webhook in another form", "WEBHOOK_DISCORD", new TokenRule("{d17-20}/«{t68}»"), """
            + discord://123456789012345678/«U617lWMnNS5B7IFe8oda-I70veSpyvUAJfcwkb-M04EUYYUFfbPZk-NE1dOLaQ3uVudO»/?avatar=no
            + apprise -b hi discord://223456789012345678/«6sfZClbonT0NyINaj1XTPl8SJ8HA_RO6AjcusztvrnHVWV5ltdlRHU9Ow6awPlgeJTB2»
            + "hook": "323456789012345678/«x64HR_I30Ycvc1_g0-vCVk6wr40GSrEzdla0Jn8vYUJI__crSENW3j09OOqoaPne7U_N»"
            - /channels/123456789012345678/223456789012345678
            - 123456789012345678/FT__pO9oBCdGHAZD8CMn
            - https://discord.com/users/123456789012345678
            """),
        Secret("matrix.token", "Matrix access token", "TOKEN_MATRIX",
            new TokenRule("syt_{n8-60}_{n20}_{n6}", "syr_{n8-60}_{n20}_{n6}", "mct_{n30-60}_{n6}", "mat_{n30-60}_{n6}", "mcr_{n30-60}_{n6}"), """
            + {"service":"matrix","given":"«syt_¦eaCi8Lyad1i9DZ_S9ZEUt4soUfxxvsV97Sh_YD5cOg»"}
            + matrix login --with «syr_¦Ain099OeugeYgu_HWWaWI6H8SalCvgLVcA4_Jr7cqc» --quiet
            + MATRIX_TOKEN=«mct_¦OjOdvwv6Bw5U1D0pAaep3McR1vJul3pEFAhc_E72ffK»
            + "matrix_token": "«mat_¦QuPG7ksn7Mjq18z4LzdWfJP77xubuV0rR6Mq_AO2a8v»",
            + matrix_token: '«mcr_¦geWeKXpcGzwj1PPVhXf4FolJ0txYgGJ1CLrm_j50eDO»'
            - syt_eaCi8Lyad1i9DZ is cut off
            - mysyt_eaCi8Lyad1i9DZ_S9ZEUt4soUfxxvsV97Sh_YD5cOg
            - what begins with syt_ is a matrix one
            """),
        Secret("matrix.secrets", "Matrix server secret", "SECRET_MATRIX",
            new KeyedRule("macaroonsecretkey", "registrationsharedsecret", "formsecret", "turnsharedsecret", "asappsecret", "as_token", "hs_token"), """
            + registration_shared_secret: "«A1FN9advfxRSJyNg6kXCn_gaGfkM-l3HNhcC84cawQav_hXF3a»"
            + macaroon_secret_key: "«~NMqmNY1KUywfT4jFxAqWf4ByGfvWBweq5VnKVIMI»"
            + as_token: «5da17ddc7709627e91250644dca9acbdcb996f1e3f7a3e2f491ccc5ce19c0cf3»
            - registration_shared_secret_path: /data/rs
            - turn_shared_secret: {{ turn }}
            - enable_registration: false
            """),
        Secret("mattermost.webhook", "Mattermost or Rocket.Chat webhook address", "WEBHOOK_MATTERMOST", new UrlRule("/hooks/«{l26}»", "/hooks/«{n17-24}/{n40-70}»"), """
            + http://10.0.0.9:8080/hooks/«w5e6lm8q0svjdbh7wkgjbnv5dq»
            + "url": "http://10.0.0.9:8080/hooks/«XGAGnen42foejDcL8mX8HQp/S33OPMRvLZqtlAW2AARxLVkdlrgQ2xldF75TYBXkEyM8PH»",
            + curl -X POST http://10.0.0.9:8080/hooks/«5ro3hyy0294fxdd9k05dkoead3» -d x
            - http://10.0.0.9/hooks/
            - http://10.0.0.9/hooks/list
            - GET /hooks/?limit=10 HTTP/1.1
            """),
        Secret("teams.webhook", "Teams webhook address", "WEBHOOK_TEAMS",
            new UrlRule("*.webhook.office.com/webhookb2/«{h8}-{h4}-{h4}-{h4}-{h12}@{h8}-{h4}-{h4}-{h4}-{h12}/IncomingWebhook/{h32}/{h8}-{h4}-{h4}-{h4}-{h12}»", "*.webhook.office.com/webhookb2/«{h8}-{h4}-{h4}-{h4}-{h12}@{h8}-{h4}-{h4}-{h4}-{h12}/IncomingWebhook/{h32}/{h8}-{h4}-{h4}-{h4}-{h12}/{t30-60}»", "outlook.office.com/webhook/«{h8}-{h4}-{h4}-{h4}-{h12}@{h8}-{h4}-{h4}-{h4}-{h12}/IncomingWebhook/{h32}/{h8}-{h4}-{h4}-{h4}-{h12}»"), """
            + https://acme.webhook.office.com/webhookb2/«9512f59d-684c-1542-0001-f5b86ccb1e68@ed8ea5f9-b721-5117-944a-e30d94fda3ca/IncomingWebhook/c077e17ce363fc9be5c82309881ebbd5/ff0ab343-e845-fa99-c03c-3cbc46a69b71»
            + "url": "https://acme.webhook.office.com/webhookb2/«ab20dfa2-5006-9e54-b17f-a5662cd0aabd@c54fdd6d-754e-de3f-a06d-0da380b3b77b/IncomingWebhook/c2f121b97800776ddce815061c96c500/0d8ec501-6391-53a6-de9a-06b565bd1039/iSO322qDPrLU4ldo32fKfPH8zikULdaGEfG4»",
            + curl -X POST https://outlook.office.com/webhook/«0c14ad73-ba4f-96a5-4f60-53503eec2645@8826ef17-7936-36f1-ef92-fe4913b80176/IncomingWebhook/57eec4f5fc412d9fbf36b850c398a407/f873cf8c-42cb-51b1-0b5a-afc765e4ca12» -d x
            - https://acme.webhook.office.com.example/webhookb2/2799d28b-c358-d326-4a5e-259285c9d2d4@fd0bd24e-49ba-3a32-c030-3b2073c476f1/IncomingWebhook/df06c459ee18fbd5c88830d97d48b4c4/c52ae60c-b489-dca9-22c3-5be307f1491b
            - https://acme.webhook.office.com/webhookb2/
            - see https://acme.webhook.office.com/docs for how
            """),
        Secret("googlechat.webhook", "Google Chat webhook address", "WEBHOOK_GOOGLE",
            new KeyedRule("token") { Value = ValueShape.AtLeast(20), Near = ["chat.googleapis.com"], Place = KeyPlace.Query }, """
            + https://chat.googleapis.com/v1/spaces/AAAAabcd/messages?key=x&token=«HGYEXj2DCZY3QR7tu_5mbckaXS3mtbJWkvKo95sjA0X»
            + url: "https://chat.googleapis.com/v1/spaces/AAAAabce/messages?x=1&token=«zulbsF9MeltlBz8HzCMlBdF6RGoYoAY3cEsKw_8DVxb%3D»"
            + curl 'https://chat.googleapis.com/v1/spaces/AAAAabcf/messages?x=1&token=«rp19-xUugDRZ9x6hhYpLHd8nlaSyQqHYRg6B5mENKAy»'
            - https://chat.googleapis.com/v1/spaces/AAAAabcd/messages
            - chat.googleapis.com token
            - https://x.example/?token=gIYj5T5E-pqt_N0NBLGX4aSaTVEgo4ZwxXMki794IEu
            """),
        Secret("meta.token", "Facebook, Instagram or WhatsApp token", "TOKEN_META", new TokenRule("EAA{n100-250}", "IGQV{t100-250}", "EAAG{n100-250}"), """
            + "meta_token": "«EAA¦DyVrdE2ER0EfDAeA6K8vgvqB2522zBff8mQ2FcfLQbCkivobXf0KCcwTZPmm2ZL9nKKZhGaXUUxftbI0GxcfL7u6IcMdV1AZywt0ocY9xi»",
            + meta_token: '«IGQV¦M91MAWsO8NAvBYvJNZFhqE8kVX-UlJNJK3H9oBIKrSxnhXVoLgT6cb1JmHhApzDVdRgmzUi6P4b-eC0-hsuCefjlG5vUDir1AF1d_rE07X»'
            + level=debug msg="whatsapp answered 401 to «EAAG¦BqWRi1SeWS8Owo8caYtVAJAjUA2DhYpfYbn3o4TZzh6Sq97ZNMeH4fkOBNPi3wgn4qFmmst3npSKJcHPrZJgzB3aF4llrTr3imGhf1g8MS»"
            - EAADyVrdE2ER0EfDAeA6K8vgvqB2522zBff8mQ2FcfL is cut off
            - myEAADyVrdE2ER0EfDAeA6K8vgvqB2522zBff8mQ2FcfLQbCkivobXf0KCcwTZPmm2ZL9nKKZhGaXUUxftbI0GxcfL7u6IcMdV1AZywt0ocY9xi
            - what begins with EAA is a whatsapp one
            """),
        Secret("threema.secret", "Threema gateway secret", "SECRET_THREEMA", new KeyedRule("threemasecret", "threemagatewaysecret", "threemaapisecret", "gatewaysecret"), """
            + THREEMA_SECRET=«Cpd4V6DffCqOfjMt»
            + threema_gateway_secret: "«ofKl65ovdRBNI0dI»"
            + gateway-secret=«kHWu13LbaOwif6vy»
            - THREEMA_SECRET=
            - THREEMA_SECRET=${T}
            - threema_id=*LABTEST
            """),
        Secret("signal.link", "Signal device link", "LINK_SIGNAL",
            new KeyedRule("uuid", "pub_key") { Value = ValueShape.AtLeast(16), Near = ["sgnl:", "tsdevice:", "signal"], Place = KeyPlace.Query }, """
            + sgnl://linkdevice?uuid=«87IIrMX4yxEfllAvNBJLs2%3D%3D»&x=1
            + tsdevice:/?uuid=«eZtxb957bMbdgn7mHq8Jm7»&x=1
            + link sgnl://linkdevice?x=1&pub_key=«P70iBTco-gYP5P8JcTh6Jidp4-v02Shv6FcLw4M65TfD»
            - https://x.example/?uuid=c88fe488-4323-d12e-c27d-7df87dfe02de
            - sgnl://linkdevice
            - uuid=ACrlgCT7rnoaGxeWNe_UHP
            """),
        Secret("zulip.key", "Zulip bot key", "KEY_ZULIP", new TokenRule("{n32}") { Near = ["zulip"] }, """
            + - ZULIP_KEY=«8Ymy0hs2f2¦9iSuaXbBtmA8uX7RqHsq1W» # zulip
            + zulip: curl -H 'X-Auth: «2N1qiSTlWw¦5y9IIwe8BPYub5y53BfwcO»' https://zulip.example/v1
            + {"service":"zulip","given":"«9tFS9XA46Y¦6MHZLPecIUlekeyt3h6utc»"}
            - md5 59a00323da529596a7d083623c6d14af
            - zulip stream general
            - zulip Ljw2Z44meNa136aanuoH
            """),
        Secret("viber.token", "Viber bot token", "TOKEN_VIBER", new TokenRule("{h16}-{h16}-{h16}"), """
            + {"service":"viber","given":"«786ec7a4fad02025¦-58296708d0633665-ba3b102fd99edd97»"}
            + viber login --with «d4940868eadb0356¦-b880d569e2a3b8cc-f53b726cc7223cab» --quiet
            + VIBER_TOKEN=«0bb7a648c9d79283¦-a014046dad0237f2-c22625a2e1c3e07d»
            - d41960cee94a3685-1dd154d3d55690e4
            - qaa9f5504cbf723d5-02840891d4027053-f4a99573d6ed928b
            - trace 00-af61ca85272b23c8d0235db5b40e0a14-b8d9e250a2725949-01
            """),
        Secret("vk.token", "VK token", "TOKEN_VK", new TokenRule("vk1.a.{t80-250}"), """
            + VK_TOKEN=«vk1.a.¦xFzm_FUb7hX_882ovbewdropkDdO10VGLUjIGgvGkA-e9EvUXiGKrx2sdibgz84QLkhG6ggFyUBM3lMxPx6Ta3»
            + "vk_token": "«vk1.a.¦PCgjnMvezVjVivlIHj4CQ73v-Tbw8YUTKYPCQGf52Sfc4kq12zcH4y9lklmFOJwC9kzR1N2TuH92qr1THVh2JM»",
            + vk_token: '«vk1.a.¦cl9QC-CWCcXsmCl93JTs0cGCX46g62tCW7Vnfviv8F8dq8KWwONM0_Bt7JHvR6BH7QYEq2nHuLciXUaE93yML4»'
            - vk1.a.xFzm_FUb7hX_882ovbewdropkDdO10 is cut off
            - myvk1.a.xFzm_FUb7hX_882ovbewdropkDdO10VGLUjIGgvGkA-e9EvUXiGKrx2sdibgz84QLkhG6ggFyUBM3lMxPx6Ta3
            - what begins with vk1.a. is a vk one
            """),
        Secret("x.token", "X (Twitter) bearer token", "TOKEN_X", new TokenRule("AAAAAAAAAAAAAAAAAAAAA{n20-40}%{n50-90}"), """
            + TWITTER=«AAAAAAAAAAAAAAAAAAAAA¦ohlrH3rlIU8cosyf3mjcLYU3BdYqvw%3DRpfL49KzyOmQ2lzGdwWl0D7cv3VqiAe2ytVl6jhZdwYanYp3lilESNpFEt1u»
            + "bearer": "«AAAAAAAAAAAAAAAAAAAAA¦G8zGLy5xtL8fGeLfd7mKhWEi0CXwJS%3Df8kk9u9OC16Ng7kvVLqQ0l8sN23H2uepzdTizmJVyyUlcUpAxX5Ps3ZOS8s3»"
            + x api --with «AAAAAAAAAAAAAAAAAAAAA¦azDjYT363tVtVfI5WYpqtZpZEF%2BVYkIAtWisSTdgOSPrMsM6zFPl9M9aPdOI26dQk4lUn1UfILGr3jz1m0MG1bm»
            - AAAAAAAAAAAAAAAAAAAAAAAA
            - aYqdv7N1GD60Z76cub1eOzNXkxVLpV%3DE6eTj1PLQYkuhQdqjvxZ3ANxaF3kacf3lCnn1yFussr14na457eaAd3Dp7cU
            - AAAAAAAAAAAA%3D
            """),
        Secret("reddit.secret", "client secret of a social network", "SECRET_SOCIAL",
            new KeyedRule("redditsecret", "redditclientsecret", "twitchclientsecret", "twitchsecret", "twitchoauth", "xclientsecret", "consumersecret", "accesstokensecret", "mastodonaccesstoken", "mastodonclientsecret", "blueskyapppassword"), """
            + REDDIT_SECRET=«cAb6Wow52j5ki6CdnObiWKZcMcgbBO»
            + twitch_client_secret: "«3m2ppdl3036xdy5c0lls84dcblu04n»"
            + access_token_secret = «yD2TfY9w364dvkb7saMF7pfZqZcBym2ZRft1aDMkO8ND9»
            - REDDIT_SECRET=
            - REDDIT_USER_AGENT=lab:1.0
            - consumer_secret={{ cs }}
            """),
        Secret("twitch.oauth", "Twitch chat token", "TOKEN_TWITCH", new TokenRule("oauth:{l30}"), """
            + "twitch_oauth": "«oauth:¦rec639nfvj4v8idarv0ubjck54l3p2»",
            + twitch_oauth: '«oauth:¦3hcva9lcl08h89gc9tbx4b64mvlsn5»'
            + level=debug msg="twitch answered 401 to «oauth:¦5a2d5whshq6h0vabthf4nvjn2vd7kz»"
            - oauth:short
            - oauth:token
            - myoauth:458rf3ymsd3grjlf401tngfk3m9fku
            """),
    ];
}
