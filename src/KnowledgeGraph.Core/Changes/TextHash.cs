namespace KnowledgeGraph.Core.Changes;

/// <summary>Hashes by which values of two releases are compared; they are kept in files, and so never change.</summary>
public static class TextHash
{
    // FNV-1a.
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;
    private const ulong LongBasis = 14695981039346656037;
    private const ulong LongPrime = 1099511628211;

    /// <summary>The hash of a text; 0 for an empty one.</summary>
    public static uint Of(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var hash = Basis;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return Mixed(hash);
    }

    /// <summary>A long hash of a text, for sets of many.</summary>
    public static ulong Digest(ReadOnlySpan<byte> text)
    {
        var hash = LongBasis;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * LongPrime);
        }

        return Mixed(hash);
    }

    /// <summary>A long hash of several values in their order, from those of the earlier ones and of the next.</summary>
    public static ulong Join(ulong earlier, ulong next) => Mixed(unchecked((earlier * 31) + next + 1));

    /// <summary>A hash of several values in their order, from those of the earlier ones and of the next.</summary>
    public static uint Join(uint earlier, uint next) => Mixed(unchecked((earlier * 31) + next + 1));

    private static ulong Mixed(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
            return hash ^ (hash >> 33);
        }
    }

    // The last bytes have moved few bits, and the hashes of several statements of a source are added: two that change alike would cancel
    // each other (MurmurHash3).
    private static uint Mixed(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
            hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
            return hash ^ (hash >> 16);
        }
    }
}
