using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Unicode;
using LabGovernance.Egress;
using LabGovernance.Sanitizing;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>
/// Sanitizes the texts of one command. Placeholders are the same in all of them. Nothing is given out before it is whole, its case is saved and its record
/// is kept; on any fault nothing is given out at all, and a file that would have been written is not there.
/// </summary>
public sealed class SanitizeRun : IDisposable
{
    private const long MostInMemory = 512L * 1024 * 1024;

    private readonly Sanitizer _sanitizer;
    private readonly PlaceholderMap _map = new(remembers: false);
    private OpenCase? _before;

    public SanitizeRun(SanitizeRuleSet rules) => _sanitizer = new Sanitizer(rules);

    public SanitizeRuleSet Rules => _sanitizer.Rules;

    /// <summary>The lab's own secrets; null without a lab.</summary>
    public LabSecrets? Secrets { get; init; }

    public AllowList Allowed { get; init; } = AllowList.Empty;

    /// <summary>The lab's folder, from which paths of the allow-list are meant; null without a lab.</summary>
    public string? Root { get; init; }

    public CaseStore? Cases { get; init; }

    /// <summary>Where it is recorded; null without a lab.</summary>
    public EgressRegister? Egress { get; init; }

    public SanitizeOrder Order { get; init; } = SanitizeOrder.Default;

    /// <summary>Told of the bytes of a file that are read.</summary>
    public Action<long>? Progress { get; init; }

    public void Dispose() => Secrets?.Dispose();

    /// <summary>Sanitizes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">Its syntax; left out, what the command says of all its texts.</param>
    public Outcome<SanitizedText> Text(string text, TextFormat format = TextFormat.Detect)
    {
        ArgumentNullException.ThrowIfNull(text);
        var begun = Stopwatch.GetTimestamp();
        return Mapped(map => Guarded<SanitizedText>("the text", () =>
        {
            var outcome = _sanitizer.Sanitize(text, format == TextFormat.Detect ? Request(map, null) : Request(map, null) with { Format = format });
            if (outcome.IsRefused)
                return outcome.Refusal;
            if (IsLate(begun))
                return Late("the text");
            return Finished(outcome.Value.Summary) is { } refusal
                ? refusal
                : new SanitizedText { Text = outcome.Value.Text, Case = Order.Case, Summary = Told(outcome.Value.Summary) };
        }));
    }

    /// <summary>Sanitizes a stream, such as standard input, into memory.</summary>
    public Outcome<SanitizedText> Stream(Stream input, string name, CancellationToken cancellation)
        => Mapped(map => Guarded<SanitizedText>(name, () => InMemory(input, name, null, map, cancellation)));

    /// <summary>Sanitizes a file into memory.</summary>
    public Outcome<SanitizedText> File(string path, CancellationToken cancellation)
        => Mapped(map => Guarded<SanitizedText>(path, () =>
        {
            using var input = Opened(path);
            return input.CanSeek && input.Length > MostInMemory
                ? new Refusal("TextTooLong", $"{path} is larger than {MostInMemory >> 20} MiB.", "Give -Destination: it is then written as it is read.")
                : InMemory(input, path, path, map, cancellation);
        }));

