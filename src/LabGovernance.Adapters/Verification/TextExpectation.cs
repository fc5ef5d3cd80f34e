using LabGovernance.Verification;

namespace LabGovernance.Adapters.Verification;

/// <summary>What a check asks of a text, and what follows from what was found in it.</summary>
internal sealed record TextExpectation(string? Wanted, string? Unwanted)
{
    public bool AsksForNothing => Wanted is null && Unwanted is null;

    public static TextExpectation Of(Check check) => new(NullIfEmpty(check.Contains), NullIfEmpty(check.NotContains));

    /// <param name="subject">What was searched, as the sentence's subject.</param>
    /// <param name="wantedSeen">Whether the wanted text was met.</param>
    /// <param name="unwantedSeen">Whether the unwanted text was met.</param>
    /// <param name="searched">Null when all was searched; else the part that was, in words.</param>
    public Observation Judge(string subject, bool wantedSeen, bool unwantedSeen, string? searched = null)
    {
        if (Unwanted is not null && unwantedSeen)
            return new Observation(CheckResult.Failed, $"{subject} contains {Unwanted.Quoted()}, which must not be there.");
        if (Wanted is not null && !wantedSeen)
        {
            return searched is null
                ? new Observation(CheckResult.Failed, $"{subject} does not contain {Wanted.Quoted()}.")
                : new Observation(CheckResult.NoData, $"{subject} does not contain {Wanted.Quoted()} in {searched}; the rest was not searched.");
        }

        if (Unwanted is not null && searched is not null)
            return new Observation(CheckResult.NoData, $"{subject} is free of {Unwanted.Quoted()} in {searched}; the rest was not searched.");
        var seen = (Wanted, Unwanted) switch
        {
            (null, null) => "",
            (not null, null) => $" and contains {Wanted.Quoted()}",
            (null, not null) => $" and is free of {Unwanted.Quoted()}",
            _ => $", contains {Wanted.Quoted()} and is free of {Unwanted.Quoted()}",
        };
        return new Observation(CheckResult.Passed, $"{subject} is as expected{seen}.");
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
