using System.Management.Automation.Language;

namespace LabGovernance.Commands;

/// <summary>What a cmdlet or a method does, in the words of the program that does the same: so that one set of rules judges both.</summary>
internal static class SameEffect
{
    private static readonly string[] Paths = ["LiteralPath", "Path"];

    /// <param name="call">The call.</param>
    /// <param name="arriving">The paths that come through the pipeline; empty when nothing does.</param>
    public static IEnumerable<IReadOnlyList<ShellWord>> Of(CmdletCall call, IReadOnlyList<ShellWord> arriving)
    {
        switch (call.Name)
        {
            case "Remove-Item":
                yield return Line(call, IsFiltered(call) ? "rm" : call.Has("Recurse") ? "rm -r -f" : "rm -f", Targets(call, Paths, arriving));
                break;
            case "Clear-Content" or "Clear-Item":
                yield return Line(call, "truncate", Targets(call, Paths, arriving));
                break;
            case "Set-Content" or "Export-Clixml" or "Export-Csv" or "Start-Transcript" or "Set-Item":
                yield return Line(call, call.Has("Append") ? "tee -a" : "tee", Targets(call, Paths, arriving));
                break;
            case "Add-Content":
                yield return Line(call, "tee -a", Targets(call, Paths, arriving));
                break;
            case "Out-File" or "Tee-Object":
                yield return Line(call, call.Has("Append") ? "tee -a" : "tee", Targets(call, ["LiteralPath", "FilePath"], []));
                break;
            case "Copy-Item":
                yield return Line(call, "cp", [.. Targets(call, Paths, arriving), .. Targets(call, ["Destination"], [])]);
                break;
            case "Move-Item":
                yield return Line(call, "mv", [.. Targets(call, Paths, arriving), .. Destination(call)]);
                break;
            case "Rename-Item":
                yield return Line(call, "mv", [.. Targets(call, Paths, arriving), .. Targets(call, ["NewName"], [])]);
                break;
            case "New-Item":
                yield return Line(call, call.Has("Force") ? "truncate" : "touch", [.. Targets(call, Paths, []), .. Joined(call)]);
                break;
            case "Set-Acl":
                yield return Line(call, "chmod", Targets(call, Paths, arriving));
                break;
            case "Set-ItemProperty" or "New-ItemProperty" or "Remove-ItemProperty" or "Clear-ItemProperty":
                yield return Line(call, "touch", Targets(call, Paths, arriving));
                break;
            case "Expand-Archive" or "Compress-Archive":
                yield return Line(call, "touch", Targets(call, ["DestinationPath"], []));
                break;
            case "Invoke-WebRequest" or "Invoke-RestMethod" when call.Has("OutFile"):
                yield return Line(call, "tee", Targets(call, ["OutFile"], []));
                break;
            case "Stop-Process" when call.WordsOf("Name").Any(w => w.Shape.Trim('*', '?').Length == 0):
                yield return Line(call, "killall5", []);
                break;
            default:
                break;
        }
    }

    /// <summary>The same for a static method of the file system types.</summary>
    public static IReadOnlyList<ShellWord>? Of(string type, string method, InvokeMemberExpressionAst call)
    {
        var program = (ObjectUse.Plain(type), method.ToUpperInvariant()) switch
        {
            ("io.directory", "DELETE") => "rm -r -f",
            ("io.file", "DELETE") => "rm -f",
            ("io.file" or "io.directory", "MOVE") => "mv",
            ("io.file", "COPY") => "cp",
            ("io.file", var m) when m.StartsWith("APPEND", StringComparison.Ordinal) => "tee -a",
            ("io.file", var m) when m.StartsWith("WRITE", StringComparison.Ordinal) || m.StartsWith("CREATE", StringComparison.Ordinal) || m.StartsWith("OPEN", StringComparison.Ordinal) => "tee",
            ("io.file", var m) when m.StartsWith("SET", StringComparison.Ordinal) => "touch",
            ("io.streamwriter" or "io.filestream", "NEW") => "tee",
            _ => null,
        };
        if (program is null)
            return null;
        var count = program is "mv" or "cp" ? 2 : 1;
        var operands = (call.Arguments ?? Enumerable.Empty<ExpressionAst>()).Take(count).SelectMany(a => ScriptWords.Of(a)).Select(ScriptWords.AsPath);
        return [.. Program(program, ScriptWords.Span(call)), .. operands];
    }

    private static List<ShellWord> Line(CmdletCall call, string program, IEnumerable<ShellWord> operands)
        => [.. Program(program, ScriptWords.Span(call.Command.CommandElements[0])), .. operands];

    private static IEnumerable<ShellWord> Program(string text, SourceSpan span)
        => text.Split(' ').Append("--").Select(w => ScriptWords.Static(w, span));

    private static List<ShellWord> Targets(CmdletCall call, string[] names, IReadOnlyList<ShellWord> arriving)
    {
        var given = call.WordsOf(names).Select(ScriptWords.AsPath).ToList();
        if (call.IsSplatted)
            given.Add(ScriptWords.Unknown(call.Command));
        return given.Count > 0 ? given : [.. arriving.Select(ScriptWords.AsPath)];
    }

    private static List<ShellWord> Destination(CmdletCall call)
        => call.Has("Destination") ? Targets(call, ["Destination"], []) : [ScriptWords.Static(".", ScriptWords.Span(call.Command))];

    private static IEnumerable<ShellWord> Joined(CmdletCall call)
    {
        if (call.Text("Name") is { } name)
            yield return ScriptWords.Static($"{(call.Text(Paths) ?? ".").Replace('\\', '/')}/{name}", ScriptWords.Span(call.Command));
    }

    /// <summary>True when a filter names what is removed, so that the folder itself is not.</summary>
    private static bool IsFiltered(CmdletCall call)
        => call.WordsOf("Filter").Concat(call.WordsOf("Include")).Any(w => w.Text is { } text && text.Any(char.IsLetterOrDigit));
}
