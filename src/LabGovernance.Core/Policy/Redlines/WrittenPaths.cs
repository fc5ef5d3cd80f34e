using System.Collections.Frozen;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Which files an invocation changes, by what its program is known to do with its operands.</summary>
internal static class WrittenPaths
{
    private static readonly FrozenDictionary<string, Func<Invocation, IEnumerable<WrittenPath>>> Writers = Read(
        ("tee sponge", i => Named(i, new Arguments(i).Option("-a|--append") is null ? WriteKind.Empty : WriteKind.Change)),
        ("rm unlink shred srm rimraf trash", i => Named(i, WriteKind.Remove)),
        ("sqlite3 sqlite", i => i.Words.Any(w => w.Text == "-readonly") ? [] : Named(i, WriteKind.Change).Take(1)),
        ("truncate", i => Named(i, WriteKind.Empty)),
        ("mv", i => Copied(new Arguments(i), WriteKind.Remove)),
        ("cp install ln rsync scp", i => Copied(new Arguments(i), null)),
        ("dd", i => Assigned(i, "of=")),
        ("sed gsed perl ruby", i => new Arguments(i).Option("-i|--in-place") is null ? [] : Named(i, WriteKind.Change)),
        ("vi vim nano ed ex emacs nvim sudoedit touch chmod chown chattr setfacl patch", i => Named(i, WriteKind.Change)),
        ("curl wget sort tcpdump", i => Valued(i, ["-o", "-O", "--output", "--output-document", "-w"])));

    /// <summary>Whether it can write a file that is known here.</summary>
    public static bool Has(Invocation invocation) => invocation.Redirections.Count > 0 || (invocation.Name is { } name && Writers.ContainsKey(name));

    public static IEnumerable<WrittenPath> Of(Invocation invocation)
    {
        foreach (var redirection in invocation.Redirections)
        {
            if (redirection.Writes && PathText.Of(redirection.Target) is { } path)
            {
                foreach (var place in PathText.Places(path, invocation.Directories))
                    yield return new WrittenPath(redirection.Target, place, redirection.Empties ? WriteKind.Empty : WriteKind.Change);
            }
        }

        foreach (var (word, path, kind) in ByProgram(invocation))
        {
            foreach (var place in PathText.Places(path, invocation.Directories))
                yield return new WrittenPath(word, place, kind);
        }
    }

    private static IEnumerable<WrittenPath> ByProgram(Invocation invocation)
        => invocation.Name is { } name && Writers.TryGetValue(name, out var written) ? written(invocation) : [];

    /// <summary>Its operands.</summary>
    private static IEnumerable<WrittenPath> Named(Invocation invocation, WriteKind kind) => Paths(new Arguments(invocation).Operands, kind);

    private static IEnumerable<WrittenPath> Paths(IEnumerable<ShellWord> words, WriteKind kind)
    {
        foreach (var word in words)
        {
            if (PathText.Of(word) is { } path)
                yield return new WrittenPath(word, AfterHost(path), kind);
        }
    }

    /// <summary>The target, as a file and as a folder that receives the sources; sources too when they are moved away.</summary>
    private static IEnumerable<WrittenPath> Copied(Arguments arguments, WriteKind? sources)
    {
        var operands = arguments.Operands.ToList();
        if (operands.Count == 0)
            yield break;
        var target = operands[^1];
        if (arguments.Option("-t|--target-directory") is { } option)
            target = arguments.ValueOf(option) ?? operands[0];

        var from = operands.Where(o => !ReferenceEquals(o, target)).Take(32).ToList();
        if (PathText.Of(target) is { } path)
        {
            path = AfterHost(path);
            yield return new WrittenPath(target, path, WriteKind.Empty);
            foreach (var source in from)
            {
                if (PathText.Of(source) is { } name)
                    yield return new WrittenPath(target, PathText.Normalise($"{path}/{name[(name.LastIndexOf('/') + 1)..]}"), WriteKind.Empty);
            }
        }

        if (sources is not { } kind)
            yield break;
        foreach (var moved in Paths(from, kind))
            yield return moved;
    }

    private static IEnumerable<WrittenPath> Assigned(Invocation invocation, string prefix)
    {
        foreach (var word in invocation.Words.Skip(1))
        {
            if (word.Shape.StartsWith(prefix, StringComparison.Ordinal))
                yield return new WrittenPath(word, PathText.Normalise(word.Shape[prefix.Length..]), WriteKind.Empty);
        }
    }

    private static IEnumerable<WrittenPath> Valued(Invocation invocation, string[] options)
    {
        var words = invocation.Words;
        for (var i = 1; i < words.Count; i++)
        {
            var shape = words[i].Shape;
            var option = Array.Find(options, o => shape == o || shape.StartsWith(o, StringComparison.Ordinal));
            if (option is null)
                continue;
            if (shape.Length > option.Length)
                yield return new WrittenPath(words[i], PathText.Normalise(shape[option.Length..].TrimStart('=')), WriteKind.Empty);
            else if (i + 1 < words.Count && PathText.Of(words[i + 1]) is { } path)
                yield return new WrittenPath(words[i + 1], path, WriteKind.Empty);
        }
    }

    /// <summary>The path of <c>user@host:/path</c>.</summary>
    private static string AfterHost(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && path.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || slash > colon)
            ? PathText.Normalise(path[(colon + 1)..])
            : path;
    }

    private static FrozenDictionary<string, Func<Invocation, IEnumerable<WrittenPath>>> Read(params (string Names, Func<Invocation, IEnumerable<WrittenPath>> Written)[] rows)
        => rows.SelectMany(r => r.Names.Split(' '), (r, name) => (name, r.Written)).ToFrozenDictionary(p => p.name, p => p.Written, StringComparer.Ordinal);
}
