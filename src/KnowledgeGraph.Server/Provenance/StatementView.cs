using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Provenance;

/// <summary>A statement with the image its keys point into.</summary>
public sealed class StatementView(GraphImage graph, AssociationStatement statement)
{
    private const char Joint = ';';

    public Source Source => graph.Source(statement.SourceId);

    public string? Evidence => statement.Evidence;

    public IReadOnlyList<string> References => StatementReferences.Of(statement.References);

    public IEnumerable<CitationNode> Citations => StatementReferences.Citations(graph, statement.References);

    public string? AssertedBy => statement.AssertedBy;

    public string? AssertedOn => statement.AssertedOn;

    /// <summary>The identifier that the source itself uses.</summary>
    public string? StatedOf => statement.StatedOf;

    public string? DiseaseName => (statement as DiseaseGeneStatement)?.DiseaseName ?? (statement as DiseasePhenotypeStatement)?.DiseaseName;

    public int? FileId => statement.FileId;

    public int? Row => statement.Row;

    public string? Aspect => (statement as DiseasePhenotypeStatement)?.Aspect;

    public IReadOnlyList<string> AssertedBefore =>
        (statement as DiseasePhenotypeStatement)?.AssertedBefore?
            .Split(Joint, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Whether the source denies it; seen in none is denied, too.</summary>
    public bool? IsNegated => StatementSign.IsNegated(statement);

    /// <summary>The count, where the source counts.</summary>
    public StatedCount? Count => StatedCount.Of(Frequency);

    public GeneAssociation? Association => (statement as DiseaseGeneStatement)?.Association;

    public GeneValidity? Validity => (statement as DiseaseGeneStatement)?.Validity;

    public PhenotypeNode? ModeOfInheritance => Term((statement as DiseaseGeneStatement)?.ModeOfInheritance);

    public string? Frequency => statement switch
    {
        DiseasePhenotypeStatement phenotype => phenotype.Frequency,
        GenePhenotypeStatement gene => gene.Frequency,
        _ => null,
    };

    public PhenotypeNode? Onset => Term((statement as DiseasePhenotypeStatement)?.Onset);

    public string? Sex => (statement as DiseasePhenotypeStatement)?.Sex?.ToUpperInvariant();

    public IEnumerable<PhenotypeNode> Modifiers =>
        ((statement as DiseasePhenotypeStatement)?.Modifiers?.Split(Joint) ?? []).Distinct().Select(Term).OfType<PhenotypeNode>();

    private PhenotypeNode? Term(string? curie) =>
        curie is not null && graph.Identifiers.FindPhenotype(curie) is { } match ? new PhenotypeNode(graph, match.Row) : null;
}
