using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Records;

/// <summary>A phenotype term of an image.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Row">The term's row.</param>
public sealed record PhenotypeNode(GraphImage Graph, int Row) : EntityNode(Graph, Row)
{
    private PhenotypeTable Table => Graph.Phenotypes;

    /// <inheritdoc/>
    public override EntityType Type => EntityType.Phenotype;

    /// <inheritdoc/>
    public override string Curie => Table.Curie[Row]!;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <inheritdoc/>
    public override IEnumerable<IdentifierRow> Identifiers => IdentifierRow.Of(Graph, Table.Identifiers, Row);

    /// <summary>The label.</summary>
    public string Name => Table.Name[Row]!;

    /// <summary>UMLS or NCBI concept id.</summary>
    public string? ConceptId => Table.ConceptId[Row];

    /// <summary>MedGen's number, bare.</summary>
    public string? MedgenUid => Table.MedgenUid[Row];

    /// <summary>UMLS semantic type.</summary>
    public string? SemanticType => Table.SemanticType[Row];

    /// <summary>Withdrawn by HPO.</summary>
    public bool IsObsolete => Table.IsObsolete[Row];

    /// <summary>The term to use instead.</summary>
    public PhenotypeNode? ReplacedBy => Table.ReplacedByRow[Row] is var row and >= 0 ? new PhenotypeNode(Graph, row) : null;

    /// <summary>Other names.</summary>
    public IEnumerable<SynonymRow> Synonyms => SynonymRow.Of(Graph, Table.Synonyms, Row);

    /// <summary>Definitions, the preferred one first.</summary>
    public IEnumerable<DefinitionRow> Definitions => DefinitionRow.Of(Graph, Table.Definitions, Row);

    /// <summary>Organ systems, the primary one first.</summary>
    public IEnumerable<PhenotypeNode> BodySystems => Graph.BodySystems.Of(Row).Select(row => new PhenotypeNode(Graph, row));
}
