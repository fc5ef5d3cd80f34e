using LabGovernance.Verification;

namespace LabGovernance.Changes;

/// <summary>The window was judged. Each verdict is an event kind of its own, because each leads elsewhere.</summary>
public sealed record WindowJudged(Verdict Verdict, IReadOnlyList<string> Reasons) : ChangeEvent
{
    public const string Verified = "window.verified";
    public const string Regressed = "window.regressed";
    public const string Inconclusive = "window.inconclusive";

    public override string JournalKind => Verdict switch
    {
        Verdict.Verified => Verified,
        Verdict.Regressed => Regressed,
        _ => Inconclusive,
    };
}
