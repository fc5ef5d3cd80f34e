namespace LabGovernance.Core.Tests;

/// <summary>Tests that take minutes run at night, where LAB_LONG_TESTS=1 says so.</summary>
internal static class LongTests
{
    public const string Category = "nightly";

    public static bool Wanted => Environment.GetEnvironmentVariable("LAB_LONG_TESTS") == "1";

    /// <summary>The same by day, another one each night; LAB_TEST_SEED repeats a run.</summary>
    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("LAB_TEST_SEED"), out var seed) ? seed : Wanted ? Environment.TickCount : 1;

    public static void SkipUnlessWanted() => Assert.SkipUnless(Wanted, "LAB_LONG_TESTS is not 1.");
}
