using System.Text;

namespace LabGovernance.Module.Tests;

/// <summary>A lab whose files were damaged: one clear error each, and what was there is still there once the damage is mended.</summary>
public sealed class BadInputTests
{
    private const string Create = "New-LabChange again tools";

    public static TheoryData<string, string, string> Damages => new()
    {
        { "lab.yaml: name: [", Create, "LabFileInvalid" },
        { "lab.yaml: name: t\nversion: \"1.0\"\npolciy: x", "Get-Lab", "LabFileInvalid" },
        { "lab.yaml: ", "Get-LabStatus", "LabFileInvalid" },
        { "cse-policy.yaml: version: \"1.0\"\n\tx: y", Create, "PolicyInvalid" },
        { "cse-policy.yaml: ", "Invoke-LabChange CHG-0001", "PolicyInvalid" },
        { "cse-policy.yaml is missing", "Test-LabChange CHG-0001", "PolicyNotFound" },
        { "STATUS.md is missing", "Get-LabStatus", "StatusNotFound" },
        { "STATUS.md is a folder", "Get-LabStatus", "StatusUnreadable" },
        { ".lab/journal.db: this is no database, whatever its name says; and it goes on for a while so that it has a header's length and more", Create, "JournalCorrupt" },
        { ".lab/journal.db: this is no database, whatever its name says; and it goes on for a while so that it has a header's length and more", "Get-LabChange", "JournalCorrupt" },
        { ".lab/journal.db: this is no database, whatever its name says; and it goes on for a while so that it has a header's length and more", "Test-LabJournal", "JournalCorrupt" },
        { ".lab/journal.db is cut in half", Create, "JournalCorrupt" },
        { ".lab/journal.db is cut in half", "Get-LabJournal", "JournalCorrupt" },
        { ".lab/journal.db: ", Create, "JournalTruncated" },
        { ".lab/journal.db: ", "Get-LabChange", "JournalTruncated" },
        { ".lab/journal.db: ", "Get-LabChange CHG-0001", "JournalTruncated" },
        { ".lab/journal.db is missing", "Get-LabChange CHG-0001", "JournalTruncated" },
        { ".lab/journal.db has another title", "Get-LabChange CHG-0001", "JournalCorrupt" },
        { ".lab/journal.db has another title", "Approve-LabChange CHG-0001 -By alex", "JournalCorrupt" },
        { ".lab/journal.db is a folder", Create, "JournalNotWritable" },
        { ".lab is a file", Create, "JournalNotWritable" },
        { ".lab is a file", "Get-LabChange CHG-0001", "JournalNotWritable" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_is_one_clear_error_and_loses_nothing(string damage, string command, string expected)
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        _ = TemporaryLab.Planned(session, lab);
        var spare = lab + "-spare";
        Copy(lab, spare);

        Damage(lab, damage);
        var error = session.Error($"{command} -Lab '{lab}'");

        Assert.Equal(expected, error?.FullyQualifiedErrorId.Split(',')[0]);
        Assert.True(error!.ErrorDetails?.RecommendedAction?.Length > 10, "it names no way out");
        Assert.DoesNotContain("Exception", error.ToString(), StringComparison.Ordinal);
        Mend(lab, spare, damage);
        Assert.Equal("True", session.Run($"Test-LabJournal -Quiet -Lab '{lab}'").Single().ToString());
        Assert.Equal("Planned", session.Run($"(Get-LabChange CHG-0001 -Lab '{lab}').State").Single().ToString());
    }

    [Fact]
    public void A_run_goes_on_without_its_status_file_and_says_so()
    {
        using var session = new ModuleSession();
        var lab = TemporaryLab.WithPolicy(requiresApproval: false);
        var id = TemporaryLab.Planned(session, lab);
        File.Delete(Path.Combine(lab, "STATUS.md"));

        var warning = session.Run($"$null = Invoke-LabChange {id} -Lab '{lab}' -WarningVariable w -WarningAction SilentlyContinue; $w").Select(w => w.ToString()!);

        Assert.Contains(warning, w => w.Contains("STATUS.md", StringComparison.Ordinal));
        Assert.Equal("Verifying", session.Run($"(Get-LabChange {id} -Lab '{lab}').State").Single().ToString());
    }

    private static void Damage(string lab, string damage)
    {
        if (damage.Split(": ", 2) is [var file, var text])
        {
            File.WriteAllText(Path.Combine(lab, file), text);
            return;
        }
        var (name, what) = (damage[..damage.IndexOf(' ', StringComparison.Ordinal)], damage[(damage.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var path = Path.Combine(lab, name);
        switch (what)
        {
            case "is cut in half":
                File.WriteAllBytes(path, File.ReadAllBytes(path)[..(int)(new FileInfo(path).Length / 2)]);
                break;
            case "has another title":
                var latin = Encoding.Latin1.GetString(File.ReadAllBytes(path));
                Assert.Contains("\"title\":\"try\"", latin, StringComparison.Ordinal);
                File.WriteAllBytes(path, Encoding.Latin1.GetBytes(latin.Replace("\"title\":\"try\"", "\"title\":\"tRy\"", StringComparison.Ordinal)));
                break;
            default:
                if (Directory.Exists(path))
                    Directory.Delete(path, recursive: true);
                File.Delete(path);
                if (what == "is a folder")
                    Directory.CreateDirectory(path);
                if (what == "is a file")
                    File.WriteAllText(path, "");
                break;
        }
    }

    private static void Mend(string lab, string spare, string damage)
    {
        var path = Path.Combine(lab, damage.Split(' ', ':')[0]);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        File.Delete(path);
        foreach (var left in Directory.EnumerateFiles(lab, "journal.db-*", SearchOption.AllDirectories).ToList())
            File.Delete(left);
        Copy(spare, lab);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
