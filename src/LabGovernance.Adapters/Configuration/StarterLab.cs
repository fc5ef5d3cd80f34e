namespace LabGovernance.Adapters.Configuration;

/// <summary>Writes the files of a new lab.</summary>
public static class StarterLab
{
    private const string Prefix = "starter/";

    /// <summary>Writes every file that is not there yet; an existing file is never touched.</summary>
    /// <param name="folder">The folder that becomes the lab.</param>
    /// <param name="force">True to complete an existing lab.</param>
    /// <returns>The files written, or the refusal <c>LabExists</c> or <c>LabNotWritable</c>.</returns>
    public static Outcome<IReadOnlyList<string>> Write(string folder, bool force)
    {
        if (!force && File.Exists(Path.Combine(folder, Lab.FileName)))
            return new Refusal("LabExists", $"{folder} is a lab already.", "Add -Force to write the files that it lacks; existing files stay as they are.");
        var written = new List<string>();
        try
        {
            var assembly = typeof(StarterLab).Assembly;
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                var path = Path.Combine(folder, name[Prefix.Length..].Replace('\\', '/').Replace("gitignore", ".gitignore", StringComparison.Ordinal));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                if (File.Exists(path))
                    continue;
                using var source = assembly.GetManifestResourceStream(name)!;
                using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                source.CopyTo(target);
                written.Add(path);
            }
            return written;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("LabNotWritable", $"The lab can't be written to {folder}: {e.Message}", "Check the folder's owner and free space. Files written before that are complete and stay.");
        }
    }
}
