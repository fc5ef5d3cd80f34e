using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>An address that gives access to whoever knows it: <c>hooks.slack.com/services/«{u9-12}/{u9-12}/{n24}»</c>.</summary>
/// <param name="Patterns">
/// Host and path, without scheme, written as those of a <see cref="TokenRule"/>, with « and » around what goes. A <c>*.</c> before the host takes every
/// host below it. A pattern that begins with <c>/</c> is a path on any host, also where no host stands; what goes must then hold sixteen letters, digits, <c>_</c> or <c>-</c> in a run
/// and must be the first such run of the path.
/// </param>
public sealed record UrlRule(params ImmutableArray<string> Patterns) : Matcher;
