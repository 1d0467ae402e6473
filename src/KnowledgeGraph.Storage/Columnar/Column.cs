namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A column with the way to its values.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Description">What they mean.</param>
/// <param name="Of">The value of a row; null where it is missing.</param>
internal sealed record Column<TRow>(string Name, ColumnKind Kind, string Description, Func<TRow, object?> Of)
{
    /// <summary>The column without the way to its values.</summary>
    public ColumnDescription Described => new(Name, Kind, Description);
}
