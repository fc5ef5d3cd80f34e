using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Something that is recognised by its effect, in every infrastructure, without the policy naming it.</summary>
/// <param name="id">The reason's code without its prefix.</param>
/// <param name="effect">What it asks for.</param>
/// <param name="text">One sentence for the operator.</param>
/// <param name="alternative">What to do instead.</param>
internal abstract class BuiltInRule(string id, Effect effect, string text, string alternative)
{
    public string Code { get; } = $"{effect.ToString().ToLowerInvariant()}.{id}";

    public Effect Effect => effect;

    public string Text => text;

    public string Alternative => alternative;

    /// <summary>The programs it can object to, a final star taking any ending; null when any program may be one.</summary>
    public virtual IEnumerable<string>? Programs => null;

    /// <summary>Of those programs the ones that it judges by a subcommand.</summary>
    public virtual IEnumerable<string> ProgramsWithVerbs => [];

    /// <summary>Whether it can object to this at all: quick, and never wrong when it says no.</summary>
    public virtual bool Concerns(Invocation invocation) => true;

    /// <summary>The words it objects to; an invocation without words can only be objected to by its redirections.</summary>
    public abstract IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded);

    /// <summary>The first of the words it objects to; null when it does not object.</summary>
    public virtual ShellWord? First(Invocation invocation, GuardedPaths guarded) => Objections(invocation, guarded).FirstOrDefault();
}
