using LabGovernance.Changes;

namespace LabGovernance.Core.Tests.Changes;

public sealed class StepRecordTests
{
    /// <summary>A step is skipped only after an interruption, when it is taken as done: its rollback is due like that of any other.</summary>
    [Theory]
    [InlineData(StepState.NotRun, false)]
    [InlineData(StepState.NotStarted, false)]
    [InlineData(StepState.Skipped, true)]
    [InlineData(StepState.Succeeded, true)]
    public void What_was_taken_as_done_is_rolled_back(StepState state, bool expected)
        => Assert.Equal(expected, new StepRecord { Number = 1, State = state }.MayHaveTakenEffect);
}
