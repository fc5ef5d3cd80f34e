using System.Buffers;
using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing;

/// <summary>
/// What is to come of a piece of the text: its replacements, and the text with them, in the surroundings that it will have. Each replacement is of a stretch
/// of the text itself, also when it was found only beside another one, so that all of them can be put back at once.
/// </summary>
internal sealed class Draft
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly List<Replacement> _merged = [];
    private List<Replacement> _replacements = [];
    private int _body;

    public List<Replacement> Replacements => _replacements;

    /// <summary>What comes before the piece, the piece, and what follows.</summary>
    public ReadOnlySpan<byte> Text => _text.WrittenSpan;

    /// <summary>Where the piece begins in <see cref="Text"/>.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    public void Clear()
    {
        _text.ResetWrittenCount();
        _replacements.Clear();
    }

    /// <summary>Writes the text anew.</summary>
    /// <param name="before">What was given out before.</param>
    /// <param name="text">The window.</param>
    /// <param name="body">Where the piece begins in it.</param>
    /// <param name="end">Where it ends in it.</param>
    public void Write(ReadOnlySpan<byte> before, ReadOnlySpan<byte> text, int body, int end)
    {
        _text.ResetWrittenCount();
        _text.Write(before);
        Start = before.Length;
        _body = body;
        var at = body;
        for (var i = 0; i < _replacements.Count; i++)
        {
            var replacement = _replacements[i];
            _text.Write(text[at..replacement.Start]);
            _replacements[i] = replacement with { NewStart = _text.WrittenCount };
            _text.Write(replacement.Text);
            at = replacement.End;
        }

        _text.Write(text[at..end]);
        End = _text.WrittenCount;
        _text.Write(text[end..Math.Min(text.Length, end + ValueReader.Limit)]);
    }

    /// <summary>True when a finding in <see cref="Text"/> stands in a replacement, or holds one.</summary>
    public bool Touches(Finding finding) => LastFrom(finding.End - 1) is var last and >= 0 && finding.Start < _replacements[last].NewEnd;

    /// <summary>The stretch of the window that a finding in <see cref="Text"/> is of, with the whole of every replacement that it touches a part of.</summary>
    public Finding InWindow(Finding finding)
    {
        var start = finding.Start;
        var end = finding.End;
        var first = LastFrom(start);
        var last = LastFrom(end - 1);
        return finding with
        {
            Start = first < 0 ? start - Start + _body : _replacements[first] is var a && start < a.NewEnd ? a.Start : start - a.NewEnd + a.End,
            End = last < 0 ? end - Start + _body : _replacements[last] is var b && end <= b.NewEnd ? b.End : end - b.NewEnd + b.End,
        };
    }

    /// <summary>The same for what was read from a place in <see cref="Text"/>.</summary>
    public Outlook InWindow(Outlook outlook)
    {
        var whole = InWindow(new Finding(outlook.Start, outlook.End, Finding.Literal, Strength.Form));
        var open = outlook.Open < outlook.End ? InWindow(new Finding(outlook.Open, outlook.End, Finding.Literal, Strength.Form)).Start : whole.End;
        return new Outlook(whole.Start, open, whole.End);
    }

    /// <summary>True when a part of what was read and left is replaced.</summary>
    public bool IsWithin(Outlook outlook)
    {
        int low = 0, high = _replacements.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_replacements[middle].End <= outlook.Open)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _replacements.Count && _replacements[low].Start < outlook.End;
    }

    /// <summary>Takes in what was found beside the replacements.</summary>
    /// <param name="findings">Stretches of the window, by their beginning.</param>
    /// <returns>False when there was nothing new in it. What is new has no text yet.</returns>
    public bool Merge(List<Finding> findings)
    {
        _merged.Clear();
        var changed = false;
        int next = 0, found = 0;
        while (next < _replacements.Count || found < findings.Count)
        {
            var isFound = next == _replacements.Count || (found < findings.Count && findings[found].Start < _replacements[next].Start);
            var item = isFound ? new Replacement(findings[found].Start, findings[found].End, findings[found], []) { IsFresh = true } : _replacements[next] with { IsFresh = false };
            found += isFound ? 1 : 0;
            next += isFound ? 0 : 1;
            if (_merged.Count == 0 || item.Start >= _merged[^1].End)
            {
                changed |= isFound;
                _merged.Add(item);
                continue;
            }

            var held = _merged[^1];
            if (isFound && item.Start == held.Start && item.End == held.End && held.Text is [not ((byte)'<' or (byte)'&'), ..]
                && (item.Finding.Strength > held.Finding.Strength || (held.Finding.IsNumber && !item.Finding.IsNumber)))
            {
                // An address that stands for another, where a name says that it is a secret; a number where another syntax wants none.
                changed = true;
                _merged[^1] = item;
                continue;
            }

            if (item.End <= held.End || (isFound && item.Finding.Rule == Finding.Literal))
                continue;
            changed = true;
            var whole = item.Start == held.Start ? item.Finding : held.Finding;
            _merged[^1] = new Replacement(held.Start, item.End, whole with { Start = held.Start, End = item.End, IsNumber = whole.IsNumber && item.Start == held.Start, OpenEnd = item.Finding.OpenEnd }, []) { IsFresh = true };
        }

        if (changed)
        {
            _replacements.Clear();
            _replacements.AddRange(_merged);
        }

        return changed;
    }

    // The last replacement that begins at or before a place; -1 for none.
    private int LastFrom(int place)
    {
        int low = 0, high = _replacements.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_replacements[middle].NewStart <= place)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
