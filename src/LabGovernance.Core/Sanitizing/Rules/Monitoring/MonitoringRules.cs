using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Metrics, logs, errors, alarms.</summary>
internal static class MonitoringRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("grafana.token", "Grafana token", "TOKEN_GRAFANA", new TokenRule("glsa_{n32}_{x8}", "glc_eyJ{b60-500}"), """
            + - GRAFANA_TOKEN=«glsa_¦R3unolSgHk8cuFhWas4nsihYwGfdjkSS_8e12a856» # grafana
            + curl -H 'X-Auth: «glc_eyJ¦r02ooPiQyc31bJJDVQfW+c0PFXOVC4Sg9fllgjzTH2ygwSj4s8csmr+q+qPBbedKPw»' https://grafana.example/v1
            + {"service":"grafana","given":"«glsa_¦3gZeZASX472Xce7ed6zY4KAFoo6rR9iu_8982d8f5»"}
            - glsa_R3unolSgHk8cu is cut off
            - myglsa_R3unolSgHk8cuFhWas4nsihYwGfdjkSS_8e12a856
            - what begins with glsa_ is a grafana one
            """),
        Secret("grafana.key", "Grafana key", "KEY_GRAFANA", new TokenRule("eyJrIjoi{b50-400}"), """
            + curl -H 'X-Auth: «eyJrIjoi¦GImFR1JIBDK0t5lf9tI7UI4sIuEZgwUgFheCMSE4YriCIXCJb+4E5i0=»' https://grafana.example/v1
            + {"service":"grafana","given":"«eyJrIjoi¦iG6pUvsLClEmRAnl4+nvi1PnS2pCGiXoP9Xexx2GNYoOoTPrueifsIc=»"}
            + grafana login --with «eyJrIjoi¦a/u5cAmogGE4r1+5a9qXir9IWWUme8A4rFfjMSDrHhCwh4puvDjUKwI=» --quiet
            - eyJrIjoi
            - myeyJrIjoiRgOa/Y5xFQirCTiTM6kpFVmns6FHqAsfFbOdkbPKH0xP4fomj0s=
            - eyJxIjoieYEnXfW7yDk3LjrPOCik9A1bjIeMgbbZkQFjapkcwhb2EsGmWXI921A0RmGX
            """),
        Secret("influx.token", "InfluxDB token", "TOKEN_INFLUX", new KeyedRule("influxtoken", "influxdbtoken", "influxdb2token", "dockerinfluxdbinitadmintoken", "influxadmintoken"), """
            + INFLUX_TOKEN=«PNf8hA7OESmUBAqfdAfi_KLjZGYE0Z8sQ64hSuMJRIQeg1r5Yubkft4nMB-L8TPCXcBHXAUDCfvaPe4DJVgLMa==»
            + DOCKER_INFLUXDB_INIT_ADMIN_TOKEN: "«U5DsGrd-mSTDo4Vd_1avcn19qPehe7jO5RpzPF6E»"
            + influxdb_token: «3BCjSjdwMTfCge8xBoHVPvTWtUTv2HAu7q_6UM_JDE2cMxZulFBamVG-s9QHKitvPPzJgbKHX_TE8NGUHoYE70==»
            - INFLUX_TOKEN=${INFLUX_TOKEN}
            - INFLUX_TOKEN_FILE=/run/secrets/influx
            - INFLUX_ORG=lab
            """),
        Secret("sentry.token", "Sentry token", "TOKEN_SENTRY", new TokenRule("sntryu_{h64}", "sntrys_eyJ{t100-500}"), """
            + SENTRY=«sntryu_¦5fc8d175ce8f86cef41521048108fe71d757de44e9c9cdd937ee90763cd5cb51»
            + "sentry": "«sntrys_¦eyJXBgn0wZ7T0chIyKz7bcsnNSRPCzmyWnzUqyoonZY6CMUeucUnPzZgjZw2LYec3Xbe0ZZ5urzd6WeJYyZK5V5M5NWn2DV5cgKzBB4Src5fl0EpercTgHoyDu9»"
            + sentry-cli --auth «sntrys_¦eyJZk5dUZjw7EsfIHJxhDrqawna0qkwRkFGG44ZDxl6RJLw2QlctUaZ6uPDTfSBbCjS11rPdSZ0MbXduaJHe85cJSYVC9TNsIJDW5xy_eTOCcDzpuGKwvu4VtRP2veUu7U164e9bHCXWyLLhsl2»
            - sntryu_ebeb9083bbeac7398d973 is cut off
            - mysntryu_ebeb9083bbeac7398d9735e6a2dc6786cebb776cb078906e38aac12059742a59
            - what begins with sntryu_ is a sentry one
            """),
        Secret("sentry.dsn", "Sentry address with its key", "DSN_SENTRY", new KeyedRule("sentrydsn", "sentryprivatedsn", "ravendsn", "glitchtipdsn") { Value = ValueShape.AtLeast(20) }, """
            + SENTRY_DSN=«https://14b125262b7ed33fc419396fb9da3883@o123.ingest.sentry.io/456»
            + sentry_dsn: "«https://f10acdf9340a809caa52cf6485580309@glitchtip.lan/1»"
            + RAVEN_DSN='«https://794556e9fe0f181af28156cb6d90af74:1cd86568368a6321cee17f1b5a91e471@sentry.lan/2»'
            - SENTRY_DSN=
            - SENTRY_DSN=${SENTRY_DSN}
            - sentry_dsn: null
            """),
        Secret("newrelic.key", "New Relic key", "KEY_NEWRELIC", new TokenRule("NRAK-{u27}", "NRRA-{h42}", "NRII-{t32}", "NRJS-{h19}"), """
            + - NEWRELIC_KEY=«NRAK-¦F13D7Y1Q13B4LA115KCRFDHN3GI» # newrelic
            + curl -H 'X-Auth: «NRRA-¦dc7ecafbc8f3be9679463fbd8613478f82017790bb»' https://newrelic.example/v1
            + {"service":"newrelic","given":"«NRII-¦MfrptL3_Jq2WodbFdT3LJqXWaejEsbVd»"}
            + newrelic login --with «NRJS-¦301b2e3babd63088392» --quiet
            - NRAK-F13D7Y1 is cut off
            - myNRAK-F13D7Y1Q13B4LA115KCRFDHN3GI
            - what begins with NRAK- is a newrelic one
            """),
        Secret("newrelic.license", "New Relic licence key", "KEY_NEWRELIC", new KeyedRule("newreliclicensekey", "nrlicensekey", "nrialicensekey", "newrelicapikey"), """
            + NEW_RELIC_LICENSE_KEY=«f7566d36d2c06a716db01130f0a3927d1031NRAL»
            + NRIA_LICENSE_KEY: "«eu01xx073c391cda966a5a81cf50bbc544edNRAL»"
            + license=x⏎NR_LICENSE_KEY='«43c3b2c41a921aec46ce9a31707ec62b557fNRAL»'
            - NEW_RELIC_LICENSE_KEY=
            - NEW_RELIC_APP_NAME=lab
            - NRIA_LICENSE_KEY=${NR}
            """),
        Secret("datadog.key", "Datadog key", "KEY_DATADOG", new KeyedRule("ddapikey", "ddappkey", "datadogapikey", "datadogappkey", "ddapplicationkey", "ddclientapikey"), """
            + DD_API_KEY=«da351a0b975c3e1fcb3c3115f9a0da24»
            + dd-application-key: «2ec08f9fb776d0460c50ba40308f8c988ef11aef»
            + datadog_app_key = "«698e488c2c036710dd57a7604cfd2ad737a47c2a»"
            - DD_API_KEY=
            - DD_SITE=datadoghq.eu
            - DD_API_KEY=$DD
            """),
        Secret("honeycomb.key", "Honeycomb key", "KEY_HONEYCOMB", new TokenRule("hcaik_{l58}", "hcbik_{l58}", "hcamk_{l58}", "hcxik_{l58}"), """
            + honeycomb_key: '«hcaik_¦cq9pkoe30xjt1fg4av22p2thvvw5lc22g1yrhpr2hryolnkuy5zbjkoq91»'
            + level=debug msg="honeycomb answered 401 to «hcbik_¦r8904bwwdork8r0j76g3nannk3yf4dpbrlfr6yyuzuiqpk69a462t0es9w»"
            + - HONEYCOMB_KEY=«hcamk_¦possgevlekswk1dehnc1wwxv6binodbxagjtwyzjksxv78tugj25csen9i» # honeycomb
            + curl -H 'X-Auth: «hcxik_¦5r07s84kp1c11x35io35fzcw2g472dttwz9aj839krssxbng92s8gt43dv»' https://honeycomb.example/v1
            - hcaik_cq9pkoe30xjt1fg4av2 is cut off
            - myhcaik_cq9pkoe30xjt1fg4av22p2thvvw5lc22g1yrhpr2hryolnkuy5zbjkoq91
            - what begins with hcaik_ is a honeycomb one
            """),
        Secret("pagerduty.key", "PagerDuty key", "KEY_PAGERDUTY",
            new KeyedRule("routingkey", "integrationkey", "servicekey", "pagerdutykey", "pagerdutytoken", "pdservicekey", "pagerdutyservicekey", "pagerdutyroutingkey") { Value = ValueShape.Of("{h32}", "{l32}", "u+{t18}", "R{u31}") }, """
            + routing_key: «2ce5fdf8a743f320d240a121ccef2c9d»
            + - service_key: "«027238ca7d1ea62ca739bb27836c1a56»"
            + PAGERDUTY_TOKEN=«u+XBPWZm4ltfrhDxp7eN»
            - routing_key: alerts
            - routing_key: ""
            - routing_key=lab.sensors.temperature
            """),
        Secret("opsgenie.key", "alarm service key", "KEY_ALARM",
            new KeyedRule("opsgenieapikey", "opsgeniekey", "geniekey", "victoropsapikey", "victoropskey", "splunkoncallkey", "ilertapikey", "betterstacktoken"), """
            + Authorization: GenieKey x⏎opsgenie_api_key: «7b02dc36-df26-7c9a-3ec0-5a270ba3d143»
            + OPSGENIE_API_KEY=«7774ea67-ecd3-0620-71e8-047c32f7827a»
            + victorops_api_key: "«7628c273-abef-01c0-05d7-efd161d20119»"
            - OPSGENIE_API_KEY=
            - opsgenie_api_key_file: /etc/og
            - opsgenie_api_url: https://api.opsgenie.com
            """),
        Secret("healthchecks.ping", "healthchecks address", "PING_HEALTHCHECKS",
            new UrlRule("hc-ping.com/«{h8}-{h4}-{h4}-{h4}-{h12}»", "hc-ping.com/«{t22}/{t1-60}»", "/ping/«{h8}-{h4}-{h4}-{h4}-{h12}»"), """
            + https://hc-ping.com/«d143b114-cd46-00cc-dd6a-3aa955c7ef07»
            + "url": "https://hc-ping.com/«WB-4lLv4cxObxk2BNr9g_0/p29fs55»",
            + curl -X POST http://10.0.0.9:8080/ping/«1435b4ec-aba6-ecf6-ddb4-7fad12d5d6f8» -d x
            - https://hc-ping.com.example/c757c40d-b2c9-faa2-88c8-a94d8ddb6f23
            - https://hc-ping.com/
            - GET /ping HTTP/1.1
            """),
        Secret("uptimekuma.push", "Uptime Kuma push address", "PUSH_UPTIME", new UrlRule("/api/push/«{n32}»"), """
            + http://kuma.lan:3001/api/push/«zG8ffthYuG4Nzb1yeIklKLJ0Cg7xLzN4»?status=up&msg=OK
            + curl -fsS https://up.example/api/push/«GlNEKHlfRq9kj0oReSYPUv9lYAz8NBaO»
            + "GET /api/push/«JT3wqtiKa46sVIHOb3hly76FMCdsi1kC»?ping=5 HTTP/1.1" 200
            - /api/push/test
            - /api/pushes/list-of-all-of-them-x
            - GET /api/push HTTP/1.1
            """),
        Secret("uptimekuma.key", "Uptime Kuma key", "KEY_UPTIME", new TokenRule("uk{d1-3}_{t40}"), """
            + {"service":"uptimekuma","given":"«uk¦982_8tvBViFJVc2998GjMxzxesMIWQpxUMS6wshk7ceU»"}
            + uptimekuma login --with «uk¦299_IWmD9hDmuEAGd23PDSbAeZAfTIvhvSNyqt1yauvv» --quiet
            + UPTIMEKUMA_KEY=«uk¦826_BwtFv4yU_Qe3l7Fa74m4dfobcXTWzud3YdFn37H5»
            - uk982_8tvBViFJVc29 is cut off
            - myuk982_8tvBViFJVc2998GjMxzxesMIWQpxUMS6wshk7ceU
            - what begins with uk is a uptimekuma one
            """),
        Secret("elastic.key", "Elastic key", "KEY_ELASTIC", new TokenRule("essu_{b60-200}"), """
            + ELASTIC=«essu_¦YRf3wgrOaz1F7AK48xRH8RVpwutqfzarVUWJTa0bf6LoDn7c8TQ0YVS1Dsf2»
            + "elastic": "«essu_¦K0fQZPcG4CLP4zK4UU62o5qP4yrWYKmSGpyLfryxvSmrm0XQb0uV1qDUsNbTOxZIckQGg7Px»"
            + essu with «essu_¦KEwFVp3uqunQwxxCQr8kl9HaoZ7JOSeQaB5aAqWMwRVzxoWrOQypYMpc2H3gi4L0==»
            - essu_si2pRGlemV7yHrLz75Brw51 is cut off
            - myessu_si2pRGlemV7yHrLz75Brw510FX8PFUEmIfIxf5/ekMrtH0nUL99c1tsuatJVOyYoGK
            - what begins with essu_ is a elastic one
            """),
        Secret("elastic.keys", "Elastic or Kibana key", "KEY_ELASTIC",
            new KeyedRule("xpackencryptedsavedobjectsencryptionkey", "xpacksecurityencryptionkey", "xpackreportingencryptionkey", "enrollmenttoken", "fleetenrollmenttoken", "elasticapikey", "encryptedsavedobjectsencryptionkey", "bootstrappassword"), """
            + xpack.security.encryptionKey: «nnKKTdV8R36E5nyFaseXdgcu9lcPSa7z»
            + FLEET_ENROLLMENT_TOKEN=«5EtNSLaNa+I6v6naUOQ6Yas6RjMzNymb6cYUOvs=»
            + elasticsearch --enrollment-token «eyJ2ZXIiOiI41Ev6ukPaSBU0KXbeCEf42rHtuWojOYfHlYRlis7NYn4p5FbvO7OYferuvSuU»
            - xpack.security.enabled: true
            - xpack.security.encryptionKey:
            - FLEET_ENROLL=1
            """),
        Secret("splunk.hec", "Splunk collector token", "TOKEN_SPLUNK", new KeyedRule("splunktoken", "splunkhectoken", "hectoken"), """
            + SPLUNK_HEC_TOKEN=«2f6ae4bc-a317-742c-4ef0-65d012a18063»
            + splunk-token: "«c071ac60-bc71-8b50-03a1-a0ed29cfd529»"
            + hec_token = «6177d8a9-cc54-5877-9948-9b2d53e885e9»
            - splunk-token: ${SPLUNK}
            - hec_token_name = lab
            - SPLUNK_HEC_TOKEN=
            """),
        Secret("zabbix.key", "Zabbix key", "KEY_ZABBIX", new KeyedRule("tlspskvalue", "zabbixpsk", "tlspsk"), """
            + TLSPSK=«ae3fcc20749fe59075802652e1e3caa0ba2dd3759f199e08b369543ce8541eae»
            + TLSPSKValue: "«f7f676c7df146571476284c9ddf6a00abe77c7ef42c044bc82a24c69004e1a1a»"
            + zabbix_psk=«e3785886ce51c36ca38ea3b968c5b0bc»
            - TLSPSKFile=/etc/zabbix/psk
            - TLSPSKIdentity=lab
            - TLSConnect=psk
            """),
        Secret("zabbix.session", "Zabbix session", "SESSION_ZABBIX", new KeyedRule("auth", "sessionid", "zbxsession") { Value = ValueShape.Of("{h32}", "{h64}") }, """
            + {"jsonrpc":"2.0","method":"host.get","auth":"«1382b098d96af86cb9c4e2d65eca1a45»","id":1}
            + {"zabbix":1,"sessionid":"«9d886520d0568bfac79e2f3591f41af9»"}
            + zbx_session=«4a0869ff17fbd77195c048614301cd1cc2e074daddd8679244d3984d531d40c8»
            - {"jsonrpc":"2.0","method":"user.login","auth":null}
            - "auth": "basic"
            - md5 8c9acbc97a9ac16dc25e98241a0d0afe
            """),
        Secret("dynatrace.token", "Dynatrace token", "TOKEN_DYNATRACE", new TokenRule("dt0c01.{u24}.{u64}", "dt0s01.{u8-24}.{u64}", "dt0s16.{u8-24}.{u64}"), """
            + dynatrace login --with «dt0c01.¦7C44A3Q80WJXFVQ6T02U8UQE.3IXKKIYBNPYAF2GBJ59300QBUJTD9FOWAIFB1ICNHZ56CCK7109M1IK8IOA03VN0» --quiet
            + DYNATRACE_TOKEN=«dt0s01.¦C1C65TXA26SJ19.JGY8XWHE860RBEM7DALE39SBE1EOGJMTC7FBPP8J2Q9WK0FQP372NSNWQA72IIAM»
            + "dynatrace_token": "«dt0s16.¦PFBV34WAROUR5J.IOFI8UT15I2TTU613MCFC6ZQ70G7XQ78C9A31OYYIUOSHL9AJXYBGUQM7LELYJM0»",
            - dt0c01.7C44A3Q80WJXFVQ6T02U8UQE.3IXKKI is cut off
            - mydt0c01.7C44A3Q80WJXFVQ6T02U8UQE.3IXKKIYBNPYAF2GBJ59300QBUJTD9FOWAIFB1ICNHZ56CCK7109M1IK8IOA03VN0
            - what begins with dt0c01. is a dynatrace one
            """),
        Secret("checkmk.secret", "Checkmk automation secret", "SECRET_CHECKMK", new TokenRule("{l8}-{l4}-{l4}-{l4}-{l12}") { Near = ["automationsecret", "cmkautomation"] }, """
            + automationsecret_checkmk_secret: '«ag3cbxff-ed6¦g-cwkv-od4j-pxu70gcptmw0»'
            + level=debug msg="automationsecret answered 401 to «yc74fno2-sxh¦k-gjr1-r0yk-nre71tf2ustv»"
            + - AUTOMATIONSECRET_CHECKMK_SECRET=«1m18e56u-vg6¦0-scdv-8gei-b66v1ja9c2hy» # automationsecret
            - id 8f53b591-592b-4cc1-4843-734034fcdf18
            - automation_secret: yes
            - automation_secret cr5feazy
            """),
        Secret("netdata.token", "monitoring agent token", "TOKEN_AGENT",
            new KeyedRule("netdataclaimtoken", "claimtoken", "agentkey", "beszelkey", "checkmkagentsecret", "scrutinyapikey", "komodopasskey", "passkey", "netdataapikey", "streamapikey") { Value = ValueShape.AtLeast(8) }, """
            + NETDATA_CLAIM_TOKEN=«ugzvl8Bt6W7kX5w6gsmKXXtPG4kOMAGigBsUf798evBZ23WlPjMqQdC3Yq5wLBQMar_f6duM5zfI1meSO-FYVexW0mGcH5G23zyLjlfqq3JzBAGxPjfpXAcBaF7pLzaeJsPOS1l»
            + claim-token: «FJoDZdVLyGw9_6hAOOER5GuqRqc5IsaMhgY8FS5UB7eRZiIspXSzkGS4HH3O»
            + KOMODO_PASSKEY="«9yN0dflT76hpaOmsgsMatvnZ»"
            - NETDATA_CLAIM_URL=https://app.netdata.cloud
            - NETDATA_CLAIM_TOKEN=
            - claim_token: ${CLAIM}
            """),
        Secret("prometheus.remote", "bearer of a scrape or remote write", "TOKEN_METRICS", new KeyedRule("bearertoken", "*_bearer_token", "remotewritetoken", "metricstoken", "promtoken"), """
            + bearer_token: «U9b2v-2W0jXeq6FKC2Hnfn_e5qZQ9wdSjDzrUy_n»
            + remote_write: x⏎  bearer_token: "«glc_xuwCfdEWbYh7Lm7qcjoQ300cjnP5CMc»"
            + METRICS_TOKEN=«OZ2aM38CIBfwRSml0uFR»
            - bearer_token_file: /etc/prometheus/t
            - bearer_token:
            - METRICS_TOKEN=$T
            """),
        Secret("logtail.token", "log service token", "TOKEN_LOGS", new TokenRule("{n24}") { Near = ["logtail", "betterstack"] }, """
            + "logtail_token": "«hSmdPoar¦1RFAcTiFhq9Nnzd4»",
            + logtail_token: '«gzcaKJLv¦0OVbaQyyjv6V9uzp»'
            + level=debug msg="logtail answered 401 to «1RKOYWf5¦6G4TdtNW1jRSN2kQ»"
            - id fBMUqGTP1JQEdzKVDUCMsCwI
            - logtail ok
            - logtail vIJLzX3Tz7cV3wl8DwBe
            """),
        Secret("rollbar.token", "error service token", "TOKEN_ERRORS", new TokenRule("{h32}") { Near = ["rollbar", "bugsnag", "airbrake", "honeybadger"] }, """
            + {"service":"rollbar","given":"«93dba46fc7¦953d01c578c9c5d28f291a»"}
            + rollbar login --with «ff534817c1¦869c3dde8a20feb229558e» --quiet
            + ROLLBAR_TOKEN=«b158ccbc8a¦4dc263f91fd0746d579fc2»
            - md5 e038faa1955fa121fd0030613be2f7ed
            - rollbar ok
            - rollbar 366c5e87e4d376bde553
            """),
    ];
}
