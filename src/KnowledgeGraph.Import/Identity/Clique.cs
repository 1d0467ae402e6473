using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Identity;

/// <summary>Identifiers that stand for one disease.</summary>
/// <param name="Canonical">The one it is known by.</param>
/// <param name="Members">All of them, in the order of CURIE.</param>
internal sealed record Clique(string Canonical, IReadOnlyList<string> Members)
{
    private static readonly string[] Preference = [CuriePrefix.Mondo, CuriePrefix.Omim, CuriePrefix.Orpha, CuriePrefix.Umls, CuriePrefix.Medgen];

    /// <summary>What the sources say of its identifiers, in the order they rank.</summary>
    public List<MappingFact> Mappings { get; } = [];

    /// <summary>Identifiers retired in favour of a member.</summary>
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
