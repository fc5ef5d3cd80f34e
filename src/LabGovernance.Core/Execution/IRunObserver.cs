using LabGovernance.Changes;
using LabGovernance.Plans;
using LabGovernance.Policy;

namespace LabGovernance.Execution;

/// <summary>Sees a run while it happens. Calls may come from any thread, one at a time.</summary>
public interface IRunObserver
{
    void Starting(Step step, string phase, Ruling ruling);

    void Printed(Step step, ProcessLine line);

    void Ended(Step step, string phase, StepEnd end, int? exitCode, string? failure);

    /// <summary>Something the operator should know that stops nothing.</summary>
    void Warn(string message);
}
