namespace KnowledgeGraph.Storage.Releases;

/// <summary>A draft that is being checked: plain SQL for what every store checks alike, and what each does in its own way.</summary>
internal interface ICheckedDatabase : IDisposable
{
    /// <summary>Faults of the stored bytes.</summary>
    IEnumerable<string> DamagedParts();

    /// <summary>Rows that name a row which is not there.</summary>
    IEnumerable<string> DanglingKeys();

    /// <summary>The rows of a query, a thousand at most, values separated by blanks.</summary>
    IReadOnlyList<string> Rows(string sql);
}
