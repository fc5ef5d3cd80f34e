using System.Globalization;
using System.Management.Automation;

namespace LabGovernance.Cmdlets;

/// <summary>Takes a length of time as people write it: <c>30s</c>, <c>2h</c>, <c>7d</c>. A bare number is refused: the engine would count ten-millionths of a second. Other lengths are the engine's to read.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LengthOfTimeAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        string text when Duration.TryParse(text, out var length) => length,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number != 0 => throw Unitless(text),
        int number and not 0 => throw Unitless(number),
        long number and not 0 => throw Unitless(number),
        double number and not 0 => throw Unitless(number),
        // PowerShell reads 7d as a number: d is its suffix for decimals.
        decimal days => TimeSpan.FromDays((double)days),
        _ => inputData,
    };

    private static ArgumentTransformationMetadataException Unitless(object number)
        => new(string.Create(CultureInfo.InvariantCulture, $"{number} of what? Write a unit, such as {number}s, {number}m, {number}h or {number}d."));
}
