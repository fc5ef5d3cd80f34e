using LabGovernance.Policy;
using LabGovernance.Sessions;

namespace LabGovernance.Core.Tests.Sessions;

public sealed class SessionRulesTests
{
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly CsePolicy _policy = new()
    {
        Version = "1.0",
        Metadata = new PolicyMetadata("t", "t", "t", "2026-01-01"),
        Infrastructures = new[] { "a", "b", "c" }.ToDictionary(n => n, n => new Infrastructure
        {
            Name = n,
            Enabled = true,
            TtlMinutes = 30,
            RequiresApproval = false,
            AllowedCommands = [],
        }),
        ApprovalWorkflow = new ApprovalWorkflow { Mode = ApprovalMode.Interactive, TimeoutSeconds = 60 },
        SessionLimits = new SessionLimits { MaxConcurrentSessions = 2, MaxDailySessions = 4, CooldownMinutes = 5 },
        Digest = "d",
    };

    private static Session Opened(string infrastructure, double minute, double? closed = null) => new()
    {
        Infrastructure = infrastructure,
        OpenedBy = Actor.Human("alex"),
        ConsentOf = Actor.Human("alex"),
        OpenedAt = _start.AddMinutes(minute),
        ClosesAt = _start.AddMinutes(minute + 30),
        PolicyDigest = "d",
        ClosedAt = closed is { } at ? _start.AddMinutes(at) : null,
    };

    private static string? Refusal(double minute, params Session[] sessions)
    {
        var now = _start.AddMinutes(minute);
        return SessionRules.Open([.. sessions.Select(s => s.At(now, "d"))], "a", _policy, null, now).Refusal?.Code;
    }

    [Fact]
    public void A_session_ends_by_itself_at_the_policys_time()
    {
        Assert.Equal(_start.AddMinutes(30), SessionRules.Open([], "a", _policy, null, _start).Value);
        Assert.Equal(SessionState.Open, Opened("a", 0).At(_start.AddMinutes(30).AddTicks(-1), "d").State);
        Assert.Equal(SessionState.Expired, Opened("a", 0).At(_start.AddMinutes(30), "d").State);
    }

    [Fact]
    public void A_clock_set_back_does_not_make_a_session_longer()
        => Assert.Equal(SessionState.Expired, Opened("a", 0).At(_start.AddHours(-1), "d").State);

    [Fact]
    public void A_policy_that_can_not_be_read_ends_every_session()
        => Assert.Equal(SessionState.PolicyChanged, Opened("a", 0).At(_start, null).State);

    [Fact]
    public void The_pause_counts_from_the_end_whichever_way_it_came()
    {
        Assert.Equal("SessionCoolingDown", Refusal(14.9, Opened("a", 0, closed: 10)));
        Assert.Null(Refusal(15, Opened("a", 0, closed: 10)));
        Assert.Equal("SessionCoolingDown", Refusal(34.9, Opened("a", 0)));
        Assert.Null(Refusal(35, Opened("a", 0)));
        Assert.Null(Refusal(12, Opened("b", 0, closed: 10)));
    }

    [Fact]
    public void Only_so_many_are_open_at_once()
    {
        Assert.Equal("SessionLimitReached", Refusal(3, Opened("b", 1), Opened("c", 2)));
        Assert.Null(Refusal(31, Opened("b", 1), Opened("c", 2)));
    }

    [Fact]
    public void Only_so_many_are_opened_in_any_24_hours()
    {
        Session[] four = [Opened("b", 0, 1), Opened("b", 60, 61), Opened("b", 120, 121), Opened("b", 180, 181)];
        Assert.Equal("SessionLimitReached", Refusal((24 * 60) - 1, four));
        Assert.Null(Refusal(24 * 60, four));
    }
}
