namespace KnowledgeGraph.Storage.Columnar;

/// <summary>Distinguishes lists from single values.</summary>
internal static class ColumnKinds
{
    /// <summary>The kind of a list's items; null if the values are not lists.</summary>
    public static ColumnKind? ItemOf(this ColumnKind kind) => kind switch
    {
        ColumnKind.Texts => ColumnKind.Text,
        ColumnKind.Wholes => ColumnKind.Whole,
        ColumnKind.Numbers => ColumnKind.Number,
        ColumnKind.Truths => ColumnKind.Truth,
        _ => null,
    };
}
