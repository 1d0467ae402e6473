using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Records;

/// <summary>A disease of an image.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Row">The disease's row.</param>
public sealed record DiseaseNode(GraphImage Graph, int Row) : EntityNode(Graph, Row)
{
    private DiseaseTable Table => Graph.Diseases;

    /// <inheritdoc/>
    public override EntityType Type => EntityType.Disease;

    /// <inheritdoc/>
    public override string Curie => Table.Curie[Row]!;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <inheritdoc/>
    public override IEnumerable<IdentifierRow> Identifiers => IdentifierRow.Of(Graph, Table.Identifiers, Row);

    /// <summary>Preferred name.</summary>
    public string Name => Table.Name[Row]!;

    /// <summary>Usual abbreviation.</summary>
    public string? Acronym => Table.Acronym[Row];

    /// <summary>UMLS semantic type.</summary>
    public string? SemanticType => Table.SemanticType[Row];

    /// <summary>MedGen's number, bare.</summary>
    public string? MedgenUid => Table.MedgenUid[Row];

    /// <summary>UMLS or NCBI concept id.</summary>
    public string? ConceptId => Table.ConceptId[Row];

    /// <summary>MONDO CURIE.</summary>
    public string? MondoId => Table.MondoId[Row];

    /// <summary>Bare MIM number.</summary>
    public string? OmimId => Table.OmimId[Row];

    /// <summary>ORPHA CURIE.</summary>
    public string? OrphanetId => Table.OrphanetId[Row];

    /// <summary>Other names.</summary>
    public IEnumerable<SynonymRow> Synonyms => SynonymRow.Of(Graph, Table.Synonyms, Row);

    /// <summary>Definitions, the preferred one first.</summary>
    public IEnumerable<DefinitionRow> Definitions => DefinitionRow.Of(Graph, Table.Definitions, Row);

    /// <summary>The figures for how common the disease is.</summary>
    public IEnumerable<DiseasePrevalence> Prevalence => Table.PrevalenceOf.RowsOf(Row).Select(row => Table.Prevalence[row]);

    /// <summary>When the disease begins, as each source states it.</summary>
    public IEnumerable<DiseaseOnset> Onset => Table.OnsetOf.RowsOf(Row).Select(row => Table.Onset[row]);

    /// <summary>Modes of inheritance, as each source states them.</summary>
    public IEnumerable<DiseaseInheritance> Inheritance => Table.InheritanceOf.RowsOf(Row).Select(row => Table.Inheritance[row]);

    /// <summary>Modes of inheritance, each once.</summary>
    public IEnumerable<PhenotypeNode> ModesOfInheritance => Inheritance
        .Select(statement => statement.PhenotypeId - 1)
        .Distinct()
        .Select(row => new PhenotypeNode(Graph, row));

    /// <summary>Outside pages that a source lists.</summary>
    public IEnumerable<DiseaseResource> ListedResources => Table.ResourcesOf.RowsOf(Row).Select(row => Table.Resources[row]);
}
