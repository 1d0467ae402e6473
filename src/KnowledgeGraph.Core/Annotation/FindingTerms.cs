using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Selects the terms that are findings of a patient: not the roots, modifiers such as "Severe", frequencies, blood groups, molecular
/// mechanisms and the past history of others.
/// </summary>
public static class FindingTerms
{
    private static readonly string[] _roots =
    [
        HpoBranch.All, HpoBranch.PhenotypicAbnormality, HpoBranch.ClinicalModifier, HpoBranch.Frequency, HpoBranch.BloodGroup,
            HpoBranch.PastMedicalHistory,
        HpoBranch.ModeOfInheritance, HpoBranch.Onset, HpoBranch.ClinicalCourse, "HP:0040006", "HP:0011420",
    ];

    private static readonly string[] _others = [HpoBranch.ClinicalModifier, HpoBranch.Frequency, HpoBranch.BloodGroup,
        HpoBranch.PastMedicalHistory, "HP:0034335"];

    // Below these, but said of a patient or a family.
    private static readonly string[] _kept = [HpoBranch.ClinicalCourse, "HP:0003812", "HP:0003829", "HP:0001466"];

    /// <summary>For each row whether it is a finding.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="withModes">Whether modes of inheritance and courses are such.</param>
    public static bool[] Of(GraphImage graph, bool withModes)
    {
        var isFinding = new bool[graph.Phenotypes.Count];
        for (var row = 0; row < isFinding.Length; row++)
        {
            isFinding[row] = !graph.Phenotypes.IsObsolete[row];
        }

        Mark(graph, isFinding, _others, false);
        Mark(graph, isFinding, withModes ? _kept : [HpoBranch.ModeOfInheritance], withModes);
        foreach (var row in _roots.Select(curie => RowOf(graph, curie)).Where(row => row >= 0))
        {
            isFinding[row] = false;
        }

        return isFinding;
    }

    /// <summary>For each row whether it is a term or below it.</summary>
    internal static bool[] Below(GraphImage graph, string curie)
    {
        var isBelow = new bool[graph.Phenotypes.Count];
        Mark(graph, isBelow, [curie], true);
        return isBelow;
    }

    private static void Mark(GraphImage graph, bool[] isFinding, string[] tops, bool value)
    {
        foreach (var top in tops.Select(curie => RowOf(graph, curie)).Where(row => row >= 0))
        {
            isFinding[top] = value;
            foreach (var row in graph.PhenotypeHierarchy.Descendants(top).Rows)
            {
                isFinding[row] = value && !graph.Phenotypes.IsObsolete[row];
            }
        }
    }

    private static int RowOf(GraphImage graph, string curie) =>
        graph.KeyUpTo(EntityType.Phenotype, curie) is var key and > 0 && graph.Phenotypes.Curie[key - 1] == curie ? key - 1 : -1;
}
