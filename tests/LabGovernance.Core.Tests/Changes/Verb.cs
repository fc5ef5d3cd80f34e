namespace LabGovernance.Core.Tests.Changes;

internal enum Verb
{
    Propose,
    Plan,
    Judge,
    Approve,
    Deny,
    Stop,
    Invoke,
    Resume,
    Undo,
    Look,
    Complete,
    EditPolicy,
    TouchFile,
    Wait,
    ChildEnds,
}
