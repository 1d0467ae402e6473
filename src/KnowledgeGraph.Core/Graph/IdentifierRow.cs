using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Graph;

/// <summary>One identifier of a record, ready to show.</summary>
/// <param name="Curie">Canonical spelling.</param>
/// <param name="Source">Who gives the mapping.</param>
/// <param name="Predicate">What it claims.</param>
/// <param name="Justification">Why it is held true.</param>
/// <param name="IsRetired">Retired or merged away by its authority.</param>
public sealed record IdentifierRow(string Curie, string Source, MappingPredicate Predicate, string? Justification, bool IsRetired)
{
    /// <summary>The identifier's page; null where there is no known address.</summary>
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
