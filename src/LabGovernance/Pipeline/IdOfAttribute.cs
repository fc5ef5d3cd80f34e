using System.Collections;
using System.Management.Automation;

namespace LabGovernance.Cmdlets;

/// <summary>Takes an object's property Id where an id is expected.</summary>
/// <remarks>The engine would rather turn a piped change as a whole into text than look at its id.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdOfAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => inputData is PSObject { BaseObject: IList wrapped } ? Each(wrapped) : inputData is IList list ? Each(list) : Of(inputData);

    private static object[] Each(IList list) => [.. list.Cast<object>().Select(Of)];

    private static object Of(object given)
        => given is null or string or PSObject { BaseObject: string } ? given! : PSObject.AsPSObject(given).Properties["Id"]?.Value?.ToString() ?? given;
}
