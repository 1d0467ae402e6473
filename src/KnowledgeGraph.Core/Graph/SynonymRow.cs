using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Graph;

/// <summary>One other name of a record, ready to show.</summary>
/// <param name="Name">The synonym.</param>
/// <param name="Scope">How closely the synonym fits the record.</param>
/// <param name="Source">The name of the source that uses the synonym.</param>
/// <param name="IsLayperson">A lay person's term.</param>
/// <param name="IsAbbreviation">An abbreviation, or a gene's withdrawn symbol.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record SynonymRow(string Name, SynonymScope Scope, string Source, bool IsLayperson, bool IsAbbreviation, string Language)
{
    /// <summary>The synonyms of a record.</summary>
    public static IEnumerable<SynonymRow> Of(GraphImage graph, SynonymTable table, int entityRow) =>
        table.ByEntity.RowsOf(entityRow).Select(row => new SynonymRow(
            table.Name[row]!,
            table.Scope[row],
            graph.Source(table.SourceId[row]).Name,
            table.IsLayperson[row],
            table.IsAbbreviation[row],
            table.Language[row]!));
}
