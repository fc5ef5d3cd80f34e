using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LabGovernance.Sanitizing;

/// <summary>A hash under a key that lives and dies with this object: says whether two values are the same, and nothing of what they are. Multiply and fold, 128 bits.</summary>
internal sealed class KeyedHash
{
    private readonly ulong _first;
    private readonly ulong _second;

    public KeyedHash()
    {
        Span<byte> key = stackalloc byte[16];
        RandomNumberGenerator.Fill(key);
        _first = BinaryPrimitives.ReadUInt64LittleEndian(key);
        _second = BinaryPrimitives.ReadUInt64LittleEndian(key[8..]);
    }

    public UInt128 Of(ReadOnlySpan<byte> value, byte kind)
    {
        var a = _first ^ ((ulong)value.Length * 0x9E3779B97F4A7C15);
        var b = _second ^ (kind * 0xC2B2AE3D27D4EB4FUL);
        Span<byte> last = stackalloc byte[8];
        while (!value.IsEmpty)
        {
            var word = 0UL;
            if (value.Length >= 8)
            {
                word = BinaryPrimitives.ReadUInt64LittleEndian(value);
                value = value[8..];
            }
            else
            {
                last.Clear();
                value.CopyTo(last);
                word = BinaryPrimitives.ReadUInt64LittleEndian(last);
                value = default;
            }

            a = Fold(a ^ word, _second | 1);
            b = Fold(b ^ word ^ a, _first | 1);
        }

        return new UInt128(Fold(a ^ _first, 0xFF51AFD7ED558CCD), Fold(b ^ _second, 0xC4CEB9FE1A85EC53));
    }

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
