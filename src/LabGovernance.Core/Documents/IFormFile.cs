namespace LabGovernance.Documents;

/// <summary>Documents that are filled in, and the templates they begin as.</summary>
public interface IFormFile : IDocumentFile<FormDocument, FormEdit>
{
    /// <returns>The paths of the folder's Markdown files, by name; none when there is no such folder.</returns>
    Outcome<IReadOnlyList<string>> List(string folder);

    /// <summary>What a new document begins as.</summary>
    /// <param name="own">The lab's own template; where there is no such file, ours is taken.</param>
    Outcome<FormDocument> Template(string own);

    /// <summary>Writes a document that is not there yet, whole or not at all.</summary>
    /// <returns>Null when it was written, or a refusal whose code ends in <c>Exists</c> or <c>NotWritable</c>.</returns>
    Refusal? Create(string path, string text);
}
