using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A variable with the name of a secret, printed.</summary>
internal sealed partial class SecretVariableRule() : BuiltInRule(
    "secret-shown",
    Effect.Ask,
    "This prints a variable that holds a secret.",
    "Ask whether it is set, without showing it: [ -n \"$NAME\" ] && echo set.")
{
    public override IEnumerable<string> Programs => ["echo", "printf", "logger", "wall", "write", "notify-send", "mail"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => First(invocation, guarded) is { } word ? [word] : [];

    public override ShellWord? First(Invocation invocation, GuardedPaths guarded)
    {
        for (var i = 1; i < invocation.Words.Count; i++)
        {
            var word = invocation.Words[i];
            if (word.Text is null && word.Pieces.Any(p => p.Kind == PieceKind.Parameter && Secret().IsMatch(p.Text)))
                return word;
        }

        return null;
    }

    /// <summary>The value or a part of it; not its length, nor whether it is there.</summary>
    [GeneratedRegex(@"(?i)\A\$\{?!?(?:\w*_)?(?:\w*PASSWORD|PASSWD|PASSPHRASE|PASS|\w*SECRET|\w*TOKEN|APIKEY|API_KEY|ACCESS_KEY|SECRET_KEY|SECRET_ACCESS_KEY|PRIVATE_KEY|ENCRYPTION_KEY|AUTH_KEY|CREDENTIALS?)(?:_\w+)?(?:\}|[:#%/^,@-][^+].*\}|)\z")]
    private static partial Regex Secret();
}