    /// <summary>Sanitizes a file into another one, in bounded memory.</summary>
    /// <param name="path">What to read.</param>
    /// <param name="destination">What to write. It appears when it is whole, with the permissions of the other.</param>
    /// <param name="force">True replaces a file that is there.</param>
    /// <param name="cancellation">Ends it with nothing written.</param>
    public Outcome<SanitizedText> File(string path, string destination, bool force, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!force && System.IO.File.Exists(destination))
            return new Refusal("FileExists", $"{destination} exists.", "Add -Force to replace it.");
        return Mapped(map => Guarded<SanitizedText>(path, () =>
        {
            if (System.IO.File.Exists(destination) && Same(path, destination))
                return new Refusal("DestinationIsSource", $"{destination} is the file that is to be read.", "Name another destination: the text is needed to turn an answer back or to look again.");
            using var input = Opened(path);
            return Written(input, path, destination, map, cancellation);
        }));
    }

    /// <summary>Sanitizes a stream, such as standard input, into a file.</summary>
    public Outcome<SanitizedText> Stream(Stream input, string name, string destination, bool force, CancellationToken cancellation)
        => !force && System.IO.File.Exists(destination)
            ? new Refusal("FileExists", $"{destination} exists.", "Add -Force to replace it.")
            : Mapped(map => Guarded<SanitizedText>(name, () => Written(input, null, destination, map, cancellation)));

    /// <summary>The text of a file as it is, for a preview that compares.</summary>
    public static Outcome<string> Original(string path)
        => Guarded<string>(path, () =>
        {
            using var input = Opened(path);
            if (input.CanSeek && input.Length > MostInMemory)
                return new Refusal("TextTooLong", $"{path} is larger than {MostInMemory >> 20} MiB.", "A report of it could not be read either; sanitize it with -Destination.");
            var reading = TextReading.Of(input);
            if (reading.IsBinary)
                return Binary(path);
            var text = new ArrayBufferWriter<byte>();
            for (var piece = reading.Next(); !piece.IsEmpty; piece = reading.Next())
                text.Write(piece);
            return TextOf(text.WrittenSpan);
        });

    /// <summary>What a text holds that must not leave. Nothing is kept and nothing recorded.</summary>
    public Outcome<IReadOnlyList<PrivateFinding>> Findings(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Guarded<IReadOnlyList<PrivateFinding>>("the text", () =>
        {
            var outcome = _sanitizer.Sanitize(text, Request(_map, null));
            if (outcome.IsRefused)
                return outcome.Refusal;
            var places = new SpanPlaces(outcome.Value.Summary.Spans);
            places.Read(Encoding.UTF8.GetBytes(text));
            return Described(null, places);
        });
    }

    /// <inheritdoc cref="Findings(string)"/>
    public Outcome<IReadOnlyList<PrivateFinding>> FindingsInFile(string path, CancellationToken cancellation)
        => Guarded<IReadOnlyList<PrivateFinding>>(path, () =>
        {
            using var input = Opened(path);
            var read = Read(TextReading.Of(input), new Discarded(), path, path, _map, cancellation);
            if (read.IsRefused)
                return read.Refusal;
            var places = new SpanPlaces(read.Value.Summary.Spans);
            input.Position = 0;
            var again = TextReading.Of(input);
            for (var piece = again.Next(); !piece.IsEmpty && places.Found.Count < read.Value.Summary.Spans.Length; piece = again.Next())
                places.Read(piece);
            return Described(path, places);
        });

    /// <inheritdoc cref="Findings(string)"/>
    public Outcome<IReadOnlyList<PrivateFinding>> FindingsInStream(Stream input, string name, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        input.CopyTo(kept);
        kept.Position = 0;
        var memory = kept;
        return Guarded<IReadOnlyList<PrivateFinding>>(name, () =>
        {
            var read = Read(TextReading.Of(memory), new Discarded(), name, null, _map, cancellation);
            if (read.IsRefused)
                return read.Refusal;
            var places = new SpanPlaces(read.Value.Summary.Spans);
            memory.Position = 0;
            var again = TextReading.Of(memory);
            for (var piece = again.Next(); !piece.IsEmpty; piece = again.Next())
                places.Read(piece);
            return Described(null, places);
        });
    }

    private static FileStream Opened(string path)
        => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    private static bool Same(string path, string other) => Configuration.RealPath.Of(Path.GetFullPath(path)) == Configuration.RealPath.Of(Path.GetFullPath(other));

    private List<PrivateFinding> Described(string? path, SpanPlaces places)
        => [.. places.Found.Select(f => new PrivateFinding(path, f.Line, f.Column, f.Span.Rule, Rules.Rules.FirstOrDefault(r => r.Id == f.Span.Rule)?.Description ?? "secret of the lab"))];

    private Outcome<SanitizedText> Mapped(Func<PlaceholderMap, Outcome<SanitizedText>> work)
    {
        if (Order.Case is not { } name || Cases is null)
            return work(_map);
        var opened = Cases.Open(name, Order.Keep, _before);
        if (opened.IsRefused)
            return opened.Refusal;
        using var open = _before = opened.Value;
        var outcome = work(open.Map);
        if (outcome.IsRefused)
            _before = null;
        return outcome;
    }

    // The case and the record come before the text: what would leave without them could not be explained afterwards.
    private Refusal? Finished(SanitizeSummary summary)
    {
        if (_before?.Save() is { IsRefused: true } unsaved && Order.Case is not null)
            return unsaved.Refusal;
        return Egress?.Record(summary, Order.Purpose, Order.Case) is { IsRefused: true } unrecorded ? unrecorded.Refusal : null;
    }

    // What failed may quote the text, so only its kind is told.
    private static Outcome<T> Guarded<T>(string name, Func<Outcome<T>> work)
        where T : notnull
    {
        try
        {
            return work();
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Refusal("TextNotFound", $"There is no {name}.", "Name a file that is there.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("TextUnreadable", $"{name} can't be sanitized: {e.Message.TrimEnd('.')}.", "Nothing was emitted. Check permissions and free space.");
        }
        catch (Exception e) when (e is DecoderFallbackException or EncoderFallbackException)
        {
            return new Refusal("TextEncodingInvalid", $"{name} begins as UTF-16 or UTF-32 and holds bytes that are none.", "Nothing was emitted. Save it as UTF-8 or repair it.");
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            return new Refusal("SanitizerFailed", $"The sanitizer failed on {name}: {e.GetType().Name} in {e.TargetSite?.Name}.", "Nothing was emitted. Leave this text out, and report the fault without the text.");
        }
    }

    private Outcome<SanitizedText> InMemory(Stream input, string name, string? path, PlaceholderMap map, CancellationToken cancellation)
    {
        var reading = TextReading.Of(input);
        var output = new ArrayBufferWriter<byte>();
        var read = Read(reading, output, name, path, map, cancellation);
        if (read.IsRefused)
            return read.Refusal;
        return Finished(read.Value.Summary) is { } refusal ? refusal : read.Value with { Text = TextOf(output.WrittenSpan) };
    }

    private Outcome<SanitizedText> Written(Stream input, string? path, string destination, PlaceholderMap map, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(destination))!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(destination)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            Outcome<SanitizedText> read;
            using (var file = PrivateFile.Create(temporary, FileMode.CreateNew, FileShare.None))
            {
                var reading = TextReading.Of(input);
                file.Write(reading.Mark);
                var output = new TextWriting(file, reading.Encoding);
                read = Read(reading, output, path ?? "the text", path, map, cancellation);
                if (read.IsRefused)
                    return read.Refusal;
                output.Complete();
                file.Flush(flushToDisk: true);
            }

            if (Finished(read.Value.Summary) is { } refusal)
                return refusal;
            if (!OperatingSystem.IsWindows() && path is not null)
                System.IO.File.SetUnixFileMode(temporary, System.IO.File.GetUnixFileMode(path));
            System.IO.File.Move(temporary, destination, overwrite: true);
            return read.Value with { Destination = destination };
        }
        finally
        {
            System.IO.File.Delete(temporary);
        }
    }

    private Outcome<SanitizedText> Read(TextReading reading, IBufferWriter<byte> output, string name, string? path, PlaceholderMap map, CancellationToken cancellation)
    {
        if (reading.IsBinary)
            return Binary(name);
        var begun = Stopwatch.GetTimestamp();
        using var stream = new StreamSanitizer(_sanitizer, output, Request(map, path));
        for (var piece = reading.Next(); !piece.IsEmpty; piece = reading.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsLate(begun))
                return Late(name);
            stream.Write(piece);
            Progress?.Invoke(reading.BytesRead);
        }

        if (reading.IsCutShort)
            return new Refusal("TextTruncated", $"{name} became shorter while it was read.", "Nothing was emitted. Repeat the command, or copy the file first.");
        var summary = stream.Complete();
        if (summary.IsRefused)
            return summary.Refusal.Code == "TextIsBinary" ? Binary(name) : summary.Refusal;
        return new SanitizedText
        {
            Source = path,
            Encoding = reading.Encoding.Name,
            Case = Order.Case,
            Summary = Told(summary.Value),
        };
    }

    private SanitizeSummary Told(SanitizeSummary summary)
        => Secrets is { Ordinary: > 0 } ? summary with { Warnings = [.. summary.Warnings, $"{Secrets.Ordinary} of the lab's own secrets are ordinary words and were not looked for."] } : summary;

    private SanitizeRequest Request(PlaceholderMap map, string? path) => new()
    {
        Format = Order.Format,
        Map = map,
        Known = Secrets?.Known,
        Allow = Allowed.For(path is null ? null : Path.GetRelativePath(Root ?? Path.GetDirectoryName(path)!, path).Replace('\\', '/')),
        Phone = PhoneNumberCheck.IsValid,
        Spans = Order.Spans,
    };

    private bool IsLate(long begun) => Order.Timeout > TimeSpan.Zero && Stopwatch.GetElapsedTime(begun) > Order.Timeout;

    private Refusal Late(string name)
        => new("SanitizeTimedOut", $"Sanitizing {name} took longer than {Duration.Format(Order.Timeout)}.", "Nothing was emitted. Give it more time with -Timeout, or a shorter text.");

    private static Refusal Binary(string name) => new("TextIsBinary", $"{name} is no text.", "Leave it out: what is in it can't be seen.");

    private static string TextOf(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);

    /// <summary>Takes what comes out where only the findings count.</summary>
    private sealed class Discarded : IBufferWriter<byte>
    {
        private byte[] _buffer = new byte[64 * 1024];

        public void Advance(int count)
        {
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => _buffer = sizeHint > _buffer.Length ? new byte[sizeHint] : _buffer;

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
