using System.Buffers;
using System.Text.Unicode;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Turns the bytes of a YAML file into text that YAML permits.</summary>
internal static class YamlText
{
    private const char ByteOrderMark = '\uFEFF';

    /// <exception cref="RefusedException">The bytes aren't UTF-8, or hold a character that YAML doesn't permit.</exception>
    public static string Read(ReadOnlySpan<byte> bytes, YamlFaults faults)
    {
        var buffer = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, buffer, out var read, out var written, replaceInvalidSequences: false);
        var text = buffer.AsSpan(0, written);
        if (text.StartsWith([ByteOrderMark]))
            text = text[1..];
        if (status != OperationStatus.Done)
            throw At(text, faults, $"this is not UTF-8 (byte {read}); save the file as UTF-8");
        // YamlDotNet takes U+0000 for the end of the file: whatever stands after it would go unread and unnoticed.
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPermitted(text[i]))
                throw At(text[..i], faults, $"the character U+{(int)text[i]:X4} is not permitted in YAML");
        }
        return text.ToString();
    }

    private static bool IsPermitted(char c)
        => c is '\t' or '\n' or '\r' or '\u0085' || (!char.IsControl(c) && c is not ('\uFFFE' or '\uFFFF'));

    private static RefusedException At(ReadOnlySpan<char> before, YamlFaults faults, string what)
    {
        var last = before.LastIndexOf('\n');
        return faults.At(before.Count('\n') + 1, before.Length - last, what);
    }
}
