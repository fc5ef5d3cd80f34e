namespace LabGovernance;

/// <summary>What kind of party acts. Only a human can consent.</summary>
public enum ActorKind
{
    Human,
    Ai,
    Automation,
}
