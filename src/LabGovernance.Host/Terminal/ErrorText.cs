using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace LabGovernance.Host.Terminal;

/// <summary>An error as the operator reads it: what happened, where, its identifier, and what to do next. Never a stack trace.</summary>
internal static class ErrorText
{
    public static IReadOnlyList<string> Lines(ErrorRecord error)
    {
        if (Unwrap(error.Exception) is ParseException { Errors.Length: > 0 } parse)
            return [.. parse.Errors.SelectMany(Lines)];

        List<string> lines = [$"error: {error.ToString().Trim()}"];
        if (Position(error.InvocationInfo) is { } position)
            lines.Add($"  at {position}");
        if (!string.IsNullOrEmpty(error.FullyQualifiedErrorId))
            lines.Add($"  id {error.FullyQualifiedErrorId.ReplaceLineEndings(" ")}");
        if (error.ErrorDetails?.RecommendedAction is { Length: > 0 } action)
            lines.Add($"next: {action.Trim()}");

        return lines;
    }

    public static IReadOnlyList<string> Lines(Exception exception)
        => exception is IContainsErrorRecord { ErrorRecord: { } record }
            ? Lines(record)
            : [$"error: {exception.Message.Trim()}", $"  id {exception.GetType().Name}"];

    private static string[] Lines(ParseError error)
        => [$"error: {error.Message}", $"  at {Position(error.Extent)}", $"  id {error.ErrorId}"];

    private static Exception Unwrap(Exception exception)
        => exception is not ParseException && exception.InnerException is ParseException parse ? parse : exception;

    private static string? Position(InvocationInfo? invocation)
        => invocation is { ScriptLineNumber: > 0 }
            ? Position(invocation.ScriptName, invocation.ScriptLineNumber, invocation.OffsetInLine)
            : null;

    private static string Position(IScriptExtent extent) => Position(extent.File, extent.StartLineNumber, extent.StartColumnNumber);

    private static string Position(string? file, int line, int column)
        => string.IsNullOrEmpty(file)
            ? string.Create(CultureInfo.InvariantCulture, $"line {line} char {column}")
            : string.Create(CultureInfo.InvariantCulture, $"{file}:{line} char {column}");
}
