using System.Management.Automation;

namespace LabGovernance.Pipeline;

/// <summary>Which of the shell's error categories a refusal belongs to, by the family of its code.</summary>
internal static class RefusalCategory
{
    private static readonly (string Ending, ErrorCategory Category)[] Families =
    [
        ("NotFound", ErrorCategory.ObjectNotFound),
        ("IsBinary", ErrorCategory.InvalidData),
        ("Tampered", ErrorCategory.InvalidData),
        ("SanitizeTimedOut", ErrorCategory.OperationTimeout),
        ("InfrastructureUnknown", ErrorCategory.ObjectNotFound),
        ("PlanMissing", ErrorCategory.ObjectNotFound),
        ("Invalid", ErrorCategory.InvalidArgument),
        ("Misleading", ErrorCategory.InvalidArgument),
        ("HoldsSecret", ErrorCategory.InvalidArgument),
        ("TitleMissing", ErrorCategory.InvalidArgument),
        ("ReasonMissing", ErrorCategory.InvalidArgument),
        ("Empty", ErrorCategory.InvalidArgument),
        ("TooLong", ErrorCategory.InvalidArgument),
        ("PathOutside", ErrorCategory.InvalidArgument),
        ("Busy", ErrorCategory.ResourceBusy),
        ("Conflict", ErrorCategory.ResourceBusy),
        ("ChangedUnderneath", ErrorCategory.ResourceBusy),
        ("StillRunning", ErrorCategory.ResourceBusy),
        ("Exists", ErrorCategory.ResourceExists),
        ("AlreadyOpen", ErrorCategory.ResourceExists),
        ("StateForbids", ErrorCategory.InvalidOperation),
        ("Failed", ErrorCategory.InvalidResult),
        ("Unreadable", ErrorCategory.ReadError),
        ("NotWritable", ErrorCategory.WriteError),
        ("Corrupt", ErrorCategory.InvalidData),
        ("Truncated", ErrorCategory.InvalidData),
        ("Broken", ErrorCategory.InvalidData),
    ];

    /// <returns>PermissionDenied for what belongs to no other family: a rule says no.</returns>
    public static ErrorCategory Of(string code)
        => Array.Find(Families, f => code.EndsWith(f.Ending, StringComparison.Ordinal)) is { Ending: not null } family ? family.Category : ErrorCategory.PermissionDenied;
}
