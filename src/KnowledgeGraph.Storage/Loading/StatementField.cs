namespace KnowledgeGraph.Storage.Loading;

/// <summary>A field of a statement that two releases are compared by.</summary>
/// <param name="Name">The name of the schema's field.</param>
/// <param name="Column">The column of the table.</param>
/// <param name="Kind">The kind of value.</param>
internal sealed record StatementField(string Name, string Column, StatementFieldKind Kind = StatementFieldKind.Text);
