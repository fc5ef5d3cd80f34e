using LabGovernance.Policy;
using YamlDotNet.Serialization;

namespace LabGovernance.Core.Tests.Policy.Corpus;

/// <summary>The corpus as it lies beside the test program.</summary>
internal static class CorpusFiles
{
    private const string PolicyFile = "policies.yaml";

    private static readonly IDeserializer Yaml = new DeserializerBuilder().Build();

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Policy", "Corpus");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.yaml").Select(f => Path.GetFileName(f)).Where(f => f != PolicyFile).Order(StringComparer.Ordinal)];

    /// <summary>The scopes that every case names one of, in one policy without triggers of its own.</summary>
    public static CsePolicy Policy { get; } = WithoutTriggers(Policies.Of(
        [.. Read<Dictionary<string, string[]>>(PolicyFile).Select(s => Policies.Scope(s.Key, false, s.Value))]));

    public static IReadOnlyList<CorpusCase> All { get; } = [.. Names.SelectMany(Cases)];

    public static IReadOnlyList<CorpusCase> Cases(string name) => [.. Read<List<Dictionary<string, string>>>(name).Select(Case)];

    private static CsePolicy WithoutTriggers(CsePolicy policy)
        => policy with { Path = "/srv/lab/cse-policy.yaml", ApprovalWorkflow = policy.ApprovalWorkflow with { RedlineTriggers = [] } };

    private static CorpusCase Case(Dictionary<string, string> entry) => new(
        entry["command"],
        entry["infrastructure"],
        Enum.Parse<Expectation>(entry["expected"].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true),
        entry["why"],
        entry["class"],
        entry.TryGetValue("known", out var known) && bool.Parse(known));

    private static T Read<T>(string name) => Yaml.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, name)));
}
