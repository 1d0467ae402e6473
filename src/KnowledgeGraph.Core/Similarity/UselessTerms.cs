using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Finds observed terms that do not distinguish diseases. If no disease has a term, wider terms count in its place; if the only such term
/// is Phenotypic abnormality, which all diseases have, the ranking would be the same as before anything is observed.
/// </summary>
public static class UselessTerms
{
    /// <summary>Why a term's row is of no use; null where it is of use.</summary>
    public static UselessTermReason? ReasonOf(GraphImage graph, int row)
    {
        var content = graph.InformationContentOf(EntityType.Disease);
        var abnormality = graph.Identifiers.FindPhenotype(HpoBranch.PhenotypicAbnormality)?.Row;
        if (IsTelling(row))
        {
            return null;
        }

        foreach (var ancestor in graph.PhenotypeHierarchy.Ancestors(row).Rows)
        {
            if (IsTelling(ancestor))
            {
                return null;
            }
        }

        return abnormality is { } top && graph.PhenotypeHierarchy.IsA(top, row) ? UselessTermReason.EveryDisease
            : IsBelow(graph, row, HpoBranch.ModeOfInheritance) ? UselessTermReason.Inheritance
            : IsBelow(graph, row, HpoBranch.Onset) ? UselessTermReason.Onset
            : abnormality is not null && !IsBelow(graph, row, HpoBranch.PhenotypicAbnormality) ? UselessTermReason.NoAbnormality
            : UselessTermReason.NotAnnotated;

        bool IsTelling(int term) => content.Of(term) is not null && !(abnormality is { } all && graph.PhenotypeHierarchy.IsA(all, term));
    }

    /// <summary>Parts terms into those of use and the others, in their order.</summary>
    public static (IReadOnlyList<int> Used, IReadOnlyList<int> Useless) Divide(GraphImage graph, IEnumerable<int> rows)
    {
        var isUsed = rows.ToLookup(row => ReasonOf(graph, row) is null);
        return ([.. isUsed[true]], [.. isUsed[false]]);
    }

    private static bool IsBelow(GraphImage graph, int row, string curie) =>
        graph.Identifiers.FindPhenotype(curie) is { } top && graph.PhenotypeHierarchy.IsA(row, top.Row);
}
