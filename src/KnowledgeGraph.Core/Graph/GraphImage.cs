using System.Collections.Concurrent;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// One release in memory, immutable: the columns that are often needed, every link in both directions, the closure of both ontologies,
/// and an index from any identifier to its record. A table's row is its key in the store minus one.
/// </summary>
public sealed class GraphImage
{
    private readonly Lazy<IdentifierIndex> _identifiers;
    private readonly Lazy<BodySystems> _bodySystems;
    private readonly ConcurrentDictionary<Type, Lazy<object?>> _derived = new();

    /// <summary>Prepares the image; the data derived from it is computed on first use.</summary>
    public GraphImage()
    {
        _identifiers = new(() => new IdentifierIndex(this));
        _bodySystems = new(() => new BodySystems(this));
    }

    /// <summary>The memory that it takes; null if it was read from a database.</summary>
    public ImageBytes? Size { get; init; }

    /// <summary>The release's id, content hash, creation time and builder.</summary>
    public required ReleaseInfo Release { get; init; }

    /// <summary>Sources in key order: the source with key k is at k − 1.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Diseases.</summary>
    public required DiseaseTable Diseases { get; init; }

    /// <summary>Genes.</summary>
    public required GeneTable Genes { get; init; }

    /// <summary>Phenotype terms.</summary>
    public required PhenotypeTable Phenotypes { get; init; }

    /// <summary>Papers.</summary>
    public required CitationTable Citations { get; init; }

    /// <summary>Disease – gene.</summary>
    public required DiseaseGeneLinks DiseaseGenes { get; init; }

    /// <summary>Disease – phenotype.</summary>
    public required DiseasePhenotypeLinks DiseasePhenotypes { get; init; }

    /// <summary>Disease – citation.</summary>
    public required DiseaseCitationLinks DiseaseCitations { get; init; }

    /// <summary>Gene – phenotype.</summary>
    public required GenePhenotypeLinks GenePhenotypes { get; init; }

    /// <summary>Gene – citation.</summary>
    public required GeneCitationLinks GeneCitations { get; init; }

    /// <summary>Values that statements about links give.</summary>
    public required LinkStatements Stated { get; init; }

    /// <summary>MONDO's hierarchy over the diseases.</summary>
    public required Hierarchy DiseaseHierarchy { get; init; }

    /// <summary>HPO's hierarchy over the phenotypes.</summary>
    public required Hierarchy PhenotypeHierarchy { get; init; }

    /// <summary>The same release with the same columns and links, and nothing of what has been derived from them so far.</summary>
    public GraphImage WithoutDerived() => new()
    {
        Size = Size,
        Release = Release,
        Sources = Sources,
        Diseases = Diseases,
        Genes = Genes,
        Phenotypes = Phenotypes,
        Citations = Citations,
        DiseaseGenes = DiseaseGenes,
        DiseasePhenotypes = DiseasePhenotypes,
        DiseaseCitations = DiseaseCitations,
        GenePhenotypes = GenePhenotypes,
        GeneCitations = GeneCitations,
        Stated = Stated,
        DiseaseHierarchy = DiseaseHierarchy,
        PhenotypeHierarchy = PhenotypeHierarchy,
    };

    /// <summary>The index from any identifier to its record.</summary>
    public IdentifierIndex Identifiers => _identifiers.Value;

    /// <summary>The organ systems of HPO.</summary>
    public BodySystems BodySystems => _bodySystems.Value;

    /// <summary>The source with a key.</summary>
    public Source Source(int sourceId) => Sources[sourceId - 1];

    /// <summary>The number of records of a kind.</summary>
    public int CountOf(EntityType type) => type switch
    {
        EntityType.Disease => Diseases.Count,
        EntityType.Gene => Genes.Count,
        EntityType.Phenotype => Phenotypes.Count,
        EntityType.Citation => Citations.Count,
        _ => throw UnknownKind.Of(type),
    };

    /// <summary>The links of a kind, with the kinds of record that they join.</summary>
    public KindOfLinks LinksOf(EdgeKind kind) => kind switch
    {
        EdgeKind.DiseaseGene => new(kind, EntityType.Disease, EntityType.Gene, DiseaseGenes),
        EdgeKind.DiseasePhenotype => new(kind, EntityType.Disease, EntityType.Phenotype, DiseasePhenotypes),
        EdgeKind.DiseaseCitation => new(kind, EntityType.Disease, EntityType.Citation, DiseaseCitations),
        EdgeKind.GeneCitation => new(kind, EntityType.Gene, EntityType.Citation, GeneCitations),
        EdgeKind.DiseaseParent => new(kind, EntityType.Disease, EntityType.Disease, DiseaseHierarchy.Links),
        EdgeKind.PhenotypeParent => new(kind, EntityType.Phenotype, EntityType.Phenotype, PhenotypeHierarchy.Links),
        _ => throw UnknownKind.Of(kind),
    };

    /// <summary>The canonical identifier of a record.</summary>
    public string CurieOf(EntityType type, int row) => type switch
    {
        EntityType.Disease => Diseases.Curie[row]!,
        EntityType.Gene => Genes.Curie[row]!,
        EntityType.Phenotype => Phenotypes.Curie[row]!,
        EntityType.Citation => $"{CuriePrefix.Pmid}:{Citations.Pmid[row]}",
        _ => throw UnknownKind.Of(type),
    };

    /// <summary>The greatest key whose CURIE is no greater than the one given, in the order of CURIE; 0 if there is none.</summary>
    public int KeyUpTo(EntityType type, string curie) => FirstRow(type, row => CurieOrder.Compare(CurieOf(type, row), curie) > 0);

    /// <summary>
    /// The least key whose CURIE is no less than the one given, in the order of CURIE; one past the last key if there is none.
    /// </summary>
    public int KeyFrom(EntityType type, string curie) => FirstRow(type, row => CurieOrder.Compare(CurieOf(type, row), curie) >= 0) + 1;

    /// <summary>Whether a link states that the association does not hold.</summary>
    public bool IsNegated(EdgeKind kind, int link) => kind switch
    {
        EdgeKind.DiseasePhenotype => DiseasePhenotypes.IsNegated(link),
        EdgeKind.DiseaseGene => DiseaseGenes.IsNegated(link),
        EdgeKind.DiseaseCitation or EdgeKind.GeneCitation or EdgeKind.DiseaseParent or EdgeKind.PhenotypeParent => false,
        _ => throw UnknownKind.Of(kind),
    };

    // Rows are in the order of CURIE, so a condition on it holds from some row on.
    private int FirstRow(EntityType type, Predicate<int> holds)
    {
        var (low, high) = (0, CountOf(type));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Data that a user of the image derives from it: built once, on first use, and kept as long as the image.</summary>
    /// <typeparam name="T">The type of the data; there is one instance of each type.</typeparam>
    /// <param name="build">Builds the data.</param>
    public T Derived<T>(Func<GraphImage, T> build)
        where T : class? => (T)_derived.GetOrAdd(
            typeof(T),
            static (_, made) => new Lazy<object?>(() => made.build(made.image)),
            (build, image: this)).Value!;
}
