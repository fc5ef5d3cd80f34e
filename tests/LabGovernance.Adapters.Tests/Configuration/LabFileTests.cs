using LabGovernance.Adapters.Configuration;

namespace LabGovernance.Adapters.Tests.Configuration;

public sealed class LabFileTests : IDisposable
{
    private readonly string _above = Directory.CreateTempSubdirectory("labgovernance").FullName;
    private readonly string _folder;

    public LabFileTests() => _folder = Directory.CreateDirectory(Path.Combine(_above, "lab")).FullName;

    public void Dispose() => Directory.Delete(_above, recursive: true);

    [Fact]
    public void Every_key_is_read()
    {
        var lab = Read("""
            version: "1.0"
            name: home
            description: the rack in the cellar
            policy: rules/policy.yaml
            status: docs/STATUS.md
            pending_work: docs/PENDING.md
            search_path: [bin]
            hosts: { pve: { addresses: [10.27.27.10, "pct:105"], infrastructure: proxmox } }
            approvals: { by_name: [ana], start_within: 30m, finish_within: 02:00:00 }
            windows: { restart: 1h, configuration: 2h, major_update: 3h }
            verification: { grace: 5m }
            execution: { step_timeout: 90s }
            journal: { git_notes: true }
            """).Value;

        Assert.Equal(
            ("home", "the rack in the cellar", Path.Combine(_folder, "rules", "policy.yaml"), Path.Combine(_folder, "docs", "STATUS.md"), Path.Combine(_folder, "docs", "PENDING.md")),
            (lab.Name, lab.Description, lab.PolicyPath, lab.StatusPath, lab.PendingWorkPath));
        Assert.Equal([Path.Combine(_folder, "bin")], lab.SearchPath);
        Assert.Equal(("pve", "proxmox", 2), (lab.Hosts[0].Name, lab.Hosts[0].Infrastructure, lab.Hosts[0].Addresses.Count));
        Assert.Equal("ana", Assert.Single(lab.Consent.ByName));
        Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)), (lab.Consent.StartWithin, lab.Consent.FinishWithin));
        Assert.Equal((1, 2, 3), (lab.Windows.Restart.TotalHours, lab.Windows.Configuration.TotalHours, lab.Windows.MajorUpdate.TotalHours));
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(90), true), (lab.CheckGrace, lab.StepTimeout, lab.GitNotes));
    }

    [Theory]
    [InlineData("version: '1.0'\nnam: x", "2:1: unknown key 'nam', and the key 'name' is missing; did you mean 'name'?")]
    [InlineData("version: '1.0'\nname: x\nwindow: {restart: 1h}", "3:1: unknown key 'window'; did you mean 'windows'?")]
    [InlineData("version: '1.0'\nname: x\nwindows: {restart: soon}", "3:20: 'windows.restart' is 'soon'; expected a length of time such as")]
    [InlineData("version: '1.0'\nname: x\nexecution: {step_timeout: 60d}", "at most 30d")]
    [InlineData("version: '1.0'\nname: ''", "2:7: 'name' is empty; expected a text")]
    [InlineData("version: '1.0'\nname: [my-lab", "lab.yaml:3:1: this is not valid YAML")]
    [InlineData("name: [my-lab\nversion: '1.0'\npolicy: x", "lab.yaml:2:1: this is not valid YAML: a [ or { is not closed.")]
    [InlineData("version: '1.0'\nname: x\nwindows: {restart: 1h", "lab.yaml:4:1: this is not valid YAML")]
    [InlineData("version: '1.0'\nname: x\nwindows:\n\trestart: 1h", "lab.yaml:4:1: this is not valid YAML")]
    [InlineData("version: '1.0'\nname: x\nwindows:\n  restart: 1h\n\tconfiguration: 2h", "lab.yaml:5:1: this is not valid YAML")]
    [InlineData("version: '1.0'\nname: 'x", "lab.yaml:2:7: this is not valid YAML")]
    [InlineData("version: '1.0'\nname: x: y", "lab.yaml:2:8: this is not valid YAML")]
    [InlineData("version: '1.0'\nname: x\n  policy: y", "lab.yaml:3:9: this is not valid YAML")]
    [InlineData("version: '1.0'\nname: &a x\ndescription: *a", "2:7: anchors and aliases are not read here")]
    [InlineData("version: '1.0'\nname: !!str x", "tags are not read here")]
    [InlineData("version: '1.0'\nname: x\n<<: {policy: p.yaml}", "merge keys (<<) are not read here")]
    [InlineData("version: '1.0'\nname: x\n---\nname: y", "there is more than one document")]
    [InlineData("version: '1.0'\nname: x\njournal: {git_notes: yes}", "expected true or false (write true)")]
    [InlineData("version: '1.0'\nname: x\napprovals: {by_name: ['a b']}", "a name of letters, digits, dots and dashes")]
    [InlineData("version: '1.0'\nname: \"x\\0y\"\npolicy: \"a\\0b\"", "expected a path")]
    [InlineData("version: '1.0'\nname: x\u0000\npolicy: evil.yaml", "U+0000 is not permitted")]
    [InlineData("version: '1.0'\nname: x\nstatus: cse-policy.yaml", "points to the same file as 'policy'")]
    [InlineData("version: '1.0'\nname: x\nstatus: lab.yaml", "points to the same file as lab.yaml")]
    [InlineData("version: '1.0'\nname: x\nhosts: {pve: {addresses: [root@pve], infrastructure: p}}", "without user, port and blanks")]
    [InlineData("version: '1.0'\nname: x\nhosts:\n  a: {addresses: [h], infrastructure: p}\n  b: {addresses: [H], infrastructure: q}", "5:6: 'hosts.b' shares the address 'h'")]
    [InlineData("", "the file is empty")]
    [InlineData("- a", "is a list; expected a mapping")]
    public void A_fault_is_told_with_its_place_and_what_was_expected(string text, string expected)
    {
        var refusal = Read(text).Refusal;

        Assert.Equal("LabFileInvalid", refusal?.Code);
        Assert.Contains(expected, refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Nesting_without_end_is_refused_and_does_not_end_the_process(string opening)
    {
        var refusal = Read("version: '1.0'\nname: " + string.Concat(Enumerable.Repeat(opening, 100_000))).Refusal;

        Assert.Equal("LabFileInvalid", refusal?.Code);
    }

    [Theory]
    [InlineData("../STATUS.md")]
    [InlineData("/etc/passwd")]
    [InlineData(".")]
    [InlineData(".lab/journal.db")]
    [InlineData(".LAB/head")]
    [InlineData("docs/../.lab/head")]
    [InlineData("out/STATUS.md")]
    [InlineData("state/head")]
    [InlineData("dangling.md")]
    public void A_file_outside_of_the_lab_or_of_its_state_is_refused(string status)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        Directory.CreateDirectory(Path.Combine(_folder, ".lab"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "out"), _above);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "state"), ".lab");
        File.CreateSymbolicLink(Path.Combine(_folder, "dangling.md"), Path.Combine(_above, "not-there.md"));

        Assert.Equal("LabPathOutside", Read($"version: '1.0'\nname: x\nstatus: {status}").Refusal?.Code);
    }

    [Fact]
    public void Links_in_a_circle_are_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        File.CreateSymbolicLink(Path.Combine(_folder, "a"), "b");
        File.CreateSymbolicLink(Path.Combine(_folder, "b"), "a");

        Assert.Contains("can't be followed", Read("version: '1.0'\nname: x\nstatus: a").Refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_within_the_lab_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        Directory.CreateDirectory(Path.Combine(_folder, "docs"));
        File.CreateSymbolicLink(Path.Combine(_folder, "STATUS.md"), "docs/STATUS.md");

        Assert.Equal(Path.Combine(_folder, "STATUS.md"), Read("version: '1.0'\nname: x").Value.StatusPath);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_by_line()
    {
        var path = Path.Combine(_folder, "lab.yaml");
        File.WriteAllBytes(path, [.. "version: '1.0'\nname: "u8, 0xFF, 0xFE]);

        Assert.Contains("lab.yaml:2:7: this is not UTF-8", LabFile.Read(path).Refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_too_large_is_refused_unread()
    {
        var path = Path.Combine(_folder, "lab.yaml");
        using (var file = File.Create(path))
            file.SetLength(1L << 40);

        Assert.Contains("larger than 1 MiB", LabFile.Read(path).Refusal?.Message, StringComparison.Ordinal);
    }

    private Outcome<Lab> Read(string text)
    {
        var path = Path.Combine(_folder, "lab.yaml");
        File.WriteAllText(path, text);
        return LabFile.Read(path);
    }
}
