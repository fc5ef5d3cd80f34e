using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>What setting a variable for a command can do to it.</summary>
internal static class EnvironmentVariables
{
    private static readonly HashSet<string> Dangerous = new(StringComparer.Ordinal)
    {
        "PATH", "PATHEXT", "COMSPEC", "PSModulePath", "PSMODULEPATH", "PSExecutionPolicyPreference", "IFS", "BASH_ENV", "ENV", "SHELLOPTS", "BASHOPTS", "PS1", "PS2", "PS4", "PROMPT_COMMAND", "CDPATH", "GLOBIGNORE", "HOME", "SHELL", "ZDOTDIR",
        "EDITOR", "VISUAL", "PAGER", "MANPAGER", "BROWSER", "LESSOPEN", "LESSCLOSE", "LESS", "TERMINFO", "NODE_OPTIONS", "NODE_PATH", "PERL5OPT", "PERL5LIB",
        "PERL5DB", "PERLLIB", "RUBYOPT", "RUBYLIB", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH", "GCONV_PATH", "GETCONF_DIR", "HOSTALIASES",
        "LOCALDOMAIN", "RES_OPTIONS", "MALLOC_TRACE", "TMPDIR", "OPENSSL_CONF", "SSLKEYLOGFILE", "CURL_HOME", "WGETRC", "RSYNC_RSH", "CVS_RSH", "SUDO_ASKPASS",
        "SSH_ASKPASS", "SSH_AUTH_SOCK", "KUBECONFIG", "DOCKER_HOST", "DOCKER_CONFIG", "DOCKER_CONTEXT", "CONTAINER_HOST", "COMPOSE_FILE", "PGHOST", "PGSERVICEFILE", "MYSQL_HOST",
        "SYSTEMD_PAGER", "SYSTEMD_LESS", "SYSTEMD_EDITOR", "TAR_OPTIONS", "TAPE", "GREP_OPTIONS", "LS_OPTIONS", "XDG_CONFIG_HOME", "MAKEFLAGS", "PHPRC", "PHP_INI_SCAN_DIR",
        "http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "FPATH", "fpath", "path", "HISTFILE", "HISTSIZE", "HISTFILESIZE", "HISTCONTROL", "HISTIGNORE", "HISTCMD", "INPUTRC", "BASH_LOADABLES_PATH", "EXECIGNORE", "MAIL", "MAILPATH",
    };

    private static readonly string[] DangerousPrefixes = ["LAB_", "LD_", "DYLD_", "GIT_", "PYTHON", "BASH_FUNC_", "GLIBC_", "NPM_CONFIG_", "npm_config_", "ANSIBLE_", "RESTIC_", "BORG_"];

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "LANG", "LANGUAGE", "TZ", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "DEBIAN_FRONTEND", "CLICOLOR",
    };

    /// <summary>Null for a variable that only changes how output looks.</summary>
    public static Effect? Of(Assignment assignment)
    {
        var name = assignment.Name;
        if (assignment.Value.Text is "cat" or "less" or "" && name is "PAGER" or "GIT_PAGER" or "SYSTEMD_PAGER" or "MANPAGER")
            return null;
        if (Dangerous.Contains(name) || Array.Exists(DangerousPrefixes, p => name.StartsWith(p, StringComparison.Ordinal)))
            return Effect.Deny;
        var known = Harmless.Contains(name) || name.StartsWith("LC_", StringComparison.Ordinal);
        return known && assignment.Value.IsStatic ? null : Effect.Ask;
    }

    /// <summary>Whether a program takes names of variables, or assigns to them.</summary>
    public static bool AreDeclaredBy(string? program)
        => program is "read" or "mapfile" or "readarray" or "getopts" or "unset" or "printf" or "export" or "declare" or "typeset" or "local" or "readonly";

    /// <summary>Whether an expansion in its words may assign: <c>${NAME:=value}</c>.</summary>
    public static bool AreFilledBy(Invocation invocation)
    {
        for (var i = 0; i < invocation.Words.Count; i++)
        {
            if (invocation.Words[i].Text is null && invocation.Words[i].Pieces.Any(p => Filled(p) is not null))
                return true;
        }

        return false;
    }

    /// <summary>The name that an expansion gives a value.</summary>
    private static string? Filled(WordPiece piece)
    {
        if (piece.Kind is not (PieceKind.Parameter or PieceKind.Arithmetic) || piece.Text.IndexOf('=', StringComparison.Ordinal) is not (> 2 and var equals) || piece.Text[1] is not ('{' or '('))
            return null;
        var name = piece.Text[1..equals].Trim('{', '(', ':', ' ', '+', '-', '*', '/', '%');
        return name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : null;
    }

    /// <summary>Assignments that export, declare and their like make from their arguments.</summary>
    public static IEnumerable<Assignment> DeclaredBy(Invocation invocation)
    {
        if (invocation.Name is "read" or "mapfile" or "readarray" or "getopts" or "unset" || (invocation.Name is "printf" && invocation.Words.Count > 2 && invocation.Words[1].Text is "-v"))
        {
            foreach (var word in invocation.Words.Skip(1))
            {
                if (word.Text is { } name && Of(new Assignment(name, word, word.Span)) is Effect.Deny)
                    yield return new Assignment(name, word, word.Span);
            }
        }

        foreach (var word in invocation.Words)
        {
            foreach (var name in word.Text is null ? word.Pieces.Select(Filled).OfType<string>() : [])
            {
                if (Of(new Assignment(name, word, word.Span)) is Effect.Deny)
                    yield return new Assignment(name, word, word.Span);
            }
        }

        if (invocation.Name is not ("export" or "declare" or "typeset" or "local" or "readonly"))
            yield break;
        foreach (var word in invocation.Words.Skip(1))
        {
            var equals = word.Shape.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                yield return new Assignment(word.Shape[..equals].TrimEnd('+'), word, word.Span);
        }
    }
}
