using System.Globalization;
using System.Management.Automation;

namespace LabGovernance.Cmdlets;

/// <summary>Takes a length of time as the moment that long ago: <c>2h</c>, <c>30d</c>, <c>00:00:03</c>, a TimeSpan. Other moments are the engine's to read.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MomentAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        TimeSpan length => Ago(length),
        // PowerShell reads 30d as a number: d is its suffix for decimals.
        decimal days => Ago(TimeSpan.FromDays((double)days)),
        string text when Duration.TryParse(text, out var length) => Ago(length),
        // The engine would take it for a time of day.
        string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _) => throw new ArgumentTransformationMetadataException(
            $"'{text}' could be a length of time or a time of day. Write how long ago, such as 90s, 2h, 30d or 02:30:00, or a date, such as 2026-03-14T10:30."),
        _ => inputData,
    };

    private static DateTimeOffset Ago(TimeSpan length) => TimeProvider.System.GetUtcNow() - length;
}
