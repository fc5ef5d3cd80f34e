using YamlDotNet.Core;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Tells what is wrong in one file, and where.</summary>
internal sealed record YamlFaults(string File, string Code)
{
    private const int Shown = 60;

    public RefusedException At(Mark place, string what) => At(place.Line, place.Column, what);

    public RefusedException At(long line, long column, string what, Exception? inner = null)
        => new(new Refusal(Code, $"{File}:{line}:{column}: {what.TrimEnd('.')}{(what.EndsWith('?') ? "" : ".")}", "Nothing was done. Mend the file and repeat the command."), inner);

    /// <summary>A text of the file as a message may show it: short, on one line, without what a terminal would obey.</summary>
    public static string Quote(string text)
    {
        var cut = text.Length > Shown && char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown;
        var kept = text.Length > Shown ? string.Concat(text.AsSpan(0, cut), "…") : text;
        return $"'{string.Concat(kept.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '\uFFFD' : c))}'";
    }
}
