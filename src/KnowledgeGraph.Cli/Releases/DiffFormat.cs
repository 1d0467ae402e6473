namespace KnowledgeGraph.Cli.Releases;

/// <summary>The format of the differences between two releases.</summary>
internal enum DiffFormat
{
    /// <summary>The numbers of changes, as a table.</summary>
    Table,

    /// <summary>Every change, a row each.</summary>
    Csv,

    /// <summary>Every change, a JSON object a line.</summary>
    Ndjson,

    /// <summary>The numbers of changes, and the first changes of each kind, in Markdown.</summary>
    Md,
}
