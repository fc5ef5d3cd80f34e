using System.Text;
using LabGovernance.Documents;

namespace LabGovernance.Adapters.Documents;

/// <summary>Markdown documents on disk that begin as a template.</summary>
public abstract class MarkdownFormFile : IFormFile
{
    private readonly DocumentFile _file;
    private readonly string _template;

    /// <param name="file">The codes of its refusals.</param>
    /// <param name="template">The resource that holds our template.</param>
    private protected MarkdownFormFile(DocumentFile file, string template)
    {
        _file = file;
        _template = template;
    }

    public Outcome<IReadOnlyList<string>> List(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).ToList() : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal(_file.Unreadable, $"{folder} can't be read: {e.Message}", "Check that you may read it.");
        }
    }

    public Outcome<FormDocument> Template(string own)
    {
        if (File.Exists(own))
            return Read(own);
        using var reader = new StreamReader(typeof(MarkdownFormFile).Assembly.GetManifestResourceStream(_template)!, Encoding.UTF8);
        var text = reader.ReadToEnd();
        return FormLayout.Parse(text).Document(own, text);
    }

    public Outcome<FormDocument> Read(string path)
    {
        var read = _file.Read(path);
        return read.IsRefused ? read.Refusal : FormLayout.Parse(read.Value).Document(path, read.Value);
    }

    public Outcome<string> Edit(FormDocument document, IReadOnlyList<FormEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(edits);
        return FormWriting.Apply(document.Text, edits);
    }

    public FormDocument As(FormDocument document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        return FormLayout.Parse(text).Document(document.Path, text);
    }

    public Refusal? Write(FormDocument read, string text)
    {
        ArgumentNullException.ThrowIfNull(read);
        return _file.Write(read.Path, read.Text, text);
    }

    public Refusal? Create(string path, string text) => _file.Create(path, text);
}
