using KnowledgeGraph.Core.Phenotypes;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>The HPO annotation aspects of terms, by their branches of HPO, for sources that give no aspect.</summary>
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

    /// <summary>
    /// Whether HPO has the term, but not below the modes of inheritance; false for a term without a place in the hierarchy.
    /// </summary>
    public bool IsNoMode(int phenotype) => _placed.Contains(phenotype) && !IsMode(phenotype) && _aspects.ContainsValue(Inheritance);

    /// <summary>Whether HPO has the term, but not below the ages of onset; false for a term without a place in the hierarchy.</summary>
    public bool IsNoOnset(int phenotype) => _placed.Contains(phenotype) && _onsets.Count > 0 && !_onsets.Contains(phenotype);

    /// <summary>
    /// The aspect of a term that HPO has in a branch of its own, whatever an annotation says: a mode, a course, a
    /// modifier; null for any other.
    /// </summary>
    public string? BesidesAbnormality(int phenotype) =>
        _aspects.GetValueOrDefault(phenotype) is { } aspect and not Abnormality ? aspect : null;

    /// <summary>The aspect of a term by key; a term without a place in the hierarchy is taken for an abnormality.</summary>
    public string Of(int phenotype) => _aspects.GetValueOrDefault(phenotype, Abnormality);
}
