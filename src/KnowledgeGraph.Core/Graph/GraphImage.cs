using System.Collections.Concurrent;
using KnowledgeGraph.Core.Enrichment;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Core.Traversal;

namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// One release in memory, immutable: the columns that are asked for often, every link in both directions, the closure of both ontologies,
/// and the way from any identifier to its record. A table's row is its key in the store minus one.
/// </summary>
public sealed class GraphImage
{
    private readonly Lazy<IdentifierIndex> _identifiers;
    private readonly Lazy<InformationContent> _contentByDisease;
    private readonly Lazy<InformationContent> _contentByGene;
    private readonly Lazy<BodySystems> _bodySystems;
    private readonly Lazy<SearchTexts> _searchTexts;
    private readonly Lazy<GraphTraversal> _traversal;
    private readonly Lazy<DiseaseRanker> _ranker;
    private readonly ConcurrentDictionary<(EntityType Of, EntityType By), Lazy<TermAnnotations>> _annotations = new();

    /// <summary>Makes the image ready; what is derived from it is computed on first use.</summary>
    public GraphImage()
    {
        _identifiers = new(() => new IdentifierIndex(this));
        _contentByDisease = new(() => InformationContent.OfDiseases(this));
        _contentByGene = new(() => InformationContent.OfGenes(this));
        _bodySystems = new(() => new BodySystems(this));
        _searchTexts = new(() => new SearchTexts(this));
        Records = new RecordFinder(this);
        _traversal = new(() => new GraphTraversal(this));
        _ranker = new(() => new DiseaseRanker(this));
    }

    /// <summary>What the release says of itself.</summary>
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

    /// <summary>MONDO's hierarchy over the diseases.</summary>
    public required Hierarchy DiseaseHierarchy { get; init; }

    /// <summary>HPO's hierarchy over the phenotypes.</summary>
    public required Hierarchy PhenotypeHierarchy { get; init; }

    /// <summary>From any identifier to its record.</summary>
    public IdentifierIndex Identifiers => _identifiers.Value;

    /// <summary>The organ systems of HPO.</summary>
    public BodySystems BodySystems => _bodySystems.Value;

    /// <summary>From what records are called to the records. Not made by <see cref="Prepare"/>: who serves the image makes it beside other work.</summary>
    public SearchTexts SearchTexts => _searchTexts.Value;

    /// <summary>From whatever names a record to the record.</summary>
    public RecordFinder Records { get; }

    /// <summary>Paths and neighbourhoods.</summary>
    public GraphTraversal Traversal => _traversal.Value;

    /// <summary>Diseases by phenotypes.</summary>
    public DiseaseRanker Ranker => _ranker.Value;

    /// <summary>The source with a key.</summary>
    public Source Source(int sourceId) => Sources[sourceId - 1];

    /// <summary>Rows of a kind of record.</summary>
    public int CountOf(EntityType type) => type switch
    {
        EntityType.Disease => Diseases.Count,
        EntityType.Gene => Genes.Count,
        EntityType.Phenotype => Phenotypes.Count,
        EntityType.Citation => Citations.Count,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no such kind of record"),
    };

    /// <summary>The links of a kind and what they join.</summary>
    public KindOfLinks LinksOf(EdgeKind kind) => kind switch
    {
        EdgeKind.DiseaseGene => new(kind, EntityType.Disease, EntityType.Gene, DiseaseGenes),
        EdgeKind.DiseasePhenotype => new(kind, EntityType.Disease, EntityType.Phenotype, DiseasePhenotypes),
        EdgeKind.DiseaseCitation => new(kind, EntityType.Disease, EntityType.Citation, DiseaseCitations),
        EdgeKind.GeneCitation => new(kind, EntityType.Gene, EntityType.Citation, GeneCitations),
        EdgeKind.DiseaseParent => new(kind, EntityType.Disease, EntityType.Disease, DiseaseHierarchy.Links),
        EdgeKind.PhenotypeParent => new(kind, EntityType.Phenotype, EntityType.Phenotype, PhenotypeHierarchy.Links),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind of link"),
    };

    /// <summary>The canonical identifier of a record.</summary>
    public string CurieOf(EntityType type, int row) => type switch
    {
        EntityType.Disease => Diseases.Curie[row]!,
        EntityType.Gene => Genes.Curie[row]!,
        EntityType.Phenotype => Phenotypes.Curie[row]!,
        EntityType.Citation => $"{CuriePrefix.Pmid}:{Citations.Pmid[row]}",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no such kind of record"),
    };

    /// <summary>The greatest key whose CURIE is no greater than the one given, in the order of CURIE; 0 if there is none.</summary>
    public int KeyUpTo(EntityType type, string curie) => FirstRow(type, row => CurieOrder.Compare(CurieOf(type, row), curie) > 0);

    /// <summary>The least key whose CURIE is no less than the one given, in the order of CURIE; one past the last key if there is none.</summary>
    public int KeyFrom(EntityType type, string curie) => FirstRow(type, row => CurieOrder.Compare(CurieOf(type, row), curie) >= 0) + 1;

    /// <summary>How informative each phenotype term is, counted over annotated diseases or genes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Terms are annotated to diseases and genes only.</exception>
    public InformationContent InformationContentOf(EntityType annotatedTo) => annotatedTo switch
    {
        EntityType.Disease => _contentByDisease.Value,
        EntityType.Gene => _contentByGene.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(annotatedTo), annotatedTo, "phenotypes are annotated to diseases and genes"),
    };

    /// <summary>Whether a link says that something is not so.</summary>
    public bool IsNegated(EdgeKind kind, int link) => kind switch
    {
        EdgeKind.DiseasePhenotype => DiseasePhenotypes.IsNegated(link),
        EdgeKind.DiseaseGene => DiseaseGenes.IsNegated(link),
        _ => false,
    };

    /// <summary>Who has what: phenotypes of diseases or genes, diseases of genes, genes of diseases. Counted on first use.</summary>
    /// <param name="of">The records.</param>
    /// <param name="by">The terms they are described by.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another pair.</exception>
    public TermAnnotations AnnotationsOf(EntityType of, EntityType by) =>
        _annotations.GetOrAdd((of, by), pair => new(() => Annotate(pair.Of, pair.By))).Value;

    private TermAnnotations Annotate(EntityType of, EntityType by) => (of, by) switch
    {
        (EntityType.Disease, EntityType.Phenotype) =>
            new(DiseasePhenotypes.ByLeft, Phenotypes.Count, PhenotypeHierarchy, DiseasePhenotypes.IsFeature),
        (EntityType.Gene, EntityType.Phenotype) => new(GenePhenotypes.ByLeft, Phenotypes.Count, PhenotypeHierarchy, GenePhenotypes.IsFeature),
        (EntityType.Gene, EntityType.Disease) => new(DiseaseGenes.ByRight, Diseases.Count, DiseaseHierarchy, link => !DiseaseGenes.IsNegated(link)),
        (EntityType.Disease, EntityType.Gene) => new(DiseaseGenes.ByLeft, Genes.Count, hierarchy: null, link => !DiseaseGenes.IsNegated(link)),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, $"a {of} is not described by it"),
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

    /// <summary>Computes now what would be computed on first use, so that no request has to wait for it.</summary>
    public void Prepare()
    {
        _ = Identifiers;
        _ = BodySystems;
        _ = Traversal;
        _ = _contentByDisease.Value;
        _ = _contentByGene.Value;
        _ = Ranker;
    }
}
