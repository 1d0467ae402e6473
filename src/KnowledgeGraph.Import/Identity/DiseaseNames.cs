using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Identity;

/// <summary>
/// The choice of a disease's name: Mondo's label, else MedGen's preferred name, else NCBI's, else that of the
/// annotations (docs/decisions/0004).
/// </summary>
internal static class DiseaseNames
{
    /// <summary>The name of a disease; null if no source names it.</summary>
    /// <param name="members">Its identifiers, in CURIE order.</param>
    /// <param name="stated">The names that the sources give it.</param>
    /// <param name="conceptNames">MedGen's preferred names by concept.</param>
    public static string? Of(
        IEnumerable<string> members,
        IEnumerable<DiseaseFact> stated,
        IReadOnlyDictionary<string, (string Name, Origin Origin)> conceptNames)
    {
        var best = stated.Where(fact => fact.Name is not null).OrderBy(fact => fact.Rank).ThenBy(fact => fact.Disease, CurieOrder.Comparer)
            .FirstOrDefault();
        if (best is { Rank: NameRank.Mondo })
        {
            return best.Name;
        }

        var concept = members.FirstOrDefault(conceptNames.ContainsKey);
        return concept is null ? best?.Name : conceptNames[concept].Name;
    }
}
