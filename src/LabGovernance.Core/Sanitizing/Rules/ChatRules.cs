using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Chats and notifications.</summary>
internal static class ChatRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("slack.token", "Slack token", "TOKEN_SLACK", new TokenRule("xox[abeprs]-{t20-250}"), """
            + SLACK=«xoxb-¦123456789012-123456789012-aB3dE6gH9jK2mN5pQ8sTuV1w»
            + «xoxp-¦123456789012-123456789012-123456789012-aB3dE6gH9jK2mN5pQ8sTuV1w»
            + "«xoxa-¦2-123456789012-aB3dE6gH9jK2mN5p»"
            - xoxb-
            - xoxq-123456789012-123456789012-aB3dE6gH9jK2mN5pQ8sTuV1w
            - foxoxb-123456789012-123456789012-aB3dE6gH9jK2mN5pQ8sTuV1w
            """),
        Secret("slack.webhook", "Slack webhook address", "WEBHOOK_SLACK", new UrlRule("hooks.slack.com/services/«{u9-12}/{u9-12}/{n24}»", "hooks.slack.com/workflows/«{u9-12}/{u9-12}/{d8-20}/{n24}»"), """
            + curl https://hooks.slack.com/services/«T0000ABCD/B0000ABCD/¦aB3dE6gH9jK2mN5pQ8sTuV1w»
            + url: "https://hooks.slack.com/services/«T0000ABCE/B0000ABCE/¦aB3dE6gH9jK2mN5pQ8sTuV1w»"
            + https://hooks.slack.com/workflows/«T0000ABCE/A0000ABCE/123456789012345678/¦aB3dE6gH9jK2mN5pQ8sTuV1w»
            - https://hooks.slack.com/services/
            - https://hooks.slack.example/services/T0000ABCD/B0000ABCD/aB3dE6gH9jK2mN5pQ8sTuV1w
            - https://slack.com/services/T0000ABCD
            """),
        Secret("telegram.token", "Telegram bot token", "TOKEN_TELEGRAM", new TokenRule("{d8-10}:A{t34}", "bot{d8-10}:A{t34}"), """
            + token «123456789:¦AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawX»
            + https://api.telegram.org/«bot123456789:¦AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawX»/getMe
            + "«5555555555:¦AAFdqTcvCH1vGWJxfSeofSAs0K5PALDsawX»"
            - 123456789:AAHdqTcvCH1vGWJxfSeofS
            - 12:34:56 AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawX
            - 123456789:BAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawX
            """),
        Secret("discord.webhook", "Discord webhook address", "WEBHOOK_DISCORD", new UrlRule("discord.com/api/webhooks/{d17-20}/«{t60-80}»", "discordapp.com/api/webhooks/{d17-20}/«{t60-80}»"), """
            + https://discord.com/api/webhooks/123456789012345678/«aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1qR4sT7uV0wX3yA6»
            + "https://discordapp.com/api/webhooks/123456789012345678/«aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1qR4sT7uV0wX3yA7»"
            + POST https://discord.com/api/webhooks/123456789012345679/«aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1qR4sT7uV0wX3yA8» 204
            - https://discord.com/api/webhooks/123456789012345678
            - https://discord.com/channels/123456789012345678/123456789012345678
            - https://discord.example/api/webhooks/123456789012345678/aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1qR4sT7uV0wX3yA6
            """),
    ];
}
