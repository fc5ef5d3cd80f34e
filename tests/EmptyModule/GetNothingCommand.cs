using System.Management.Automation;

namespace EmptyModule;

/// <summary>The peer of the import benchmark: one cmdlet that does nothing.</summary>
[Cmdlet(VerbsCommon.Get, "Nothing")]
public sealed class GetNothingCommand : PSCmdlet
{
}
