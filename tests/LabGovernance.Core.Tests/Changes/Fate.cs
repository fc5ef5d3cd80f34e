namespace LabGovernance.Core.Tests.Changes;

/// <summary>What happens while a process runs.</summary>
internal enum Fate
{
    Succeeds,
    Fails,
    TimesOut,
    CannotStart,

    /// <summary>Our process dies and takes the child with it.</summary>
    WeDie,

    /// <summary>Our process dies; the child lives on.</summary>
    WeDieAlone,

    /// <summary>Somebody asks the run to stop.</summary>
    IsStopped,

    /// <summary>The policy is edited meanwhile.</summary>
    PolicyEdited,

    /// <summary>It takes five hours.</summary>
    TakesLong,
}
