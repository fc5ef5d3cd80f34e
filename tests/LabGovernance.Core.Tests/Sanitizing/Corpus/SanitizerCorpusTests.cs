using LabGovernance.Sanitizing;

namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

/// <summary>What is taken out of text as a homelab writes it, and what is left.</summary>
public sealed class SanitizerCorpusTests
{
    private static readonly Lazy<List<(LabelledText Text, Label Label, bool Stayed)>> Outcome = new(Run);

    [Theory]
    [InlineData(LabelKind.Secret, 0.995)]
    [InlineData(LabelKind.Personal, 0.97)]
    public void What_must_go_goes(LabelKind kind, double share) => Holds(kind, stayed: false, share);

    [Fact]
    public void What_only_looks_so_stays() => Holds(LabelKind.Decoy, stayed: true, 0.995);

    [Fact]
    public void The_same_seed_makes_the_same_texts()
        => Assert.Equal(HomelabCorpus.Texts(7, 1).Select(t => t.Text), HomelabCorpus.Texts(7, 1).Select(t => t.Text));

    private static void Holds(LabelKind kind, bool stayed, double share)
    {
        var all = Outcome.Value.Where(o => o.Label.Kind == kind).ToList();
        var wrong = all.Where(o => o.Stayed != stayed).ToList();
        var first = string.Join('\n', wrong.GroupBy(o => (o.Label.Family, o.Text.Name.Split(' ')[0]))
            .OrderByDescending(g => g.Count())
            .Select(g => $"{g.Count(),4} {g.Key.Family}, in {g.First().Text.Name}: {Line(g.First().Text.Text, g.First().Label.Value)}"));
        Assert.True(1 - ((double)wrong.Count / all.Count) >= share, $"{kind}: {wrong.Count} of {all.Count} are wrong.\n{first}");
    }

    private static List<(LabelledText Text, Label Label, bool Stayed)> Run()
    {
        var sanitizer = new Sanitizer(SanitizeRuleSet.Shipped);
        var all = new List<(LabelledText Text, Label Label, bool Stayed)>();
        foreach (var text in HomelabCorpus.Texts(seed: 1, rounds: 20))
        {
            var after = sanitizer.Sanitize(text.Text).Value.Text;
            all.AddRange(text.Labels.Select(label => (text, label, after.Contains(label.Value, StringComparison.Ordinal))));
        }

        return all;
    }

    private static string Line(string text, string value)
    {
        var at = text.IndexOf(value, StringComparison.Ordinal);
        var start = text.LastIndexOf('\n', Math.Max(0, at)) + 1;
        return text[start..text.IndexOf('\n', at)];
    }
}
