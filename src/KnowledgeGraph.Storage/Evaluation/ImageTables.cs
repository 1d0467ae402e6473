using System.Linq.Expressions;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>The tables of the image and the links between them, by the entities of the same rows.</summary>
internal static class ImageTables
{
    private static readonly Dictionary<(Type Link, string Property), (LinkEnd End, Func<GraphImage, LinkEnd, RowLinks> Links)> Ends = new()
    {
        [Of<DiseaseGene>(link => link.DiseaseId)] = (LinkEnd.Left, (graph, end) => RowLinks.Of(graph.DiseaseGenes, end)),
        [Of<DiseaseGene>(link => link.GeneId)] = (LinkEnd.Right, (graph, end) => RowLinks.Of(graph.DiseaseGenes, end)),
        [Of<DiseasePhenotype>(link => link.DiseaseId)] = (LinkEnd.Left, (graph, end) => RowLinks.Of(graph.DiseasePhenotypes, end)),
        [Of<DiseasePhenotype>(link => link.PhenotypeId)] = (LinkEnd.Right, (graph, end) => RowLinks.Of(graph.DiseasePhenotypes, end)),
        [Of<DiseaseCitation>(link => link.DiseaseId)] = (LinkEnd.Left, (graph, end) => RowLinks.Of(graph.DiseaseCitations, end)),
        [Of<DiseaseCitation>(link => link.CitationId)] = (LinkEnd.Right, (graph, end) => RowLinks.Of(graph.DiseaseCitations, end)),
        [Of<GenePhenotype>(link => link.GeneId)] = (LinkEnd.Left, (graph, end) => RowLinks.Of(graph.GenePhenotypes, end)),
        [Of<GenePhenotype>(link => link.PhenotypeId)] = (LinkEnd.Right, (graph, end) => RowLinks.Of(graph.GenePhenotypes, end)),
        [Of<GeneCitation>(link => link.GeneId)] = (LinkEnd.Left, (graph, end) => RowLinks.Of(graph.GeneCitations, end)),
        [Of<GeneCitation>(link => link.CitationId)] = (LinkEnd.Right, (graph, end) => RowLinks.Of(graph.GeneCitations, end)),
        [Of<CitationPublicationType>(type => type.CitationId)] = (LinkEnd.Left, (graph, _) => RowLinks.Of(
            graph.Citations.PublicationTypes.ByCitation, graph.Citations.PublicationTypes.Name.Count, rightOf: null)),
        [Of<CitationMeshHeading>(heading => heading.CitationId)] = (LinkEnd.Left, (graph, _) => RowLinks.Of(
            graph.Citations.MeshHeadings.ByCitation, graph.Citations.MeshHeadings.Descriptor.Count, rightOf: null)),
        [Of<DiseaseInheritance>(part => part.DiseaseId)] = (LinkEnd.Left, (graph, _) => RowLinks.Of(
            graph.Diseases.InheritanceOf, graph.Diseases.Inheritance.Length, part => graph.Diseases.Inheritance[part].PhenotypeId - 1)),
        [Of<DiseasePrevalence>(part => part.DiseaseId)] = (LinkEnd.Left, (graph, _) => RowLinks.Of(
            graph.Diseases.PrevalenceOf, graph.Diseases.Prevalence.Length, rightOf: null)),
        [Of<DiseaseOnset>(part => part.DiseaseId)] = (LinkEnd.Left, (graph, _) => RowLinks.Of(
            graph.Diseases.OnsetOf, graph.Diseases.Onset.Length, part => (graph.Diseases.Onset[part].PhenotypeId ?? 0) - 1)),
    };

    private static readonly Dictionary<(Type Link, string Property), LinkEnd> NamedRecords = new()
    {
        [Of<DiseaseInheritance>(part => part.PhenotypeId)] = LinkEnd.Right,
        [Of<DiseaseOnset>(part => part.PhenotypeId)] = LinkEnd.Right,
    };

    private static readonly Dictionary<(Type Statement, string Property), Func<GraphImage, TextSets>> Stated = new()
    {
        [Of<DiseaseGeneStatement>(statement => statement.ModeOfInheritance)] = graph => graph.Stated.DiseaseGeneModes,
        [Of<DiseasePhenotypeStatement>(statement => statement.Evidence)] = graph => graph.Stated.DiseasePhenotypeEvidence,
    };

    /// <summary>Rows of the table that holds an entity.</summary>
    public static int SizeOf(GraphImage graph, Type entity) =>
        KindOf(entity) is { } kind ? graph.CountOf(kind)
        : (int)(LinksOf(graph, entity) ?? throw new NotSupportedException($"the image has no {entity.Name}")).Count;

    /// <summary>The kind of record that an entity is; null for links and parts.</summary>
    public static EntityType? KindOf(Type entity) =>
        entity == typeof(Disease) ? EntityType.Disease
        : entity == typeof(Gene) ? EntityType.Gene
        : entity == typeof(Phenotype) ? EntityType.Phenotype
        : entity == typeof(Citation) ? EntityType.Citation
        : null;

    /// <summary>The links or parts that an entity is, from the left; null for records.</summary>
    public static RowLinks? LinksOf(GraphImage graph, Type entity) =>
        Ends.FirstOrDefault(end => end.Key.Link == entity && end.Value.End == LinkEnd.Left).Value.Links?.Invoke(graph, LinkEnd.Left);

    /// <summary>The links or parts whose record a key names, from that record.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="owner">Leads from a link or part to the key of its record.</param>
    public static RowLinks LinksOf(GraphImage graph, LambdaExpression owner)
    {
        var (end, links) = Ends[(owner.Parameters[0].Type, RowExpressions.PropertyOf(owner))];
        return links(graph, end);
    }

    /// <summary>The texts that statements of a link give.</summary>
    public static TextSets StatedOf(GraphImage graph, ScalarField field) => Stated[(field.RowType, field.ColumnName)](graph);

    /// <summary>The end of a link at which a field's record is.</summary>
    public static LinkEnd EndOf(RecordField field)
    {
        var key = (field.Key.Parameters[0].Type, RowExpressions.PropertyOf(field.Key));
        return Ends.TryGetValue(key, out var end) ? end.End : NamedRecords[key];
    }

    private static (Type Link, string Property) Of<TLink>(Expression<Func<TLink, object?>> property) =>
        (typeof(TLink), RowExpressions.PropertyOf(property));
}
