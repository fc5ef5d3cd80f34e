using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Payment, shops, money.</summary>
internal static class PaymentRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("stripe.key", "Stripe key", "KEY_STRIPE", new TokenRule("[sr]k_live_{n16-250}", "[sr]k_test_{n16-250}", "[sr]k_prod_{n16-250}"), """
            + curl -H 'X-Auth: «sk_live_qS¦Urre39gvLbVa5TXiNv0b»' https://stripe.example/v1
            + {"service":"stripe","given":"«sk_test_qC¦vD01r26Pcf0I8NjmMHXS»"}
            + stripe login --with «rk_prod_gu¦WR5kR7F24d41zh8LLWKt» --quiet
            - given sk_live_qSUrre3
            - xsk_live_qSUrre39gvLbVa5TXiNv0by
            - the stripe wants one
            """),
        Secret("stripe.webhook", "webhook signing secret", "SECRET_WEBHOOK", new TokenRule("whsec_{n32}", "whsec_{b32-88}"), """
            + level=debug msg="stripe answered 401 to «whsec_¦p6vIfrYdns3RwrQsfenNEGWKnWe5z5gA»"
            + - STRIPE_WEBHOOK=«whsec_¦U9alTKqqr9g60k7IXlYesuj0ci/O020ayoWo3i» # stripe
            + curl -H 'X-Auth: «whsec_¦4v3oFPVtGW7lb6PTfemYep1rh2lpbbsv»' https://stripe.example/v1
            - whsec_p6vIfrYdn is cut off
            - mywhsec_p6vIfrYdns3RwrQsfenNEGWKnWe5z5gA
            - what begins with whsec_ is a stripe one
            """),
        Secret("paypal.secret", "PayPal secret", "SECRET_PAYPAL", new KeyedRule("paypalsecret", "paypalclientsecret", "paypalwebhookid", "paypalapisignature", "paypalsignature"), """
            + PAYPAL_SECRET=«EnCJqUaiEITRJzBSE86RPmBf5kS9xziOiPy_yhrjfzZwxIm5cv1_OH5iI1yhvAdZe2g6-M-BVieNdp15»
            + paypal_client_secret: "«EGJxyPk8LshcswYW8-t1fR1UaBY0lq6OoOPWdifccGyX1_6P--pOZsW0IYi0DBB2LLi7knG08zfRVGPL»"
            + PAYPAL_API_SIGNATURE=«Ae21Nk6H8n5A55zTRRg8hszY0zkNc0qJOtp3yogjzbOxaQpFRY9PFpQU»
            - PAYPAL_SECRET=
            - PAYPAL_MODE=live
            - paypal_secret: !secret pp
            """),
        Secret("square.token", "Square token", "TOKEN_SQUARE", new TokenRule("sq0atp-{t22}", "sq0csp-{t43}", "EAAA{t60}"), """
            + {"service":"square","given":"«sq0atp-¦7mARtao3MP7eLqjYwsN3BQ»"}
            + square login --with «sq0csp-¦UashBmSZCl03Z12-z5XcDaMoX_Svrl4Q4c6xhejyO43» --quiet
            + SQUARE_TOKEN=«EAAA¦oINnfmJ4-BXO8Hrtonuk0osBI5KATPaa1FQY_jdD_cuerpYOtiqAHgWC3-o8»
            - sq0atp-7mAR is cut off
            - mysq0atp-7mARtao3MP7eLqjYwsN3BQ
            - what begins with sq0atp- is a square one
            """),
        Secret("shopify.token", "Shopify token", "TOKEN_SHOPIFY", new TokenRule("shpat_{h32}", "shpca_{h32}", "shppa_{h32}", "shpss_{h32}"), """
            + level=debug msg="shopify answered 401 to «shpat_¦ec88306bbf1642b7c86c2bea486fa600»"
            + - SHOPIFY_TOKEN=«shpca_¦fef9665844637f2da9d56743631e59d3» # shopify
            + curl -H 'X-Auth: «shppa_¦060b6d113a830bb2c768514bc33b0196»' https://shopify.example/v1
            + {"service":"shopify","given":"«shpss_¦04cd269d6b46a737d449f77bc0859119»"}
            - shpat_ec88306bb is cut off
            - my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
            - what begins with shpat_ is a shopify one
            """),
        Secret("paddle.key", "Paddle key", "KEY_PADDLE", new TokenRule("pdl_live_apikey_{l26}_{n22}_{n3}", "pdl_sdbx_apikey_{l26}_{n22}_{n3}"), """
            + - PADDLE_KEY=«pdl_live_apikey_¦hfq2a7k89fxvwcplwx8hxguycx_oKroxB234GEf6aiv48BZBu_SWj» # paddle
            + curl -H 'X-Auth: «pdl_sdbx_apikey_¦uq1z09m61ng49dtg8xe7cfs5n2_D9PzIfe6CMldpMhGdXQpc9_ZOU»' https://paddle.example/v1
            + {"service":"paddle","given":"«pdl_live_apikey_¦0wv5u4z99ds6efl6824uahhoyk_oP2OR5A9twSaRHSWiq4efZ_HOl»"}
            - pdl_live_apikey_hfq2a7k89fx is cut off
            - mypdl_live_apikey_hfq2a7k89fxvwcplwx8hxguycx_oKroxB234GEf6aiv48BZBu_SWj
            - what begins with pdl_live_apikey_ is a paddle one
            """),
        Secret("razorpay.key", "Razorpay key", "KEY_RAZORPAY", new TokenRule("rzp_live_{n14}", "rzp_test_{n14}"), """
            + razorpay_key: '«rzp_live_¦hdhX0yHeLmOwWm»'
            + level=debug msg="razorpay answered 401 to «rzp_test_¦H5Xx6GgeWqCDKW»"
            + - RAZORPAY_KEY=«rzp_live_¦oaFL0T5fINUORe» # razorpay
            - rzp_live_hdh is cut off
            - myrzp_live_hdhX0yHeLmOwWm
            - what begins with rzp_live_ is a razorpay one
            """),
        Secret("flutterwave.key", "Flutterwave key", "KEY_FLUTTERWAVE", new TokenRule("FLWSECK-{h32}-X", "FLWSECK_TEST-{h32}-X"), """
            + - FLUTTERWAVE_KEY=«FLWSECK-¦95d1dc5a3151636ae9f8914c0e3464d0-X» # flutterwave
            + curl -H 'X-Auth: «FLWSECK_TEST-¦b3c9f47f1e5ba9eeeba5795daf0926ab-X»' https://flutterwave.example/v1
            + {"service":"flutterwave","given":"«FLWSECK-¦94290d4c4b45c935b3c93481d22e6857-X»"}
            - FLWSECK-95d1dc5a is cut off
            - myFLWSECK-95d1dc5a3151636ae9f8914c0e3464d0-X
            - what begins with FLWSECK- is a flutterwave one
            """),
        Secret("mollie.key", "Mollie key", "KEY_MOLLIE", new TokenRule("live_{n30}", "test_{n30}", "access_{n40}") { Near = ["mollie"] }, """
            + - MOLLIE_KEY=«live_¦7GtFI7hQAg2MyYkbvAX0iUYvkju2vQ» # mollie
            + mollie: curl -H 'X-Auth: «test_¦PG8ZIiVthZ5K6KZdWIAnd8BcKrVkMz»' https://mollie.example/v1
            + {"service":"mollie","given":"«access_¦dRmkNBqsfKctt5KEgUbFb995NEmpAq9tvOHRuzHL»"}
            - live_7GtFI7hQA is cut off
            - mylive_7GtFI7hQAg2MyYkbvAX0iUYvkju2vQ
            - what begins with live_ is a mollie one
            """),
        Secret("gocardless.token", "GoCardless token", "TOKEN_GOCARDLESS", new TokenRule("live_{t40}"), """
            + - GOCARDLESS_TOKEN=«live_¦E99v9aZ2dGECw4foY6qzeWltpxiwHR4ep1-eVyD0» # gocardless
            + curl -H 'X-Auth: «live_¦xFW9T98oAPd656SrCYitcCHXzt_b_HSe9B44B1Kr»' https://gocardless.example/v1
            + {"service":"gocardless","given":"«live_¦TrnpWWs2Rtr1P94an4D0b_623NXabjZIlpKpYYgX»"}
            - live_E99v9aZ2dGECw is cut off
            - mylive_E99v9aZ2dGECw4foY6qzeWltpxiwHR4ep1-eVyD0
            - what begins with live_ is a gocardless one
            """),
        Secret("plaid.token", "Plaid token", "TOKEN_PLAID",
            new TokenRule("access-production-{h8}-{h4}-{h4}-{h4}-{h12}", "access-sandbox-{h8}-{h4}-{h4}-{h4}-{h12}", "access-development-{h8}-{h4}-{h4}-{h4}-{h12}"), """
            + PLAID_TOKEN=«access-production-¦845fde75-599f-c634-d4aa-ca563fa5e85b»
            + "plaid_token": "«access-sandbox-¦0560fdcb-36bb-0f0d-1e47-5b2533c150ca»",
            + plaid_token: '«access-development-¦8f56b0d3-1040-01cc-aa4d-22e561b3b03f»'
            - access-production-845 is cut off
            - myaccess-production-845fde75-599f-c634-d4aa-ca563fa5e85b
            - what begins with access-production- is a plaid one
            """),
        Secret("duffel.token", "Duffel token", "TOKEN_DUFFEL", new TokenRule("duffel_live_{t43}", "duffel_test_{t43}"), """
            + {"service":"duffel","given":"«duffel_live_¦iDPmXSZeY23tYN0HGSGyGbJKvGkcaCb0ziGJ-_x6VQr»"}
            + duffel login --with «duffel_test_¦pZoYVpsGAqsJhD4ybv8Ndb6t0eOYmhx9t5MxahUS4hF» --quiet
            + DUFFEL_TOKEN=«duffel_live_¦dIDjgj9knRoaG88vBleHpbqcDBRueAaANmKgPWQbsOK»
            - duffel_live_iDPmXSZeY2 is cut off
            - myduffel_live_iDPmXSZeY23tYN0HGSGyGbJKvGkcaCb0ziGJ-_x6VQr
            - what begins with duffel_live_ is a duffel one
            """),
        Secret("easypost.key", "EasyPost key", "KEY_EASYPOST", new TokenRule("EZAK{n54}", "EZTK{n54}"), """
            + {"service":"easypost","given":"«EZAK¦kDTyTj8wkNp3Gv7SHw4JpcfHNfAfG0ZOYRkiTL3TrCQAJCzWwavzqD»"}
            + easypost login --with «EZTK¦lSsZLeYvYv2VnDEUK81b9dxNI1jb5MahL8udoniF9xdixSwOWgxELZ» --quiet
            + EASYPOST_KEY=«EZAK¦doFrLxxmkvvCKaTazl7cmgzrv8jeKnuflSJNSqXUsUdP01JRBsnE4L»
            - EZAKkDTyTj8wkNp3Gv7SHw4 is cut off
            - myEZAKkDTyTj8wkNp3Gv7SHw4JpcfHNfAfG0ZOYRkiTL3TrCQAJCzWwavzqD
            - what begins with EZAK is a easypost one
            """),
        Secret("shippo.key", "Shippo key", "KEY_SHIPPO", new TokenRule("shippo_live_{h40}", "shippo_test_{h40}"), """
            + "shippo_key": "«shippo_live_¦74e926069f2689fe34d5f6aa70089d2b45941774»",
            + shippo_key: '«shippo_test_¦3b1d98ad7dee98a67965fc7628e33461bf1477db»'
            + level=debug msg="shippo answered 401 to «shippo_live_¦95a21fcc37e155552a82aacc454c2ca29db04416»"
            - shippo_live_74e92606 is cut off
            - myshippo_live_74e926069f2689fe34d5f6aa70089d2b45941774
            - what begins with shippo_live_ is a shippo one
            """),
        Secret("finicity.token", "finance service token", "TOKEN_FINANCE", new TokenRule("{h32}") { Near = ["finicity", "gocardlesssecret", "nordigen"] }, """
            + finicity_token: '«bdfc5f99c6¦2590c8b634bd770c1c55bb»'
            + level=debug msg="finicity answered 401 to «486e13074e¦514ca2d546173d309bfe90»"
            + - FINICITY_TOKEN=«8e54508a31¦7516c9c5fb5ff77cdf7966» # finicity
            - md5 09c15e9271731888cbd2af75a3ce7c47
            - nordigen ok
            - nordigen 88895e500ffdf1830c04
            """),
        Secret("coinbase.key", "cryptocurrency exchange key", "KEY_EXCHANGE", new TokenRule("{n64}") { Near = ["binance", "bitpanda", "bybit"] }, """
            + binance: curl -H 'X-Auth: «tUZVBKMasLzQM7Xg35Mgc¦2aOy7wik09temhlOmUDZR9BIVSiX4q1c0h4JWFKzUby»' https://binance.example/v1
            + {"service":"binance","given":"«8RPg4QawbbTknzBgaPDXB¦7teUQu8TGqQarBk5S6zavyhNyYVKTiDjG8jTjpJWOsM»"}
            + binance login --with «KYJ8W5piwuKBDlYbZISvJ¦3f1o7wviijOcX6LWx018CVQRdM1qmi3HXThhD0wmxtf» --quiet
            - sha256 198d146da864d086c974a72985cb664fc241df4ee9dae6618b1cf356551c608d
            - binance BTCUSDT
            - binance eKIJcUFMHx66RBafSfK2qnngv46Obu
            """),
        Secret("bitcoin.seed", "wallet seed", "SEED_WALLET", new KeyedRule("mnemonic", "seedphrase", "recoveryphrase", "walletseed", "xprv") { Value = ValueShape.AtLeast(20) }, """
            + mnemonic: "«legal winner thank year wave sausage worth useful legal winner thank yellow»"
            + SEED_PHRASE='«letter advice cage absurd amount doctor acoustic avoid letter advice cage above»'
            + recovery phrase: «zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong»
            - mnemonic: add
            - SEED_PHRASE=
            - mnemonic_language: english
            """),
        Secret("bitcoin.xprv", "extended private key of a wallet", "PRIVATE_KEY", new TokenRule("xprv{n107}", "yprv{n107}", "zprv{n107}"), """
            + curl -H 'X-Auth: «xprv¦fyAVUqWQqWUfIodMNAmMfs0r2SOh6K65PdU6zFeYta3gETJ7IHmIaccBTXRq71rZhJ1HD1HN4iFACzQb3ubK6z1BtxNOW01hLaYEYtjbJDg»' https://bitcoin.example/v1
            + {"service":"bitcoin","given":"«yprv¦7ihSeFLcs2MzMAgmkd5YrjBBFrtVIGxju5s0ZSXv1cni4sQ7Lg8MIbhs7XrU3vOar5R6P3sAm5Yw4NXuhbXITHN2plCK6Inb3Xb9Q0W4I0u»"}
            + bitcoin login --with «zprv¦3J2HQ632hU2V3KsC1PhZad4wcLyNNHWfPfu6JgVfyCdD2z6vMDcYTafhYqdfoaZII1mo9SgYeNWwdj0BTF3CiitAF1oQ1jLRvPOwC5JG4nT» --quiet
            - xprvfyAVUqWQqWUfIodMNAmMfs0r2SOh6K65PdU6zFeY is cut off
            - myxprvfyAVUqWQqWUfIodMNAmMfs0r2SOh6K65PdU6zFeYta3gETJ7IHmIaccBTXRq71rZhJ1HD1HN4iFACzQb3ubK6z1BtxNOW01hLaYEYtjbJDg
            - what begins with xprv is a bitcoin one
            """),
    ];
}
