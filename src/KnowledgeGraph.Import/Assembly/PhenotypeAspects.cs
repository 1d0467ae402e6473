using KnowledgeGraph.Core.Phenotypes;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>The HPO annotation aspect of a term, by the branch of HPO it stands in: for sources that give none.</summary>
internal sealed class PhenotypeAspects
{
    private const string Abnormality = "P";

    private static readonly (string Term, string Aspect)[] Branches =
    [
        (HpoBranch.PhenotypicAbnormality, Abnormality), (HpoBranch.ModeOfInheritance, "I"), (HpoBranch.ClinicalCourse, "C"),
        (HpoBranch.ClinicalModifier, "M"), (HpoBranch.PastMedicalHistory, "H"),
    ];

    private readonly Dictionary<int, string> _aspects = [];

    public PhenotypeAspects(ReleaseContent content)
    {
        var branches = new PhenotypeBranches(content);
        foreach (var (term, aspect) in Branches)
        {
            if (branches.Root(term) is not { } root)
            {
                continue;
            }

            foreach (var phenotype in branches.Below(root).Prepend(root))
            {
                _aspects.TryAdd(phenotype, aspect);
            }
        }
    }

    /// <summary>The aspect of a term by key; a term that stands nowhere is taken for an abnormality.</summary>
    public string Of(int phenotype) => _aspects.GetValueOrDefault(phenotype, Abnormality);
}
