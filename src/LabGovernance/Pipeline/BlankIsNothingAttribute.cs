using System.Collections;
using System.Management.Automation;

namespace LabGovernance.Cmdlets;

/// <summary>Takes a blank text, such as an empty cell of a table, as nothing given.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BlankIsNothingAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        string text when string.IsNullOrWhiteSpace(text) => null!,
        IList list => list.Cast<object>().Where(o => !string.IsNullOrWhiteSpace(o?.ToString())).ToArray(),
        _ => inputData,
    };
}
