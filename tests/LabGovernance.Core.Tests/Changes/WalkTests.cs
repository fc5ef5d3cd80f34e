using System.Collections.Concurrent;
using CsCheck;
using LabGovernance.Changes;

namespace LabGovernance.Core.Tests.Changes;

/// <summary>Any commands, by anybody, in any order, with the process dying anywhere.</summary>
public sealed class WalkTests
{
    private static readonly Gen<Verb> Verbs = Gen.Frequency(
        (2, Gen.Const(Verb.Propose)), (5, Gen.Const(Verb.Plan)), (1, Gen.Const(Verb.Judge)), (6, Gen.Const(Verb.Approve)), (1, Gen.Const(Verb.Deny)),
        (1, Gen.Const(Verb.Stop)), (8, Gen.Const(Verb.Invoke)), (4, Gen.Const(Verb.Resume)), (2, Gen.Const(Verb.Undo)), (6, Gen.Const(Verb.Look)),
        (2, Gen.Const(Verb.Complete)), (1, Gen.Const(Verb.EditPolicy)), (1, Gen.Const(Verb.TouchFile)), (4, Gen.Const(Verb.Wait)), (1, Gen.Const(Verb.ChildEnds)));

    private static readonly Gen<Fate> Fates = Gen.Frequency((12, Gen.Const(Fate.Succeeds)), (1, Gen.Const(Fate.Fails)), (6, Gen.Enum<Fate>()));

    private static readonly Gen<Move[]> Moves = Gen.Select(
        Verbs,
        Gen.Frequency((6, Gen.Const(0)), (1, Gen.Int[0, 1])),
        Gen.Frequency((5, Gen.Const(0)), (2, Gen.Int[0, Walk.Actors.Length - 1])),
        Gen.Int[0, 127],
        Fates.Array[0, 4],
        Gen.Frequency((6, Gen.Const(0)), (1, Gen.Int[1, 5])),
        Gen.Bool,
        (verb, change, who, variant, fates, diesAt, diesAfter) => new Move(verb, change, who, variant, fates, diesAt, diesAfter)).Array[1, 40];

    /// <summary>The usual way, of which a walk takes the first so many moves, so that it also wanders where chance alone seldom leads.</summary>
    private static readonly Move[] UsualWay =
    [
        Usual(Verb.Plan, 12), Usual(Verb.Approve, 20), Usual(Verb.Invoke, 0), Usual(Verb.Wait, 1), Usual(Verb.Look, 0), Usual(Verb.Complete, 1),
    ];

    private static readonly Move[] WayOfDying =
    [
        Usual(Verb.Plan, 12), Usual(Verb.Approve, 20), Usual(Verb.Invoke, 0) with { DiesAt = 4 },
    ];

    /// <summary>From where it died, each way to go on.</summary>
    private static readonly Gen<Move[]> WayOfResuming = Gen.Int[0, 2].Select(n => WayOfDying.Append(Usual(Verb.Resume, n)).ToArray());

    /// <summary>Under a policy that only notifies, a human's own change; the walk's first one is an AI's.</summary>
    private static readonly Move[] WayOfNotice =
    [
        Usual(Verb.EditPolicy, 3), Usual(Verb.Propose, 0), Usual(Verb.Plan, 12) with { Change = 1 }, Usual(Verb.Invoke, 0) with { Change = 1 },
    ];

    private static readonly Gen<Move[]> Begun = Gen.Frequency(
        (1, Gen.Const(WayOfNotice)),
        (6, Gen.Int[0, UsualWay.Length].Select(n => UsualWay[..n])),
        (1, Gen.Const(WayOfDying)),
        (1, WayOfResuming));

    // Takes longer than two seconds: what it looks for sits behind long sequences, so it needs thousands of them.
    [Fact]
    public async Task Nothing_ungoverned_runs_and_every_state_can_be_explained()
    {
        // Chance may leave a corner out, so there is more than one attempt to see every corner.
        var seen = new ConcurrentDictionary<(ChangeState, string, ChangeState), bool>();
        await WalkAsync(1500, seen);
        for (var attempt = 0; attempt < 8 && ChangeLifecycle.All.Except(seen.Keys).Any(); attempt++)
            await WalkAsync(750, seen);
        var missed = ChangeLifecycle.All.Except(seen.Keys).ToList();
        Assert.True(missed.Count == 0, $"No walk went here: {string.Join("; ", missed)}");
    }

    private static Task WalkAsync(int times, ConcurrentDictionary<(ChangeState, string, ChangeState), bool> seen)
        => Gen.Select(Begun, Moves).SampleAsync(
            async (begun, moves) =>
            {
                var walk = new Walk();
                await walk.GiveAsync(new(Verb.Propose, 0, 1, 1, [], 0, false));
                foreach (var move in begun.Concat(moves))
                    await walk.GiveAsync(move);
                await walk.InterruptedCanBeUndoneAsync();
                foreach (var taken in walk.Moves)
                    seen[taken] = true;
            },
            iter: times,
            print: walk => string.Join('\n', walk.Item1.Concat(walk.Item2).Select(m => m.ToString())));

    private static Move Usual(Verb verb, int variant) => new(verb, 0, 0, variant, [], 0, false);
}
