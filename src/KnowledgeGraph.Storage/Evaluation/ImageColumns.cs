using System.Linq.Expressions;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>The columns of the image, by the property of the entity that the same value is kept in.</summary>
internal static class ImageColumns
{
    private static readonly Dictionary<(Type Row, string Property), Func<GraphImage, RowColumn>> Known = new()
    {
        [Of<Disease>(disease => disease.Curie)] = graph => new TextColumn(graph.Diseases.Curie),
        [Of<Disease>(disease => disease.Name)] = graph => new TextColumn(graph.Diseases.Name),
        [Of<Disease>(disease => disease.Acronym)] = graph => new TextColumn(graph.Diseases.Acronym),
        [Of<Disease>(disease => disease.SemanticType)] = graph => new TextColumn(graph.Diseases.SemanticType),
        [Of<Disease>(disease => disease.MedgenUid)] = graph => new TextColumn(graph.Diseases.MedgenUid),
        [Of<Disease>(disease => disease.ConceptId)] = graph => new TextColumn(graph.Diseases.ConceptId),
        [Of<Disease>(disease => disease.MondoId)] = graph => new TextColumn(graph.Diseases.MondoId),
        [Of<Disease>(disease => disease.OmimId)] = graph => new TextColumn(graph.Diseases.OmimId),
        [Of<Disease>(disease => disease.OrphanetId)] = graph => new TextColumn(graph.Diseases.OrphanetId),
        [Of<Disease>(disease => disease.Inheritance)] = graph => new TextColumn(graph.Diseases.InheritanceText),
        [Of<Gene>(gene => gene.Curie)] = graph => new TextColumn(graph.Genes.Curie),
        [Of<Gene>(gene => gene.Symbol)] = graph => new TextColumn(graph.Genes.Symbol),
        [Of<Gene>(gene => gene.Name)] = graph => new TextColumn(graph.Genes.Name),
        [Of<Gene>(gene => gene.NcbiGeneId)] = graph => NumberColumn.Of(graph.Genes.NcbiGeneId, missing: 0),
        [Of<Gene>(gene => gene.HgncId)] = graph => new TextColumn(graph.Genes.HgncId),
        [Of<Gene>(gene => gene.Chromosome)] = graph => new TextColumn(graph.Genes.Chromosome),
        [Of<Gene>(gene => gene.Location)] = graph => new TextColumn(graph.Genes.Location),
        [Of<Gene>(gene => gene.GeneType)] = graph => new TextColumn(graph.Genes.GeneType),
        [Of<Phenotype>(phenotype => phenotype.Curie)] = graph => new TextColumn(graph.Phenotypes.Curie),
        [Of<Phenotype>(phenotype => phenotype.Name)] = graph => new TextColumn(graph.Phenotypes.Name),
        [Of<Phenotype>(phenotype => phenotype.IsObsolete)] = graph => NumberColumn.Of(graph.Phenotypes.IsObsolete),
        [Of<Citation>(citation => citation.Pmid)] = graph => NumberColumn.Of(graph.Citations.Pmid, missing: 0),
        [Of<Citation>(citation => citation.Doi)] = graph => new TextColumn(graph.Citations.Doi),
        [Of<Citation>(citation => citation.Title)] = graph => new TextColumn(graph.Citations.Title),
        [Of<Citation>(citation => citation.Journal)] = graph => new TextColumn(graph.Citations.Journal),
        [Of<Citation>(citation => citation.Year)] = graph => NumberColumn.Of(graph.Citations.Year, missing: 0),
        [Of<Citation>(citation => citation.IsFreeFullText)] = graph => NumberColumn.Of(graph.Citations.IsFreeFullText),
        [Of<Citation>(citation => citation.IsRetracted)] = graph => NumberColumn.Of(graph.Citations.IsRetracted),
        [Of<CitationPublicationType>(type => type.Name)] = graph => new TextColumn(graph.Citations.PublicationTypes.Name),
        [Of<CitationMeshHeading>(heading => heading.Descriptor)] = graph => new TextColumn(graph.Citations.MeshHeadings.Descriptor),
        [Of<CitationMeshHeading>(heading => heading.IsMajorTopic)] = graph => NumberColumn.Of(graph.Citations.MeshHeadings.IsMajorTopic),
        [Of<DiseaseGene>(link => link.Inheritance)] = graph => new TextColumn(graph.DiseaseGenes.InheritanceText),
        [Of<DiseaseGene>(link => link.Association)] = graph => NumberColumn.Whole(place => (int)graph.DiseaseGenes.Association(place.Row)),
        [Of<DiseaseGene>(link => link.Validity)] = graph => NumberColumn.Whole(
            place => (int?)graph.DiseaseGenes.Validity(place.Row) ?? double.NaN),
        [Of<DiseaseGene>(link => link.IsNegated)] = graph => NumberColumn.Whole(place => Number(graph.DiseaseGenes.IsNegated(place.Row))),
        [Of<DiseaseGene>(link => link.SourcesDisagree)] = graph => NumberColumn.Whole(
            place => Number(graph.DiseaseGenes.SourcesDisagree(place.Row))),
        [Of<DiseasePhenotype>(link => link.IsNegated)] = graph => NumberColumn.Whole(
            place => Number(graph.DiseasePhenotypes.IsNegated(place.Row))),
        [Of<DiseasePhenotype>(link => link.SourcesDisagree)] = graph => NumberColumn.Whole(
            place => Number(graph.DiseasePhenotypes.SourcesDisagree(place.Row))),
        [Of<DiseasePhenotype>(link => link.FrequencyRatio)] = graph => NumberColumn.Real(
            place => graph.DiseasePhenotypes.ExactFrequencyRatio(place.Row) ?? double.NaN),
        [Of<DiseasePhenotype>(link => link.FrequencyDenominator)] = graph => NumberColumn.Whole(
            place => graph.DiseasePhenotypes.FrequencyDenominator(place.Row) ?? double.NaN),
        [Of<GenePhenotype>(link => link.IsNegated)] = graph => NumberColumn.Whole(
            place => Number(graph.GenePhenotypes.IsNegated(place.Row))),
        [Of<DiseaseCitation>(link => link.Relevance)] = graph => NumberColumn.Real(
            place => graph.DiseaseCitations.ExactRelevance(place.Row)),
        [Of<DiseasePrevalence>(figure => figure.Type)] = graph => NumberColumn.Whole(
            place => (int)graph.Diseases.Prevalence[place.Row].Type),
        [Of<DiseasePrevalence>(figure => figure.Class)] = graph => new TextColumn(PrevalenceTexts.In(graph).Classes),
        [Of<DiseasePrevalence>(figure => figure.Per100000)] = graph => NumberColumn.Real(
            place => graph.Diseases.Prevalence[place.Row].Per100000 ?? double.NaN),
        [Of<DiseasePrevalence>(figure => figure.Count)] = graph => NumberColumn.Whole(
            place => graph.Diseases.Prevalence[place.Row].Count ?? double.NaN),
        [Of<DiseasePrevalence>(figure => figure.Geographic)] = graph => new TextColumn(PrevalenceTexts.In(graph).Places),
        [Of<DiseasePrevalence>(figure => figure.IsValidated)] = graph => NumberColumn.Whole(
            place => Number(graph.Diseases.Prevalence[place.Row].IsValidated)),
        [Of<DiseaseOnset>(onset => onset.Age)] = graph => NumberColumn.Whole(
            place => (int?)graph.Diseases.Onset[place.Row].Age ?? double.NaN),
    };

    /// <summary>The column of a field.</summary>
    /// <exception cref="NotSupportedException">The field was added to a shape, and its column is not named here.</exception>
    public static RowColumn Of(GraphImage graph, ScalarField field) =>
        field.Counted is { } counted ? LinkCounts.In(graph).Of(counted.Owner)
        : Known.TryGetValue((field.RowType, field.ColumnName), out var column)
            ? column(graph)
            : throw new NotSupportedException($"the image has no column for {field.RowType.Name}.{field.ColumnName}");

    private static (Type Row, string Property) Of<TEntity>(Expression<Func<TEntity, object?>> property) =>
        (typeof(TEntity), RowExpressions.PropertyOf(property));

    private static double Number(bool answer) => answer ? 1 : 0;
}
