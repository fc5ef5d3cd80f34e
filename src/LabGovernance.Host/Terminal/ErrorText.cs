using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace LabGovernance.Host.Terminal;

/// <summary>An error as the operator reads it: what happened, where, its identifier, and what to do next. Never a stack trace.</summary>
internal static class ErrorText
{
    public const string Lead = "error: ";

    /// <param name="placesOutsideFiles">Whether a place in typed text is told, and not only one in a file.</param>
    public static IReadOnlyList<string> Lines(ErrorRecord error, bool placesOutsideFiles = true)
    {
        if (IsLineOfProgram(error))
            return [error.ToString()];
        if (Unwrap(error.Exception) is ParseException { Errors.Length: > 0 } parse)
            return [.. parse.Errors.SelectMany(Lines)];

        var cause = Cause(error);
        // A refusal's text ends with the way out, for shells that show nothing else; here that has a line of its own.
        var message = (cause.Exception is RefusedException refused ? refused.Refusal.Message : cause.ToString()).Trim();
        List<string> lines = [$"{Lead}{message}"];
        if (Position(error.InvocationInfo, placesOutsideFiles) is { } position)
            lines.Add($"  at {position}");
        if (cause.FullyQualifiedErrorId is { Length: > 0 } id && id != message)
            lines.Add($"  id {id.ReplaceLineEndings(" ")}");
        if (cause.ErrorDetails?.RecommendedAction is { Length: > 0 } action)
            lines.Add($"next: {action.Trim()}");
        else if (cause.Exception is CommandNotFoundException { CommandName: { } name } && MissingCommand.Next(name) is { } next)
            lines.Add($"next: {next}");

        return lines;
    }

    public static IReadOnlyList<string> Lines(Exception exception, bool placesOutsideFiles = true)
        => exception is IContainsErrorRecord { ErrorRecord: { } record }
            ? Lines(record, placesOutsideFiles)
            : [$"{Lead}{exception.Message.Trim()}", $"  id {exception.GetType().Name}"];

    private static string[] Lines(ParseError error)
        => [$"{Lead}{error.Message}", $"  at {Position(error.Extent)}", $"  id {error.ErrorId}"];

    /// <summary>What a program writes to its error stream comes as errors, but is not one.</summary>
    private static bool IsLineOfProgram(ErrorRecord error)
        => error.FullyQualifiedErrorId is "NativeCommandError" or "NativeCommandErrorMessage";

    /// <summary>The error itself, where a method call has wrapped it in "Exception calling …".</summary>
    private static ErrorRecord Cause(ErrorRecord error)
        => error.Exception is MethodInvocationException { InnerException: IContainsErrorRecord { ErrorRecord: { } inner } } ? inner : error;

    private static Exception Unwrap(Exception exception)
        => exception is not ParseException && exception.InnerException is ParseException parse ? parse : exception;

    private static string? Position(InvocationInfo? invocation, bool placesOutsideFiles)
        => invocation is { ScriptLineNumber: > 0 } && (placesOutsideFiles || !string.IsNullOrEmpty(invocation.ScriptName))
            ? Position(invocation.ScriptName, invocation.ScriptLineNumber, invocation.OffsetInLine)
            : null;

    private static string Position(IScriptExtent extent) => Position(extent.File, extent.StartLineNumber, extent.StartColumnNumber);

    private static string Position(string? file, int line, int column)
        => string.IsNullOrEmpty(file)
            ? string.Create(CultureInfo.InvariantCulture, $"line {line} char {column}")
            : string.Create(CultureInfo.InvariantCulture, $"{file}:{line} char {column}");
}
