using System.Globalization;
using System.Text;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Writes the files of a new lab.</summary>
public static class StarterLab
{
    private const string Prefix = "starter/";
    private const string FullPrefix = "full/";
    private const string IncidentTemplate = "templates/incident.md";

    private static readonly string[] Quick = [Lab.FileName, "STATUS.md", "PENDING-WORK.md", "gitignore"];

    /// <summary>
    /// Writes every file that is not there yet; whatever is there stays as it is. Each file appears whole or not at all, and
    /// <c>lab.yaml</c> comes last: until then the folder is no lab, and the call can simply be repeated.
    /// </summary>
    /// <param name="folder">The folder that becomes the lab; made when it isn't there.</param>
    /// <param name="template">How much is written.</param>
    /// <param name="force">True to complete a folder that has a <c>lab.yaml</c> already.</param>
    /// <param name="today">The date that the new documents carry.</param>
    /// <returns>The files written, or the refusal <c>LabExists</c> or <c>LabNotWritable</c>.</returns>
    public static Outcome<IReadOnlyList<string>> Write(string folder, LabTemplate template, bool force, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (folder.Length == 0 || folder.Contains('\0', StringComparison.Ordinal))
            return new Refusal("LabNotWritable", $"{YamlFaults.Quote(folder)} is not a path.", "Name the folder that is to become the lab.");
        if (!force && File.Exists(Path.Combine(folder, Lab.FileName)))
            return new Refusal("LabExists", $"{folder} is a lab already.", "Add -Force to write the files that it lacks; existing files stay as they are.");
        var written = new List<string>();
        try
        {
            foreach (var (name, text) in Files(template, today))
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                if (WriteNew(path, text))
                    written.Add(path);
            }
            return written;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal(
                "LabNotWritable", $"The lab can't be written to {folder}: {e.Message.TrimEnd('.')}.", "Check the folder's owner and free space. Files written before that are complete and stay.");
        }
    }

    private static IEnumerable<(string Name, string Text)> Files(LabTemplate template, DateOnly today)
    {
        var assembly = typeof(StarterLab).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => IsOf(n, template)).OrderBy(n => n == Prefix + Lab.FileName).ThenBy(n => n, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var name = resource[(resource.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('\\', '/');
            // Under its real name the kit's own repository would obey it.
            yield return (resource == IncidentTemplate ? "incidents/TEMPLATE.md" : name == "gitignore" ? ".gitignore" : name, Dated(reader.ReadToEnd(), today));
        }
    }

    private static bool IsOf(string resource, LabTemplate template)
        => resource.StartsWith(Prefix, StringComparison.Ordinal) ? template > LabTemplate.Quick || Quick.Contains(resource[Prefix.Length..], StringComparer.Ordinal)
            : template == LabTemplate.Full && (resource == IncidentTemplate || resource.StartsWith(FullPrefix, StringComparison.Ordinal));

    private static string Dated(string text, DateOnly today) => text
        .Replace("{{today}}", Written(today), StringComparison.Ordinal)
        .Replace("{{next-review}}", Written(today.AddDays(7)), StringComparison.Ordinal);

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <returns>False when something with that name is there already.</returns>
    private static bool WriteNew(string path, string text)
    {
        if (IsThere(path))
            return false;
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException) when (IsThere(path))
        {
            return false;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A link counts even when it leads nowhere: it is the operator's, and writing through it would not be.</summary>
    private static bool IsThere(string path) => File.Exists(path) || new FileInfo(path).LinkTarget is not null;
}
