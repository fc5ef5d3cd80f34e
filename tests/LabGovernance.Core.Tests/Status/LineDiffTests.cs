using CsCheck;
using LabGovernance.Status;

namespace LabGovernance.Core.Tests.Status;

public sealed class LineDiffTests
{
    private static readonly Gen<string> Text = Gen.Int[0, 2].Select(i => "abc"[i].ToString()).Array[0, 12].Select(l => string.Join('\n', l));

    [Fact]
    public void A_diff_with_all_its_context_holds_both_texts()
        => Gen.Select(Text, Text).Sample((before, after) =>
        {
            var lines = LineDiff.Unified(before, after, context: 100).Where(l => !l.StartsWith("@@", StringComparison.Ordinal)).ToList();
            if (before == after)
                return lines.Count == 0;
            return string.Join('\n', lines.Where(l => l[0] != '+').Select(l => l[1..])) == before
                && string.Join('\n', lines.Where(l => l[0] != '-').Select(l => l[1..])) == after;
        });
}
