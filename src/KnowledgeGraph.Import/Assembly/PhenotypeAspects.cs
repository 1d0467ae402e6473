using KnowledgeGraph.Core.Phenotypes;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>The HPO annotation aspect of a term, by the branch of HPO it stands in: for sources that give none.</summary>
internal sealed class PhenotypeAspects
{
    private const string Abnormality = "P";

    private static readonly (string Term, string Aspect)[] Branches =
    [
        (HpoBranch.PhenotypicAbnormality, Abnormality), (HpoBranch.ModeOfInheritance, Inheritance), (HpoBranch.ClinicalCourse, "C"),
        (HpoBranch.ClinicalModifier, "M"), (HpoBranch.PastMedicalHistory, "H"),
    ];

    private const string Inheritance = "I";

    private readonly Dictionary<int, string> _aspects = [];
    private readonly HashSet<int> _placed;
    private readonly HashSet<int> _onsets;

    public PhenotypeAspects(ReleaseContent content)
    {
        _placed = [.. content.PhenotypeParents.Select(step => step.ChildId)];
        var branches = new PhenotypeBranches(content);
        _onsets = branches.Root(HpoBranch.Onset) is { } onset ? branches.Below(onset) : [];
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

    /// <summary>Whether HPO has the term below the modes of inheritance.</summary>
    public bool IsMode(int phenotype) => _aspects.GetValueOrDefault(phenotype) == Inheritance;

    /// <summary>Whether HPO has the term elsewhere than below the modes of inheritance; of a term that stands nowhere nobody can say.</summary>
    public bool IsNoMode(int phenotype) => _placed.Contains(phenotype) && !IsMode(phenotype) && _aspects.ContainsValue(Inheritance);

    /// <summary>Whether HPO has the term elsewhere than below the ages of onset; of a term that stands nowhere nobody can say.</summary>
    public bool IsNoOnset(int phenotype) => _placed.Contains(phenotype) && _onsets.Count > 0 && !_onsets.Contains(phenotype);

    /// <summary>The aspect of a term that HPO has in a branch of its own, whatever an annotation says: a mode, a course, a modifier; null for any other.</summary>
    public string? BesidesAbnormality(int phenotype) => _aspects.GetValueOrDefault(phenotype) is { } aspect and not Abnormality ? aspect : null;

    /// <summary>The aspect of a term by key; a term that stands nowhere is taken for an abnormality.</summary>
    public string Of(int phenotype) => _aspects.GetValueOrDefault(phenotype, Abnormality);
}
