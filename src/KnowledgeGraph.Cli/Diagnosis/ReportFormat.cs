namespace KnowledgeGraph.Cli.Diagnosis;

/// <summary>Forms of a report.</summary>
internal enum ReportFormat
{
    /// <summary>Lines to read.</summary>
    Text,

    /// <summary>The reply of the field <c>diagnose</c>.</summary>
    Json,

    /// <summary>A page to print.</summary>
    Html,
}
