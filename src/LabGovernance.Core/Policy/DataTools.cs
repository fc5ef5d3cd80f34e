using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>
/// Programs whose arguments are data: whatever a word turns out to be when the command runs, it makes them read something else, and
/// neither write nor start anything.
/// </summary>
internal static class DataTools
{
    private static readonly string[] Arithmetic = ["-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-v", "-R"];

    /// <summary>Whether an unknown word can do no more than change what is read or printed.</summary>
    public static bool TakesAnyWord(Invocation invocation) => invocation.Name switch
    {
        // -v evaluates a subscript, and so may run a command in it; it counts only as the first word.
        "printf" => invocation.Words.Count > 1 && invocation.Words[1].Text is not (null or "-v"),
        "test" or "[" => !invocation.Words.Any(w => w.Text is "-v" or "-R") && invocation.Words.Count > 2 && (invocation.Words[1].IsStatic || invocation.Words.Count > 3),
        "[[" => !invocation.Words.Any(w => Array.IndexOf(Arithmetic, w.Text) >= 0),
        null => false,
        _ => LookingCommands.TakeAnyWord(invocation),
    };
}
