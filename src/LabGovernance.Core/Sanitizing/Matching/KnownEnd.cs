namespace LabGovernance.Sanitizing.Matching;

/// <summary>What the last search over a stretch of text said, so that the next one over the same stretch does not read it again: nothing that ends it stands between two places.</summary>
internal struct KnownEnd
{
    private int _from;
    private int _to;

    /// <summary>How many bytes from a place on need not be searched.</summary>
    public readonly int From(int at) => at >= _from && at < _to ? _to - at : 0;

    /// <summary>Takes note that nothing was found from a place up to another.</summary>
    public void Note(int from, int to)
    {
        if (from < _from || from > _to)
            _from = from;
        _to = to;
    }
}
