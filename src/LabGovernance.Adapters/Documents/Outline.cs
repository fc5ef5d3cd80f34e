using System.Runtime.CompilerServices;
using Markdig;
using Markdig.Syntax;

namespace LabGovernance.Adapters.Documents;

/// <summary>Where sections, entries and fields stand, in lines. Made from Markdig's syntax tree, so that look-alikes in code and comments don't count.</summary>
internal sealed class Outline
{
    private static readonly MarkdownPipeline Pipeline = BlocksOnly();

    /// <summary>The lines with their endings.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public required SectionVocabulary Vocabulary { get; init; }

    public string? Title { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<OutlineSection> Sections { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<OutlineEntry> Entries { get; init; }

    /// <summary>The document's own fields.</summary>
    public required IReadOnlyList<OutlineField> Headers { get; init; }

    // What is edited was read just before, and reading is most of the work.
    private static readonly ConditionalWeakTable<string, Parsed> s_read = [];

    public static Outline Parse(string text, SectionVocabulary vocabulary)
    {
        if (s_read.TryGetValue(text, out var read) && read.Vocabulary == vocabulary)
            return read.Outline;
        var outline = Read(text, vocabulary);
        s_read.AddOrUpdate(text, new Parsed(vocabulary, outline));
        return outline;
    }

    private static Outline Read(string text, SectionVocabulary vocabulary)
    {
        return new OutlineReader(new SourceLines(text), vocabulary).Read(Blocks(text));
    }

    /// <param name="id">An id, or the title of an entry without one.</param>
    public OutlineEntry? Find(string id)
    {
        foreach (var entry in Entries)
        {
            if (id.Equals(entry.Id, StringComparison.OrdinalIgnoreCase))
                return entry;
        }
        foreach (var entry in Entries)
        {
            if (entry.Id is null && !entry.IsGroup && id.Equals(entry.Title, StringComparison.OrdinalIgnoreCase))
                return entry;
        }
        return null;
    }

    public OutlineSection? Section(string meaning)
    {
        foreach (var section in Sections)
        {
            if (section.Meaning == meaning)
                return section;
        }
        return null;
    }

    public string? Header(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var field in Headers)
            {
                if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return field.Value.Trim();
            }
        }
        return null;
    }

    /// <summary>The line after a section's content, before trailing blank lines and rules.</summary>
    public int ContentEnd(OutlineSection section)
    {
        var end = section.End;
        while (end > section.ContentStart && (Lines[end - 1].Trim().Length == 0 || Lines[end - 1].Trim() is "---" or "***" or "___"))
            end--;
        return end;
    }

    // A byte order mark would hide the first heading; a space in its place keeps every position.
    internal static MarkdownDocument Blocks(string text) => Markdown.Parse(text.StartsWith('\uFEFF') ? ' ' + text[1..] : text, Pipeline);

    // Nothing inside of lines is asked for, and most of a parser's time goes there.
    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    private sealed record Parsed(SectionVocabulary Vocabulary, Outline Outline);
}
