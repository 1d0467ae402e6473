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

    /// <summary>Rows of the table that holds an entity; null where the image has none.</summary>
    public static int? SizeOf(GraphImage graph, Type entity) =>
        KindOf(entity) is { } kind ? graph.CountOf(kind) : LinksOf(graph, entity) is { } links ? (int)links.Count : null;

    /// <summary>The kind of record that an entity is; null for links and parts.</summary>
    public static EntityType? KindOf(Type entity) =>
        entity == typeof(Disease) ? EntityType.Disease
        : entity == typeof(Gene) ? EntityType.Gene
        : entity == typeof(Phenotype) ? EntityType.Phenotype
        : entity == typeof(Citation) ? EntityType.Citation
        : null;

    /// <summary>The links or parts that an entity is, from the left; null where the image has none.</summary>
    public static RowLinks? LinksOf(GraphImage graph, Type entity) =>
        Ends.FirstOrDefault(end => end.Key.Link == entity && end.Value.End == LinkEnd.Left).Value.Links?.Invoke(graph, LinkEnd.Left);

    /// <summary>The links or parts of a field, from its record; null where the image has none.</summary>
    public static RowLinks? LinksOf(GraphImage graph, LinksField field) =>
        Ends.TryGetValue((field.Owner.Parameters[0].Type, RowExpressions.PropertyOf(field.Owner)), out var end)
            ? end.Links(graph, end.End)
            : null;

    /// <summary>The end of a link at which a field's record is; null where the image does not say.</summary>
    public static LinkEnd? EndOf(RecordField field)
    {
        var key = (field.Key.Parameters[0].Type, RowExpressions.PropertyOf(field.Key));
        return Ends.TryGetValue(key, out var end) ? end.End : NamedRecords.TryGetValue(key, out var named) ? named : null;
    }

    private static (Type Link, string Property) Of<TLink>(Expression<Func<TLink, object?>> property) =>
        (typeof(TLink), RowExpressions.PropertyOf(property));
}
