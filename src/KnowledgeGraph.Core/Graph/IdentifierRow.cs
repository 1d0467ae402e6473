using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Graph;

/// <summary>One identifier of a record, ready to show.</summary>
/// <param name="Curie">Canonical spelling.</param>
/// <param name="Source">The name of the source that gives the mapping.</param>
/// <param name="Predicate">The relation that the mapping claims.</param>
/// <param name="Justification">The reason why the source holds the mapping true.</param>
/// <param name="IsRetired">Retired or merged away by its authority.</param>
public sealed record IdentifierRow(string Curie, string Source, MappingPredicate Predicate, string? Justification, bool IsRetired)
{
    /// <summary>The identifier's page; null if its address is not known.</summary>
    public string? Url => IdentifierUrl.Of(Curie);

    /// <summary>The identifiers of a record.</summary>
    public static IEnumerable<IdentifierRow> Of(GraphImage graph, IdentifierTable table, int entityRow) =>
        table.ByEntity.RowsOf(entityRow).Select(row => new IdentifierRow(
            table.Curie[row]!,
            graph.Source(table.SourceId[row]).Name,
            table.Predicate[row],
            table.Justification[row],
            table.IsRetired[row]));
}
