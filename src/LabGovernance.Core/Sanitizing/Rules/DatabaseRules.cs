using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Databases, queues and caches.</summary>
internal static class DatabaseRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("redis.requirepass", "Redis password", "PASSWORD", new KeyedRule("requirepass", "masterauth") { Place = KeyPlace.LineStart }, """
            + requirepass «foobared»
            + # redis.conf⏎requirepass "«foo bared»"⏎
            + masterauth «foobared»
            - # requirepass
            - the line requirepass foobared is a comment here
            - requirepass ${REDIS_PASSWORD}
            """),
    ];
}
