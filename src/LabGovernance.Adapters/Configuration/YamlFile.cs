using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Reads one small YAML file into a tree whose nodes know their place.</summary>
internal sealed class YamlFile
{
    private const string NotClosed = "a [ or { is not closed";
    private const int MostBytes = 1024 * 1024;

    private YamlFile(YamlMap root, byte[] bytes)
    {
        Root = root;
        Bytes = bytes;
    }

    public YamlMap Root { get; }

    /// <summary>Exactly what was parsed.</summary>
    public byte[] Bytes { get; }

    /// <param name="path">The file.</param>
    /// <param name="source">What kind of file it is.</param>
    /// <param name="found">Takes every fault of keys and values; null ends the reading at the first.</param>
    /// <exception cref="RefusedException">The file can't be read or is no YAML mapping of the permitted shape.</exception>
    public static YamlFile Read(string path, YamlSource source, List<YamlFault>? found = null)
    {
        var bytes = ReadBytes(path, source);
        var faults = new YamlFaults(Path.GetFileName(path), source.InvalidCode, found);
        return new YamlFile(new YamlMap(faults, Parse(YamlText.Read(bytes, faults), faults), ""), bytes);
    }

    private static YamlNode Parse(string text, YamlFaults faults)
    {
        var shape = new YamlShape(text, faults);
        try
        {
            var stream = new YamlStream();
            stream.Load(shape);
            return stream.Documents[0].RootNode;
        }
        catch (YamlException e)
        {
            var place = Place(e) ?? shape.Reached;
            throw faults.At(place.Line, place.Column, $"this is not valid YAML: {(e.InnerException is InvalidOperationException ? NotClosed : (e.InnerException ?? e).Message)}", e);
        }
        catch (InvalidOperationException e)
        {
            // The parser ends so when the text ends inside of a list or mapping in brackets.
            throw faults.At(shape.Reached.Line, shape.Reached.Column, $"this is not valid YAML: {NotClosed}", e);
        }
        catch (Exception e) when (e is not (RefusedException or OutOfMemoryException))
        {
            // The parser has faults of its own on broken text; whatever it throws, the text is not one to govern by.
            throw faults.At(shape.Reached.Line, shape.Reached.Column, $"this is not valid YAML: {e.Message}", e);
        }
    }

    /// <returns>The innermost place that the parser names; null when it names none. A tab is told where it stands, not where what it breaks began.</returns>
    private static Mark? Place(Exception fault)
    {
        Mark? place = null;
        for (var e = fault; e is not null; e = e.InnerException)
        {
            if (e is YamlException { Start: var start, End: var end } && !(start.Equals(Mark.Empty) && end.Equals(Mark.Empty)))
                place = e.Message.Contains("tab", StringComparison.Ordinal) && !end.Equals(Mark.Empty) ? end : start;
        }
        return place;
    }

    private static byte[] ReadBytes(string path, YamlSource source)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            throw Unreadable(path, source, "that is not a path", "Name a file.");
        if (Directory.Exists(path))
            throw Unreadable(path, source, "it is a folder", "Name a file.");
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            // A device or a file of /proc has no length to ask for, so the reading is bounded too.
            var buffer = new byte[Math.Min(file.CanSeek && file.Length > 0 ? file.Length : MostBytes, MostBytes) + 1];
            var count = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (count > MostBytes)
                throw new RefusedException(new Refusal(source.InvalidCode, $"{path} is larger than 1 MiB.", "Nothing that belongs in it is that long."));
            if (count == buffer.Length)
                throw Unreadable(path, source, "it grew while it was read", "Repeat the command.");
            return buffer[..count];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusedException(new Refusal(source.NotFoundCode, $"There is no {path}.", source.WhenNotFound), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Unreadable(path, source, e.Message, "Check that you may read it.", e);
        }
    }

    private static RefusedException Unreadable(string path, YamlSource source, string why, string next, Exception? inner = null)
        => new(new Refusal(source.UnreadableCode, $"{(path.Contains('\0', StringComparison.Ordinal) ? YamlFaults.Quote(path) : path)} can't be read: {why.TrimEnd('.')}.", next), inner);
}
