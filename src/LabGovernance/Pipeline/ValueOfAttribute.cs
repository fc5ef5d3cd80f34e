using System.Collections;
using System.Management.Automation;

namespace LabGovernance.Cmdlets;

/// <summary>Takes an object's property where the value of that property is expected.</summary>
/// <remarks>The engine would rather turn a piped change as a whole into text than look at its id.</remarks>
/// <param name="property">Its name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValueOfAttribute(string property) : ArgumentTransformationAttribute
{
    public string Property => property;

    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => inputData is PSObject { BaseObject: IList wrapped } ? Each(wrapped) : inputData is IList list ? Each(list) : Of(inputData);

    private object[] Each(IList list) => [.. list.Cast<object>().Select(Of)];

    private object Of(object given)
        => given is null or string or PSObject { BaseObject: string } ? given! : PSObject.AsPSObject(given).Properties[property]?.Value?.ToString() ?? given;
}
