using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Core.Identifiers;

/// <summary>
/// A compact identifier, prefix and local id, in this project's canonical spelling: <c>MONDO:0957870</c>, <c>OMIM:620312</c>,
/// <c>ORPHA:135</c>, <c>UMLS:C5830404</c>, <c>MEDGEN:1841040</c>, <c>HP:0001250</c>, <c>NCBIGene:8892</c>, <c>PMID:34532852</c>.
/// Parsing accepts every spelling in use and yields the canonical one; see docs/identifiers.md.
/// </summary>
public readonly record struct Curie : IComparable<Curie>
{
    private const int LongestAccepted = 256;

    private Curie(string prefix, string localId)
    {
        Prefix = prefix;
        LocalId = localId;
    }

    /// <summary>The canonical prefix, e.g. <c>MONDO</c>.</summary>
    public string Prefix { get; }

    /// <summary>The part after the colon, in the authority's own spelling.</summary>
    public string LocalId { get; }

    /// <summary>
    /// Reads <c>PREFIX:id</c>, <c>PREFIX_id</c>, or the address of a page that shows one: OBO, identifiers.org, OMIM, Orphanet, NCBI and
    /// others. A bare concept id (C1234567, CN123456) is UMLS's or MedGen's. False for anything else: bare numbers and symbols have no
    /// prefix that names their authority.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Curie curie)
    {
        curie = default;
        if (text is null || text.Length > LongestAccepted)
        {
            return false;
        }

        var trimmed = text.AsSpan().Trim();
        if (IsConceptId(trimmed))
        {
            curie = FromConceptId(trimmed);
            return true;
        }

        var compact = IdentifierAddress.IsOne(trimmed) ? IdentifierAddress.Compact(trimmed.ToString()) : trimmed;
        var separator = compact.IndexOf(':');
        if (separator < 0)
        {
            separator = compact.IndexOf('_');
        }

        if (separator <= 0 || separator == compact.Length - 1 || ContainsSpaceOrControl(compact))
        {
            return false;
        }

        return TryCreate(compact[..separator], compact[(separator + 1)..], out curie);
    }

    /// <summary>Reads a text that must be a CURIE.</summary>
    /// <exception cref="FormatException">The text is not a CURIE.</exception>
    public static Curie Parse(string text) =>
        TryParse(text, out var curie) ? curie : throw new FormatException($"'{text}' is not a CURIE");

    /// <summary>Joins a canonical prefix and a local id that are known to be right.</summary>
    public static Curie Of(string prefix, string localId) => new(prefix, localId);

    /// <summary>A UMLS concept (C1234567) or one of NCBI's own (CN123456), which live under MedGen's prefix.</summary>
    public static Curie FromConceptId(ReadOnlySpan<char> conceptId) =>
        new(conceptId is ['C' or 'c', 'N' or 'n', ..] ? CuriePrefix.Medgen : CuriePrefix.Umls, conceptId.ToString().ToUpperInvariant());

    /// <summary>True for C and seven digits, or CN and digits, in either case.</summary>
    public static bool IsConceptId(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > 12 || text[0] is not ('C' or 'c'))
        {
            return false;
        }

        var digits = text[1] is 'N' or 'n' ? text[2..] : text[1..];
        return !digits.ContainsAnyExceptInRange('0', '9') && (digits.Length < text.Length - 1 || digits.Length == 7);
    }

    /// <summary>Orders by prefix, then by local id: numbers by value and before words.</summary>
    public int CompareTo(Curie other) => CurieOrder.Compare(ToString(), other.ToString());

    /// <summary>Orders as <see cref="CompareTo"/> does.</summary>
    public static bool operator <(Curie left, Curie right) => left.CompareTo(right) < 0;

    /// <summary>Orders as <see cref="CompareTo"/> does.</summary>
    public static bool operator >(Curie left, Curie right) => left.CompareTo(right) > 0;

    /// <summary>Orders as <see cref="CompareTo"/> does.</summary>
    public static bool operator <=(Curie left, Curie right) => left.CompareTo(right) <= 0;

    /// <summary>Orders as <see cref="CompareTo"/> does.</summary>
    public static bool operator >=(Curie left, Curie right) => left.CompareTo(right) >= 0;

    /// <summary>The canonical spelling.</summary>
    public override string ToString() => $"{Prefix}:{LocalId}";

    private static bool TryCreate(ReadOnlySpan<char> prefix, ReadOnlySpan<char> localId, out Curie curie)
    {
        var canonical = CuriePrefix.Canonical(prefix);

        // HGNC:HGNC:5 in gene_info, MESH:MESH:… elsewhere: the authority's own id already carries its prefix.
        var repeated = localId.IndexOf(':');
        if (repeated > 0 && CuriePrefix.Canonical(localId[..repeated]) == canonical)
        {
            localId = localId[(repeated + 1)..];
        }

        if (localId.IsEmpty)
        {
            curie = default;
            return false;
        }

        if (canonical is CuriePrefix.Umls or CuriePrefix.Medgen && IsConceptId(localId))
        {
            curie = FromConceptId(localId);
            return true;
        }

        var local = localId.ToString();
        curie = new Curie(canonical, canonical == CuriePrefix.Doi ? local.ToLowerInvariant() : local);
        return true;
    }

    private static bool ContainsSpaceOrControl(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }
}
