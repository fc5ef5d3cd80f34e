using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Program text in another language that names a vital folder or a protected file beside a call that removes or writes.</summary>
internal sealed partial class ProgramTextRule() : BuiltInRule(
    "program-text",
    Effect.Redline,
    "This program removes or writes what must not be lost.",
    "Name the exact file below a data folder, and do it with a plain command that can be judged.")
{
    public override bool Concerns(Invocation invocation) => invocation.Opening is { Kind: WrapperKind.Interpreter, Programs.Count: > 0 };

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => invocation.Opening!.Programs.Where(p => Destroys(p.Shape, guarded));

    private static bool Destroys(string program, GuardedPaths guarded)
    {
        foreach (Match written in SedWrite().Matches(program))
        {
            if (IsProtected(PathText.Normalise(written.Groups[1].Value), guarded))
                return true;
        }

        var removes = Removal().IsMatch(program);
        if (!removes && !Writing().IsMatch(program))
            return false;
        foreach (Match literal in Literal().Matches(program))
        {
            var path = PathText.Normalise(literal.Groups[1].Value.Replace('*', PathText.Wild));
            if ((path[0] is '/' or '~' && removes && VitalFolders.Contain(path)) || IsProtected(path, guarded))
                return true;
        }

        foreach (Match guard in Guard().Matches(program))
        {
            if (ProtectedFiles.IsGuard(PathText.Normalise(guard.Value), guarded))
                return true;
        }

        return false;
    }

    private static bool IsProtected(string path, GuardedPaths guarded)
        => ProtectedFiles.IsDevice(path) || ProtectedFiles.IsCredential(path) || ProtectedFiles.IsGuard(path, guarded);

    [GeneratedRegex(@"rmtree|rmSync|rmdir|unlink|rm_rf|rm_r\b|rm_f\b|remove_dir|removedirs|remove_tree|remove_entry|\bremove\b|deltree|\brm\b|FileUtils|\bdelete\b|Remove-Item|Clear-Content|\bdel\b|\berase\b", RegexOptions.IgnoreCase)]
    private static partial Regex Removal();

    [GeneratedRegex(@"['""][wa]b?\+?['""]|write|truncate|file_put_contents|\b[Cc]opy|\b[Mm]ove|[Rr]ename|Set-Content|Add-Content|Out-File|New-Item|Set-Acl|WriteAll|>")]
    private static partial Regex Writing();

    [GeneratedRegex(@"[""'`(]\s*([/~.][^""'`()\s]*|[\w.-]+\.ya?ml)[""'`)]")]
    private static partial Regex Literal();

    /// <summary>A file of the guard, quoted or not.</summary>
    [GeneratedRegex(@"(?<![\w.-])(?:[\w.~-]*/)*(?:cse-policy\.ya?ml|lab\.ya?ml|\.lab(?![\w.-]))(?:/[\w.-]+)*")]
    private static partial Regex Guard();

    [GeneratedRegex(@"(?:^|[;{}/0-9gpI$])\s*[wW]\s+(\S+)")]
    private static partial Regex SedWrite();
}
