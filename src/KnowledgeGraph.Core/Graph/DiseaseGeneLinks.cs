using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Core.Graph;

/// <summary>Disease (left) – gene (right); the surest causes first, links that the evidence contradicts last.</summary>
public sealed class DiseaseGeneLinks : LinkSet
{
    private const byte NoValidity = byte.MaxValue;
    private const int NegatedOffset = 1 << 16;

    private readonly byte[] _associations;
    private readonly byte[] _validities;
    private readonly bool[] _negated;
    private readonly bool[] _disagree;

    /// <summary>Builds the set.</summary>
    /// <param name="diseaseCount">Diseases.</param>
    /// <param name="geneCount">Genes.</param>
    /// <param name="diseaseRows">The disease of each link.</param>
    /// <param name="geneRows">The gene of each link.</param>
    /// <param name="columns">The properties of each link.</param>
    public DiseaseGeneLinks(int diseaseCount, int geneCount, int[] diseaseRows, int[] geneRows, DiseaseGeneColumns columns)
        : base(diseaseCount, geneCount, diseaseRows, geneRows, SortKeys(columns))
    {
        _associations = Array.ConvertAll(columns.Association, association => (byte)association);
        _validities = Array.ConvertAll(columns.Validity, validity => validity is { } known ? (byte)known : NoValidity);
        _negated = columns.IsNegated;
        _disagree = columns.SourcesDisagree;
        InheritanceText = columns.InheritanceText;
    }

    /// <summary>Names of the modes of inheritance that statements are for, joined; lists are ordered by this text.</summary>
    public PooledColumn InheritanceText { get; }

    /// <summary>The role of the gene in the disease.</summary>
    public GeneAssociation Association(int link) => (GeneAssociation)_associations[link];

    /// <summary>How well established the association is; null if no source says.</summary>
    public GeneValidity? Validity(int link) => _validities[link] == NoValidity ? null : (GeneValidity)_validities[link];

    /// <summary>
    /// True if the evidence is against the link: it is disputed, refuted, seen in animals only, or not known. Then it must not be stated as
    /// true.
    /// </summary>
    public bool IsNegated(int link) => _negated[link];

    /// <summary>True if sources assign different validities.</summary>
    public bool SourcesDisagree(int link) => _disagree[link];

    private static int[] SortKeys(DiseaseGeneColumns columns)
    {
        var keys = new int[columns.Association.Length];
        for (var link = 0; link < keys.Length; link++)
        {
            keys[link] = (columns.IsNegated[link] ? NegatedOffset : 0) + ((int)columns.Association[link] * 16)
                + (int)(columns.Validity[link] ?? (GeneValidity)15);
        }

        return keys;
    }
}
