namespace LabGovernance.Adapters.Documents;

/// <summary>How a field is written.</summary>
internal enum FieldShape
{
    /// <summary><c>- **Name**: value</c></summary>
    BoldItem,

    /// <summary><c>- Name: value</c></summary>
    Item,

    /// <summary><c>**Name**: value</c></summary>
    BoldLine,

    /// <summary><c>- Name: value</c> below a bullet.</summary>
    NestedItem,

    /// <summary><c>- **Name**: value</c> below a bullet.</summary>
    NestedBoldItem,
}
