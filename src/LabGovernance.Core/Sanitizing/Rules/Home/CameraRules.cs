using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Cameras and recorders.</summary>
internal static class CameraRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("camera.query", "password in the address of a camera", "PASSWORD_CAMERA",
            new KeyedRule("password", "pwd", "pass", "psw", "passwd", "pw", "loginpas", "authpassword") { Place = KeyPlace.Query }, """
            + http://10.0.0.20/cgi-bin/api.cgi?cmd=Snap&user=admin&password=«hunter2»
            + rtmp://10.0.0.20/bcs/channel0_main.bcs?channel=0&user=admin&password=«hunter2»
            + http://10.0.0.21/videostream.cgi?loginuse=admin&loginpas=«hunter2»&resolution=32
            - http://10.0.0.20/cgi-bin/api.cgi?cmd=Snap&user=admin
            - http://10.0.0.20/?password=
            - http://10.0.0.20/?password={FRIGATE_RTSP_PASSWORD}
            """),
        Secret("unifi.rtsps", "UniFi Protect stream address", "STREAM_UNIFI", new UrlRule("/«{n16}»?enableSrtp"), """
            + rtsps://10.0.0.1:7441/«xdTzQ38kawp0ub8n»?enableSrtp
            + - rtspx://10.0.0.1:7441/x⏎- rtsps://unvr.lan:7441/«Y5Lqa7GGbghoVXBF»?enableSrtp
            + stream: "rtsps://10.0.0.2:7441/«QDwvw7VodnImOJs4»?enableSrtp"
            - rtsp://10.0.0.1:8554/garage
            - rtsps://10.0.0.1:7441/?enableSrtp
            - enableSrtp=true
            """),
        Secret("frigate.secret", "Frigate secret", "SECRET_FRIGATE",
            new KeyedRule("frigatertsppassword", "frigatemqttpassword", "frigatejwtsecret", "plusapikey", "frigatepassword", "rtsppassword", "onvifpassword", "camerapassword"), """
            + FRIGATE_RTSP_PASSWORD=«hunter2»
            + PLUS_API_KEY=«b453c2e6-31d8-16df-b8ff-653519e72592:d4c33b9e6f99300c55c4c5f86525b722aea9fb0f»
            + FRIGATE_MQTT_PASSWORD: "«p@ss word1»"
            - FRIGATE_RTSP_PASSWORD=
            - password: "{FRIGATE_MQTT_PASSWORD}"
            - PLUS_API_KEY: ${PLUS_API_KEY}
            """),
        Secret("motioneye.password", "camera server password", "PASSWORD_CAMERA",
            new LineRule("admin_password «**»", "netcam_userpass *:«**»", "stream_authentication *:«**»", "webcontrol_authentication *:«**»"), """
            + # admin_password «hunter2»
            + netcam_userpass admin:«hunter2»
            + stream_authentication user:«hun:ter2»
            - # admin_username admin
            - netcam_userpass
            - stream_auth_method 0
            """),
        Secret("zoneminder.secret", "camera server secret", "SECRET_CAMERA", new KeyedRule("zmauthhashsecret", "zmdbpass", "shinobiapikey", "blueirissession", "scryptedtoken", "agentdvrtoken"), """
            + ZM_AUTH_HASH_SECRET=«PkMTRSXs9T2Df4LU136l74BO9»
            + shinobi_api_key: "«IsIK3v7mLI50X8xbr4NNQehAwLFV8v»"
            + ZM_DB_PASS=«zmpass1»
            - ZM_DB_PASS=
            - ZM_DB_USER=zmuser
            - shinobi_api_key: ${S}
            """),
        Secret("openweathermap.appid", "OpenWeatherMap key", "KEY_WEATHER", new KeyedRule("appid") { Value = ValueShape.Of("{h32}") }, """
            + https://api.openweathermap.org/data/2.5/weather?q=x&appid=«b1183b916405eb0da6c110188bc344a0»
            + appid: «4c1e6f97274f0487ffff5f7a951faa9d»
            + "appid": "«c525edb1f20a5fb9dcc2a2fb09d45c59»"
            - appid=440
            - appid: com.example.application
            - appid:
            """),
    ];
}
