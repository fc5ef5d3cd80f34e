using LabGovernance.Changes;
using LabGovernance.Plans;

namespace LabGovernance.Host.Tests;

/// <summary>A lab whose steps leave marks: step n of a change makes the file <c>marks/CHG-NNNN-n</c>, its rollback takes it away.</summary>
internal sealed class MarkedLab
{
    private const string Policy = """
        version: "1.0"
        metadata: { name: t, description: t, owner: t, last_updated: "2026-01-01" }
        infrastructures:
          marks: { enabled: true, ttl_minutes: 60, requires_approval: true, allowed_commands: ["touch marks/*", "rm -f marks/*"] }
        approval_workflow: { mode: interactive, timeout_seconds: 600, notification_channels: [] }
        """;

    public MarkedLab()
    {
        Folder = NewLab.Create();
        Directory.CreateDirectory(Path.Combine(Folder, "marks"));
        File.WriteAllText(Path.Combine(Folder, "cse-policy.yaml"), Policy);
        File.WriteAllText(Path.Combine(Folder, "lab.yaml"), "version: \"1.0\"\nname: t\napprovals:\n  by_name: [alex]\n");
    }

    public string Folder { get; }

    /// <summary>Opens it in this process, as a script of its own.</summary>
    public Composition.OpenLab Open() => Composition.Open(Folder, Actor.Automation("test"), interactive: false).Value;

    /// <summary>Proposes, plans and approves a change.</summary>
    public static ChangeId Approved(Composition.OpenLab open, int steps)
    {
        var register = open.Register;
        var id = register.Propose("leave marks", null, ChangeKind.Restart, "marks").Value.Id;
        _ = register.SetPlan(id.ToString(), new Plan
        {
            Steps = [.. Enumerable.Range(1, steps).Select(n => new Step { Title = $"mark {n}", Command = $"touch {Mark(id, n)}", Rollback = $"rm -f {Mark(id, n)}" })],
        }).Value;
        var asked = open.Approvals.Ask(id.ToString(), "alex").Value;
        return open.Approvals.Approve(asked, "alex", null, null).Value.Id;
    }

    public bool IsMarked(ChangeId id, int step) => File.Exists(Path.Combine(Folder, Mark(id, step)));

    private static string Mark(ChangeId id, int step) => $"marks/{id}-{step}";
}
