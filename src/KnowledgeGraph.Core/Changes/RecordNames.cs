using System.Text;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>The names of records that are compared, and the other data in the report of a changed record.</summary>
internal static class RecordNames
{
    /// <summary>The columns that a kind of record has its names in, the one that is its label first.</summary>
    public static IReadOnlyList<(string Field, Utf8Column Column)> Of(GraphImage graph, EntityType type) => type switch
    {
        EntityType.Disease => [("name", graph.Diseases.Name)],
        EntityType.Gene => [("symbol", graph.Genes.Symbol), ("name", graph.Genes.Name)],
        EntityType.Phenotype => [("name", graph.Phenotypes.Name)],
        EntityType.Citation => [("title", graph.Citations.Title)],
        _ => throw UnknownKind.Of(type),
    };

    /// <summary>The name of a record; its identifier where it has none.</summary>
    public static string Label(GraphImage graph, EntityType type, int row) => Of(graph, type)[0].Column[row] ?? graph.CurieOf(type, row);

    /// <summary>The sources that give identifiers of a record.</summary>
    public static IReadOnlyList<string> Sources(GraphImage graph, EntityType type, int row) => IdentifiersOf(graph, type) is { } table
        ? [.. table.ByEntity.RowsOf(row).Select(identifier => graph.Source(table.SourceId[identifier]).Name).Distinct()
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The sources by which a record has an identifier.</summary>
    public static IReadOnlyList<string> SourcesOf(GraphImage graph, EntityType type, int row, string curie)
    {
        var utf8 = Encoding.UTF8.GetBytes(curie);
        return IdentifiersOf(graph, type) is { } table
            ? [.. table.ByEntity.RowsOf(row).Where(identifier => table.Curie.Utf8(identifier).SequenceEqual(utf8))
                .Select(identifier => graph.Source(table.SourceId[identifier]).Name)
                .Distinct()
                .Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Whether an ontology has withdrawn a record.</summary>
    public static bool IsWithdrawn(GraphImage graph, EntityType type, int row) =>
        type == EntityType.Phenotype && graph.Phenotypes.IsObsolete[row];

    private static IdentifierTable? IdentifiersOf(GraphImage graph, EntityType type) => type switch
    {
        EntityType.Disease => graph.Diseases.Identifiers,
        EntityType.Gene => graph.Genes.Identifiers,
        EntityType.Phenotype => graph.Phenotypes.Identifiers,
        EntityType.Citation => null,
        _ => throw UnknownKind.Of(type),
    };
}
