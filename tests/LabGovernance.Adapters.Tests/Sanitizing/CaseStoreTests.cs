using LabGovernance.Adapters.Sanitizing;
using LabGovernance.Sanitizing;
using LabGovernance.Testing;
using Microsoft.Extensions.Time.Testing;

namespace LabGovernance.Adapters.Tests.Sanitizing;

public sealed class CaseStoreTests
{
    private const string Private = "jane@mail.example-home.org";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Lab _lab;
    private readonly CaseStore _store;

    public CaseStoreTests()
    {
        var root = TemporaryFolders.New();
        _lab = new Lab { Root = root, Name = "t", PolicyPath = root, StatusPath = root, PendingWorkPath = root };
        _store = new CaseStore(_lab, _time);
    }

    private string CaseFile => Path.Combine(_lab.CasesFolder, "c.case");

    private string KeyFile => Path.Combine(_lab.CasesFolder, "key");

    [Fact]
    public void A_case_is_the_same_for_the_next_process()
    {
        Assert.Equal("<EMAIL_1>", Sanitize(Private));

        Assert.Equal("<EMAIL_2> <EMAIL_1>", Sanitize("joe@mail.example-home.org " + Private));
        Assert.Equal(Private, Restorer.Restore("<EMAIL_1>", _store.Read("c").Value).Value);
        Assert.Equal("PlaceholderUnknown", Restorer.Restore("<EMAIL_3>", _store.Read("c").Value).Refusal!.Code);
    }

    [Fact]
    public void Nothing_private_lies_on_the_disk_and_only_the_owner_reads_it()
    {
        Sanitize(Private);

        Assert.All(Directory.EnumerateFiles(_lab.CasesFolder), f => Assert.Equal(-1, File.ReadAllBytes(f).AsSpan().IndexOf("jane"u8)));
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in Directory.EnumerateFiles(_lab.CasesFolder))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_lab.CasesFolder));
    }

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        Sanitize(Private);
        var bytes = File.ReadAllBytes(CaseFile);
        foreach (var at in Enumerable.Range(0, bytes.Length).Where(i => i is < 90 || i % 7 == 0))
        {
            var changed = bytes.ToArray();
            changed[at] ^= 1;
            File.WriteAllBytes(CaseFile, changed);
            var code = _store.Read("c").Refusal?.Code;
            Assert.True(code == "CaseTampered", $"byte {at}: {code}");
        }
    }

    [Fact]
    public void A_case_of_another_name_or_key_is_not_taken()
    {
        Sanitize(Private);
        File.Copy(CaseFile, Path.Combine(_lab.CasesFolder, "other.case"));
        Assert.Equal("CaseTampered", _store.Read("other").Refusal!.Code);

        File.WriteAllBytes(KeyFile, new byte[32]);
        Assert.Equal("CaseTampered", _store.Read("c").Refusal!.Code);
        File.Delete(KeyFile);
        Assert.Equal("CaseKeyNotFound", _store.Read("c").Refusal!.Code);
    }

    [Fact]
    public void A_key_that_others_can_read_is_not_used()
    {
        if (OperatingSystem.IsWindows())
            return;
        Sanitize(Private);
        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Equal("CaseKeyExposed", _store.Read("c").Refusal!.Code);
    }

    [Fact]
    public void What_has_expired_is_destroyed_and_its_name_is_not_taken_again()
    {
        Sanitize(Private, TimeSpan.FromDays(7));
        _time.Advance(TimeSpan.FromDays(6));
        Assert.False(_store.Read("c").IsRefused);
        _time.Advance(TimeSpan.FromDays(2));

        Assert.Equal("CaseExpired", _store.Read("c").Refusal!.Code);
        Assert.Equal("CaseExpired", _store.Open("c", null).Refusal!.Code);
        Assert.Equal(72, new FileInfo(CaseFile).Length);
        Assert.True(Assert.Single(_store.List().Value).IsExpired);
        Assert.False(_store.Clear("c").IsRefused);
        Assert.Equal("<EMAIL_1>", Sanitize("joe@mail.example-home.org"));
    }

    [Fact]
    public void A_listing_destroys_what_has_expired()
    {
        Sanitize(Private, TimeSpan.FromDays(1));
        _time.Advance(TimeSpan.FromDays(2));

        Assert.True(Assert.Single(_store.List().Value).IsExpired);
        Assert.Equal(72, new FileInfo(CaseFile).Length);
    }

    [Fact]
    public void A_case_can_be_kept_longer()
    {
        Sanitize(Private, TimeSpan.FromDays(1));
        Sanitize(Private, TimeSpan.FromDays(20));

        Assert.Equal(_time.GetUtcNow().AddDays(20), Assert.Single(_store.List().Value).ExpiresAt);
    }

    [Fact]
    public void Clearing_destroys_the_map()
    {
        Sanitize(Private);

        Assert.Equal(1, _store.Clear("c").Value.Placeholders ?? 1);
        Assert.Equal("CaseNotFound", _store.Read("c").Refusal!.Code);
        Assert.Equal("CaseNotFound", _store.Clear("c").Refusal!.Code);
        Assert.Empty(_store.List().Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData(".hidden")]
    [InlineData("a b")]
    [InlineData("key\n")]
    public void A_name_leads_nowhere_else(string name)
        => Assert.Equal("CaseNameInvalid", _store.Open(name, null).Refusal!.Code);

    [Fact]
    public void Many_at_once_give_no_placeholder_twice()
    {
        const int Writers = 8;
        const int Texts = 12;
        var results = new string[Writers * Texts];
        Parallel.For(0, Writers, writer =>
        {
            for (var i = 0; i < Texts; i++)
            {
                var at = (writer * Texts) + i;
                results[at] = new SanitizeRunOf(_lab, _time).Text($"user{at}@mail.example-home.org");
            }
        });

        Assert.Equal(results.Length, results.Distinct().Count());
        var map = _store.Read("c").Value;
        for (var i = 0; i < results.Length; i++)
            Assert.Equal($"user{i}@mail.example-home.org", Restorer.Restore(results[i], map).Value);
    }

    private string Sanitize(string text, TimeSpan? keep = null) => new SanitizeRunOf(_lab, _time).Text(text, keep);

    private sealed class SanitizeRunOf(Lab lab, TimeProvider time)
    {
        public string Text(string text, TimeSpan? keep = null)
        {
            using var run = new SanitizeRun(SanitizeRuleSet.Shipped) { Cases = new CaseStore(lab, time), Order = new SanitizeOrder { Case = "c", Keep = keep } };
            return run.Text(text).Value.Text!;
        }
    }
}
