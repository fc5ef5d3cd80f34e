using YamlDotNet.Core;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Tells what is wrong in one file, and where.</summary>
/// <param name="File">The file's name, as messages show it.</param>
/// <param name="Code">The code of the refusals.</param>
/// <param name="Found">Keeps every fault; null where the first one ends the reading.</param>
internal sealed record YamlFaults(string File, string Code, List<YamlFault>? Found = null)
{
    private const int Shown = 60;

    public RefusedException At(Mark place, string what, YamlFaultKind kind = YamlFaultKind.Shape, string path = "")
        => At(place.Line, place.Column, what, null, kind, path);

    public RefusedException At(
        long line, long column, string what, Exception? inner = null, YamlFaultKind kind = YamlFaultKind.Shape, string path = "")
    {
        Found?.Add(new YamlFault(kind, path, (int)line, (int)column, what));
        return Refused(line, column, what, inner);
    }

    /// <summary>Ends the reading with a fault, or goes on with a value that only stands in its place when all faults are looked for.</summary>
    /// <exception cref="RefusedException">The first fault is enough.</exception>
    public T Tell<T>(RefusedException fault, T standIn) => Found is not null ? standIn : throw fault;

    private RefusedException Refused(long line, long column, string what, Exception? inner)
        => new(new Refusal(Code, $"{File}:{line}:{column}: {what.TrimEnd('.')}{(what.EndsWith('?') ? "" : ".")}", "Nothing was done. Mend the file and repeat the command."), inner);

    /// <summary>A text of the file as a message may show it: short, on one line, without what a terminal would obey.</summary>
    public static string Quote(string text)
    {
        var cut = text.Length > Shown && char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown;
        var kept = text.Length > Shown ? string.Concat(text.AsSpan(0, cut), "…") : text;
        return $"'{string.Concat(kept.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '\uFFFD' : c))}'";
    }
}
