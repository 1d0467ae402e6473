namespace KnowledgeGraph.Storage.Columnar;

/// <summary>Tells lists from single values.</summary>
internal static class ColumnKinds
{
    /// <summary>The kind of a list's items; null where a value is no list.</summary>
    public static ColumnKind? ItemOf(this ColumnKind kind) => kind switch
    {
        ColumnKind.Texts => ColumnKind.Text,
        ColumnKind.Wholes => ColumnKind.Whole,
        ColumnKind.Numbers => ColumnKind.Number,
        ColumnKind.Truths => ColumnKind.Truth,
        _ => null,
    };
}
