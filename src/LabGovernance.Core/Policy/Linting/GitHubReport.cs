using System.Globalization;

namespace LabGovernance.Policy.Linting;

/// <summary>Findings as workflow commands: GitHub shows each at its line.</summary>
public static class GitHubReport
{
    /// <param name="findings">The findings.</param>
    /// <param name="root">The folder that paths are shown relative to.</param>
    public static IEnumerable<string> Lines(IEnumerable<PolicyFinding> findings, string root)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.Select(f => Line(f, root));
    }

    private static string Line(PolicyFinding finding, string root)
    {
        var command = finding.Severity switch { PolicySeverity.Error => "error", PolicySeverity.Warning => "warning", _ => "notice" };
        var text = finding.Suggestion is { } suggestion ? $"{finding.Text}\nInstead: {suggestion}" : finding.Text;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"::{command} file={Property(ReportPath.Of(finding.File, root))},line={finding.Line},col={finding.Column},title={Property(finding.Code)}::{Data(text)}");
    }

    private static string Data(string text)
        => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text)
        => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
