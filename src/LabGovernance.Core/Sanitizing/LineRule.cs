using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>A value known by its place in a line of words, as routers and command lines have them: <c>snmp-server community «*»</c>, <c>curl ** -u *:«*»</c>.</summary>
/// <param name="Lines">
/// Words with one blank between them, compared without case except options. The first is a name and stands at the beginning of the line, after blanks, a prompt or
/// <c>sudo</c>. <c>a|b</c> is one or the other; <c>*</c> any one word, in quotes or not; <c>**</c> any words or none. <c>«*»</c> is the word that goes; before it
/// may stand what the word begins with (<c>-p«*»</c>) or what goes on until a character (<c>*:«*»</c>). <c>«**»</c>, as the last word, is the rest of the line, and <c>$</c> after all says that the line ends there. What is shorter than three characters, or a number below a thousand, is no value.
/// </param>
public sealed record LineRule(params ImmutableArray<string> Lines) : Matcher;
