using System.Collections;
using System.Management.Automation;

namespace LabGovernance.Cmdlets;

/// <summary>Takes an object's property where the value of that property is expected.</summary>
/// <remarks>The engine would rather turn a piped change as a whole into text than look at its id.</remarks>
/// <param name="properties">Their names; the first that has a value counts.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValueOfAttribute(params string[] properties) : ArgumentTransformationAttribute
{
    public IReadOnlyList<string> Properties => properties;

    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => inputData is PSObject { BaseObject: IList wrapped } ? Each(wrapped) : inputData is IList list ? Each(list) : Of(inputData);

    private object[] Each(IList list) => [.. list.Cast<object>().Select(Of)];

    private object Of(object given)
    {
        if (given is null or string or PSObject { BaseObject: string })
            return given!;
        var all = PSObject.AsPSObject(given).Properties;
        return properties.Select(p => all[p]?.Value?.ToString()).FirstOrDefault(v => v is not null) ?? given;
    }
}
