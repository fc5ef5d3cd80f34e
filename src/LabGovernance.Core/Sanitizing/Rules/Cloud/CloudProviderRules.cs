using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Clouds: compute, storage, networks.</summary>
internal static class CloudProviderRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("aws.bedrock", "AWS Bedrock key", "KEY_AWS", new TokenRule("ABSK{b109-269}", "bedrock-api-key-{b50-4000}"), """
            + - AWS_BEDROCK=«ABSK¦B7sbdYOBNcdMerrqvuGL+4vQHSApYGw+ZY8qZT7/lZM5xWPyNGcLW5jnOa8i+YEbKcUW7kbprlPi9iBEDcV4xQRIWR4DvW5uAAGQPzRweAtlXmIMQAC» # aws
            + curl -H 'X-Auth: «bedrock-api-key-¦k9BgebL9Pnn8vbmW+IVDyay6/Mkbrkx7FvaZiltReDmdohp9/b1W6b8=»' https://aws.example/v1
            + {"service":"aws","given":"«ABSK¦7PxZluNyA5P6k5nHjBbPC8TdWbbF8PRsFf9CEh1hCqUpdnnkrUl88NqvseQtVyeeTy9kw2aZ8ueSG0dLFHZDw9vsljN8CjGO3VDehn2cPK7CrJDnCGB»"}
            - ABSKB7sbdYOBNcdMerrqvuGL+4vQHSApYGw+ZY8qZT7/lZM is cut off
            - myABSKB7sbdYOBNcdMerrqvuGL+4vQHSApYGw+ZY8qZT7/lZM5xWPyNGcLW5jnOa8i+YEbKcUW7kbprlPi9iBEDcV4xQRIWR4DvW5uAAGQPzRweAtlXmIMQAC
            - what begins with ABSK is a aws one
            """),
        Secret("aws.mws", "Amazon marketplace token", "TOKEN_AWS", new TokenRule("amzn.mws.{h8}-{h4}-{h4}-{h4}-{h12}"), """
            + aws_mws: '«amzn.mws.¦b582fb4b-ffc4-8791-7455-c2328dc81a09»'
            + level=debug msg="aws answered 401 to «amzn.mws.¦1074f7f2-78cb-31ba-fd93-3a202eb9cd59»"
            + - AWS_MWS=«amzn.mws.¦b269fb37-2068-b699-91fe-7c6f85caf11a» # aws
            - amzn.mws.b582fb4b- is cut off
            - myamzn.mws.b582fb4b-ffc4-8791-7455-c2328dc81a09
            - what begins with amzn.mws. is a aws one
            """),
        Secret("aws.sts", "AWS service bearer token", "TOKEN_AWS", new TokenRule("ABIA{u16}", "ACCA{u16}"), """
            + aws login --with «ABIA¦Q0OR10TCCKGDJ028» --quiet
            + AWS_STS=«ACCA¦UZCYA4TRBJRDZAWT»
            + "aws_sts": "«ABIA¦TG3GK9GQDBG86T79»",
            - ABIAQ0OR is cut off
            - myABIAQ0OR10TCCKGDJ028
            - what begins with ABIA is a aws one
            """),
        Secret("aws.session-token", "AWS session token", "TOKEN_AWS", new KeyedRule("awssessiontoken", "sessiontoken", "xamzsecuritytoken") { Value = ValueShape.AtLeast(20) }, """
            + AWS_SESSION_TOKEN=«IQoJb3JpZ2luX2VjEym7LDyMOPH5H8Dt3QhHfYO5ySHdhEemzPJRn21/ivNG+2KKxMJQwXlLveJo=»
            + aws_session_token = «FwoGZXIvYXdzEh7PvDmfh8Z2JAHPsH1OtFuvDxs7zPJNsO+jNSvOXSRvuCKxiPeINYhxc4Wg=»
            + https://b.s3.amazonaws.com/k?X-Amz-Security-Token=«IQoJb3JpZ2luX2VjEREW188vxigd7hF0Pd5rW4TGh1vKjtid9634et1I3PYBWS7GWtoKCbT8u22wt»&X-Amz-Date=1
            - AWS_SESSION_TOKEN=
            - AWS_SESSION_TOKEN=$TOKEN
            - session_token_ttl=900
            """),
        Secret("aws.signature", "signature of an AWS address", "SIGNATURE_AWS", new KeyedRule("xamzsignature", "xamzcredential") { Value = ValueShape.AtLeast(16) }, """
            + https://b.s3.amazonaws.com/k?X-Amz-Signature=«142c04426baee417542bd33e8669eeeaba5d72db7a5c0c2a4f23e18e9e27de69»&x=1
            + X-Amz-Signature=«c66c69206c9ef9279636f7ecbe2a012bf07114d9c3360020f4f986f4aeb5e480»
            + https://minio.lan/b/k?X-Amz-Credential=«FZ0LXB9XZXD0VODFX446%2F20260105%2Fus-east-1%2Fs3%2Faws4_request»&X-Amz-Date=20260105T101112Z
            - X-Amz-SignedHeaders=host&X-Amz-Expires=600
            - X-Amz-Signature=
            - X-Amz-Content-Sha256: UNSIGNED-PAYLOAD
            """),
        Secret("gcp.oauth-secret", "Google OAuth client secret", "SECRET_GOOGLE", new TokenRule("GOCSPX-{t28}"), """
            + level=debug msg="gcp answered 401 to «GOCSPX-¦ionyfz5Kz3cGiZeWUg_bAm5dlA3b»"
            + - GCP_OAUTH_SECRET=«GOCSPX-¦CEcTraY8f3-5U4fJCMsgYXn-ABGJ» # gcp
            + curl -H 'X-Auth: «GOCSPX-¦8K-wA4nbF5L8bHbB3udmHKqKC970»' https://gcp.example/v1
            - GOCSPX-ionyfz5 is cut off
            - myGOCSPX-ionyfz5Kz3cGiZeWUg_bAm5dlA3b
            - what begins with GOCSPX- is a gcp one
            """),
        Secret("gcp.access-token", "Google access token", "TOKEN_GOOGLE", new TokenRule("ya29.{t60-1500}"), """
            + "gcp_access_token": "«ya29.¦XMQfs0j3McSZSLoYFBersl0OITNpNI-5nevzE5qs3Kb1t9ABpv2MgZBLxU8K5DrL2W»",
            + gcp_access_token: '«ya29.¦jM9Uf7_Jg28Wr3jGVpFTbO1Av80Wnkri6cwVAXfXfcdkRh5xv8oLEXHv7w6zr9k_ZA»'
            + level=debug msg="gcp answered 401 to «ya29.¦fQ7sJRpy0PdB0hrUAl_e0k7t6znv_6Z6vewZS3g-dYo5P95NEOIKpSR5VsLAO3Guhi»"
            - ya29.XMQfs0j3McSZSLoYFBersl0 is cut off
            - myya29.XMQfs0j3McSZSLoYFBersl0OITNpNI-5nevzE5qs3Kb1t9ABpv2MgZBLxU8K5DrL2W
            - what begins with ya29. is a gcp one
            """),
        Secret("gcp.refresh-token", "Google refresh token", "TOKEN_GOOGLE", new TokenRule("1//0{t38-120}"), """
            + level=debug msg="gcp answered 401 to «1//0¦3hAixO6FOwv3du6jL9yeeFfX-_KAGOtTTXKaPyvKJkGX»"
            + - GCP_REFRESH_TOKEN=«1//0¦qoItm9vQAnElyK1Xc56XMscyk1D9svosrWiHn-SW37Nd» # gcp
            + curl -H 'X-Auth: «1//0¦h8OiRtT7aVgbEr1VrxsAT5cAl5Hwbr_t0qiWCKRoMrRq»' https://gcp.example/v1
            - 1//0abc
            - http://1//0
            - 11//05GCF0fpvaQ6QHLmeSlQ503csE0-Y74cT9pemA0T_163xQXOEChccMDJTtbKe
            """),
        Secret("gcp.hmac", "Google storage HMAC id", "KEY_GOOGLE", new TokenRule("GOOG1E{u55}", "GOOG{u20}"), """
            + {"service":"gcp","given":"«GOOG1E¦VWG6ML1QTW7SNL45US83M2ASU52EI2J7KPFPF1V52S1A0JUIOV9JL3R»"}
            + gcp login --with «GOOG¦L8K6LD03LFBVIJ6RNMDE» --quiet
            + GCP_HMAC=«GOOG1E¦SPC6WY1G8APLGDI6IT46RVKS3YNC87M9MMPW9QRJJVI7Y7HGOKR67M6»
            - GOOG1E4XY is cut off
            - myGOOG9X5LHT2UE5FXSIWWPYYR
            - goog1e4c5czpnu0g9mrtrmd463hcqyzleewvtbrh8jye3eu0yfa573xpdp53j
            """),
        Secret("gcp.private-key-id", "Google service account key id", "KEY_GOOGLE", new KeyedRule("privatekeyid") { Value = ValueShape.Of("{h40}") }, """
            + {"type":"service_account","private_key_id": "«bb5081b187b191effd9aefc17d60955cf1ee3403»"}
            + private_key_id: «88ddd5e18747e978778ce563090393447499974d»
            + "private_key_id":"«beb621def1a570fbabb0ab88bfbe59fc7e0ffa9c»",
            - private_key_id: id
            - private_key_id:
            - commit 644148331f424215293dbdd8aaec48676c9628c6
            """),
        Secret("firebase.fcm", "Firebase server key", "KEY_FIREBASE", new TokenRule("AAAA{t7}:{t140}"), """
            + "firebase_fcm": "«AAAA¦wp4f7Va:bp4pCGqLzMpOiXxcV-tCYH0ZKUG_VXC5Dspm7qXD8N5JoK1rvPVaVdCjYs3Cuj1AY0-jQ3aUIkfiRpFp-1UzJLrax6s7d_gFZ_LsNSfkkOlUlQ9aZqEH8w-CN3A3xG4AFFQpI403crea»",
            + firebase_fcm: '«AAAA¦ka8dPen:yxxEZsEvgt5RIL3Y9ee2EHVD03O6Ba9XVCfz4XugERV5jE22-q6SzraazMAsslqgQn8FWcebElaIW9Z-uQ6fW74uhcuQAsJO-FN8LxIllGAQWfj0Ibx21ulAxUIv2lumDpMi7A-KS6kj»'
            + level=debug msg="firebase answered 401 to «AAAA¦k39e3iZ:DqjBFEpRxoNm_hKhC2ECpzUbceyhEjgQGKABOxx6euD1QS3fawHXteNWEN26ZLMlbERqt-eSwW30Q0bA1SFYrs7QcG_1It1B01l_KRR6nNOn1_jyO65KTeYhUe6hRNClOLaFfI0Jt4i2»"
            - AAAAwp4f7Va:bp4pCGqLzMpOiXxcV-tCYH0ZKUG_VXC5Dspm7qXD8N5JoK1r is cut off
            - myAAAAwp4f7Va:bp4pCGqLzMpOiXxcV-tCYH0ZKUG_VXC5Dspm7qXD8N5JoK1rvPVaVdCjYs3Cuj1AY0-jQ3aUIkfiRpFp-1UzJLrax6s7d_gFZ_LsNSfkkOlUlQ9aZqEH8w-CN3A3xG4AFFQpI403crea
            - what begins with AAAA is a firebase one
            """),
        Secret("gcs.signature", "signature of a Google storage address", "SIGNATURE_GOOGLE",
            new KeyedRule("xgoogsignature", "xgoogcredential", "googleaccessid") { Value = ValueShape.AtLeast(16) }, """
            + https://storage.googleapis.com/b/k?X-Goog-Signature=«395aa2b54663465a6824ecc33e9e9afc62ae1a87dd24c538c2046f99b7e96105e01f201320b2e4eb0bb37dbfc741c629338175b4d42d2a0ef504953fcd4d7903»&x=1
            + ?X-Goog-Credential=«svc%40p.iam.gserviceaccount.com%2F20260105»&b=1
            + https://storage.googleapis.com/b/k?GoogleAccessId=«svc@p.iam.gserviceaccount.com»&Expires=1
            - X-Goog-SignedHeaders=host
            - X-Goog-Signature=
            - X-Goog-Date=20260105T101112Z
            """),
        Secret("azure.account-key", "Azure storage key", "KEY_AZURE",
            new KeyedRule("accountkey", "storageaccountkey", "azurestoragekey", "azurestorageaccesskey", "azurestorageaccountkey") { Value = ValueShape.AtLeast(20) }, """
            + DefaultEndpointsProtocol=https;AccountName=lab;AccountKey=«lC3sFWmBGuBjrrrNSWaiu2OJxvWfg+4RI9r/khHFNYgD7gRafNE+jDLdRdIc4+MN76n0VHplop/O1nfjb+Zfqxg=»;EndpointSuffix=core.windows.net
            + AZURE_STORAGE_KEY=«C+9uaAYU+GpZMAkOHS7gaycYYlveAzeS/hYKXrYxYJXz3wma2QTVhUh/pdLld8T6puwO3o6HopIlITYum/VI/Fk=»
            + "accountKey": "«qJby1VErTORQS3I5fgRHmKCpEMFydZAm4fL+lQbXKFGrfdmEC4PAKrAG5bDrTvr8P+QW05zCWzMEq2erBemYSPk=»"
            - AccountKey=
            - AZURE_STORAGE_KEY=${KEY}
            - account_key_name=key1
            """),
        Secret("azure.shared-access-key", "Azure shared access key", "KEY_AZURE",
            new KeyedRule("sharedaccesskey", "primarykey", "secondarykey") { Value = new() { MinLength = 20, MinEntropy = 3.5, OneWord = true } }, """
            + Endpoint=sb://lab.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«SdgauhQIyuClIRbDKyET7zlr+RRf8zhX9N0LoJsxDtE=»
            + HostName=lab.azure-devices.net;DeviceId=d1;SharedAccessKey=«TiT3XxHvo/XVY1Cgk6Gsb8TtLbDbJG5Emp38TewMlKw=»
            + "primaryKey": "«PtObfMXJ5mPwQwqmFpIrzEcIPL91JPVwOQ/SFU4lNZGRQb1j2I0L1q4bpOV2w3LB5i2NN50HKYCfj82iASZ4RQk=»"
            - SharedAccessKeyName=RootManageSharedAccessKey
            - primary_key: id
            - primary_key=true
            """),
        Secret("azure.sas", "Azure shared access signature", "SAS_AZURE",
            new KeyedRule("sharedaccesssignature", "sastoken", "*_sas_token", "*_sas_url", "blobsasurl") { Value = ValueShape.AtLeast(20) }, """
            + "SharedAccessSignature": "«sv=2024-11-04&ss=b&sig=tAzCqtDmY3ASZ90H1N4nteLIdsO3OUU3QwDQNUbQn3J%3D»"
            + AZURE_SAS_TOKEN="«sv=2024-11-04&sr=c&sig=xspmmJbXE93c4t5MawZrkfXDmXD9me2Zx5Cw6EEentx%3D»"
            + sas_token: '«?sv=2024-11-04&sr=c&sig=sBIDvbi1NRum5o7oUadSzfEaCXaxnTT0Gf6SGyrKxuf%3D»'
            - SharedAccessSignature=
            - sas_token: !secret sas
            - sas_token_expiry=2026-01-01
            """),
        Secret("azure.client-secret", "Azure client secret", "SECRET_AZURE", new KeyedRule("azureclientsecret", "armclientsecret", "aadclientsecret", "azuread_secret"), """
            + AZURE_CLIENT_SECRET=«jxL8Q~OI9ZG4QWw7L1CHoUVbgULZAUAv2WsbzY1m»
            + ARM_CLIENT_SECRET="«SKH8Q~UiDQtSwhWBB4rduj0b2WlRMlwKj3K0s8jX»"
            + aadClientSecret: «I3F8Q~Bbf5Aa8jSAG90U6yvbEaLOTEKGmuCsPUR5»
            - AZURE_CLIENT_SECRET=
            - ARM_CLIENT_SECRET=${var.secret}
            - AZURE_CLIENT_ID=5363b5c6-821e-c158-b940-398485dfca37
            """),
        Secret("digitalocean.token", "DigitalOcean token", "TOKEN_DIGITALOCEAN", new TokenRule("dop_v1_{h64}", "doo_v1_{h64}", "dor_v1_{h64}"), """
            + curl -H 'X-Auth: «dop_v1_¦006f282450778eed976cd1b6398321e1c936c7a4fad1ec587f38e0c02895ec4d»' https://digitalocean.example/v1
            + {"service":"digitalocean","given":"«doo_v1_¦be8e2ca860e50a897ca7567787c64190c8e4913d16b54b663bc10ab70ecf352b»"}
            + digitalocean login --with «dor_v1_¦be20e021f27033d8b96c97a6eef0a9fcfe4af510e0c8ad2aecea088b497b2f18» --quiet
            - dop_v1_006f282450778eed976cd is cut off
            - mydop_v1_006f282450778eed976cd1b6398321e1c936c7a4fad1ec587f38e0c02895ec4d
            - what begins with dop_v1_ is a digitalocean one
            """),
        Secret("digitalocean.spaces", "DigitalOcean Spaces key", "KEY_DIGITALOCEAN", new TokenRule("DO00{u16}", "DO801{u15}"), """
            + - DIGITALOCEAN_SPACES=«DO00¦0H7EL2TECKZ4O0BE» # spaces
            + curl -H 'X-Auth: «DO801¦RCCOU0VELWSTHAX»' https://spaces.example/v1
            + {"service":"spaces","given":"«DO00¦2YPZU956D3UJ7FD0»"}
            - DO000H7E is cut off
            - myDO000H7EL2TECKZ4O0BE
            - what begins with DO00 is a spaces one
            """),
        Secret("hetzner.token", "Hetzner token", "TOKEN_HETZNER", new KeyedRule("hcloudtoken", "hetznertoken", "hetznerapitoken", "hetznerdnsapitoken", "hetznerdnstoken", "authapitoken"), """
            + HCLOUD_TOKEN=«rY8LGjOVZTjDNz3JTKF580jMj56PjYqGblpGER1eWPcT69XZi53Qv0fA2T2zQcfd»
            + hetzner_dns_api_token: "«lrScUuw58025I55xaDRyDFf941mlhONj»"
            + curl -H "Auth-API-Token: «yr0K38xOGz0zQxQgd71fuKEUdemqircz»" https://dns.hetzner.com/api/v1/zones
            - HCLOUD_TOKEN=$(pass hcloud)
            - hcloud_token: ${HCLOUD_TOKEN}
            - hcloud_token_file=/run/secrets/h
            """),
        Secret("linode.token", "Linode token", "TOKEN_LINODE", new KeyedRule("linodetoken", "linodecliToken", "lineodeapikey", "linodeapikey", "linodev4apikey"), """
            + LINODE_TOKEN=«31a095f98165fd2a0d43579cd1b4f6a6eb436ccc4adf58fe5285c3a073b6f4ae»
            + linode_token = "«fc42940862e6e5c131ae206c149f1497a0a2c3d9def48b5d2c6bc1c2394cad59»"
            + LINODE_CLI_TOKEN: «d6ae11fb8c616477aaa61850adcde3a0d0b7c127c2ba6925c4ad6e0d5570f986»
            - LINODE_TOKEN=
            - LINODE_TOKEN={{ linode_token }}
            - sha256 7d2c0c36c561b4180ce0099376ea17faee9d82b58a0a64b4398a4feb6518c959
            """),
        Secret("vultr.key", "Vultr key", "KEY_VULTR", new KeyedRule("vultrapikey", "vultrkey", "vultrtoken"), """
            + VULTR_API_KEY=«DG39YS8Y5QTF5NRFM1DRQ77M7D2XPSL8NRAN»
            + vultr_api_key: «YC6YUSEENY5A4OZQ83DKRWFUJU4VP5WP6F3X»
            + export VULTR_API_KEY="«VEESS82A5Y5F2SEB9RE0B3FLYAVT4NG777GJ»"
            - VULTR_API_KEY=<your key>
            - VULTR_API_KEY=$VULTR
            - VULTR_REGION=ams
            """),
        Secret("ovh.secret", "OVH secret", "SECRET_OVH",
            new KeyedRule("ovhapplicationsecret", "ovhas", "ovhck", "*applicationsecret", "*consumerkey", "*applicationkey") { Value = ValueShape.AtLeast(12) }, """
            + OVH_AS=«P2NcwGnayl3WTCFAa5gN8IdgsYymwinm»
            + dns_ovh_consumer_key = «dYbMTF0VZ097uY5obbO5tc1saAACpwGv»
            + application_secret=«1jfCL6MWbG6qNKgtahhv16FYEGDORGDj»
            - OVH_ENDPOINT=ovh-eu
            - OVH_AS=
            - consumer_key={{ ovh_ck }}
            """),
        Secret("scaleway.access-key", "Scaleway access key", "KEY_SCALEWAY", new TokenRule("SCW{u17}"), """
            + scaleway_access_key: '«SCW¦AVR581F0D15VDJUR7»'
            + level=debug msg="scaleway answered 401 to «SCW¦E8GMV6Y8FLG2UOP7P»"
            + - SCALEWAY_ACCESS_KEY=«SCW¦4RING54JFTEK63BZ7» # scaleway
            - SCWAVR58 is cut off
            - mySCWAVR581F0D15VDJUR7
            - what begins with SCW is a scaleway one
            """),
        Secret("scaleway.secret-key", "Scaleway secret key", "KEY_SCALEWAY", new KeyedRule("scwsecretkey", "scalewaysecretkey", "scalewayapitoken", "scwtoken"), """
            + SCW_SECRET_KEY=«8699caa8-ac7f-d7d9-b1dc-19c48cc37009»
            + scw_secret_key: "«f266a853-5178-cb19-139d-4cd862a494a4»"
            + SCALEWAY_API_TOKEN=«8496c4aa-07ee-bf1a-cb32-75ea79e8b7dc»
            - SCW_SECRET_KEY=
            - SCW_DEFAULT_PROJECT_ID=3a65d206-2860-d1cf-34c8-7d410de66266
            - SCW_SECRET_KEY=${SCW}
            """),
        Secret("oracle.cloud", "Oracle Cloud key", "KEY_ORACLE", new KeyedRule("pass_phrase", "ociprivatekeycontent", "ociauthtoken", "ocikey", "tfvarprivatekeypassword"), """
            + pass_phrase=«my phrase»
            + OCI_AUTH_TOKEN=«a.B]c[d1E»
            + pass_phrase = «x-1y-2z»
            - key_file=~/.oci/oci_api_key.pem
            - pass_phrase=
            - tenancy=ocid1.tenancy.oc1..aaaa
            """),
        Secret("exoscale.key", "Exoscale key", "KEY_EXOSCALE", new TokenRule("EXO{h24}", "EXO{n26}"), """
            + exoscale login --with «EXO¦1a7c55b76bb1aa85584b0e5d» --quiet
            + EXOSCALE_KEY=«EXO¦11sVxtUS845kxcE0TL63tqk5BS»
            + "exoscale_key": "«EXO¦7f1a3cce6138fb7938fb0bf8»",
            - EXO1a7c55b is cut off
            - myEXO1a7c55b76bb1aa85584b0e5d
            - what begins with EXO is a exoscale one
            """),
        Secret("alibaba.key", "Alibaba Cloud key", "KEY_ALIBABA", new TokenRule("LTAI{n16-26}"), """
            + {"service":"alibaba","given":"«LTAI¦KZjp3dJ8rTkeiYk1StW7MY»"}
            + alibaba login --with «LTAI¦pzGSkue3pGReES3bezvmC4» --quiet
            + ALIBABA_KEY=«LTAI¦FT2SuSa00fwcjBkqFbQpL9»
            - LTAIKZjp3d is cut off
            - myLTAIKZjp3dJ8rTkeiYk1StW7MY
            - what begins with LTAI is a alibaba one
            """),
        Secret("tencent.key", "Tencent Cloud key", "KEY_TENCENT", new TokenRule("AKID{n32}"), """
            + TENCENT_KEY=«AKID¦leBpCdvbmx8NfHFDbf1hnefxJsOzQt2R»
            + "tencent_key": "«AKID¦ITtqnBYaKx4HNPY7aekjPLOwWpt6B0TF»",
            + tencent_key: '«AKID¦9Qtpn23awt3apnO5bBX9NQdp976j4OLR»'
            - AKIDleBpCdvbmx is cut off
            - myAKIDleBpCdvbmx8NfHFDbf1hnefxJsOzQt2R
            - what begins with AKID is a tencent one
            """),
        Secret("yandex.key", "Yandex Cloud key", "KEY_YANDEX", new TokenRule("AQVN{t35-40}", "YCAJE{t20}", "y0_{t55-60}", "t1.{t20-200}.{t86}"), """
            + "yandex_key": "«AQVN¦Uc6j0r_LDsLgj17GVRyWaT2nsz6eoi-uwBTLBNmr»",
            + yandex_key: '«YCAJE¦6RY1_836xUfxzwpGIgad»'
            + level=debug msg="yandex answered 401 to «y0_¦05Ohw2gc1k0g0CyNznPB9G-ngLP_s5bEgHOMEDcF3A71PmQ27B96AqrSZ7D0»"
            + - YANDEX_KEY=«t1.¦YBzYLRX_9SKGffQtzR0mEqkrIj.h-lJPVsipJol0LwwGrV0hd-4fEPe5N6BUZ_7pd-H-O2e6uF_LT3Y718-JKg4QsRwzH30JmB126tkLQV3y_7Q7j» # yandex
            - AQVNUc6j0r_LDsLgj is cut off
            - myAQVNUc6j0r_LDsLgj17GVRyWaT2nsz6eoi-uwBTLBNmr
            - what begins with AQVN is a yandex one
            """),
        Secret("ibm.key", "IBM Cloud key", "KEY_IBM", new TokenRule("{t44}") { Near = ["ibmcloud", "iamapikey", "bluemix"] }, """
            + ibmcloud_ibm_key: '«ZgO7Knf8FEEjex¦29aISbpbbsIf4Ul4RdlZSPMnHXJH2w»'
            + level=debug msg="ibmcloud answered 401 to «edBn-bK85yJp5o¦6D-q_vMJfjBsMoISLyVKEfi4wntZMt»"
            + - IBMCLOUD_IBM_KEY=«3vmrcwszRIk0MX¦2NX3rXV3aWjUpxHbYuUJN09sH0hXux» # ibmcloud
            - id fmso4C5LgCfWrh8a135pW8b2vpK7PV_RTvrKSqP_sd-S
            - ibmcloud login --sso
            - ibmcloud OL3QEv1FayeFQn9otnbE
            """),
        Secret("upcloud.token", "UpCloud token", "TOKEN_UPCLOUD", new TokenRule("ucat_{u26}"), """
            + level=debug msg="upcloud answered 401 to «ucat_¦URCOKZRV7OH16ECVAT25MW60P6»"
            + - UPCLOUD_TOKEN=«ucat_¦CMDY1IJ6010POCWHROJ98LB7B8» # upcloud
            + curl -H 'X-Auth: «ucat_¦YTXTOL7J7OODYFFQ9JGAVVYHPU»' https://upcloud.example/v1
            - ucat_URCOKZR is cut off
            - myucat_URCOKZRV7OH16ECVAT25MW60P6
            - what begins with ucat_ is a upcloud one
            """),
        Secret("fastly.token", "Fastly token", "TOKEN_FASTLY", new TokenRule("{t32}") { Near = ["fastly"] }, """
            + - FASTLY_TOKEN=«Zt6gNvBIoU¦0oa7ZWacF_udiiFRPh4NGK» # fastly
            + fastly: curl -H 'X-Auth: «SFH2Am_xia¦7_YtQfd4_8aCyqdJm6_9K5»' https://fastly.example/v1
            + {"service":"fastly","given":"«o9d2Z1j-rI¦6cfSxFeiqdjHIK2-meAXGX»"}
            - digest dDaTAV9Jbv2OPPmXegmw7KCiYr3xeCMR
            - fastly cache hit
            - fastly oEt-OP9pSaaG6kaGHQ1Q
            """),
        Secret("akamai.token", "Akamai token", "TOKEN_AKAMAI", new TokenRule("akab-{l16}-{l16}"), """
            + curl -H 'X-Auth: «akab-¦hd07g8xjefc5exbi-ywixz97fcnip17cf»' https://akamai.example/v1
            + {"service":"akamai","given":"«akab-¦hdhfu4f9fdvte9rv-7yev26z7dkqnqjr9»"}
            + akamai login --with «akab-¦lev509ladqbu3roc-626e97s9dydqnx5b» --quiet
            - akab-hd07g8xjef is cut off
            - myakab-hd07g8xjefc5exbi-ywixz97fcnip17cf
            - what begins with akab- is a akamai one
            """),
        Secret("backblaze.key", "Backblaze application key", "KEY_BACKBLAZE", new TokenRule("K00{d1}{b27}"), """
            + b2_key=«K001¦VyezhVxdR6xcQdvaJXO38Zp0WKx»
            + "b2": "«K005¦I4tK1XbnHXMF+yJ1ekU/w31btFb»"
            + b2 authorize-account «K004¦pyiGSZUR91smxaLF0pgOMTHeVzF» x
            - K001KKR6teXL8K
            - version K0012
            - myK001OV22rVV6A653YdUy2pFWhSjUom1
            """),
        Secret("backblaze.keyed", "Backblaze key", "KEY_BACKBLAZE",
            new KeyedRule("b2accountkey", "b2applicationkey", "b2appkey", "b2key", "b2accountid", "b2keyid", "backblazekey") { Value = ValueShape.AtLeast(10) }, """
            + B2_ACCOUNT_KEY=«K001hxkmCQBGT12xaeNLAgNFNn9Lw6g»
            + b2_application_key: "«sGMnTKLEDQ8Fc4mdPdRTB56IqInrclQ»"
            + B2_KEY_ID=«005c53cf267356acb81d2576f»
            - B2_ACCOUNT_KEY=
            - B2_BUCKET=lab-backup
            - B2_ACCOUNT_KEY=$B2
            """),
        Secret("wasabi.key", "object storage key", "KEY_S3",
            new KeyedRule("wasabisecretkey", "wasabiaccesskey", "s3secret", "s3secretkey", "s3accesskey", "s3accesskeyid", "s3accesskeysecret", "minioaccesskey", "miniorootpassword", "miniosecretkey", "accesskeyid", "accesskeysecret", "miniorootuser", "r2secretaccesskey", "garagerpcsecret") { Value = ValueShape.AtLeast(3) }, """
            + S3_SECRET=«vRiT80V2L0wN653f5u8ldr8dDD4BqTaLtJxroAZQ»
            + MINIO_ACCESS_KEY: «labminio1»
            + accessKeySecret: "«EzXXFILs4C2HQoieRBCNrTtEt4hOIp»"
            - S3_SECRET=${S3_SECRET}
            - MINIO_ACCESS_KEY_FILE=/run/secrets/minio
            - s3_region=eu-central-1
            """),
    ];
}
