using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Reads one small YAML file into a tree whose nodes know their place.</summary>
internal sealed class YamlFile
{
    private const int MostBytes = 1024 * 1024;

    private YamlFile(YamlMap root, byte[] bytes)
    {
        Root = root;
        Bytes = bytes;
    }

    public YamlMap Root { get; }

    /// <summary>Exactly what was parsed.</summary>
    public byte[] Bytes { get; }

    /// <exception cref="RefusedException">The file can't be read or is no YAML mapping.</exception>
    public static YamlFile Read(string path, string invalidCode, string unreadableCode)
    {
        var name = Path.GetFileName(path);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(new Refusal(unreadableCode, $"{path} can't be read: {e.Message}", "Check that it exists and that you may read it."), e);
        }
        if (bytes.Length > MostBytes)
            throw new RefusedException(new Refusal(invalidCode, $"{path} is larger than 1 MiB.", "Nothing that belongs in it is that long."));
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count != 1)
                throw At(name, invalidCode, 1, 1, stream.Documents.Count == 0 ? "the file is empty" : "there is more than one document");
            return new YamlFile(new YamlMap(name, invalidCode, stream.Documents[0].RootNode, ""), bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new RefusedException(new Refusal(invalidCode, $"{name} is not UTF-8 (byte {e.Index}).", "Save it as UTF-8."), e);
        }
        catch (YamlException e)
        {
            throw new RefusedException(Error(name, invalidCode, e.Start.Line, e.Start.Column, $"this is not valid YAML: {(e.InnerException ?? e).Message}"), e);
        }
    }

    public static RefusedException At(string file, string code, long line, long column, string what) => new(Error(file, code, line, column, what));

    private static Refusal Error(string file, string code, long line, long column, string what)
        => new(code, $"{file}:{line}:{column}: {what.TrimEnd('.')}.", "Nothing was done. Mend the file and repeat the command.");
}
