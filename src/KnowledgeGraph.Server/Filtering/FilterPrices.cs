using System.Collections;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// The prices of filters and orders over a whole kind of record: by the rows that have to be looked at, and by the terms that a term stands
/// for.
/// </summary>
internal static class FilterPrices
{
    // Rows that the database looks at, for a comparison that no index helps, and for one that an index may.
    private const int ScannedRows = 12;
    private const int FoundRows = 50;

    // Terms that are handed to the database, and links that lead to them.
    private const int HandedTerms = 2;
    private const int LinksOfTerms = 8;

    // Rows that are sorted, and by how many more fields the price is doubled.
    private const int SortedRows = 10;
    private const int OrderTerms = 10;

    private const int PartsOfRecord = 3;

    /// <summary>The price of a filter, read as it is given.</summary>
    public static long Of(GraphImage graph, FilterShape shape, object? filter) =>
        filter is IDictionary<string, object?> entries ? entries.Sum(entry => OfEntry(graph, shape, entry.Key, entry.Value)) : 0;

    /// <summary>The price of an order of all rows of a shape.</summary>
    public static long OfOrder(GraphImage graph, FilterShape shape, int terms) =>
        terms == 0 ? 0 : RowsOf(graph, shape.Entity) / SortedRows * (OrderTerms + terms) / OrderTerms;

    private static long OfEntry(GraphImage graph, FilterShape shape, string name, object? value) => name is "and" or "or"
        ? Items(value).Sum(item => Of(graph, shape, item))
        : shape.Fields.FirstOrDefault(field => field.Name == name) switch
        {
            ScalarField scalar => OfOperations(graph, scalar, shape, value),
            TextListField list => Entries(value).Sum(entry => OfOperations(graph, list.Element, shape, entry.Value)),
            LinksField links => Entries(value).Sum(entry =>
                (RowsOf(graph, links.LinkShape().Entity) / FoundRows) + Of(graph, links.LinkShape(), entry.Value)),
            RecordField record => Of(graph, record.RecordShape(), value),
            TermField term => Entries(value).Sum(entry => (term.Curie is { } curie ? RowsOf(graph, curie.RowType) / FoundRows : 0)
                + OfTerms(graph, term.Ontology, entry.Key, Texts(entry.Key == "descendantOf" ? Entry(entry.Value, "term") : entry.Value))),
            TermSetField set => OfSet(graph, set, value),
            _ => 0,
        };

    private static long OfOperations(GraphImage graph, ScalarField field, FilterShape shape, object? operations)
    {
        var rows = RowsOf(graph, field.Owner is null ? shape.Entity : field.RowType);
        return Entries(operations).Sum(entry => entry.Key is "and" or "or"
            ? Items(entry.Value).Sum(item => OfOperations(graph, field, shape, item))
            : rows / (entry.Key is "eq" or "in" ? FoundRows : ScannedRows));
    }

    /// <summary>The price of the terms that a filter hands to the database, even if only a few rows are compared with them.</summary>
    public static long OfHandedTerms(FilterNode? filter) => filter switch
    {
        FilterNode.OneOf one => one.Keys.Count / HandedTerms,
        FilterNode.Compare { Field.IsTerm: true } terms => terms.Values.Count / HandedTerms,
        FilterNode.AllOf all => all.Conditions.Sum(OfHandedTerms),
        FilterNode.AtLeast few => few.Conditions.Sum(OfHandedTerms),
        FilterNode.Not not => OfHandedTerms(not.Condition),
        FilterNode.AnyText text => OfHandedTerms(text.Condition),
        FilterNode.AnyLink link => OfHandedTerms(link.Condition),
        FilterNode.OfRecord record => OfHandedTerms(record.Condition),
        _ => 0,
    };

    // Each term is looked for by itself.
    private static long OfSet(GraphImage graph, TermSetField set, object? value)
    {
        var isClosure = Entry(value, "includeDescendants") is not false;
        return Texts(Entry(value, "terms")).Concat(Texts(Entry(value, "absent")))
            .Sum(term => OfTerms(graph, set.Ontology, isClosure ? "isA" : "eq", [term]));
    }

    private static long OfTerms(GraphImage graph, EntityType ontology, string operation, IEnumerable<string> texts)
    {
        var (keys, links) = (0L, 0L);
        var hierarchy = ontology == EntityType.Disease ? graph.DiseaseHierarchy : graph.PhenotypeHierarchy;
        foreach (var row in texts.Select(text => graph.Records.Find(text, ontology)).Where(found => found.HasRecord)
            .Select(found => found.Row)
            .Distinct())
        {
            var reached = operation switch
            {
                "isA" or "isAIn" or "descendantOf" => hierarchy.Descendants(row).Rows,
                "ancestorOf" => hierarchy.Ancestors(row).Rows,
                "childOf" => hierarchy.Children(row),
                _ => [],
            };
            keys += 1 + reached.Length;
            if (ontology == EntityType.Phenotype)
            {
                links += graph.DiseasePhenotypes.ByRight.Degree(row) + graph.DiseasePhenotypes.ByRight.DegreeOf(reached);
            }
        }

        return (keys / HandedTerms) + (links / LinksOfTerms);
    }

    private static long RowsOf(GraphImage graph, Type entity) =>
        entity == typeof(Disease) ? graph.Diseases.Count
        : entity == typeof(Gene) ? graph.Genes.Count
        : entity == typeof(Phenotype) ? graph.Phenotypes.Count
        : entity == typeof(Citation) ? graph.Citations.Count
        : entity == typeof(CitationMeshHeading) ? graph.Citations.MeshHeadings.Descriptor.Count
        : entity == typeof(DiseaseGene) || entity == typeof(DiseaseGeneStatement) ? graph.DiseaseGenes.Count
        : entity == typeof(DiseasePhenotype) || entity == typeof(DiseasePhenotypeStatement) ? graph.DiseasePhenotypes.Count
        : entity == typeof(GenePhenotype) ? graph.GenePhenotypes.Count
        : entity == typeof(GeneCitation) ? graph.GeneCitations.Count
        : entity == typeof(DiseaseInheritance) ? graph.Diseases.Inheritance.Length
        : entity == typeof(DiseasePrevalence) ? graph.Diseases.Prevalence.Length
        : entity == typeof(DiseaseOnset) ? graph.Diseases.Onset.Length
        : entity == typeof(DiseaseCitation) || entity == typeof(DiseaseCitationStatement) ? graph.DiseaseCitations.Count
        : (long)PartsOfRecord * Math.Max(graph.Diseases.Count, Math.Max(graph.Genes.Count, graph.Citations.Count));

    private static IEnumerable<KeyValuePair<string, object?>> Entries(object? value) =>
        value is IDictionary<string, object?> entries ? entries.Where(entry => entry.Value is not null) : [];

    private static object? Entry(object? value, string name) =>
        value is IDictionary<string, object?> entries && entries.TryGetValue(name, out var entry) ? entry : null;

    private static IEnumerable<object?> Items(object? value) => value switch
    {
        null => [],
        string or IDictionary<string, object?> => [value],
        IEnumerable items => items.Cast<object?>(),
        _ => [value],
    };

    private static IEnumerable<string> Texts(object? value) => Items(value).OfType<string>();
}
