using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Services with language models.</summary>
internal static class ModelRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("openai.admin", "OpenAI admin key", "KEY_OPENAI", new TokenRule("sk-admin-{t40-200}", "sk-None-{t40-200}"), """
            + {"service":"openai","given":"«sk-admin-¦DgQ4zP3D1osztwJ1fw44KqvdIdXhWVmzfb0Kr8zhY1czBk»"}
            + openai login --with «sk-None-¦6OGliLsPBviUmVd1sdxYRO9eppjig5V4pqCWaoD5MrM4ZR» --quiet
            + OPENAI_ADMIN=«sk-admin-¦pDoMxf-lvlZE6ai6MFChwM2bRGoVxWejlAh74mIwu5J5JA»
            - sk-admin-DgQ4zP3D1oszt is cut off
            - mysk-admin-DgQ4zP3D1osztwJ1fw44KqvdIdXhWVmzfb0Kr8zhY1czBk
            - what begins with sk-admin- is a openai one
            """),
        Secret("openai.session", "OpenAI session key", "KEY_OPENAI", new TokenRule("sess-{n40}"), """
            + {"service":"openai","given":"«sess-¦rQRAgSCWNqRqM5OcTARafY7y0SNBrjzQEO2llzbf»"}
            + openai login --with «sess-¦7FGc7oc4z2LKL9jxVRf3ec50vflDOKSyPxIp6J7f» --quiet
            + OPENAI_SESSION=«sess-¦FoQRjznbmThQW40qlJ3nerE6hvcEUdNCSFcvLOGJ»
            - sess-rQRAgSCWNqRqM is cut off
            - mysess-rQRAgSCWNqRqM5OcTARafY7y0SNBrjzQEO2llzbf
            - what begins with sess- is a openai one
            """),
        Secret("anthropic.key", "Anthropic key", "KEY_ANTHROPIC",
            new TokenRule("sk-ant-api03-{t80-120}", "sk-ant-admin01-{t80-120}", "sk-ant-oat01-{t80-120}", "sk-ant-ort01-{t80-120}", "sk-ant-sid01-{t80-140}"), """
            + {"service":"anthropic","given":"«sk-ant-api03-¦6LSu2JNB0khagwr0NwGvNENwe4_3365zFomhqRDCE-HfWSpXabY83BOVEU-rbry9gckVewt-h3Skyp9fypTMMm»"}
            + anthropic login --with «sk-ant-admin01-¦EVr3xi1Seq2ibIKvUpFeqKHiPtWr1Q5Rwn_ZD6DAhlKbt_kL8HHJOBsyl10Kgo_qolR7asvfXso42WuPwZGJwh» --quiet
            + ANTHROPIC_KEY=«sk-ant-oat01-¦u7jQOFSnDjgGwhbUm6HNiDRq2QcN3Papd7nYUZwrw2ee0N26S_ZdS2bhlq1cHQHkYkNtGLoAhPoevP8_DKRPMW»
            + "anthropic_key": "«sk-ant-ort01-¦UlGUcA_3JPkhcU5OHIJyG2K7LOoZ0zG_ugMWIfY812gf9aEBgM_xdKdIyOZ2yd5jcUXt8hFYySB6R35CeEVjnp»",
            + anthropic_key: '«sk-ant-sid01-¦BV5cf4Xu9JX_fC6-4YUCIIJGvEw33f4ZB4BPT8ZDvtgfJag1dLDIXWzuzxpKBuiRAI2a4VqV0JhMjpHtthNLri»'
            - sk-ant-api03-6LSu2JNB0khagwr0NwGvNENwe4 is cut off
            - mysk-ant-api03-6LSu2JNB0khagwr0NwGvNENwe4_3365zFomhqRDCE-HfWSpXabY83BOVEU-rbry9gckVewt-h3Skyp9fypTMMm
            - what begins with sk-ant-api03- is a anthropic one
            """),
        Secret("huggingface.token", "Hugging Face token", "TOKEN_HUGGINGFACE", new TokenRule("hf_{n34}", "hf_oauth_{t34-500}", "api_org_{n34}"), """
            + - HUGGINGFACE_TOKEN=«hf_¦bWJ84wCenFS07Y1iaeckJqh4ctDpxubq6r» # huggingface
            + curl -H 'X-Auth: «hf_oauth_¦rDxR1XbZjw2Rz5x8deWEeW7LT_dSzW80BOOlqnxh»' https://huggingface.example/v1
            + {"service":"huggingface","given":"«api_org_¦EOSImjjAjlr8jHyVXeuCIPG0I3PYxZu0Dg»"}
            - hf_bWJ84wCenFS is cut off
            - myhf_bWJ84wCenFS07Y1iaeckJqh4ctDpxubq6r
            - what begins with hf_ is a huggingface one
            """),
        Secret("groq.key", "Groq key", "KEY_GROQ", new TokenRule("gsk_{n52}"), """
            + curl -H 'X-Auth: «gsk_¦bqW3CNGAXzB9t9QfV3lEcNBTjfaTaYRmbwkDDUHLtcGd7fyR1epv»' https://groq.example/v1
            + {"service":"groq","given":"«gsk_¦AaXIBlvVNLvBE9ON48he6qOWYpaajcm20gbNZHRTYTE47UwFIVBx»"}
            + groq login --with «gsk_¦SKBKHo9voA1xzZz9z4fs79i5GPfhVy3eO1CES81AgVvUawoRBujH» --quiet
            - gsk_bqW3CNGAXzB9t9QfV3 is cut off
            - mygsk_bqW3CNGAXzB9t9QfV3lEcNBTjfaTaYRmbwkDDUHLtcGd7fyR1epv
            - what begins with gsk_ is a groq one
            """),
        Secret("replicate.token", "Replicate token", "TOKEN_REPLICATE", new TokenRule("r8_{n37}"), """
            + REPLICATE_TOKEN=«r8_¦v6lauPXoIOkx3CAJsweqqQKWbGKYJerPD68SR»
            + "replicate_token": "«r8_¦7XO8KWXlKD5389hRz6e3zSziDyZhHfVK5ndva»",
            + replicate_token: '«r8_¦bAycYxcENRk32TBnHeasuXQq4kgnMSVJ0CKM5»'
            - r8_v6lauPXoIOkx3 is cut off
            - myr8_v6lauPXoIOkx3CAJsweqqQKWbGKYJerPD68SR
            - what begins with r8_ is a replicate one
            """),
        Secret("perplexity.key", "Perplexity key", "KEY_PERPLEXITY", new TokenRule("pplx-{n48-56}"), """
            + curl -H 'X-Auth: «pplx-¦LXExSgOqmjT62qEyrD57CQKz75deYJ6y2Asfo4j8FLICarBDX0KdPP»' https://perplexity.example/v1
            + {"service":"perplexity","given":"«pplx-¦r4o87bA0AoN5iihFgR2LNb8mmOldnibURdyi7Egb6StPlUscra2RtC»"}
            + perplexity login --with «pplx-¦hRtvVh19lSVXniWWrx7OzvwFV2DaxYdHjiSLNIWlhAKxJThaBmzJy5» --quiet
            - pplx-LXExSgOqmjT62qEyrD is cut off
            - mypplx-LXExSgOqmjT62qEyrD57CQKz75deYJ6y2Asfo4j8FLICarBDX0KdPP
            - what begins with pplx- is a perplexity one
            """),
        Secret("openrouter.key", "OpenRouter key", "KEY_OPENROUTER", new TokenRule("sk-or-v1-{h64}", "sk-or-{n40-64}"), """
            + - OPENROUTER_KEY=«sk-or-v1-¦da44856880d0669e427983cbf2635282d036eb7020bd51b432378cc0b6892564» # openrouter
            + curl -H 'X-Auth: «sk-or-¦ChXvMnC8UWs9DFM7XEYymidelqjyJtFX5DWvKeJfuJYF9q»' https://openrouter.example/v1
            + {"service":"openrouter","given":"«sk-or-v1-¦394f91636b67c6c9e489e5b0a6131747dcc2231241ba5ca71ec6514958f1d299»"}
            - sk-or-v1-da44856880d0669e4279 is cut off
            - mysk-or-v1-da44856880d0669e427983cbf2635282d036eb7020bd51b432378cc0b6892564
            - what begins with sk-or-v1- is a openrouter one
            """),
        Secret("xai.key", "xAI key", "KEY_XAI", new TokenRule("xai-{n80}"), """
            + level=debug msg="xai answered 401 to «xai-¦2oNaJHZPyG2hQPTSAEox0nLm8O8VkSSTg0bBqOsLd0tvG0Gf6gf0AHdkNaKN4aX7Vb0n6XxLSl2xnvQZ»"
            + - XAI_KEY=«xai-¦qHgbKMSMGu0zS8wmmrzJtxYUnq94LGejpXJC6MrNcnwnPJ9G1fsDu7xWdd82flJP7BrWS5wBggjhSnVA» # xai
            + curl -H 'X-Auth: «xai-¦KFVjK8wUiRsnJuJH8r1M09dp0Z1STYKCFMNAHzf8c0woc7bxnsp75z85azEKBssVbjw5v6XtBSMlu5h9»' https://xai.example/v1
            - xai-2oNaJHZPyG2hQPTSAEox0nLm8O8Vk is cut off
            - myxai-2oNaJHZPyG2hQPTSAEox0nLm8O8VkSSTg0bBqOsLd0tvG0Gf6gf0AHdkNaKN4aX7Vb0n6XxLSl2xnvQZ
            - what begins with xai- is a xai one
            """),
        Secret("deepseek.key", "key of a language model", "KEY_MODEL", new TokenRule("sk-{h32}", "sk-{l32}"), """
            + {"service":"deepseek","given":"«sk-¦bd9d8937d0666f64c375c51c98ed1c79»"}
            + deepseek login --with «sk-¦2a3au6zud55ho5tnahzera6xoy84zdl6» --quiet
            + DEEPSEEK_KEY=«sk-¦8cd75d37ad9e3d52b451f54cd30d3dc3»
            - sk-bd9d8937d06 is cut off
            - mysk-bd9d8937d0666f64c375c51c98ed1c79
            - what begins with sk- is a deepseek one
            """),
        Secret("litellm.key", "LiteLLM key", "KEY_LITELLM", new TokenRule("sk-{t22}") { Near = ["litellm", "llm", "openwebui", "proxy"] }, """
            + LITELLM_MASTER=«sk-¦aB3dE6gH9jK2mN5pQ8sT1v»
            + "litellm": "«sk-¦bB3dE6gH9jK2mN5pQ8sT1v»"
            + litellm --with «sk-¦cB3dE6gH9jK2mN5pQ8sT1v»
            - sk-GEG-pmR92khbLyhT18DnK1
            - sk-loading-cube-grid-x
            - litellm sk-task
            """),
        Secret("together.key", "Together key", "KEY_TOGETHER", new TokenRule("tgp_v1_{t43}"), """
            + together_key: '«tgp_v1_¦mAOwa1zUx5eOFk2GfcsFIbVguh4pRbAzBjyN2_lVyni»'
            + level=debug msg="together answered 401 to «tgp_v1_¦4Um7MsmXSVxt9G1smed2tdXOCb2BPsFOXDoFN3NE9jb»"
            + - TOGETHER_KEY=«tgp_v1_¦NjFXSEUX7wTYqz9NnktlKdUUVK_fl8PSYqAQEGNb1C8» # together
            - tgp_v1_mAOwa1zUx5eOF is cut off
            - mytgp_v1_mAOwa1zUx5eOFk2GfcsFIbVguh4pRbAzBjyN2_lVyni
            - what begins with tgp_v1_ is a together one
            """),
        Secret("fireworks.key", "Fireworks key", "KEY_FIREWORKS", new TokenRule("fw_{n22-24}", "fpk_{n22-60}"), """
            + fireworks_key: '«fw_¦e3bkP2hv2ePPcLFjC2MFR0Ed»'
            + level=debug msg="fireworks answered 401 to «fpk_¦lvPvsDYHW5IC2SdseoHvNfeWKs2p»"
            + - FIREWORKS_KEY=«fw_¦rLH4SKAR7YuybL5ywvwgA5Ai» # fireworks
            - fw_e3bkP2h is cut off
            - myfw_e3bkP2hv2ePPcLFjC2MFR0Ed
            - what begins with fw_ is a fireworks one
            """),
        Secret("cerebras.key", "Cerebras key", "KEY_CEREBRAS", new TokenRule("csk-{l48}"), """
            + level=debug msg="cerebras answered 401 to «csk-¦jekrpgd6771trvaq9on6rcp7acvy75tebycs71ogbguh09qa»"
            + - CEREBRAS_KEY=«csk-¦xpcr2v9b0zvdwil50tgv4rurd5xa685s8aeucqsnoss1c5xb» # cerebras
            + curl -H 'X-Auth: «csk-¦wzh4jikjtce07zdz8va88cdtddpjjhuflk04anxzgiadndj4»' https://cerebras.example/v1
            - csk-jekrpgd6771trvaq is cut off
            - mycsk-jekrpgd6771trvaq9on6rcp7acvy75tebycs71ogbguh09qa
            - what begins with csk- is a cerebras one
            """),
        Secret("elevenlabs.key", "ElevenLabs key", "KEY_ELEVENLABS", new TokenRule("sk_{h48}"), """
            + elevenlabs login --with «sk_¦0f36b084f9d8157164d60d39f3382e7e0edae13bda79eac0» --quiet
            + ELEVENLABS_KEY=«sk_¦3cd60a1f4cb955781b8b509ea50e2c346db1eb0c8f29bbd2»
            + "elevenlabs_key": "«sk_¦e5ef8125ae30ad6306c574f7b5b49caedcd7bcf1772251b4»",
            - sk_0f36b084f9d815716 is cut off
            - mysk_0f36b084f9d8157164d60d39f3382e7e0edae13bda79eac0
            - what begins with sk_ is a elevenlabs one
            """),
        Secret("nvidia.key", "NVIDIA key", "KEY_NVIDIA", new TokenRule("nvapi-{t60-70}"), """
            + - NVIDIA_KEY=«nvapi-¦nFBQjQCzuyim9ruj0Q6HDu0KZ5PsAxWL3dOKznn13jkwBlrjDO1yLJ3C9PNNyawRzG» # nvidia
            + curl -H 'X-Auth: «nvapi-¦BDMPYrybS0V4F_BXF_iPZL4Ev53YSW-Gpe5hTGotqEJSNTV4kdMU9If0k4oJxCoRFZ»' https://nvidia.example/v1
            + {"service":"nvidia","given":"«nvapi-¦vCwlrBpqsovvUj3xiWTPBe43u_o4PvBfVf_QaNxo7prazEiaDpdnSttTlVfpTZnb2Q»"}
            - nvapi-nFBQjQCzuyim9ruj0Q6HDu is cut off
            - mynvapi-nFBQjQCzuyim9ruj0Q6HDu0KZ5PsAxWL3dOKznn13jkwBlrjDO1yLJ3C9PNNyawRzG
            - what begins with nvapi- is a nvidia one
            """),
        Secret("langsmith.key", "LangSmith key", "KEY_LANGSMITH", new TokenRule("lsv2_pt_{h32}_{h10}", "lsv2_sk_{h32}_{h10}"), """
            + - LANGSMITH_KEY=«lsv2_pt_¦9cff1de2d36d103ce05fc011ce7952a2_90342f251a» # langsmith
            + curl -H 'X-Auth: «lsv2_sk_¦ed5e55d95487943eee3bffa438e0dc75_20225b9a3c»' https://langsmith.example/v1
            + {"service":"langsmith","given":"«lsv2_pt_¦17a831c80d8d7780ff8ada0b3a6ceb17_e5157eac38»"}
            - lsv2_pt_9cff1de2d36d is cut off
            - mylsv2_pt_9cff1de2d36d103ce05fc011ce7952a2_90342f251a
            - what begins with lsv2_pt_ is a langsmith one
            """),
        Secret("langfuse.key", "Langfuse key", "KEY_LANGFUSE", new TokenRule("sk-lf-{h8}-{h4}-{h4}-{h4}-{h12}", "pk-lf-{h8}-{h4}-{h4}-{h4}-{h12}"), """
            + langfuse_key: '«sk-lf-¦ca10ddce-ce61-3ae2-4115-864441e87ab6»'
            + level=debug msg="langfuse answered 401 to «pk-lf-¦373da622-2cc7-8b65-e2dc-c5c826c15212»"
            + - LANGFUSE_KEY=«sk-lf-¦8839e3ef-bb97-746c-93ce-f36a01b350ca» # langfuse
            - sk-lf-ca10ddce-c is cut off
            - mysk-lf-ca10ddce-ce61-3ae2-4115-864441e87ab6
            - what begins with sk-lf- is a langfuse one
            """),
        Secret("tavily.key", "Tavily key", "KEY_TAVILY", new TokenRule("tvly-{n32}", "tvly-dev-{n32}", "tvly-prod-{n32}"), """
            + TAVILY_KEY=«tvly-¦6OwLm6nFA24WIMCDdz5Z2kQP83X5stnK»
            + "tavily_key": "«tvly-dev-¦DDliscDtrS7ATQc0fcSBVnIJOTgszi4S»",
            + tavily_key: '«tvly-prod-¦bUS6WQWH1o84upOkfqJo6tIgjJXAxOsv»'
            - tvly-6OwLm6nFA is cut off
            - mytvly-6OwLm6nFA24WIMCDdz5Z2kQP83X5stnK
            - what begins with tvly- is a tavily one
            """),
        Secret("firecrawl.key", "Firecrawl key", "KEY_FIRECRAWL", new TokenRule("fc-{h32}"), """
            + {"service":"firecrawl","given":"«fc-¦0c3b40c0907c35adc3db7cc35f07a7ab»"}
            + firecrawl login --with «fc-¦a3b13ce06760a143d8936dc997ee2455» --quiet
            + FIRECRAWL_KEY=«fc-¦d1f246617f127281b20c27cdd4343e59»
            - fc-0c3b40c0907 is cut off
            - myfc-0c3b40c0907c35adc3db7cc35f07a7ab
            - what begins with fc- is a firecrawl one
            """),
        Secret("jina.key", "Jina key", "KEY_JINA", new TokenRule("jina_{t60}"), """
            + - JINA_KEY=«jina_¦MdrM9iE2ecSjNB0TZnYt6z1qhrvq9lfuI3GPqB5Uu3jKJFlF0ubUzrWhpsmJ» # jina
            + curl -H 'X-Auth: «jina_¦PjvKlLku3WueD61klUSA2odBRsel4CfB5ZI-glnqp2tsMLeoCWRZsq261SVG»' https://jina.example/v1
            + {"service":"jina","given":"«jina_¦YgzTolQPLhdtq24JGQRx64JGjBs7aPerP2Umkd8XQBfw0MV1LQZhtqYWlq2i»"}
            - jina_MdrM9iE2ecSjNB0TZnYt6 is cut off
            - myjina_MdrM9iE2ecSjNB0TZnYt6z1qhrvq9lfuI3GPqB5Uu3jKJFlF0ubUzrWhpsmJ
            - what begins with jina_ is a jina one
            """),
        Secret("voyage.key", "Voyage key", "KEY_VOYAGE", new TokenRule("pa-{t43}", "al-{t43}") { Near = ["voyage"] }, """
            + level=debug msg="voyage answered 401 to «pa-¦63_psGNa_fx-4E6jSY5n7ffSrvXmYVQIh34AW1DxVbl»"
            + - VOYAGE_KEY=«al-¦dunTGYfYiHabGv5lIWWu9clXmu5oX3Ero88KsxuWrBs» # voyage
            + voyage: curl -H 'X-Auth: «pa-¦z9MgOUx5wonPjY6eq-08tcIl9jx5xTTjK8Qf9lYL_RW»' https://voyage.example/v1
            - pa-63_psGNa_fx-4E6 is cut off
            - mypa-63_psGNa_fx-4E6jSY5n7ffSrvXmYVQIh34AW1DxVbl
            - what begins with pa- is a voyage one
            """),
        Secret("pinecone.key", "Pinecone key", "KEY_PINECONE", new TokenRule("pcsk_{n4-8}_{n60-70}"), """
            + curl -H 'X-Auth: «pcsk_¦JF9Xbb0j_TqTf0cJNoGtPeUufEHNKXR367hW5pajmffCrl0Qs3f3AwlAQoSiCTPJ8egqcOGGI1f»' https://pinecone.example/v1
            + {"service":"pinecone","given":"«pcsk_¦mD3DaaRQ_soKKnDmFAW9HDqzT8X71hf43qkFDqqY7neqMbJAoT1biu8S8P9KIENOe7DTURFpeV3»"}
            + pinecone login --with «pcsk_¦M90Tcnm5_aPTRTgs0hX5es7enPoENaf8bsa6bmhIkpdSnRs4CxfIraMlwOKcvzUxhCStOP2MW8r» --quiet
            - pcsk_JF9Xbb0j_TqTf0cJNoGtPeUufEH is cut off
            - mypcsk_JF9Xbb0j_TqTf0cJNoGtPeUufEHNKXR367hW5pajmffCrl0Qs3f3AwlAQoSiCTPJ8egqcOGGI1f
            - what begins with pcsk_ is a pinecone one
            """),
        Secret("runpod.key", "RunPod key", "KEY_RUNPOD", new TokenRule("rpa_{u38-50}"), """
            + "runpod_key": "«rpa_¦83BEWZNPCEI0DQ5H0EVFSKFT8XT4TVIJ2BRQK2EQC50F»",
            + runpod_key: '«rpa_¦RYRSJYMVS8QG9O056IABDWEBHWOEE7O00V5V9IX8T6YM»'
            + level=debug msg="runpod answered 401 to «rpa_¦LORO1GKUB2WKJ38EV2GW1OFKISH7Q89F04EKEUC2N6OP»"
            - rpa_83BEWZNPCEI0DQ5 is cut off
            - myrpa_83BEWZNPCEI0DQ5H0EVFSKFT8XT4TVIJ2BRQK2EQC50F
            - what begins with rpa_ is a runpod one
            """),
        Secret("brave-search.key", "Brave Search key", "KEY_BRAVE", new TokenRule("BSA{t27-28}") { Near = ["brave"] }, """
            + level=debug msg="brave answered 401 to «BSA¦rbLcB-0sj0_wP_dXBKCv6MVuDwy3»"
            + - BRAVE_SEARCH_KEY=«BSA¦UO4XSqvDf8lecQdKEZuMJf0Wvwl4» # brave
            + brave: curl -H 'X-Auth: «BSA¦UlWbKXIBq6e2PCcD5wS7ru_7TDDS»' https://brave.example/v1
            - BSArbLcB-0sj is cut off
            - myBSArbLcB-0sj0_wP_dXBKCv6MVuDwy3
            - what begins with BSA is a brave one
            """),
        Secret("context7.key", "Context7 key", "KEY_CONTEXT7", new TokenRule("ctx7sk-{h8}-{h4}-{h4}-{h4}-{h12}"), """
            + context7 login --with «ctx7sk-¦1f77ab42-62d3-2d1b-c1ad-f06106d5eb2f» --quiet
            + CONTEXT7_KEY=«ctx7sk-¦f17cf1d0-0df6-7de1-d926-27a781a447df»
            + "context7_key": "«ctx7sk-¦2505bdc5-b57f-a739-8b85-215388d21055»",
            - ctx7sk-1f77ab42-6 is cut off
            - myctx7sk-1f77ab42-62d3-2d1b-c1ad-f06106d5eb2f
            - what begins with ctx7sk- is a context7 one
            """),
        Secret("e2b.key", "E2B key", "KEY_E2B", new TokenRule("e2b_{h40}"), """
            + e2b_key: '«e2b_¦91e37802cb5c35f34fc0e645805cdbf7cf40e16a»'
            + level=debug msg="e2b answered 401 to «e2b_¦144be68618ec91655e18f10017a69e9d2782534a»"
            + - E2B_KEY=«e2b_¦3b64e36b3bb98816f9bab4b6848914176c2f4bce» # e2b
            - e2b_91e37802cb5c3 is cut off
            - mye2b_91e37802cb5c35f34fc0e645805cdbf7cf40e16a
            - what begins with e2b_ is a e2b one
            """),
        Secret("wandb.key", "Weights & Biases key", "KEY_WANDB", new TokenRule("{h40}") { Near = ["wandb"] }, """
            + - WANDB_KEY=«75a5cd7266199¦4e849bdc44e9c475dbec225ed4a» # wandb
            + wandb: curl -H 'X-Auth: «dc558b24c5e24¦6a2a0b1bf001aff3bd6ebe00089»' https://wandb.example/v1
            + {"service":"wandb","given":"«4c47cc65631a2¦177ae3cc06b85e2ac0b380fa782»"}
            - commit 1247cd4887efc08cbca2bc80c2d30f5b41cf7bbe
            - wandb: synced 5 files
            - wandb run 6251b8cd
            """),
        Secret("deepgram.key", "Deepgram key", "KEY_DEEPGRAM", new TokenRule("{h40}") { Near = ["deepgram"] }, """
            + "deepgram_key": "«282261eee93c0¦12a345baa06a0f064e6be730778»",
            + deepgram_key: '«367af7f7d4411¦5a678aeabcdad25809927a70b2f»'
            + level=debug msg="deepgram answered 401 to «912046cfe2020¦66f36bed05c93b8dd9babe3ff80»"
            - commit 449e4ea18209f628520ff2089dbf6e1b8941e464
            - deepgram nova-3
            - deepgram 4b91566d957e100f05c0e13229a153
            """),
        Secret("modal.token", "Modal token", "TOKEN_MODAL", new TokenRule("ak-{n22}", "as-{n22}") { Near = ["modal"] }, """
            + MODAL_TOKEN=«ak-¦on1NvLd2kPafwL2WDrTmxu»
            + "modal_token": "«as-¦IRTWLbT8JeXdalSKteeyqk»",
            + modal_token: '«ak-¦UlwFIbG4hxBcenMOqQ2wHi»'
            - ak-on1NvLd is cut off
            - myak-on1NvLd2kPafwL2WDrTmxu
            - what begins with ak- is a modal one
            """),
        Secret("google.api-key", "Google API key", "KEY_GOOGLE", new TokenRule("AIza{t35}"), """
            + {"service":"google","given":"«AIza¦ZFej2kS3shm4mBv_Kev27Tr5hRkW-OSx6cT»"}
            + google login --with «AIza¦wgVB8FT8jck5V2B9nfIf78ztNWyuk-d8vmV» --quiet
            + GOOGLE_API_KEY=«AIza¦vV-AS1RWtHg6nd0Wvc4MhBcRoKHnJAkiGx9»
            - AIzaZFej2kS3shm is cut off
            - myAIzaZFej2kS3shm4mBv_Kev27Tr5hRkW-OSx6cT
            - what begins with AIza is a google one
            """),
    ];
}
