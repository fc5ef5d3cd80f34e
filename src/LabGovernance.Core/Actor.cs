using System.Diagnostics.CodeAnalysis;

namespace LabGovernance;

/// <summary>Who acts, written <c>human:name</c>, <c>ai:name</c> or <c>automation:name</c>.</summary>
public readonly record struct Actor : IComparable<Actor>, IComparable
{
    private readonly string? _name;

    public Actor(ActorKind kind, string name)
    {
        if (!IsName(name))
            throw new ArgumentException("An actor's name is 1 to 64 letters, digits, dots, dashes, underscores or @.", nameof(name));
        Kind = kind;
        _name = name;
    }

    public ActorKind Kind { get; }

    public string Name => _name ?? "unknown";

    public static Actor Human(string name) => new(ActorKind.Human, name);

    public static Actor Ai(string name) => new(ActorKind.Ai, name);

    public static Actor Automation(string name) => new(ActorKind.Automation, name);

    public static bool TryParse([NotNullWhen(true)] string? text, out Actor actor)
    {
        actor = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0)
            return false;
        ActorKind? kind = text![..colon] switch
        {
            "human" => ActorKind.Human,
            "ai" => ActorKind.Ai,
            "automation" => ActorKind.Automation,
            _ => null,
        };
        if (kind is null || !IsName(text[(colon + 1)..]))
            return false;
        actor = new Actor(kind.Value, text[(colon + 1)..]);
        return true;
    }

    /// <exception cref="FormatException">The text is not <c>kind:name</c>.</exception>
    public static Actor Parse(string text) => TryParse(text, out var actor)
        ? actor
        : throw new FormatException($"'{text}' is not an actor; write human:name, ai:name or automation:name.");

    /// <summary>Any text as a name: what is not allowed in one becomes a dash.</summary>
    public static string NameFrom(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new string([.. text.Trim().Take(64).Select(c => IsNameCharacter(c) ? c : '-')]);
        return kept.Length == 0 ? "unknown" : kept;
    }

    /// <summary>In the order of what is written.</summary>
    public int CompareTo(Actor other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <exception cref="ArgumentException">It is compared with something else than an actor.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Actor other => CompareTo(other),
        _ => throw new ArgumentException("An actor compares only with another one.", nameof(obj)),
    };

    public override string ToString() => $"{Prefix(Kind)}:{Name}";

    public static bool operator <(Actor left, Actor right) => left.CompareTo(right) < 0;

    public static bool operator <=(Actor left, Actor right) => left.CompareTo(right) <= 0;

    public static bool operator >(Actor left, Actor right) => left.CompareTo(right) > 0;

    public static bool operator >=(Actor left, Actor right) => left.CompareTo(right) >= 0;

    private static string Prefix(ActorKind kind) => kind switch
    {
        ActorKind.Human => "human",
        ActorKind.Ai => "ai",
        _ => "automation",
    };

    private static bool IsName([NotNullWhen(true)] string? name)
        => name is { Length: > 0 and <= 64 } && name.All(IsNameCharacter);

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@';
}
