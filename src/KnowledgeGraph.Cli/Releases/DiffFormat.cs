namespace KnowledgeGraph.Cli.Releases;

/// <summary>How the differences between two releases are written.</summary>
internal enum DiffFormat
{
    /// <summary>How much has changed, as a table.</summary>
    Table,

    /// <summary>Every change, a row each.</summary>
    Csv,

    /// <summary>Every change, a JSON object a line.</summary>
    Ndjson,

    /// <summary>How much has changed, and the first changes of each kind, in Markdown.</summary>
    Md,
}
