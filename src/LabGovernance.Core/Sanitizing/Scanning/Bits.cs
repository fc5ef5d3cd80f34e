namespace LabGovernance.Sanitizing.Scanning;

/// <summary>The masks of a block and of the one after it, so that what follows a byte can be asked for at the end of the block as well.</summary>
/// <param name="This">The block's.</param>
/// <param name="Then">The next one's. Its upper bits lose meaning with every look ahead, which is no matter while all looks together stay under 64.</param>
internal readonly record struct Bits(ulong This, ulong Then)
{
    /// <summary>Bit i says what bit i + <paramref name="count"/> said.</summary>
    public Bits Ahead(int count) => new((This >> count) | (Then << (64 - count)), Then >> count);

    /// <summary>Bit i says what bit i - 1 said.</summary>
    /// <param name="previous">The masks of the block before.</param>
    public Bits Behind(ulong previous) => new((This << 1) | (previous >> 63), (Then << 1) | (This >> 63));

    public static Bits operator &(Bits a, Bits b) => new(a.This & b.This, a.Then & b.Then);

    public static Bits operator |(Bits a, Bits b) => new(a.This | b.This, a.Then | b.Then);

    public static Bits operator ~(Bits a) => new(~a.This, ~a.Then);
}
