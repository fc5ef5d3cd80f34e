using System.Globalization;
using System.Xml.Linq;
using LabGovernance.Drills;

namespace LabGovernance.Adapters.Drills;

/// <summary>Reads test results as Pester and others write them.</summary>
internal static class TestResults
{
    private const int MostFailures = 20;

    /// <returns>Null for a document that is none of NUnit 2.5 (test-results), NUnit 3 (test-run) and JUnit (testsuites, testsuite).</returns>
    public static DrillResults? Of(XDocument document) => document.Root?.Name.LocalName switch
    {
        "test-results" => NUnit2(document.Root),
        "test-run" => NUnit3(document.Root),
        "testsuites" or "testsuite" => JUnit(document.Root),
        _ => null,
    };

    private static DrillResults NUnit2(XElement root)
    {
        var cases = root.Descendants("test-case").ToList();
        var failed = cases.Where(c => (string?)c.Attribute("result") is "Failure" or "Error" || (string?)c.Attribute("success") == "False").ToList();
        // A container that could not be run counts although no case of it is there.
        var said = Number(root, "failures") + Number(root, "errors") + Number(root, "invalid");
        return new(Math.Max(cases.Count, Number(root, "total")), Math.Max(failed.Count, said), Number(root, "skipped") + Number(root, "ignored") + Number(root, "not-run"), Names(failed, "name"));
    }

    private static DrillResults NUnit3(XElement root)
    {
        var cases = root.Descendants("test-case").ToList();
        var failed = cases.Where(c => (string?)c.Attribute("result") == "Failed").ToList();
        var broken = root.Descendants("test-suite").Any(s => (string?)s.Attribute("result") == "Failed") && failed.Count == 0 ? 1 : 0;
        return new(Math.Max(cases.Count, Number(root, "total")), Math.Max(failed.Count + broken, Number(root, "failed")), Number(root, "skipped"), Names(failed, "fullname"));
    }

    private static DrillResults JUnit(XElement root)
    {
        var cases = root.Descendants("testcase").ToList();
        var failed = cases.Where(c => c.Element("failure") is not null || c.Element("error") is not null).ToList();
        return new(Math.Max(cases.Count, Number(root, "tests")), Math.Max(failed.Count, Number(root, "failures") + Number(root, "errors")), cases.Count(c => c.Element("skipped") is not null), Names(failed, "name"));
    }

    private static List<string> Names(IEnumerable<XElement> cases, string attribute)
        => [.. cases.Take(MostFailures).Select(c => (string?)c.Attribute(attribute) ?? "a test without a name")];

    private static int Number(XElement element, string attribute)
        => element.Attribute(attribute) is { } found && int.TryParse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
