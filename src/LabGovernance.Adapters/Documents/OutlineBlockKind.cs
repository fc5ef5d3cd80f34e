namespace LabGovernance.Adapters.Documents;

/// <summary>The blocks of Markdown that an outline knows.</summary>
internal enum OutlineBlockKind
{
    Heading,

    Rule,

    Item,

    Paragraph,

    Code,
}
