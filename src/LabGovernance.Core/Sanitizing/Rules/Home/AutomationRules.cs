using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Home automation: hubs, radios, devices.</summary>
internal static class AutomationRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("homeassistant.refresh", "Home Assistant login token", "TOKEN_HOMEASSISTANT", new KeyedRule("token", "jwtkey") { Value = ValueShape.Of("{h128}") }, """
            + {"refresh_tokens":[{"id":"36986e2d366e1bfcb085fa835a00db9f","token":"«7ba645027dc06b4ced5d1f64bce8be5ac97a4998327f87ce7314480609ead906c4ed4a2592dc9bd95216477ac7ad933a28cda7b79d6b5b48b615dad69851e5f1»"}]}
            + {"jwt_key":"«3887090c5b14a057cd3e49b687eba54d1aa81b9ea25d4acafd5045e9d70526cbc64fa8f6b0779d423271e0230c55db2c7cc01ba471d98d02516fcde4d7c8566e»"}
            + "token": "«61f99860750042047c4db192b2460c99988f9590b477a5c45f8af6145589b7d5bd228d2214a4ffafebd30ec5f17c40d79eee582534ed259ea1a26530d9e9d4bc»",
            - "token": null
            - sha512 45274615299988bf3c92311accb5261a34246aa30a510b2faea58e71206404cba5809b0bd517b9523849d49b9fdf53f8a968192a19953ab16352715342dde2a6
            - "token_type": "normal"
            """),
        Secret("homeassistant.token", "Home Assistant token", "TOKEN_HOMEASSISTANT",
            new KeyedRule("supervisortoken", "hassiotoken", "hasstoken", "hatoken", "homeassistanttoken", "hassaccesstoken", "homeassistantaccesstoken", "longlivedtoken", "longlivedaccesstoken", "haaccesstoken") { Value = ValueShape.AtLeast(16) }, """
            + SUPERVISOR_TOKEN=«1cb7375ff05bb3aa140a31eb11553d39086a77b74105e2edcd8c85d353df776ff0ebe33a596cf5c325c382c5c8b5e6c65afbbe4827f03bf7a281872b01443a1f»
            + HASS_TOKEN: "«2YsDgkjRDsT9NnBWEtNX71ZsAHvXu4cBboAIhwk2bm1lkybJJ3AbH65VYnfy»"
            + long_lived_token=«542keBkmt88hGd3hZdmd8sJXLPRD5LaQbXrLPaPDWqcxiN8jV1abR1mdsqBM»
            - SUPERVISOR_TOKEN=$TOKEN
            - HASS_URL=http://ha.lan:8123
            - ha_token: !secret ha_token
            """),
        Secret("nabucasa.hook", "Home Assistant cloud webhook", "WEBHOOK_HOMEASSISTANT", new UrlRule("hooks.nabu.casa/«{t60-300}»", "*.ui.nabu.casa/api/webhook/«{t16-100}»"), """
            + https://hooks.nabu.casa/«jxfIY-vqIAj1iZNUf1IDXQ1ixZ3bXYPp8c9X89vEJ5HY4oTrilRCg2T86dV9-elvnC»
            + "url": "https://acme.ui.nabu.casa/api/webhook/«fx_zqLn3tAXaFSowS9NBfB»",
            + curl -X POST https://hooks.nabu.casa/«NUzH71Hw98IiqUabyFCciM7aIWHHXHHq4byXXirH3-vpTSYyoxPYzDDEc36hUBr6m6» -d x
            - https://hooks.nabu.casa.example/Ru-BFMYhkhRM_j-PpTIrZw10B542HxtZba9jfsDJxB_Wk1r0w6p-swTVSQGz4CJm49
            - https://hooks.nabu.casa/
            - see https://hooks.nabu.casa/docs for how
            """),
        Secret("homeassistant.webhook-id", "webhook id", "WEBHOOK_HOMEASSISTANT", new KeyedRule("webhookid", "cloudhookurl", "hookid") { Value = ValueShape.AtLeast(6) }, """
            + - platform: webhook⏎  webhook_id: «aB3dE6gH9jK2mN5pQ8sT»
            + "webhook_id": "«075888ad63b19f6fec5a135a7bb79af2a468a523cabe6ab47d560daa9151f731»"
            + hook⏎webhook_id: "«-gpjDbdMh6_4hdTZChOdnq8Sa»"
            - webhook_id: !secret hook
            - webhook_id:
            - webhook_ids: 2
            """),
        Secret("esphome.named", "ESPHome password", "PASSWORD_ESPHOME",
            new KeyedRule("otapassword", "appassword", "fallbackpassword", "apencryptionkey", "otapass", "apipassword", "apiencryptionkey", "esphomekey"), """
            + ota_password: "«eff3f5ff66682f18e3d0d959581124a0»"
            + ap_password: «fallback1»
            + api_encryption_key: "«3qCu8q6pNsyTLM3L2508Al90iVFBeUUhjTKqknxm0qU=»"
            - ota_password: !secret ota
            - ota_password: ${ota_password}
            - ap_passwords:
            """),
        Secret("noise.psk", "encryption key of a device", "KEY_DEVICE", new KeyedRule("noisepsk", "encryptionkey", "devicekey") { Value = ValueShape.AtLeast(8) }, """
            + {"host":"10.0.0.7","noise_psk":"«rU2Hqly0mOJbCSDxWBk6be41aAC1x+0Ab+vhnsVAZgk=»"}
            + encryption_key: «Y9V6bqsIK+ehcmR6KiYfu34R3LoaGXHFSsZfdDpRpKA=»
            + device_key=«e2397f851a4824eca3e7538bac54b89b»
            - "noise_psk": ""
            - encryption_key: !secret k
            - encryption_key_file: /k
            """),
        Secret("zigbee.network-key", "Zigbee network key", "KEY_ZIGBEE", new KeyedRule("*networkkey", "zigbeekey", "tclinkkey", "extpanid") { Value = ValueShape.AtLeast(16) }, """
            + network_key: '«938fd340191d5bcdfc1e10a0240e8907»'
            + ZIGBEE2MQTT_CONFIG_ADVANCED_NETWORK_KEY=«[1,3,5,7,9,11,13,15,0,2,4,6,8,10,12,13]»
            + "network_key": "«01:03:05:07:09:0b:0d:0f:00:02:04:06:08:0a:0c:0d»"
            - network_key: GENERATE
            - network_key: !secret zigbee
            - network_key_index: 0
            """),
        Secret("zigbee.number-list", "Zigbee network key", "KEY_ZIGBEE", new KeyedRule("*networkkey", "extpanid") { List = true }, """
            + advanced:⏎  network_key: [«172», «235», «164», «183», «152», «248», «137», «186»]⏎
            + advanced:⏎  network_key:⏎    - «172»⏎    - «35»⏎    - «200»⏎  channel: 11
            + {"network_key": [«172»,«235»,«164»,«183»,«152»,«248»,«137»,«186»],"pan_id":5}
            - network_key: []
            - network_key:⏎channel: 11
            - networks: [1, 2, 3]
            """),
        Secret("zwave.key", "Z-Wave key", "KEY_ZWAVE",
            new KeyedRule("s0legacykey", "s0legacy", "s2accesscontrolkey", "s2accesscontrol", "s2authenticatedkey", "s2authenticated", "s2unauthenticatedkey", "s2unauthenticated", "s2accesscontrolkeylr", "s2authenticatedlr", "lraccesscontrolkey", "lrs2accesscontrolkey", "lrs2authenticatedkey", "zwavenetworkkey") { Value = ValueShape.AtLeast(16) }, """
            + s2_access_control_key: «J9Z3G97QJV6CRZHEE6Y12QGYSDEPK4SB»
            + {"S2_Authenticated":"«bfa5e428d973a07dd464744a9bf9da05»","S0_Legacy":"«da91360e24772236ac27e2c261346c80»"}
            + network_key: "x"⏎zwave_network_key: "«0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08»"
            - s2_access_control_key: ""
            - S2_Authenticated: true
            - s0_legacy_key: !secret zwave
            """),
        Secret("thread.dataset", "Thread network credentials", "DATASET_THREAD",
            new KeyedRule("activedataset", "activedatasettlvs", "datasettlvs", "pendingdataset", "tlv", "pskc", "threadkey", "networkkey", "threadnetworkkey", "operationaldataset") { Value = ValueShape.AtLeast(20) }, """
            + {"dataset_tlvs":"«0e08000000000001000000030010b7f50423c44fbd53cd2765398905df46c65f6f37150c47bfd9c4bf047582a94a01b3d6938ccf43a6f5cb41fc085464bb70»"}
            + > networkkey: «2e0db24da13477b1de81b8973fad3e65»
            + PSKc: «f33c179b8329ab04f08716dbb01bbecc»
            - networkkey: auto
            - tlv: 2
            - {"dataset":null}
            """),
        Secret("matter.code", "pairing code", "CODE_PAIRING",
            new KeyedRule("setupcode", "setuppin", "setuppincode", "pairingcode", "manualpairingcode", "homekitpin", "homekitcode", "pincode", "qrcodepayload", "setupqrcode", "onboardingpayload", "setuppayload", "setupid") { Value = ValueShape.AtLeast(6) }, """
            + setup_code: «031-45-154»
            + Manual pairing code: «34970112332»
            + "qr_code_payload": "«MT:Y.K9042C00KA0648G00»"
            - pairing_code: !secret code
            - setup code required
            - qr_code: true
            """),
        Secret("tuya.key", "Tuya key", "KEY_TUYA",
            new KeyedRule("localkey", "local_key", "tuyasecret", "tuyaaccesssecret", "tuyaapisecret", "tuyaaccessid", "tuyaapikey", "accesssecret") { Value = ValueShape.AtLeast(8) }, """
            + "local_key": "«ab12;cd34$ef56&g»"
            + local_key: «QewkY9Cgcl1GIlHO»
            + TUYA_ACCESS_SECRET=«5c077548e56e4c72d619293c1d0aa7ad»
            - local_key: ""
            - local_key: !secret tuya
            - locale_key=de
            """),
        Secret("miio.token", "Xiaomi token", "TOKEN_XIAOMI",
            new KeyedRule("miiotoken", "xiaomitoken", "micloudpassword", "bindkey", "beaconkey", "blekey", "irk") { Value = ValueShape.Of("{x24}", "{x32}", "{b24}") }, """
            + bindkey: "«77bfd5d7bc83a302ea13bb2783a6a510»"
            + miio_token: «bc8c3030158dffe5a0f37bf628f1876f»
            + irk: «0d8a3947ab100149d78faae0966c35f1»
            - bindkey: !secret b
            - bindkeys:
            - irk: none
            """),
        Secret("hue.key", "Hue bridge key", "KEY_HUE", new KeyedRule("hueapplicationkey", "clientkey", "hueusername", "hueapikey", "huekey") { Value = ValueShape.AtLeast(8) }, """
            + hue-application-key: «wO9-EC2_NKvGM3yPvYa1cmZ8Dap3nFCxlP9THM4m»
            + {"success":{"username":"x","clientkey":"«CIRGQHHD2A6SWC47BRRL3U27D10WFBFU»"}}
            + HUE_USERNAME=«o0WamNSvF2KMf4G9KM9gbNJzTY-MO9dAIab1l8Ke»
            - hue-application-key: $KEY
            - {"clientkey":""}
            - hue_username: !secret hue
            """),
        Secret("hue.path", "Hue bridge key in an address", "KEY_HUE", new UrlRule("/api/«{t40}»", "/clip/v2/«{t40}»"), """
            + http://10.0.0.6/api/«GdeewYkPus5US5cRXr_2e_3iMfSIWUFi3IOtarNK»/lights/1
            + PUT /api/«Dpz0uk21uqcokgBvB9xZ-IA2nDU1o9cshFX4nsUd»/groups/0/action
            + curl http://hue.lan/api/«IlddTFQdyecyJ1gWVlaocIwfKjmikwKykDxt44SG»
            - /api/states
            - GET /api/config/core/check_config HTTP/1.1
            - /api/v2/endpoint-with-a-long-name
            """),
        Secret("tasmota.command", "Tasmota command with a password", "PASSWORD",
            new LineRule("WebPassword «**»", "MqttPassword «**»", "Password1 «**»", "Password2 «**»", "Backlog ** MqttPassword|WebPassword|Password1 «*»"), """
            + WebPassword «hunter2»
            + MqttPassword «two words»
            + Backlog MqttPassword «hunter2» ; Restart 1
            - WebPassword
            - MqttHost mqtt.lan
            - Backlog Power on
            """),
        Secret("mqtt.password", "MQTT password", "PASSWORD_MQTT", new KeyedRule("mqttpass", "mqttpassword", "mqttpwd", "mqttuserpassword", "mosquittopassword", "brokerpassword"), """
            + MQTT_PASS=«hunter2»
            + mqttPwd: «hunter2»
            + mqtt_password: "«p@ss word»"
            - MQTT_PASS=
            - MQTT_USER=homeassistant
            - mqtt_password: !secret mqtt
            """),
        Secret("mqtt.bridge", "password of an MQTT bridge", "PASSWORD_MQTT",
            new LineRule("remote_password «**»", "bridge_password «**»", "bridge_psk «*»", "mosquitto_pub ** -P|--pw «*»", "mosquitto_sub ** -P|--pw «*»", "mosquitto_passwd ** -b * * «*»"), """
            + remote_password «bridge secret»
            + mosquitto_pub -h mqtt.lan -u ha -P '«hun ter2»' -t x -m 1
            + $ mosquitto_sub -h mqtt.lan -u ha -P «hunter2» -t '#'
            - remote_username ha
            - mosquitto_pub -h mqtt.lan -p 1883 -t x -m 1
            - mosquitto_sub -P $MQTT_PASS -t x
            """),
        Secret("shelly.auth", "Shelly digest", "HASH_SHELLY", new KeyedRule("ha1") { Value = ValueShape.Of("{h32}", "{h64}") }, """
            + {"user":"admin","realm":"shellyplus1-a8032ab12345","ha1":"«5fb7e781dcd77b5e88c563ab6715cb8bbc999aec50413e4ffe4971b313d4835b»"}
            + ha1=«e9872accfc06c770ca331e376a4713a7»
            + "ha1": "«454ba4b51125b9c062e58000419a903eaa90cb3a8fc57cf7cbd3981e10ac1723»"
            - {"ha1":null}
            - alpha1=5
            - ha1 = true
            """),
        Secret("device.cloud", "password or token of a device account", "SECRET_DEVICE",
            new KeyedRule("tapopassword", "kasapassword", "ringrefreshtoken", "ringtoken", "eufypassword", "blinkpassword", "arlopassword", "nestrefreshtoken", "nestissuetoken", "issuetoken", "nestcookies", "ecobeeapikey", "teslarefreshtoken", "teslatoken", "dysoncredential", "roborockpassword", "miotpassword", "switchbottoken", "switchbotsecret", "goveeapikey", "lifxtoken", "nanoleaftoken", "meross_password", "merosskey", "wyzeapikey", "wyzekeyid", "smartthingstoken", "yalepassword", "nukitoken", "tadopassword", "netatmoclientsecret", "sonospassword", "hubitattoken", "hubitataccesstoken", "meaterpassword"), """
            + RING_REFRESH_TOKEN=«VJe1d6SjrNRApwYz7ZFBnrg_bjuBSwwtD9u9LGmi9LEkia5rXXvhs9trsdwgf23GChFOV7Al-9DgqBDXu76CjpttpKBPVOH8Y1NyqMHRW5Nwzpaf_pbX8EwE»
            + govee_api_key: «9659bedd-5a8f-4ae7-3e7d-55be6ea84422»
            + SWITCHBOT_SECRET="«5866a2b5267abb5cc33b6c4c55db09ad»"
            - RING_REFRESH_TOKEN=
            - switchbot_token: !secret sb
            - TAPO_USERNAME=me
            """),
        Secret("lifx.token", "LIFX token", "TOKEN_LIFX", new TokenRule("c{h63}") { Near = ["lifx"] }, """
            + - LIFX_TOKEN=«c¦369a1d5947eab4d8a950b064b930f7bd24883c3ddf3cc574f5ed6ad5a455a1d» # lifx
            + lifx: curl -H 'X-Auth: «c¦70e07237dd66485c645fc38bb54ea6ef8c9a5502444698d9a2669dd30cbc001»' https://lifx.example/v1
            + {"service":"lifx","given":"«c¦18037b8731c1bb87881331de14d7457f88951f62aa455704732bfab7a1b7100»"}
            - sha256 c622d0ec50eb8ce46634eb67006a8f01f1e4ad4f59df9d8631cf0dafc29886c0
            - lifx strip
            - lifx 07ed8cf7b0b733f1e225a0aa0a877b9dcba70bff
            """),
        Secret("energy.key", "energy service key", "KEY_ENERGY",
            new KeyedRule("octopusapikey", "tibbertoken", "tibberapikey", "tibberaccesstoken", "solaredgeapikey", "enphasetoken", "envoytoken", "froniuspassword", "victronpassword", "vrmtoken", "solcastapikey", "fenecon_password", "senecpassword", "growatttoken", "sunsynkpassword", "evccsponsortoken", "sponsortoken", "awattartoken", "entsoeapikey", "entsoetoken", "forecastsolarapikey", "p1token", "homewizardtoken", "goe_token", "wallboxtoken"), """
            + OCTOPUS_API_KEY=«sk_live_HbahMylF7sBCduJ7vZPBhsGk»
            + tibber_token: "«b1pV0EdbFvVxMH8BOzeI7ejLlRZWaZ3uGaF_aS7ilAl»"
            + SOLAREDGE_API_KEY=«IBQXKP0X1J59WI4QALQJCHXVI2FFEHIR»
            - TIBBER_TOKEN=
            - tibber_token: !secret tibber
            - solaredge_site_id: 123456
            """),
        Secret("weather.key", "weather or map service key", "KEY_WEATHER",
            new KeyedRule("openweathermapapikey", "owmapikey", "owmkey", "openweatherapikey", "weatherapikey", "wundergroundapikey", "wundergroundkey", "stationkey", "accuweatherapikey", "tomorrowioapikey", "pirateweatherapikey", "googlemapsapikey", "mapsapikey", "tomtomapikey", "herekey", "hereapikey", "waqitoken", "purpleairapikey", "airnowapikey", "stormglasskey") { Value = ValueShape.AtLeast(8) }, """
            + OPENWEATHER_API_KEY=«06463b090a03e00faac346231fa74ed5»
            + OWM_API_KEY=«b66f664119494009acf2bd359483d6dd»
            + station_key: «Nu0Ccy7n»
            - appid=
            - owm_api_key: !secret owm
            - appid: 440
            """),
        Secret("strava.secret", "sport service secret", "SECRET_SPORT",
            new KeyedRule("stravaclientsecret", "stravarefreshtoken", "garminpassword", "garminconnectpassword", "fitbitclientsecret", "withingsclientsecret", "withingsconsumersecret", "polarclientsecret", "ouratoken", "pelotonpassword", "zwiftpassword"), """
            + STRAVA_CLIENT_SECRET=«9cd80d12bcf9c19e2b00e4984f262593b9279242»
            + withings_client_secret: "«3a9f4579a0a009fb5db5e3ea8b457625b361be85dbc44cc8e47956a204da71d3»"
            + OURA_TOKEN=«SOALGVLCHZ70X6P8BGGKFWIAJ3Q4PIXI»
            - STRAVA_CLIENT_SECRET=
            - STRAVA_CLIENT_ID=12345
            - withings_client_secret: ${W}
            """),
    ];
}
