namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A column, with the function that reads its values.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The kind of its values.</param>
/// <param name="Description">The meaning of its values.</param>
/// <param name="Of">Gives the value of a row; null if it is missing.</param>
/// <param name="References">The key that it refers to, as <c>table/column</c>; null if it refers to none.</param>
internal sealed record Column<TRow>(string Name, ColumnKind Kind, string Description, Func<TRow, object?> Of, string? References = null)
{
    /// <summary>The column without the function that reads its values.</summary>
    public ColumnDescription Described => new(Name, Kind, Description, References);
}
