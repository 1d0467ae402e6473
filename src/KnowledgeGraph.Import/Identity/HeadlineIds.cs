using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Identity;

/// <summary>
/// Chooses the one of a record's exact identifiers of a kind that is shown for all: the one that the best source maps to the record's own
/// class; if there are several, the one with the record's name; then the first by CURIE.
/// </summary>
internal sealed class HeadlineIds
{
    private readonly Clique _clique;
    private readonly string _name;
    private readonly IReadOnlyDictionary<string, string> _conceptOfUid;
    private readonly ILookup<string, MappingFact> _direct;

    /// <param name="clique">The record.</param>
    /// <param name="name">Its name.</param>
    /// <param name="conceptOfUid">The CUI of each MedGen number.</param>
    public HeadlineIds(Clique clique, string name, IReadOnlyDictionary<string, string> conceptOfUid)
    {
        (_clique, _name, _conceptOfUid) = (clique, name, conceptOfUid);
        _direct = clique.Mappings.Where(fact => fact.Predicate == MappingPredicate.Exact && fact.Left == clique.Canonical)
            .Concat(clique.Mappings.Where(fact => fact.Predicate == MappingPredicate.Exact && fact.Right == clique.Canonical)
                .Select(fact => fact with { Left = fact.Right, Right = fact.Left, RightLabel = null }))
            .ToLookup(fact => fact.Right, StringComparer.Ordinal);
    }

    /// <summary>The identifier with a prefix; null if there is none.</summary>
    public string? Of(string prefix) => Best(member => member.StartsWith(prefix + ":", StringComparison.Ordinal));

    /// <summary>
    /// The concept, preferably UMLS's rather than NCBI's own, and the MedGen number that belongs to it; a number known to belong to another
    /// concept is not shown.
    /// </summary>
    public (string? Concept, string? Uid) Pair()
    {
        var concept = Local(Of(CuriePrefix.Umls) ?? Best(IsMedgenConcept));
        var paired = Local(
            Best(member => IsMedgenNumber(member) && _conceptOfUid.GetValueOrDefault(Local(member)!) is { } known && known == concept));
        return (concept, paired
            ?? Local(Best(member => IsMedgenNumber(member) && (concept is null || !_conceptOfUid.ContainsKey(Local(member)!)))));
    }

    /// <summary>An identifier without its prefix.</summary>
    public static string? Local(string? curie) => curie?[(curie.IndexOf(':') + 1)..];

    private string? Best(Func<string, bool> isOfKind) =>
        _clique.Members.Where(isOfKind)
            .OrderBy(member => member == _clique.Canonical ? -1 : Rank(member))
            .ThenBy(member => HasName(member) ? 0 : 1)
            .ThenBy(member => member, CurieOrder.Comparer)
            .FirstOrDefault();

    private int Rank(string member) => _direct[member].Select(fact => (int)fact.Priority).DefaultIfEmpty(int.MaxValue).Min();

    private bool HasName(string member) =>
        _direct[member].Any(fact => string.Equals(fact.RightLabel, _name, StringComparison.OrdinalIgnoreCase));

    private static bool IsMedgenNumber(string curie) =>
        curie.StartsWith("MEDGEN:", StringComparison.Ordinal) && char.IsAsciiDigit(curie[7]);

    private static bool IsMedgenConcept(string curie) => curie.StartsWith("MEDGEN:CN", StringComparison.Ordinal);
}
