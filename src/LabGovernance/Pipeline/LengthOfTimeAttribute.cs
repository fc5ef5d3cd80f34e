using System.Management.Automation;

namespace LabGovernance.Cmdlets;

/// <summary>Takes a length of time as people write it: <c>30s</c>, <c>2h</c>, <c>7d</c>. Other lengths are the engine's to read.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LengthOfTimeAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string text && Duration.TryParse(text, out var length) ? length : inputData;
}
