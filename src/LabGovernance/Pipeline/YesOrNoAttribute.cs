using System.Management.Automation;

namespace LabGovernance.Cmdlets;

/// <summary>Takes true and false written as text, as a cell of a table has them; a blank one is false.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class YesOrNoAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        string text when string.IsNullOrWhiteSpace(text) => false,
        string text when bool.TryParse(text, out var flag) => flag,
        _ => inputData,
    };
}
