using CsCheck;
using LabGovernance.Adapters.Journal;
using LabGovernance.Changes;
using LabGovernance.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace LabGovernance.Adapters.Tests.Journal;

public sealed class SqliteJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("labgovernance").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private string Database => Path.Combine(_folder, "journal.db");

    private string Head => Path.Combine(_folder, "head");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("UPDATE journal SET data = '{\"reason\":\"other\"}' WHERE sequence = 3", "Altered", 3)]
    [InlineData("UPDATE journal SET actor = 'human:eve' WHERE sequence = 2", "Altered", 2)]
    [InlineData("DELETE FROM journal WHERE sequence = 3", "Missing", 3)]
    [InlineData("DELETE FROM journal WHERE sequence = 1", "Missing", 1)]
    [InlineData("DELETE FROM journal WHERE sequence > 4", "Truncated", 5)]
    [InlineData("UPDATE journal SET sequence = 100 WHERE sequence = 2; UPDATE journal SET sequence = 2 WHERE sequence = 3; UPDATE journal SET sequence = 3 WHERE sequence = 100", "Altered", 2)]
    public void Tampering_is_found_at_its_first_entry(string tampering, string code, long sequence)
    {
        using (var journal = Open())
            Fill(journal, 6);
        Tamper(tampering);

        using var reopened = Open();
        var check = reopened.Check([], default);

        Assert.False(check.Holds);
        Assert.Equal((code, sequence), (check.Finding!.Code, check.Finding.Sequence));
    }

    [Theory]
    [InlineData(4, "entry 4 is missing.")]
    [InlineData(3, "entries 3 to 4 are missing.")]
    public void What_is_missing_at_the_end_is_told_by_its_numbers(int first, string expected)
    {
        using (var journal = Open())
            Fill(journal, 4);
        Tamper($"DELETE FROM journal WHERE sequence >= {first}");

        using var reopened = Open();
        Assert.EndsWith(expected, reopened.Check([], default).Finding!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("human:ana", 2)]
    [InlineData("HUMAN:*", 2)]
    [InlineData("automation:timer", 3)]
    [InlineData("ai:*", 0)]
    public void Whose_consent_was_passed_on_is_found_as_an_actor(string actor, int expected)
    {
        using var journal = Open();
        var timer = Actor.Automation("timer");
        _ = journal.Append("session:vms", 0, timer, [new("session.opened", """{"consentOf":"human:ana"}""")]).Value;
        _ = journal.Append("X-1", 0, timer, [new("approval.granted", """{"approval":{"approver":"human:ana"}}"""), new("other", "{}")]).Value;

        Assert.Equal(expected, journal.Read(new JournalFilter { Actor = actor }).Count());
    }

    [Fact]
    public void A_backup_is_a_verified_file_of_its_own_that_can_be_put_in_place()
    {
        var copy = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "elsewhere")).FullName, "copy.db");
        using (var journal = Open())
        {
            Fill(journal, 4);
            var check = journal.BackUp(copy, [], default).Value;
            Assert.Equal((copy, true, 4, 1), (check.Path, check.Holds, check.Entries, check.Anchors));
            Assert.Equal([copy], Directory.GetFiles(Path.GetDirectoryName(copy)!));
            _ = Append(journal, "CHG-0099", 0).Value;
        }
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));

        File.Copy(copy, Database, overwrite: true);
        using var restored = Open();
        Assert.Equal(("Truncated", 5), (restored.Check([], default).Finding!.Code, restored.Check([], default).Finding!.Sequence));
        Assert.Equal("JournalTruncated", Append(restored, "CHG-0003", 0).Refusal?.Code);
        _ = restored.AcceptHead(Actor.Human("ana"), "restored").Value;
        Assert.True(restored.Check([], default).Holds);
    }

    [Fact]
    public void A_backup_replaces_no_file_and_is_not_made_of_a_broken_chain()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "elsewhere")).FullName;
        var taken = Path.Combine(folder, "taken.db");
        File.WriteAllText(taken, "mine");
        using (var journal = Open())
        {
            Fill(journal, 4);
            Assert.Equal("FileExists", journal.BackUp(taken, [], default).Refusal?.Code);
            Assert.Equal("BackupFailed", journal.BackUp(Path.Combine(_folder, "beside.db"), [], default).Refusal?.Code);
            Assert.Equal("BackupFailed", journal.BackUp(Path.Combine(folder, "no", "copy.db"), [], default).Refusal?.Code);
        }
        Tamper("UPDATE journal SET actor = 'human:eve' WHERE sequence = 2");

        using var broken = Open();
        Assert.Equal("JournalBroken", broken.BackUp(Path.Combine(folder, "copy.db"), [], default).Refusal?.Code);
        Assert.Equal([taken], Directory.GetFiles(folder));
        Assert.Equal("mine", File.ReadAllText(taken));
    }

    [Fact]
    public void A_chain_that_was_made_anew_does_not_match_the_head_kept_outside()
    {
        using (var journal = Open())
            Fill(journal, 4);
        var head = File.ReadAllText(Head);
        File.Delete(Database);
        File.Delete(Head);
        using (var forged = Open())
            Fill(forged, 4, "forged");
        File.WriteAllText(Head, head);

        using var reopened = Open();
        Assert.Equal("HeadRewritten", reopened.Check([], default).Finding?.Code);
    }

    [Fact]
    public void A_shortened_journal_takes_no_further_entry()
    {
        using (var journal = Open())
            Fill(journal, 4);
        Tamper("DELETE FROM journal WHERE sequence = 4");

        using var reopened = Open();
        Assert.Equal("JournalTruncated", Append(reopened, "CHG-0002", 0).Refusal?.Code);
    }

    [Fact]
    public void A_loss_that_is_accepted_is_on_record_and_appending_goes_on()
    {
        using (var journal = Open())
            Fill(journal, 4);
        var known = File.ReadAllText(Head).Trim().TrimStart('0');
        Tamper("DELETE FROM journal WHERE sequence = 4");

        using var reopened = Open();
        var accepted = Assert.Single(reopened.AcceptHead(Actor.Human("ana"), "the disk was restored").Value);

        Assert.Equal((4, "head.accepted", "human:ana"), (accepted.Sequence, accepted.Kind, accepted.Actor.ToString()));
        Assert.Contains(known.Trim(), accepted.Data, StringComparison.Ordinal);
        Assert.False(Append(reopened, "CHG-0099", 0).IsRefused);
        Assert.True(reopened.Check([], default).Holds);
    }

    [Fact]
    public void A_journal_cut_short_together_with_its_head_is_not_written_to_where_a_head_is_noted_elsewhere()
    {
        JournalHead noted;
        using (var journal = Open())
        {
            Fill(journal, 2);
            File.Copy(Head, Head + ".early");
            Append(journal, "CHG-0098", 0);
            Append(journal, "CHG-0097", 0);
            noted = journal.Head;
        }
        Tamper("DELETE FROM journal WHERE sequence > 2");
        File.Move(Head + ".early", Head, overwrite: true);

        using var shortened = SqliteJournal.Open(Database, Head, _time, () => noted).Value;
        var refusal = Append(shortened, "CHG-0099", 0).Refusal;

        Assert.Equal("JournalTruncated", refusal?.Code);
        Assert.Contains("a git note knows of entry 4", refusal?.Message, StringComparison.Ordinal);
        Assert.Equal(2, shortened.Head.Sequence);
        _ = shortened.AcceptHead(Actor.Human("ana"), "restored").Value;
        Assert.False(Append(shortened, "CHG-0099", 0).IsRefused);
        var check = shortened.Check([noted], default);
        Assert.True(check.Holds, check.Finding?.Message);
        Assert.Equal(new AcceptedLoss(3, 3, 4, "human:ana"), Assert.Single(check.AcceptedLosses));
    }

    [Theory]
    [InlineData("DELETE FROM change")]
    [InlineData("DELETE FROM change WHERE number = 2")]
    [InlineData("UPDATE projected SET sequence = 1")]
    [InlineData("DROP TABLE projected")]
    public void Derived_tables_that_lost_something_are_made_anew_on_opening(string damage)
    {
        using (var journal = Open())
        {
            for (var n = 1; n <= 3; n++)
                Append(journal, $"CHG-000{n}", 0);
        }
        Tamper(damage);

        using var reopened = Open();

        Assert.Equal([1, 2, 3], reopened.List([]).Select(c => c.Id.Number).Order());
    }

    [Fact]
    public void Who_has_not_seen_the_newest_entry_is_refused_and_nothing_is_written()
    {
        using var journal = Open();
        Append(journal, "CHG-0001", 0);

        Assert.Equal("JournalConflict", Append(journal, "CHG-0001", 0).Refusal?.Code);
        Assert.Equal(1, journal.Head.Sequence);
    }

    [Fact]
    public void A_clock_that_went_back_is_refused_and_a_little_skew_is_not()
    {
        using var journal = Open();
        Append(journal, "CHG-0001", 0);
        _time.AdjustTime(_time.GetUtcNow() - TimeSpan.FromMinutes(1));
        Assert.False(Append(journal, "CHG-0002", 0).IsRefused);
        _time.AdjustTime(_time.GetUtcNow() - TimeSpan.FromHours(1));

        Assert.Equal("ClockWentBackwards", Append(journal, "CHG-0003", 0).Refusal?.Code);
        Assert.True(journal.Check([], default).Holds);
    }

    [Fact]
    public void A_damaged_database_is_one_clear_refusal()
    {
        File.WriteAllText(Database, new string('x', 10_000));

        Assert.Equal("JournalCorrupt", SqliteJournal.Open(Database, Head, _time).Refusal?.Code);
    }

    [Fact]
    public void Eight_writers_lose_and_double_nothing()
    {
        Open().Dispose();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, writer =>
        {
            using var journal = Open();
            for (var i = 0; i < 20; i++)
                Assert.False(journal.Append($"writer-{writer}", i, Actor.Automation("test"), [new JournalFact("noted", "{}")]).IsRefused);
        });

        using var reopened = Open();
        var check = reopened.Check([], default);
        Assert.True(check.Holds, check.Finding?.Message);
        Assert.Equal(160, check.Entries);
    }

    [Fact]
    public void Rebuilding_gives_the_projection_that_was_there()
    {
        using var journal = Open();
        Fill(journal, 5);
        var before = journal.List([]).Select(ChangeJson.Write).ToList();

        Assert.Equal(journal.Head.Sequence, journal.Rebuild().Value);
        Assert.Equal(before, journal.List([]).Select(ChangeJson.Write));
    }

    [Fact]
    public void Any_text_reads_back_and_keeps_the_chain()
        => Gen.String.Where(s => !s.Any(char.IsSurrogate) && !s.Contains('\0', StringComparison.Ordinal)).Sample(
            text =>
            {
                using var journal = Open();
                var id = new ChangeId(journal.LastNumber() + 1).ToString();
                var fact = ChangeJson.ToFact(new ChangeProposed(text, text, ChangeKind.Restart, "x"));
                return !journal.Append(id, 0, Actor.Ai("test"), [fact]).IsRefused
                    && ChangeFold.All(journal.ReadSubject(id).Value)!.Title == text
                    && journal.Check([], default).Holds;
            },
            iter: 30,
            threads: 1);

    [Fact]
    public void Old_entries_go_into_an_archive_and_the_chain_still_holds()
    {
        using var journal = Open();
        Close(journal, Fill(journal, 3));
        _time.Advance(TimeSpan.FromDays(100));
        Append(journal, "CHG-0004", 0);

        var limit = journal.Limit(Actor.Human("alex"), _time.GetUtcNow() - TimeSpan.FromDays(90)).Value;

        Assert.Equal((6, 6, null), (limit.Removed, limit.Anchor?.Sequence, limit.HeldBy));
        Assert.Equal(6, File.ReadAllLines(limit.Archive!).Length);
        var check = journal.Check([new JournalHead(2, "of an entry that was moved")], default);
        Assert.True(check.Holds, check.Finding?.Message);
        Assert.Equal((2, 6, 1, 8), (check.Entries, check.Archived, check.Archives, check.Head.Sequence));
        Assert.Equal(4, journal.LastNumber());
        Assert.Equal("CHG-0004", Assert.Single(journal.List([])).Id.ToString());
        journal.Rebuild();
        Assert.Equal("CHG-0004", Assert.Single(journal.List([])).Id.ToString());
    }

    [Fact]
    public void A_number_is_not_given_twice_although_its_change_is_in_an_archive()
    {
        using var journal = Open();
        Close(journal, Fill(journal, 3));
        _time.Advance(TimeSpan.FromDays(100));

        Assert.Equal(6, journal.Limit(Actor.Human("alex"), _time.GetUtcNow()).Value.Removed);
        Assert.Equal(3, journal.LastNumber());
        _time.Advance(TimeSpan.FromDays(100));
        Append(journal, "CHG-0004", 0);
        Assert.Equal(1, journal.Limit(Actor.Human("alex"), _time.GetUtcNow() - TimeSpan.FromDays(1)).Value.Removed);
        Assert.True(journal.Check([], default).Holds);
        Assert.Equal(4, journal.LastNumber());
    }

    [Fact]
    public void An_open_change_keeps_its_entries_and_those_after_it()
    {
        using var journal = Open();
        var first = Fill(journal, 2);
        Close(journal, first[1..]);
        _time.Advance(TimeSpan.FromDays(100));

        var limit = journal.Limit(Actor.Human("alex"), _time.GetUtcNow()).Value;

        Assert.Equal((0, "CHG-0001"), (limit.Removed, limit.HeldBy));
        Assert.Equal(3, journal.Head.Sequence);
    }

    [Theory]
    [InlineData("DELETE FROM journal WHERE sequence = 7", "Missing", 1)]
    [InlineData("DELETE FROM journal WHERE sequence = 8", "Truncated", 8)]
    [InlineData("UPDATE journal SET data = replace(data, '\"removedSequence\":6', '\"removedSequence\":7') WHERE kind = 'journal.anchored'", "Altered", 8)]
    public void Tampering_with_an_anchored_chain_is_found(string tampering, string code, long sequence)
    {
        using (var journal = Open())
        {
            Close(journal, Fill(journal, 3));
            _time.Advance(TimeSpan.FromDays(100));
            Append(journal, "CHG-0004", 0);
            _ = journal.Limit(Actor.Human("alex"), _time.GetUtcNow() - TimeSpan.FromDays(90)).Value;
        }
        Tamper(tampering);

        using var reopened = Open();
        var check = reopened.Check([], default);

        Assert.Equal((code, sequence), (check.Finding?.Code, check.Finding?.Sequence));
    }

    [Fact]
    public void An_archive_that_was_altered_is_found()
    {
        using var journal = Open();
        Close(journal, Fill(journal, 3));
        _time.Advance(TimeSpan.FromDays(100));
        var limit = journal.Limit(Actor.Human("alex"), _time.GetUtcNow()).Value;
        File.AppendAllText(limit.Archive!, "\n");

        Assert.Equal("ArchiveAltered", journal.Check([], default).Finding?.Code);
    }

    [Fact]
    public void What_was_tampered_with_is_not_moved()
    {
        using (var journal = Open())
            Close(journal, Fill(journal, 3));
        Tamper("UPDATE journal SET actor = 'human:eve' WHERE sequence = 2");
        _time.Advance(TimeSpan.FromDays(100));

        using var reopened = Open();
        Assert.Equal("JournalBroken", reopened.Limit(Actor.Human("alex"), _time.GetUtcNow()).Refusal?.Code);
        Assert.Equal(6, reopened.Head.Sequence);
    }

    [Fact]
    public void What_is_known_of_the_policy_outlives_the_entry_that_said_it()
    {
        using var journal = Open();
        journal.Append("policy", 0, Actor.Human("alex"), [new JournalFact("policy.seen", """{"digest":"d"}""")]);
        _time.Advance(TimeSpan.FromDays(100));

        Assert.Equal(1, journal.Limit(Actor.Human("alex"), _time.GetUtcNow()).Value.Removed);
        Assert.Equal("""{"digest":"d"}""", Assert.Single(journal.ReadSubject("policy").Value).Data);
    }

    [Fact]
    public void Two_who_limit_at_once_move_everything_once()
    {
        using (var journal = Open())
            Close(journal, Fill(journal, 20));
        _time.Advance(TimeSpan.FromDays(100));
        var removed = new long[4];
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            using var journal = Open();
            removed[i] = journal.Limit(Actor.Human("alex"), _time.GetUtcNow()).Value.Removed;
        });

        Assert.Equal([0, 0, 0, 40], removed.Order());
        using var reopened = Open();
        Assert.True(reopened.Check([], default).Holds);
    }

    private SqliteJournal Open() => SqliteJournal.Open(Database, Head, _time).Value;

    private static string[] Fill(SqliteJournal journal, int count, string title = "title")
    {
        string[] ids = [.. Enumerable.Range(1, count).Select(i => new ChangeId(i).ToString())];
        Assert.All(ids, id => Assert.False(Append(journal, id, 0, title).IsRefused));
        return ids;
    }

    private static void Close(SqliteJournal journal, string[] ids)
        => Assert.All(ids, id => Assert.False(journal.Append(id, 1, Actor.Human("alex"), [ChangeJson.ToFact(new ChangeStopped("done"))]).IsRefused));

    private static Outcome<IReadOnlyList<JournalEntry>> Append(SqliteJournal journal, string subject, long version, string title = "title")
        => journal.Append(subject, version, Actor.Human("alex"), [ChangeJson.ToFact(new ChangeProposed(title, null, ChangeKind.Restart, "x"))]);

    private void Tamper(string text)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER journal_is_append_only_update; DROP TRIGGER journal_is_append_only_delete; " + text;
        command.ExecuteNonQuery();
    }
}
