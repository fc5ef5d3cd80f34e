using System.Globalization;
using System.Management.Automation;
using LabGovernance.Documents;

namespace LabGovernance.Cmdlets;

/// <summary>Takes a day as people say it: <c>7d</c> from today, <c>2026-12-24</c>, <c>24 Dec 2026</c>, a DateTime.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DayAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        DateTime moment => DateOnly.FromDateTime(moment),
        DateTimeOffset moment => DateOnly.FromDateTime(moment.LocalDateTime),
        TimeSpan length => From(length),
        // PowerShell reads 7d as a number: d is its suffix for decimals.
        decimal days => From(TimeSpan.FromDays((double)days)),
        string text when Duration.TryParse(text, out var length) => From(length),
        string text when WrittenDate.In(text) is { } day => day,
        string text => throw new ArgumentTransformationMetadataException(string.Create(
            CultureInfo.InvariantCulture, $"'{text}' is not a day. Write 2026-12-24, or how far off it is, such as 7d.")),
        _ => inputData,
    };

    private static DateOnly From(TimeSpan length) => DateOnly.FromDateTime((TimeProvider.System.GetLocalNow() + length).DateTime);
}
