namespace KnowledgeGraph.Storage.Loading;

/// <summary>The kind of value that a field of a statement has.</summary>
internal enum StatementFieldKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A small number.</summary>
    Number,

    /// <summary>The key of a disease.</summary>
    Disease,
}
