using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>A value known by the name it is given: <c>password=…</c>, <c>"api_key": …</c>, <c>&lt;ApiKey&gt;…</c>, <c>--token …</c>, in any syntax.</summary>
/// <param name="Names">
/// Names, compared without case, <c>_</c>, <c>-</c>, <c>.</c> and blanks: <c>apikey</c> is also <c>API_KEY</c> and <c>apiKey</c>. <c>*password</c> is every name that
/// ends so; <c>*_key</c> every name whose last word is that, with <c>_</c>, <c>-</c>, <c>.</c> or a capital before it.
/// </param>
public sealed record KeyedRule(params ImmutableArray<string> Names) : Matcher
{
    /// <summary>What the value must look like.</summary>
    public ValueShape Value { get; init; } = ValueShape.Any;

    /// <summary>Words (small letters, compared without <c>_</c> and <c>-</c>), one of which must stand in the name or the 400 bytes before it. For names that say too little.</summary>
    public ImmutableArray<string> Near { get; init; } = [];

    /// <summary>Where the name counts.</summary>
    public KeyPlace Place { get; init; } = KeyPlace.Anywhere;
}
