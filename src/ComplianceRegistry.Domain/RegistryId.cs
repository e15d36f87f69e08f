using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace ComplianceRegistry.Domain;

/// <summary>
/// A registry id such as <c>AIS-7K2M-9QXD-4WTZ-5</c>: a type prefix, 12 Crockford base32 characters (60 bits) and a check
/// character by ISO 7064 MOD 37,36 over prefix and characters. Ids are never reused.
/// </summary>
public readonly record struct RegistryId
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private static readonly SearchValues<char> CrockfordCharacters = SearchValues.Create(Crockford);

    private readonly string? _text;

    private RegistryId(string text) => _text = text;

    /// <summary>Three letters that name the type: PTY, AIS, OPR.</summary>
    public string Prefix => ToString()[..3];

    /// <summary>Makes the id with this prefix whose characters carry the first 60 bits of <paramref name="entropy"/>.</summary>
    /// <param name="prefix">Three upper-case letters.</param>
    /// <param name="entropy">At least 8 bytes, as a keyed hash gives them.</param>
    public static RegistryId Create(string prefix, ReadOnlySpan<byte> entropy)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(prefix.Length, 3);
        var bits = BinaryPrimitives.ReadUInt64BigEndian(entropy) >> 4;
        Span<char> characters = stackalloc char[15];
        prefix.CopyTo(characters);
        for (var index = 14; index >= 3; index--, bits >>= 5)
        {
            characters[index] = Crockford[(int)(bits & 31)];
        }

        return new RegistryId(Format(characters, Check(characters)));
    }

    /// <summary>Reads an id; upper-cases it first. False when it is malformed, has another prefix or a wrong check character.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, string prefix, out RegistryId id)
    {
        id = default;
        if (text is not { Length: Length })
        {
            return false;
        }

        Span<char> characters = stackalloc char[15];
        var upper = text.ToUpperInvariant();
        if (!Take(upper, characters) || !characters[..3].SequenceEqual(prefix) || Check(characters) != upper[^1])
        {
            return false;
        }

        id = new RegistryId(upper);
        return true;
    }

    /// <summary>Makes the id with this prefix and these 12 characters; upper-cases them first. False when they are none of Crockford base32.</summary>
    public static bool TryComplete(string prefix, ReadOnlySpan<char> characters, out RegistryId id)
    {
        id = default;
        Span<char> all = stackalloc char[15];
        prefix.CopyTo(all);
        if (characters.Length != 12 || characters.ToUpperInvariant(all[3..]) != 12 || all[3..].ContainsAnyExcept(CrockfordCharacters))
            return false;
        id = new RegistryId(Format(all, Check(all)));
        return true;
    }

    public override string ToString() => _text ?? throw new InvalidOperationException("This id was never assigned.");

    private static bool Take(string upper, Span<char> characters)
    {
        upper.AsSpan(0, 3).CopyTo(characters);
        for (var group = 0; group < 3; group++)
        {
            var start = 4 + (group * 5);
            if (upper[start - 1] != '-')
            {
                return false;
            }

            upper.AsSpan(start, 4).CopyTo(characters[(3 + (group * 4))..]);
        }

        return upper[18] == '-' && !characters[3..].ContainsAnyExcept(CrockfordCharacters) && !characters[..3].ContainsAnyExceptInRange('A', 'Z');
    }

    private static string Format(ReadOnlySpan<char> characters, char check) =>
        $"{characters[..3]}-{characters[3..7]}-{characters[7..11]}-{characters[11..15]}-{check}";

    /// <summary>ISO 7064 MOD 37,36: the hybrid system over digits and letters.</summary>
    private static char Check(ReadOnlySpan<char> characters)
    {
        var product = 36;
        foreach (var character in characters)
        {
            var sum = (product + Alphabet.IndexOf(character, StringComparison.Ordinal)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }

        return Alphabet[(37 - product) % 36];
    }
}
