using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>A credential known by its own form, wherever it stands: <c>ghp_{n36}</c>.</summary>
/// <param name="Patterns">
/// Literal characters; <c>[abc]</c> for one of several; <c>{n36}</c>, <c>{t20-80}</c>, <c>{t20+}</c> for so many of an alphabet; « and » around the
/// part that goes where it is not the whole. Each part takes as much as it can and is never tried shorter, so a part must not end in what the next
/// begins with. The whole must hold a run of sixteen letters, digits, <c>_</c> or <c>-</c> without a break, in its first or second part.
/// Alphabets: <c>d</c> digits, <c>x</c> hexadecimal, <c>h</c> the same in small letters, <c>U</c> capitals, <c>u</c> capitals and digits,
/// <c>l</c> small letters and digits, <c>n</c> letters and digits, <c>w</c> those and <c>_</c>, <c>t</c> those and <c>_-</c>,
/// <c>b</c> base64 <c>+/=</c>, <c>p</c> <c>t</c> and the dot.
/// </param>
public sealed record TokenRule(params ImmutableArray<string> Patterns) : Matcher
{
    /// <summary>What must also hold of the bytes that go, such as a checksum. Null when form is enough.</summary>
    public ByteCheck? Check { get; init; }

    /// <summary>Words (small letters), one of which must stand in the 400 bytes before it. For forms that others share.</summary>
    public ImmutableArray<string> Near { get; init; } = [];
}
