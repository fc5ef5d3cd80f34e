using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Plans;
using LabGovernance.Policy;

namespace LabGovernance.Testing;

public sealed class SilentObserver : IRunObserver
{
    public void Starting(Step step, string phase, Ruling ruling)
    {
    }

    public void Printed(Step step, ProcessLine line)
    {
    }

    public void Ended(Step step, string phase, StepEnd end, int? exitCode, string? failure)
    {
    }

    public void Warn(string message)
    {
    }
}
