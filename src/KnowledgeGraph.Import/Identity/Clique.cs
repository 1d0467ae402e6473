using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Identity;

/// <summary>A set of identifiers that stand for one disease.</summary>
/// <param name="Canonical">The identifier that the disease is known by.</param>
/// <param name="Members">All identifiers, in CURIE order.</param>
internal sealed record Clique(string Canonical, IReadOnlyList<string> Members)
{
    private static readonly string[] Preference = [CuriePrefix.Mondo, CuriePrefix.Omim, CuriePrefix.Orpha, CuriePrefix.Umls,
        CuriePrefix.Medgen];

    /// <summary>The mappings of its identifiers by the sources, in the order of their rank.</summary>
    public List<MappingFact> Mappings { get; } = [];

    /// <summary>The identifiers that were retired in favour of a member.</summary>
    public List<RetiredFact> Retired { get; } = [];

    /// <summary>Makes a clique of its members.</summary>
    public static Clique Of(IEnumerable<string> members)
    {
        var sorted = members.Order(CurieOrder.Comparer).ToList();
        return new Clique(sorted.MinBy(member => (Rank(member), sorted.IndexOf(member)))!, sorted);
    }

    private static int Rank(string member)
    {
        var rank = Array.FindIndex(Preference, prefix => member.StartsWith(prefix + ":", StringComparison.Ordinal));
        return rank < 0 ? Preference.Length : rank;
    }
}
