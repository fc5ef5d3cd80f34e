namespace LabGovernance.Sanitizing;

/// <summary>
/// Where public addresses go: 240.0.0.0/5, which no host of the Internet has, and 2001:db8::/32, which is for documentation. A network keeps its
/// neighbours: addresses of one /16 or /24 (/48 or /64) share one there as well. Numbers are given in the order in which addresses appear.
/// </summary>
internal sealed class AddressSpace
{
    private const uint Sites4 = 2048;
    private const uint Sites6 = 65536;

    private readonly Dictionary<UInt128, ulong> _given4 = [];
    private readonly Dictionary<UInt128, ulong> _given6 = [];
    private readonly Dictionary<(int Bits, UInt128 Prefix), ulong> _networks = [];
    private readonly Dictionary<(int Bits, ulong Parent), ulong> _counts = [];
    private readonly Dictionary<ulong, int> _taken4 = [];
    private readonly Dictionary<ulong, int> _taken6 = [];

    public static bool IsMapped(uint address) => address >> 27 == 0b11110;

    public static bool IsMapped(UInt128 address) => address >> 96 == 0x20010db8;

    /// <summary>The address that stands for another; null when it has one already or there is no room.</summary>
    /// <param name="address">The address.</param>
    /// <param name="run">Who asks.</param>
    public ulong? Map4(uint address, int run)
    {
        if (_given4.ContainsKey(address) || Network(16, address >> 16, 0, Sites4) is not { } site || Network(24, address >> 8, site, 256) is not { } net)
            return null;
        return Next(24, (site << 8) | net, 256, host => 0xF000_0000 | (site << 16) | (net << 8) | host, _taken4, _given4, address, run);
    }

    /// <summary>What is packed: the third group, the fourth, and the last two.</summary>
    public ulong? Map6(UInt128 address, int run)
    {
        if (_given6.ContainsKey(address) || Network(48, address >> 80, 0, Sites6) is not { } site || Network(64, address >> 64, site, 65536) is not { } net)
            return null;
        return Next(64, (site << 16) | net, uint.MaxValue, host => (site << 48) | (net << 32) | host, _taken6, _given6, address, run);
    }

    /// <summary>Who took an address of this space; null when it is free, and 0 for one that a text had.</summary>
    public int? TakenBy(ulong mapped, bool six) => (six ? _taken6 : _taken4).TryGetValue(mapped, out var run) ? run : null;

    public void Reserve(ulong mapped, bool six) => (six ? _taken6 : _taken4).TryAdd(mapped, 0);

    /// <summary>Takes over what another run gave.</summary>
    public void Restore(UInt128 address, ulong mapped, bool six, int run)
    {
        (six ? _taken6 : _taken4)[mapped] = run;
        (six ? _given6 : _given4)[address] = mapped;
        var (site, net) = six ? (mapped >> 48, (mapped >> 32) & 0xffff) : ((mapped >> 16) & 0x7ff, (mapped >> 8) & 0xff);
        Keep(six ? 48 : 16, six ? address >> 80 : address >> 16, 0, site);
        Keep(six ? 64 : 24, six ? address >> 64 : address >> 8, site, net);
    }

    private void Keep(int bits, UInt128 prefix, ulong parent, ulong index)
    {
        _networks[(bits, prefix)] = index;
        _counts[(bits, parent)] = Math.Max(_counts.GetValueOrDefault((bits, parent)), index + 1);
    }

    private ulong? Network(int bits, UInt128 prefix, ulong parent, ulong room)
    {
        if (_networks.TryGetValue((bits, prefix), out var index))
            return index;
        index = _counts.GetValueOrDefault((bits, parent));
        if (index >= room)
            return null;
        Keep(bits, prefix, parent, index);
        return index;
    }

    private ulong? Next(int bits, ulong parent, ulong room, Func<ulong, ulong> place, Dictionary<ulong, int> taken, Dictionary<UInt128, ulong> given, UInt128 address, int run)
    {
        for (var host = _counts.GetValueOrDefault((bits + 1, parent), 1UL); host < room; host++)
        {
            _counts[(bits + 1, parent)] = host + 1;
            if (!taken.TryAdd(place(host), run))
                continue;
            given[address] = place(host);
            return place(host);
        }

        return null;
    }
}
