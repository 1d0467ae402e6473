namespace KnowledgeGraph.Core.Graph;

/// <summary>One definition of a record, ready to show.</summary>
/// <param name="Text">The text.</param>
/// <param name="Source">The source of the text.</param>
public sealed record DefinitionRow(string Text, string Source)
{
    /// <summary>The definitions of a record, the preferred one first.</summary>
    public static IEnumerable<DefinitionRow> Of(GraphImage graph, DefinitionTable table, int entityRow) =>
        table.ByEntity.RowsOf(entityRow).Select(row => new DefinitionRow(table.Text[row]!, graph.Source(table.SourceId[row]).Name));
}
