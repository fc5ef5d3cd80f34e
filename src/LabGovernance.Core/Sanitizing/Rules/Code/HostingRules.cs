using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Hosts of applications and databases, and tools around them.</summary>
internal static class HostingRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("netlify.token", "Netlify token", "TOKEN_NETLIFY", new TokenRule("nfp_{n36-40}", "nfc_{n36-40}", "nfo_{n36-40}"), """
            + - NETLIFY_TOKEN=«nfp_¦uu6dbDoIFgfAr9K370PCc5UEfDVDZNVMKCbzrugM» # netlify
            + curl -H 'X-Auth: «nfc_¦3h3BJphmCDiht3Ap4beTeApZklEKddis55Bfvooi»' https://netlify.example/v1
            + {"service":"netlify","given":"«nfo_¦bIVEVB4maEPR18KtcXqrf4L7kBRSUDk627Kunww2»"}
            - nfp_uu6dbDoIFgfAr is cut off
            - mynfp_uu6dbDoIFgfAr9K370PCc5UEfDVDZNVMKCbzrugM
            - what begins with nfp_ is a netlify one
            """),
        Secret("fly.token", "Fly.io token", "TOKEN_FLY", new TokenRule("fo1_{t43}", "fm1r_lJPECAAA{b100-3000}", "fm2_lJPECAAA{b100-3000}"), """
            + curl -H 'X-Auth: «fo1_¦8CB2BTmXxg4yrO7PmJgFubUsbq_qS4cKFUDWOaVISUc»' https://flyctl.example/v1
            + {"service":"flyctl","given":"«fm1r_lJPECAAA¦JIS4QksiIt/XPT9+16cCCwwUHZVMpNtCnqO76s7+mGmBLYE+e620zct2vGkplh5HuECVvruW4q/TmLGiuwMB/ZhH7fOL4KhumV3+/rl8xD»"}
            + flyctl login --with «fm2_lJPECAAA¦LbOXNadpkwtPhGGEMR13CMduZxH59u6ZMAO2ZXD6QhoRP7WYCHDEydTiDkNZTv8DacIu+y4uKaSOZRRJL1xp7GoEH3EcELCCXglxrxz0vw» --quiet
            - fo1_8CB2BTmXxg4yrO is cut off
            - myfo1_8CB2BTmXxg4yrO7PmJgFubUsbq_qS4cKFUDWOaVISUc
            - what begins with fo1_ is a flyctl one
            """),
        Secret("vercel.token", "Vercel token", "TOKEN_VERCEL", new TokenRule("vcp_{n56}", "vck_{n56}", "vercel_blob_rw_{n16}_{n30}"), """
            + {"service":"vercel","given":"«vcp_¦gI6LvJKTs4ZGxh0EAV3RxzdaKrScbEihE2VsbN8ujP2xTkkgPCaaJI7f»"}
            + vercel login --with «vck_¦b6dJI9i65hME6onHEl2Ypdq6pDbhbZfrqXmBd4J4TIBOeNO9Cn8oPSOv» --quiet
            + VERCEL_TOKEN=«vercel_blob_rw_¦UkFH60H4dMclqiCQ_yoBW2qozRv9KiW5ekehDrxeZCUd2mA»
            - vcp_gI6LvJKTs4ZGxh0EAV3R is cut off
            - myvcp_gI6LvJKTs4ZGxh0EAV3RxzdaKrScbEihE2VsbN8ujP2xTkkgPCaaJI7f
            - what begins with vcp_ is a vercel one
            """),
        Secret("render.key", "Render key", "KEY_RENDER", new TokenRule("rnd_{n32}"), """
            + level=debug msg="render answered 401 to «rnd_¦SwiwAibjAI3adcbldRAr7LwK89II4hgb»"
            + - RENDER_KEY=«rnd_¦YJl1FA0OPQ0vHwCcc1M8hkfDslH7uopG» # render
            + curl -H 'X-Auth: «rnd_¦jsyyOuNCja4F8PpnfAZAWyXaUe29Nt0s»' https://render.example/v1
            - rnd_SwiwAibjAI is cut off
            - myrnd_SwiwAibjAI3adcbldRAr7LwK89II4hgb
            - what begins with rnd_ is a render one
            """),
        Secret("supabase.key", "Supabase key", "KEY_SUPABASE", new TokenRule("sbp_{h40}", "sb_secret_{t31-40}", "sbp_oauth_{h40}"), """
            + SUPABASE_KEY=«sbp_¦90059afd4f48a9883df3a6167c9fba3401bae61f»
            + "supabase_key": "«sb_secret_¦qhXTK2IMoyrt89EtrwfIZpjgi8hu2MvJ6FbNb»",
            + supabase_key: '«sbp_oauth_¦8dabbd4549f269c69f17c2915422cbb189a85baa»'
            - sbp_90059afd4f48a is cut off
            - mysbp_90059afd4f48a9883df3a6167c9fba3401bae61f
            - what begins with sbp_ is a supabase one
            """),
        Secret("planetscale.token", "PlanetScale token", "TOKEN_PLANETSCALE", new TokenRule("pscale_tkn_{t32-64}", "pscale_pw_{t32-64}", "pscale_oauth_{t32-64}"), """
            + {"service":"planetscale","given":"«pscale_tkn_¦c4IIHdFuL1s37HNihfaa_xLka0ri4rlcuJ2qeT»"}
            + planetscale login --with «pscale_pw_¦Gtoh98vYTKJA6RCNHV_e6Jc8472AoIMkEpUFvh» --quiet
            + PLANETSCALE_TOKEN=«pscale_oauth_¦7SDpZIOKx9S91hJ7GJ1ce0VA4o7lFFdSgDA-tZ»
            - pscale_tkn_c4IIHdFu is cut off
            - mypscale_tkn_c4IIHdFuL1s37HNihfaa_xLka0ri4rlcuJ2qeT
            - what begins with pscale_tkn_ is a planetscale one
            """),
        Secret("neon.key", "Neon key", "KEY_NEON", new TokenRule("napi_{l64}", "npg_{n12}"), """
            + NEON=«napi_¦pf7b7ralwjn3e0x1nz87n91o5fqtj4lwd1vsdnldpdvsy5ttovfat2mnl6ydqukn»
            + "neon": "«napi_¦x3sjfhmfodqxfgwhdndxo8wp5qgcdeysd6nz7ygvv70i2jimh69pj322qdsewktp»"
            + psql with «npg_¦aB3dE6gH9jK2»
            - napi_ba6k6js0zhk2cubg1xsk22 is cut off
            - mynapi_ba6k6js0zhk2cubg1xsk227rgkv3d97vaugd3rq0wpn652dtkd8ej620m1w4f9iv
            - what begins with napi_ is a neon one
            """),
        Secret("prefect.key", "Prefect key", "KEY_PREFECT", new TokenRule("pnu_{n36}", "pnb_{n36}"), """
            + PREFECT_KEY=«pnu_¦oP1xhb5iJGTP7FwU8ceAdDo9FKw7zmkEYOXg»
            + "prefect_key": "«pnb_¦mKn1Sv6yfEeg4c6tCHflPstThLTTyS6ouZL7»",
            + prefect_key: '«pnu_¦K7YAH3t5HQD984A18KdNeJtOaEBJbMqgRNnA»'
            - pnu_oP1xhb5iJGTP is cut off
            - mypnu_oP1xhb5iJGTP7FwU8ceAdDo9FKw7zmkEYOXg
            - what begins with pnu_ is a prefect one
            """),
        Secret("databricks.token", "Databricks token", "TOKEN_DATABRICKS", new TokenRule("dapi{h32}"), """
            + - DATABRICKS_TOKEN=«dapi¦e3ee00f9070ed7adb10873d1fdd13b03» # databricks
            + curl -H 'X-Auth: «dapi¦e56ab454279c81c6ef43808b186afa7b»' https://databricks.example/v1
            + {"service":"databricks","given":"«dapi¦e9f04df8525d1371be553462a2f5e46a»"}
            - dapie3ee00f907 is cut off
            - mydapie3ee00f9070ed7adb10873d1fdd13b03
            - what begins with dapi is a databricks one
            """),
        Secret("mapbox.token", "Mapbox token", "TOKEN_MAPBOX", new TokenRule("sk.eyJ{t60-300}.{t22}", "pk.eyJ{t60-300}.{t22}", "tk.eyJ{t60-300}.{t22}"), """
            + {"service":"mapbox","given":"«sk.eyJ¦Eoltan3pj296DiMaeqEOP05JsuE0yR6BtfqR2z7pEhPE3KlO1MVN_y-G5t8B7NUw9H.CZ7itM402AyaRX6C0I_rzi»"}
            + mapbox login --with «pk.eyJ¦ISsCLfcaboyHBHdnnpz-ya58RVod4uagRd2bM0GDLN7JGpi3RVr5PEP7p__AZNrkzK.dKogfWk0PDpfOEISXkGgI7» --quiet
            + MAPBOX_TOKEN=«tk.eyJ¦k46B0mI9gTD3MYLfE8Ec-N25-f4eEnBZUbMucf_0_JDN01VoQIEWiY8i5S_Oc-vwYp.fcdakFS3lwhcNIVfjoXV18»
            - sk.eyJEoltan3pj296DiMaeqEOP05JsuE0yR6B is cut off
            - mysk.eyJEoltan3pj296DiMaeqEOP05JsuE0yR6BtfqR2z7pEhPE3KlO1MVN_y-G5t8B7NUw9H.CZ7itM402AyaRX6C0I_rzi
            - what begins with sk.eyJ is a mapbox one
            """),
        Secret("algolia.key", "Algolia key", "KEY_ALGOLIA", new TokenRule("{h32}") { Near = ["algolia"] }, """
            + algolia_key: '«f79a220d33¦6f78e5e50fff325b6a6bb3»'
            + level=debug msg="algolia answered 401 to «4dfefaa9d2¦374638e408b8de39a9f8af»"
            + - ALGOLIA_KEY=«6630b1424e¦0594e9bc85a48250ceea42» # algolia
            - md5 1dbc7781ba86203bc21722c3fd3eeb11
            - algolia: 5 records
            - 5ca72fec777367ce6d12481a89bfe9f
            """),
    ];
}
