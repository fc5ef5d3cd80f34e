using System.Diagnostics;
using CsCheck;
using LabGovernance.Adapters.Drift;
using LabGovernance.Drift;
using LabGovernance.Testing;

namespace LabGovernance.Adapters.Tests.Drift;

public sealed class BaselineFilesTests
{
    private static readonly string[] Names = ["a", "b.txt", "deep/c", "deep/er/d", "ü €.conf", "new", "deep/new"];

    private static readonly BaselineFiles Files = new();

    [Fact]
    public void Random_edits_are_exactly_what_is_reported()
        => Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, 5]).List[0, 8].Sample(
            edits =>
            {
                var lab = NewLab();
                foreach (var name in Names[..5])
                    Write(lab, name, "first");
                var model = Names[..5].ToDictionary(n => n, _ => "first/0644", StringComparer.Ordinal);
                var then = new Dictionary<string, string>(model);
                var before = Look(lab, null, "files");
                foreach (var (at, edit) in edits)
                    Edit(lab, Names[at], edit, model);

                var expected = then.Keys.Union(model.Keys).Order(StringComparer.Ordinal)
                    .Where(n => then.GetValueOrDefault(n) != model.GetValueOrDefault(n))
                    .Select(n => $"{(!then.ContainsKey(n) ? "Added" : !model.ContainsKey(n) ? "Removed" : "Changed")} files/{n}")
                    .Order(StringComparer.Ordinal).ToList();
                Assert.Equal(expected, Reported(before, Look(lab, before, "files")));
                Assert.Equal(expected, Reported(before, Look(lab, null, "files")));
                Directory.Delete(lab.Root, recursive: true);
            },
            iter: 60,
            threads: 1);

    [Fact]
    public void Neither_links_are_followed_nor_special_files_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links and pipes of Unix.");
        var lab = NewLab();
        Write(lab, "a", "x");
        File.CreateSymbolicLink(Path.Combine(lab.Root, "files", "loop"), Path.Combine(lab.Root, "files"));
        File.CreateSymbolicLink(Path.Combine(lab.Root, "files", "gone"), "/no/such/file");
        using (var made = Process.Start("mkfifo", [Path.Combine(lab.Root, "files", "pipe")]))
            made.WaitForExit();

        Assert.Equal(
            ["File files/a", "Link files/gone", "Link files/loop", "Special files/pipe"],
            Look(lab, null, "files").States.Select(s => $"{s.Kind} {s.Path}"));
    }

    [Fact(Timeout = 20_000)]
    public async Task What_takes_the_place_of_a_file_after_it_was_looked_at_is_not_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere only the kind tells them apart.");
        var lab = NewLab();
        Write(lab, "a", "x");
        Write(lab, "b", "x");
        Write(lab, "c", "secret");
        var found = Look(lab, null, "files").States.Select(s => (Path.Combine(lab.Root, s.Path), s with { Digest = null })).ToList();
        File.Delete(found[0].Item1);
        File.Delete(found[1].Item1);
        using (var made = Process.Start("mkfifo", [found[0].Item1]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(found[1].Item1, found[2].Item1);

        var states = await Task.Run(() => FileReading.Digested(found, null, true, true, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Equal([FileKind.Unreadable, FileKind.Unreadable, FileKind.File], states.Select(s => s.Kind));
        Assert.All(states[..2], s => Assert.Null(s.Digest));
    }

    [Fact]
    public void A_file_that_is_being_written_is_read_again_until_it_stays()
    {
        var lab = NewLab();
        Write(lab, "a", "before");
        var seen = Look(lab, null, "files").States[0];
        Write(lab, "a", "after it was looked at");

        var read = FileReading.Digested([(Path.Combine(lab.Root, seen.Path), seen with { Digest = null, Text = null })], null, true, true, TestContext.Current.CancellationToken)[0];

        Assert.Equal(Look(lab, null, "files").States[0], read);
    }

    [Fact]
    public void Odd_names_are_names_and_stay_on_their_line()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Names of Linux.");
        var lab = NewLab();
        Write(lab, "a\nSeverity: LOW\u001b[2J", "x");
        using (var made = Process.Start("/bin/sh", ["-c", "printf x > \"$(printf '%s/files/b\\377' \"$0\")\"", lab.Root]))
            made.WaitForExit();
        var before = Look(lab, null, "files");
        Assert.Equal(["File", "Unreadable"], before.States.Select(s => s.Kind.ToString()));
        Write(lab, "a\nSeverity: LOW\u001b[2J", "y");

        var finding = SnapshotComparison.Of("x", Snapshot.Read(before.Write())!, Look(lab, before, "files"))[0];

        Assert.Equal("Changed: files/a\\u{000A}Severity: LOW\\u{001B}[2J (1 lines gone, 1 new)", finding.ToString());
    }

    [Fact]
    public void What_may_not_be_read_is_unknown()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && !Environment.IsPrivilegedProcess, "Root may read all.");
        var lab = NewLab();
        Write(lab, "a", "x");
        Write(lab, "deep/b", "x");
        SetMode("a", UnixFileMode.None);
        SetMode("deep", UnixFileMode.None);

        Assert.Equal(["Unreadable files/a", "Unreadable files/deep"], Look(lab, null, "files").States.Select(s => $"{s.Kind} {s.Path}"));
        SetMode("deep", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        void SetMode(string name, UnixFileMode mode)
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path.Combine(lab.Root, "files", name), mode);
        }
    }

    [Fact]
    public void What_is_surely_unchanged_is_not_read_again_unless_all_is()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere no time tells it surely.");
        var lab = NewLab();
        Write(lab, "a", "x");
        var before = Look(lab, null, "files") with { TakenAt = TimeProvider.System.GetUtcNow().AddHours(1) };
        before = before with { States = [before.States[0] with { Digest = "as before" }] };

        Assert.Equal("as before", Look(lab, before, "files").States.Single().Digest);
        Assert.NotEqual("as before", Look(lab, null, "files").States.Single().Digest);
        File.SetLastWriteTimeUtc(Path.Combine(lab.Root, "files", "a"), before.States[0].Modified.UtcDateTime);
        Assert.NotEqual("as before", Look(lab, before, "files").States.Single().Digest);
    }

    [Theory]
    [InlineData("files/*.yaml", "", "files/x.yaml")]
    [InlineData("files/**/*.yaml", "", "files/deep/y.yaml files/x.yaml")]
    [InlineData("files/d*", "", "files/deep/er/z.log files/deep/y.yaml")]
    [InlineData("files/**", "*.yaml", "files/deep/er/z.log")]
    [InlineData(".", "files/deep/**", "files/x.yaml")]
    [InlineData("**/*.log", "", "files/deep/er/z.log")]
    [InlineData("files/x.yaml", "", "files/x.yaml")]
    [InlineData("files/nothing", "", "")]
    public void Globs_and_folders_mean_what_the_page_says(string path, string ignore, string expected)
    {
        var lab = NewLab();
        Write(lab, "x.yaml", "");
        Write(lab, "deep/y.yaml", "");
        Write(lab, "deep/er/z.log", "");
        Directory.CreateDirectory(lab.StateFolder);
        File.WriteAllText(Path.Combine(lab.StateFolder, "state.log"), "");
        var definition = new BaselineDefinition { Name = "x", Files = [path], Ignore = ignore.Length == 0 ? [] : [ignore], Path = "" };

        Assert.Equal(expected, string.Join(' ', Files.Look(definition, lab, default, null, true, TestContext.Current.CancellationToken).States.Select(s => s.Path)));
    }

    [Fact]
    public void A_description_reads_back_and_is_not_written_over()
    {
        var lab = NewLab();
        var definition = new BaselineDefinition { Name = "odd", Files = ["a: b # c", "*.x", "- ü \"q\" \\"], Ignore = ["**"], Infrastructure = "yes", Path = Path.Combine(lab.BaselinesFolder, "odd.yaml") };

        Assert.Null(Files.Describe(definition, force: false));
        var read = Files.Definitions(lab.BaselinesFolder).Value.Definitions.Single();
        Assert.Equal(definition.Files, read.Files);
        Assert.Equal((definition.Ignore[0], "yes", "odd"), (read.Ignore[0], read.Infrastructure, read.Name));
        Assert.Equal("BaselineExists", Files.Describe(definition, force: false)!.Code);
        Assert.Null(Files.Describe(definition, force: true));
    }

    [Fact]
    public void Only_snapshots_that_nobody_has_a_use_for_are_deleted()
    {
        var lab = NewLab();
        foreach (var digest in (string[])["now", "before", "young", "old"])
            Assert.Null(Files.Keep(lab, "x", digest, [1]));
        Assert.Null(Files.Keep(lab, "x-y", "before", [1]));
        File.SetLastWriteTimeUtc(Path.Combine(lab.SnapshotsFolder, "x.old.jsonl.gz"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Files.Forget(lab, "x", "now", new HashSet<string> { "before" }, new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal([true, false, true, false], ((string[])["now", "before", "young", "old"]).Select(d => Files.Kept(lab, "x", d) is not null));
        Assert.NotNull(Files.Kept(lab, "x-y", "before"));
    }

    [Fact]
    public void A_file_of_the_kernels_is_not_read_without_end()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Files of Linux.");
        var states = Files.Look(new BaselineDefinition { Name = "x", Files = ["/proc/version"], Path = "" }, NewLab(), default, null, true, TestContext.Current.CancellationToken).States;
        Assert.Equal(FileKind.Unreadable, Assert.Single(states).Kind);
    }

    private static void Edit(Lab lab, string name, int edit, Dictionary<string, string> model)
    {
        var path = Path.Combine(lab.Root, "files", name);
        switch (edit)
        {
            case 0:
                Write(lab, name, "other");
                model[name] = "other" + Mode();
                break;
            case 1:
                Write(lab, name, "longer than it was");
                model[name] = "longer than it was" + Mode();
                break;
            case 2:
                Write(lab, name, "first");
                model[name] = "first" + Mode();
                break;
            case 3 when model.ContainsKey(name):
                File.Delete(path);
                model.Remove(name);
                break;
            case 4 when model.ContainsKey(name):
                File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                break;
            case 5 when model.TryGetValue(name, out var was) && !OperatingSystem.IsWindows():
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                model[name] = was[..was.LastIndexOf('/')] + "/0600";
                break;
        }

        string Mode() => model.TryGetValue(name, out var was) ? was[was.LastIndexOf('/')..] : "/0644";
    }

    private static List<string> Reported(Snapshot before, Snapshot now) => [.. SnapshotComparison.Of("x", before, now).Select(f => $"{f.Kind} {f.Path}").Order(StringComparer.Ordinal)];

    private static Snapshot Look(Lab lab, Snapshot? before, string path)
        => Files.Look(new BaselineDefinition { Name = "x", Files = [path], Path = "" }, lab, TimeProvider.System.GetUtcNow(), before, before is null, TestContext.Current.CancellationToken);

    private static void Write(Lab lab, string name, string text)
    {
        var path = Path.Combine(lab.Root, "files", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static Lab NewLab()
    {
        var root = TemporaryFolders.New();
        return new() { Root = root, Name = "x", PolicyPath = "", StatusPath = Path.Combine(root, "STATUS.md"), PendingWorkPath = "" };
    }
}
