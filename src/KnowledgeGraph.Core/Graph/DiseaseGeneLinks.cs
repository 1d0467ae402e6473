using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Core.Graph;

/// <summary>Disease (left) – gene (right); the surest causes first.</summary>
public sealed class DiseaseGeneLinks : LinkSet
{
    private const byte NoValidity = byte.MaxValue;

    private readonly byte[] _associations;
    private readonly byte[] _validities;

    /// <summary>Builds the set.</summary>
    public DiseaseGeneLinks(int diseaseCount, int geneCount, int[] diseaseRows, int[] geneRows, GeneAssociation[] associations, GeneValidity?[] validities)
        : base(diseaseCount, geneCount, diseaseRows, geneRows, SortKeys(associations, validities))
    {
        _associations = Array.ConvertAll(associations, association => (byte)association);
        _validities = Array.ConvertAll(validities, validity => validity is { } known ? (byte)known : NoValidity);
    }

    /// <summary>How the gene stands to the disease.</summary>
    public GeneAssociation Association(int link) => (GeneAssociation)_associations[link];

    /// <summary>How well established that is; null where no source says.</summary>
    public GeneValidity? Validity(int link) => _validities[link] == NoValidity ? null : (GeneValidity)_validities[link];

    /// <summary>Whether the best that any source says of the relation is that it is disputed, refuted or not known: then nothing may be said to be so.</summary>
    public bool IsDoubted(int link) => GeneValidities.IsDoubted(Validity(link));

    private static int[] SortKeys(GeneAssociation[] associations, GeneValidity?[] validities)
    {
        var keys = new int[associations.Length];
        for (var link = 0; link < keys.Length; link++)
        {
            keys[link] = ((int)associations[link] * 16) + (int)(validities[link] ?? (GeneValidity)15);
        }

        return keys;
    }
}
