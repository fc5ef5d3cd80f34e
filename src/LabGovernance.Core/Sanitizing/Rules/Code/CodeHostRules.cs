using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Code hosts other than GitHub, and what builds there.</summary>
internal static class CodeHostRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("gitlab.routable", "GitLab token with its cell", "TOKEN_GITLAB", new TokenRule("gl[dprf]at-{t27-300}.{l2}.{l9}", "glrt-{t27-300}.{l2}.{l9}", "glrtr-{t27-300}.{l2}.{l9}"), """
            + GITLAB_ROUTABLE=«gl¦rat-YrYcjPQL4hV5V1uVa7K84P-NmQikFlgsc.sk.9nq5cgl6c»
            + "gitlab_routable": "«glrt-¦Hacx8XaU6855HYJhcWil_XC6JBexfJonB.om.ypp0amudl»",
            + gitlab_routable: '«glrtr-¦Hi3s72ATSrA3FFXEf03ZzedpO4a0NBV1D.6j.48z9crp3k»'
            - glrat-YrYcjPQL4hV5V1 is cut off
            - myglrat-YrYcjPQL4hV5V1uVa7K84P-NmQikFlgsc.sk.9nq5cgl6c
            - what begins with gl is a gitlab one
            """),
        Secret("gitlab.runner-registration", "GitLab runner registration token", "TOKEN_GITLAB", new TokenRule("GR1348941{t20}"), """
            + {"service":"gitlab","given":"«GR1348941¦KDDT84812OaA6g9Ip3yt»"}
            + gitlab login --with «GR1348941¦qEZH8_7Tj6edUQKGaEU5» --quiet
            + GITLAB_RUNNER_REGISTRATION=«GR1348941¦KtPsHI12BheVQIKVo0qT»
            - GR1348941KDD is cut off
            - myGR1348941KDDT84812OaA6g9Ip3yt
            - what begins with GR1348941 is a gitlab one
            """),
        Secret("gitlab.application-secret", "GitLab application secret", "SECRET_GITLAB", new TokenRule("gloas-{h64}"), """
            + curl -H 'X-Auth: «gloas-¦73416ee0839186fde56d734d5355c84ca3faa69b8302b81ecde1cf59ec0ebf2f»' https://gitlab.example/v1
            + {"service":"gitlab","given":"«gloas-¦9167ec4bc552c74130ac807fe0044552ff63a4cb7c9fb31f9797b12dbd1d9bcf»"}
            + gitlab login --with «gloas-¦453a0d0fca259b92d0f9a2da8f14e3bfa46e281a70e69116d4929df03aa9036c» --quiet
            - gloas-73416ee0839186fde56d73 is cut off
            - mygloas-73416ee0839186fde56d734d5355c84ca3faa69b8302b81ecde1cf59ec0ebf2f
            - what begins with gloas- is a gitlab one
            """),
        Secret("gitlab.feature-flags", "GitLab feature flags client token", "TOKEN_GITLAB", new TokenRule("glffct-{t20}"), """
            + "gitlab_feature_flags": "«glffct-¦5oTueQ7vzhcGjNXj_cMp»",
            + gitlab_feature_flags: '«glffct-¦3j1dAx3PERdJJXBxnD4O»'
            + level=debug msg="gitlab answered 401 to «glffct-¦Fj_pui34ziaPx7XXQkAW»"
            - glffct-5oT is cut off
            - myglffct-5oTueQ7vzhcGjNXj_cMp
            - what begins with glffct- is a gitlab one
            """),
        Secret("gitlab.incoming-mail", "GitLab incoming mail token", "TOKEN_GITLAB", new TokenRule("glimt-{t25}"), """
            + GITLAB_INCOMING_MAIL=«glimt-¦Bkjh-lyl4pNAewU-UHA9SnHoc»
            + "gitlab_incoming_mail": "«glimt-¦Nfx4eqoJ5i92dcd5Sa2wTRX8H»",
            + gitlab_incoming_mail: '«glimt-¦wmj2naHD2aojf2xKiQ1mjPagC»'
            - glimt-Bkjh-l is cut off
            - myglimt-Bkjh-lyl4pNAewU-UHA9SnHoc
            - what begins with glimt- is a gitlab one
            """),
        Secret("gitlab.agent", "GitLab agent token for Kubernetes", "TOKEN_GITLAB", new TokenRule("glagent-{t50}"), """
            + curl -H 'X-Auth: «glagent-¦27_rOTyySCFXFw4h5KeKu43yhbH5yp3cyzEDFWmmpKx0XOYO41»' https://gitlab.example/v1
            + {"service":"gitlab","given":"«glagent-¦OUt-TDX6sp9_2nj66_ZdvpjRdcAqsxJ9C68E95TNUUxHPfZvHx»"}
            + gitlab login --with «glagent-¦ND0-FSreXT7bXPK04AanSed5IeZ1LwunE-eU13QdcIa5dXH1Cn» --quiet
            - glagent-27_rOTyySCFXFw4 is cut off
            - myglagent-27_rOTyySCFXFw4h5KeKu43yhbH5yp3cyzEDFWmmpKx0XOYO41
            - what begins with glagent- is a gitlab one
            """),
        Secret("gitlab.feed", "GitLab feed token", "TOKEN_GITLAB", new TokenRule("glft-{t20}", "glft-{h64}-{d1-10}"), """
            + gitlab login --with «glft-¦9XWY1217ykaCMWbUwRJk» --quiet
            + GITLAB_FEED=«glft-¦24bbac94dabd113558eae858d0a3efefbd48613484ebe8705844af0645103324-3425511»
            + "gitlab_feed": "«glft-¦WBN6a92Z1Nd0lzKuH9VJ»",
            - glft-9XWY1 is cut off
            - myglft-9XWY1217ykaCMWbUwRJk
            - what begins with glft- is a gitlab one
            """),
        Secret("gitlab.workspace", "GitLab workspace token", "TOKEN_GITLAB", new TokenRule("glwt-{t20}"), """
            + gitlab login --with «glwt-¦G6_A7Q29m9chG9G82GLi» --quiet
            + GITLAB_WORKSPACE=«glwt-¦JFS8K558IXeKzAhyZuif»
            + "gitlab_workspace": "«glwt-¦1S8BFJ78MAdBA72_cUsk»",
            - glwt-G6_A7 is cut off
            - myglwt-G6_A7Q29m9chG9G82GLi
            - what begins with glwt- is a gitlab one
            """),
        Secret("gitlab.session", "GitLab session", "SESSION_GITLAB", new KeyedRule("gitlabsession") { Value = ValueShape.AtLeast(16) }, """
            + _gitlab_session=«919856641037499bf1eaf13ae6327d85»
            + Set-Cookie: x=1;⏎_gitlab_session=«399da290f0303d68a85c4a806d38967d»; path=/
            + "_gitlab_session": "«56a3aceaab6266fedd839968c0b4b3d2»"
            - _gitlab_session=
            - the _gitlab_session cookie
            - gitlab_session_expire_delay: 10080
            """),
        Secret("gitea.token", "Gitea or Forgejo token", "TOKEN_GITEA",
            new KeyedRule("giteatoken", "forgejotoken", "gitea_access_token", "giteaserver_token", "giteaapikey", "giteainternaltoken", "*lfsjwtsecret"), """
            + GITEA_TOKEN=«123c6e9e3529d493d653dc1da26b2830b6169bbd»
            + forgejo_token: "«77004309c065050e9816b882dd55f29f206dbabe»"
            + LFS_JWT_SECRET = «cT5UrKaxPZZtms6hrRz_WaMtTgFjHqeeS00YbQMQK44»
            - GITEA_TOKEN=${GITEA_TOKEN}
            - gitea_token_uri = file:/etc/gitea/token
            - gitea commit c0b2fc28308b918f205ead8636b1df4f2500822f
            """),
        Secret("bitbucket.app-password", "Bitbucket app password", "TOKEN_BITBUCKET", new TokenRule("ATBB{n32}{x8}"), """
            + curl -H 'X-Auth: «ATBB¦NiBF3PXnOL1S5wlsdlaGVOWWubsc7cq53e3ab4df»' https://bitbucket.example/v1
            + {"service":"bitbucket","given":"«ATBB¦Up0wZPWBCN8aZE8keRf8D2aaMdXZbmIebf5afbcb»"}
            + bitbucket login --with «ATBB¦3gATCtFl5p9PLlfOeTONYF5Oa0nf0yYz2303eb6f» --quiet
            - ATBBNiBF3PXnOL1S5 is cut off
            - myATBBNiBF3PXnOL1S5wlsdlaGVOWWubsc7cq53e3ab4df
            - what begins with ATBB is a bitbucket one
            """),
        Secret("bitbucket.access-token", "Bitbucket access token", "TOKEN_BITBUCKET", new TokenRule("ATCTT3xFfGN0{t140-200}={u8}"), """
            + {"service":"bitbucket","given":"«ATCTT3xFfGN0¦1nn4qa2RLpz_x-4rw9tOSK96DUcDrANvAYrKdGhkIPQpCPt232jdJT8hLJT8vU4Ut_IyVFM_dcZL_vNmZAEr3qA2B9jYlNS8WoZk7Hj6ZwxboWWQLINQ-wo7D6_eIy64xXyDbljBfutzO8rJVq=OQ0OAR1L»"}
            + bitbucket login --with «ATCTT3xFfGN0¦U8WOzRc2LIHtNjt794i97uhQTNC9t3-48c-GCdGs23vNRonU5npCuDLITsONnFmEsvFzpRDiVfzvQ9u7-JIcFZziQ4wP81ZXT81CIj8vFJ114McCima5yDZGOXxqA0ODDTVRf2Yg4KkEEFSD4Y=AV9VF41F» --quiet
            + BITBUCKET_ACCESS_TOKEN=«ATCTT3xFfGN0¦p1uUdMKzG8I-5OtyNffjWa_8QWfe3bFCAZyiHF6IujtABMw32TGV4YKpbTYBpFgatS-X0iw9ydsdgZKEAUu23fSokhReYMpgBvrifrNQrI54IMiCjsZi32srLDbsjUmHVPQ-NxuwDbn1dFiehc=PM1BFX4J»
            - ATCTT3xFfGN01nn4qa2RLpz_x-4rw9tOSK96DUcDrANvAYrKdGhkIPQpCPt232jdJT is cut off
            - myATCTT3xFfGN01nn4qa2RLpz_x-4rw9tOSK96DUcDrANvAYrKdGhkIPQpCPt232jdJT8hLJT8vU4Ut_IyVFM_dcZL_vNmZAEr3qA2B9jYlNS8WoZk7Hj6ZwxboWWQLINQ-wo7D6_eIy64xXyDbljBfutzO8rJVq=OQ0OAR1L
            - what begins with ATCTT3xFfGN0 is a bitbucket one
            """),
        Secret("bitbucket.data-center", "Bitbucket Data Center token", "TOKEN_BITBUCKET", new TokenRule("BBDC-{b44}"), """
            + curl -H 'X-Auth: «BBDC-¦9zLypm+m6CsihcpmxtIwO6Q143d8ufydzLeCxKOB4Kc=»' https://bitbucket.example/v1
            + {"service":"bitbucket","given":"«BBDC-¦ZGown89JyrI5RfXyYP2W8Tqur1YKxpCAlMkPKXB/868=»"}
            + bitbucket login --with «BBDC-¦gsatvTob1Sqw2/PGxLX5rTnQmHRlPt6Z/rWFh+QwEdA=» --quiet
            - BBDC-9zLypm+m6Csihc is cut off
            - myBBDC-9zLypm+m6CsihcpmxtIwO6Q143d8ufydzLeCxKOB4Kc=
            - what begins with BBDC- is a bitbucket one
            """),
        Secret("atlassian.api-token", "Atlassian API token", "TOKEN_ATLASSIAN", new TokenRule("ATATT3xFfGF0{t140-220}={u8}"), """
            + atlassian login --with «ATATT3xFfGF0¦7VNP6epQHIswIzlE6xJ8x0HwcGjWxg4X6gAmWlAmu54KN4tu0YrpaQ-3CurrF-btKRV4sAdnUdB8JOIBKJn3IJKCx4PigbWLK2Yp3wt68kzYr6FP9xOMu9OpqmvC-0S9RweymtQ_TaL-uL14TB=8G8JFAZ3» --quiet
            + ATLASSIAN_API_TOKEN=«ATATT3xFfGF0¦2OfxHown8YKz4a2EIW4R7OKl8APITmJDc7bvDVJy2HhhaZmt6RcB9IruNNtqfs8m_v_KEZ2PFbaRvgVy50lJM5oiMqn0_oRQrv-Wl7kR0E2C-BB4NOLwQngiQQgugL6H2tm0wcYRt3T8ALqk0p=2P1DDKU4»
            + "atlassian_api_token": "«ATATT3xFfGF0¦1eXZodckcZd4IIHcxnAerDG8kJrWQeteshhdyuIHsOnaNpf79ZetyakOzNWQMJZInN2cq1OR0b_P2OrA9u3t-JAiybSUjPYWrVnEkoOc5mOcRgHEExnfyMGJmKqMr_39gur8vn3lwRqcz2P2K7=944OBSLP»",
            - ATATT3xFfGF07VNP6epQHIswIzlE6xJ8x0HwcGjWxg4X6gAmWlAmu54KN4tu0YrpaQ is cut off
            - myATATT3xFfGF07VNP6epQHIswIzlE6xJ8x0HwcGjWxg4X6gAmWlAmu54KN4tu0YrpaQ-3CurrF-btKRV4sAdnUdB8JOIBKJn3IJKCx4PigbWLK2Yp3wt68kzYr6FP9xOMu9OpqmvC-0S9RweymtQ_TaL-uL14TB=8G8JFAZ3
            - what begins with ATATT3xFfGF0 is a atlassian one
            """),
        Secret("azure-devops.token", "Azure DevOps token", "TOKEN_AZURE_DEVOPS",
            new KeyedRule("azuredevopsextpat", "azuredevopspat", "azdopat", "vstspat", "adopat", "azptoken", "systemaccesstoken") { Value = ValueShape.AtLeast(20) }, """
            + AZURE_DEVOPS_EXT_PAT=«0lk5cdmngmoag72bd8ee0fab3fd5z31egdtxd0ij3bs0dp6cxipw»
            + AZP_TOKEN: "«u3a55xv96ojr1q0li8rl3v7h5adtfdp5kxiyzahssvdsm924h9mu»"
            + azdo_pat='«V4FN2MgI2uWoCFV9Kui6QIjuY7pg6jCVoFX9PydvHPrqxepba6EtJEaTxt4cy1NFXjhA7E8XEnQ8AZDOeWve»'
            - AZP_TOKEN=$(cat /azp/.token)
            - AZP_TOKEN_FILE=/azp/.token
            - SYSTEM_ACCESSTOKEN: $(System.AccessToken)
            """),
        Secret("sourcegraph.token", "Sourcegraph token", "TOKEN_SOURCEGRAPH", new TokenRule("sgp_{h40}", "sgp_{h16}_{h40}", "slk_{h64}"), """
            + sourcegraph_token: '«sgp_¦a0fb39e342c825a5af9ece53e9e7d43de2efc346»'
            + level=debug msg="sourcegraph answered 401 to «sgp_¦24c0b536b1e00f55_70a77704289df445fb44ef7e92c80efa455a019e»"
            + - SOURCEGRAPH_TOKEN=«slk_¦5af79c9fe2f9d0d0c8f272b88639f6e7ea6c1f6d1ef1b040c9934e2a6e8801d7» # sourcegraph
            - sgp_a0fb39e342c82 is cut off
            - mysgp_a0fb39e342c825a5af9ece53e9e7d43de2efc346
            - what begins with sgp_ is a sourcegraph one
            """),
        Secret("circleci.token", "CircleCI token", "TOKEN_CIRCLECI", new TokenRule("CCIPAT_{n22}_{h40}", "CCIPRJ_{n22}_{h40}"), """
            + {"service":"circleci","given":"«CCIPAT_¦33PubGF7xnVekFuJFqM7qf_51bbc1ec0c76681d5901ab080992c0dfd7a759f8»"}
            + circleci login --with «CCIPRJ_¦Omg7OqA017KeaZFhV8X6Rs_6ee0df57d8dd4394cb45d76b94a9feca74c38288» --quiet
            + CIRCLECI_TOKEN=«CCIPAT_¦hN4P7Hu9Q5Jaif788UGF1o_87b97c42d7c1856c80b7fa5b01468b4cd59bed02»
            - CCIPAT_33PubGF7xnVekFuJFqM7q is cut off
            - myCCIPAT_33PubGF7xnVekFuJFqM7qf_51bbc1ec0c76681d5901ab080992c0dfd7a759f8
            - what begins with CCIPAT_ is a circleci one
            """),
        Secret("buildkite.token", "Buildkite token", "TOKEN_BUILDKITE", new TokenRule("bkua_{h40}", "bkaj_{t40-200}", "bkpt_{h40}"), """
            + buildkite login --with «bkua_¦33b9f423227b491a059bae9f56a5b0d9dbda256c» --quiet
            + BUILDKITE_TOKEN=«bkaj_¦ucq_TCDXNxjbZCP6GEW1zftai_6C8sZwM8T5lvUN8aJVXO»
            + "buildkite_token": "«bkpt_¦cb04ad45efc564726de2e001b5337187f92e0239»",
            - bkua_33b9f423227b4 is cut off
            - mybkua_33b9f423227b491a059bae9f56a5b0d9dbda256c
            - what begins with bkua_ is a buildkite one
            """),
        Secret("sonarqube.token", "SonarQube token", "TOKEN_SONARQUBE", new TokenRule("sqp_{h40}", "squ_{h40}", "sqa_{h40}", "sqb_{h40}"), """
            + {"service":"sonarqube","given":"«sqp_¦5cda24b4c73504cd21c6ddcdee2505a6e280b979»"}
            + sonarqube login --with «squ_¦0fc89b1008f7032c9a87dbc33f30aec3c6caaeea» --quiet
            + SONARQUBE_TOKEN=«sqa_¦50341fc30a90c1b0178ae038c1e655cb40f09691»
            + "sonarqube_token": "«sqb_¦5e446dccba51f08bd5c3f508dd178d0771f58ced»",
            - sqp_5cda24b4c7350 is cut off
            - mysqp_5cda24b4c73504cd21c6ddcdee2505a6e280b979
            - what begins with sqp_ is a sonarqube one
            """),
        Secret("harness.token", "Harness token", "TOKEN_HARNESS", new TokenRule("pat.{t22}.{h24}.{n20}", "sat.{t22}.{h24}.{n20}"), """
            + HARNESS_TOKEN=«pat.¦cILN8-20riSenDK1btOgWZ.a221ed337b7fdd2e642581fe.q4Qkpc7F11ch2E94sRaa»
            + "harness_token": "«sat.¦ur3GAjl6pknaOb7F16kVZ8.c757c23747feca45951a89fa.YI3GZt90K9dwTjciLyHc»",
            + harness_token: '«pat.¦JzyCPjI7zGOeR3I6eyXAyN.0c4d2e6e27a3bd76b0c265c0.jOT7fo0WrDdgBdP26TEQ»'
            - pat.cILN8-20riSenDK1btOgWZ.a is cut off
            - mypat.cILN8-20riSenDK1btOgWZ.a221ed337b7fdd2e642581fe.q4Qkpc7F11ch2E94sRaa
            - what begins with pat. is a harness one
            """),
        Secret("postman.key", "Postman key", "KEY_POSTMAN", new TokenRule("PMAK-{h24}-{h34}"), """
            + curl -H 'X-Auth: «PMAK-¦c12930872fcbdb297844fd95-ea0b16eb73b360f05b9af168d90413a7d2»' https://postman.example/v1
            + {"service":"postman","given":"«PMAK-¦7ff13ee94318da9c9cbac2bd-4f15bc1c3500ba763f83f12e19cb80d4cc»"}
            + postman login --with «PMAK-¦cdd111b16d11cdeae4b4aa3b-39c113ac41b8b0c60cd2f3df4a591f4e19» --quiet
            - PMAK-c12930872fcbdb297844 is cut off
            - myPMAK-c12930872fcbdb297844fd95-ea0b16eb73b360f05b9af168d90413a7d2
            - what begins with PMAK- is a postman one
            """),
        Secret("snyk.token", "Snyk token", "TOKEN_SNYK", new TokenRule("snyk_[us]at.{h8}.{t36-400}"), """
            + SNYK_TOKEN=«snyk_¦sat.6364d0e4.AJl-9bXq_Wp1uK8_vdCWubYvKgHPmNdvuaLya0vAh1»
            + "snyk_token": "«snyk_¦uat.7910f232.Oc6TdrLqHdYmaH61wDnbvbZsyJNmDJGH9rjfAxdfHb»",
            + snyk_token: '«snyk_¦sat.d531cb4f.qgm24B15t7GauR4hEoSYxd-97XxZ6AiuPdXeVorUCo»'
            - snyk_sat.6364d0e4.AJl-9b is cut off
            - mysnyk_sat.6364d0e4.AJl-9bXq_Wp1uK8_vdCWubYvKgHPmNdvuaLya0vAh1
            - what begins with snyk_ is a snyk one
            """),
        Secret("linear.key", "Linear key", "KEY_LINEAR", new TokenRule("lin_api_{n40}", "lin_oauth_{h64}"), """
            + {"service":"linear","given":"«lin_api_¦Mz4LCuNapiaQR04v6lSLamAMJhZ9rxcltXf51YU2»"}
            + linear login --with «lin_oauth_¦a2fae0d28507505c77aaf8eb8ce1a5b4cf5ce348af38b0a4ccedc0952a7abfce» --quiet
            + LINEAR_KEY=«lin_api_¦IG1Ut0Hrvf16M3RnqhPzarIdY4rh3GElw1ILcRGe»
            - lin_api_Mz4LCuNapia is cut off
            - mylin_api_Mz4LCuNapiaQR04v6lSLamAMJhZ9rxcltXf51YU2
            - what begins with lin_api_ is a linear one
            """),
        Secret("notion.token", "Notion token", "TOKEN_NOTION", new TokenRule("ntn_{n46}", "secret_{n43}"), """
            + - NOTION_TOKEN=«ntn_¦VY2Ly2LkqDMuW9f7BiVVP2wetxWzT6f4b9BlPFSgsAwrRZ» # notion
            + curl -H 'X-Auth: «secret_¦wTjnrsbWERI8wc52s0hMReR8zIotJsZY60brLbDlQHP»' https://notion.example/v1
            + {"service":"notion","given":"«ntn_¦g274KXH2amsegUe0OXZG5RocrXKZG3bHbHjMEuwJKJDhJ4»"}
            - ntn_VY2Ly2LkqDMuW9f7 is cut off
            - myntn_VY2Ly2LkqDMuW9f7BiVVP2wetxWzT6f4b9BlPFSgsAwrRZ
            - what begins with ntn_ is a notion one
            """),
        Secret("figma.token", "Figma token", "TOKEN_FIGMA", new TokenRule("figd_{t40-50}", "figdr_{t40-50}"), """
            + - FIGMA_TOKEN=«figd_¦pYifGpZ55okAATW0wzKcKYic1VGNMra7JLDpSQc4GTYO4k» # figma
            + curl -H 'X-Auth: «figdr_¦y_MBWyKzFpek1W-1H7-5qqRfqhRShLHiCuE-VcIahVGwlh»' https://figma.example/v1
            + {"service":"figma","given":"«figd_¦NvKASX8_r-Q8zLq35urOHv8cerUDgwOXEVmJJG8jD4TnCt»"}
            - figd_pYifGpZ55okAATW is cut off
            - myfigd_pYifGpZ55okAATW0wzKcKYic1VGNMra7JLDpSQc4GTYO4k
            - what begins with figd_ is a figma one
            """),
        Secret("airtable.token", "Airtable token", "TOKEN_AIRTABLE", new TokenRule("pat{n14}.{h64}"), """
            + level=debug msg="airtable answered 401 to «pat¦rsPC7CrafAKI1k.5fae05060170a46b14dfd65de4fe1e3fbf421fac279baab369855b1633dfb91f»"
            + - AIRTABLE_TOKEN=«pat¦bvsb8UaboufNGo.76f349f5a46e99e7c77c6016cddae620cef75a7b3140171fd5f9fe742770ff15» # airtable
            + curl -H 'X-Auth: «pat¦tVYD7gKaLaX4JH.b05defdc13388e647396d95449676b10b6793a25b9f55a303d5ff527ca69fa5f»' https://airtable.example/v1
            - patrsPC7CrafAKI1k.5fae05060170a4 is cut off
            - mypatrsPC7CrafAKI1k.5fae05060170a46b14dfd65de4fe1e3fbf421fac279baab369855b1633dfb91f
            - what begins with pat is a airtable one
            """),
        Secret("typeform.token", "Typeform token", "TOKEN_TYPEFORM", new TokenRule("tfp_{t40-65}"), """
            + typeform_token: '«tfp_¦XJUqIJMw4YLtEVJ8PIXUJt6fP-CTbiwjQv7NuVGmp3LvDA»'
            + level=debug msg="typeform answered 401 to «tfp_¦oVBcMrhRKXEhhem4Muwlt8fdcNLh1ZsQgRgbRIXDEbAgHg»"
            + - TYPEFORM_TOKEN=«tfp_¦imXUyWylphWgivD5oNR3p6ufpCuAp8I1JiBkvsPCz-p8AQ» # typeform
            - tfp_XJUqIJMw4YLtEVJ8 is cut off
            - mytfp_XJUqIJMw4YLtEVJ8PIXUJt6fP-CTbiwjQv7NuVGmp3LvDA
            - what begins with tfp_ is a typeform one
            """),
        Secret("contentful.token", "Contentful token", "TOKEN_CONTENTFUL", new TokenRule("CFPAT-{t43}"), """
            + CONTENTFUL_TOKEN=«CFPAT-¦a1_NQ5w2A6_Te64x0Jp62a6hGgi5CooAylYzN2kS0_m»
            + "contentful_token": "«CFPAT-¦wb1cotMQifPoOy2QG9ktmd3ydmFIkeLfBeElSUoJYO5»",
            + contentful_token: '«CFPAT-¦tTc1R0CJIhkLlH5sr3q0XaHMQsKN2-EFuAv6vlbFK9M»'
            - CFPAT-a1_NQ5w2A6_Te is cut off
            - myCFPAT-a1_NQ5w2A6_Te64x0Jp62a6hGgi5CooAylYzN2kS0_m
            - what begins with CFPAT- is a contentful one
            """),
        Secret("readme.key", "ReadMe key", "KEY_README", new TokenRule("rdme_{l70}"), """
            + level=debug msg="readme answered 401 to «rdme_¦hgz35tn1uult1y76y9074ei23wegx538igxfm03y3cyhsmgqx1dado8rul67v72oa4mvi2»"
            + - README_KEY=«rdme_¦7trsl1y0n3pzmute6rjotek9v7zz7yrd18gbtgr1kq1ixlw7uq0xb2a11vb2271kaczqaz» # readme
            + curl -H 'X-Auth: «rdme_¦ol6dz4myqdgb3snww39h50o87d8qidyoa9la3agquntkjfufdk1sao54tws52ur7nc4qwy»' https://readme.example/v1
            - rdme_hgz35tn1uult1y76y9074ei23 is cut off
            - myrdme_hgz35tn1uult1y76y9074ei23wegx538igxfm03y3cyhsmgqx1dado8rul67v72oa4mvi2
            - what begins with rdme_ is a readme one
            """),
        Secret("launchdarkly.key", "LaunchDarkly key", "KEY_LAUNCHDARKLY", new TokenRule("sdk-{h8}-{h4}-{h4}-{h4}-{h12}", "api-{h8}-{h4}-{h4}-{h4}-{h12}") { Near = ["launchdarkly"] }, """
            + {"service":"launchdarkly","given":"«sdk-¦5c2edd5b-99be-086e-bdc5-8bc69eb111d6»"}
            + launchdarkly login --with «api-¦ef30eb7a-cc35-9626-8252-424c27d04cab» --quiet
            + LAUNCHDARKLY_KEY=«sdk-¦a756b27b-90fd-8994-30e7-0a9d70ee5be3»
            - sdk-5c2edd5b-99b is cut off
            - mysdk-5c2edd5b-99be-086e-bdc5-8bc69eb111d6
            - what begins with sdk- is a launchdarkly one
            """),
        Secret("frameio.token", "Frame.io token", "TOKEN_FRAMEIO", new TokenRule("fio-u-{t64}"), """
            + - FRAMEIO_TOKEN=«fio-u-¦asrcWjYMHa63P11UV-wX52cYvk1-ruXwdA5nFCYpninZ57yjOdOAYBVxw3Bu7dZP» # frameio
            + curl -H 'X-Auth: «fio-u-¦1IjUbhMZ1bCSRVPGJPnep7v5D8Z16Pg0c2xCqmyXGGU09D-kbYE76GUjQbudhj1h»' https://frameio.example/v1
            + {"service":"frameio","given":"«fio-u-¦9TBbOBmwqj2E8ntKJtkrb5Y2-5ICYMfBcdh6yRYA5P8t-z3HC3SvD7sGYMqOILAp»"}
            - fio-u-asrcWjYMHa63P11UV-wX52 is cut off
            - myfio-u-asrcWjYMHa63P11UV-wX52cYvk1-ruXwdA5nFCYpninZ57yjOdOAYBVxw3Bu7dZP
            - what begins with fio-u- is a frameio one
            """),
    ];
}
