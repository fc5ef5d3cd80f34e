using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Home automation, cameras, media.</summary>
internal static class HomeRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("homeassistant.webhook", "Home Assistant webhook id", "WEBHOOK_HOMEASSISTANT", new UrlRule("/api/webhook/«{t16-80}»"), """
            + http://homeassistant.local:8123/api/webhook/«aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0»
            + "POST /api/webhook/«bB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0» HTTP/1.1" 200
            + /api/webhook/«-cB3dE6gH9jK2mN5pQ8sTuV1w»
            - /api/webhook/test
            - /api/webhooks/list-of-all-of-them
            - GET /api/states/sensor_with_a_long_name
            """),
        Secret("esphome.key", "ESPHome encryption key", "KEY_ESPHOME", new KeyedRule("key") { Near = ["encryption:", "esphome", "noise"], Value = ValueShape.Of("{b44}") }, """
            + api:⏎  encryption:⏎    key: "«aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iI=»"⏎
            + api:⏎  encryption:⏎    key: «bB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iI=»⏎
            + esphome: key='«cB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iI=»'
            - api:⏎  encryption:⏎    key: !secret api_key⏎
            - api:⏎  encryption:⏎    key: ${key}⏎
            - esphome: key=name
            """),
    ];
}
