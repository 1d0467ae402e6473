namespace KnowledgeGraph.Import.Download;

/// <summary>A try that failed in a way that another try may not.</summary>
internal sealed class TransferException(string message, TimeSpan? retryAfter = null) : Exception(message)
{
    /// <summary>When the server wants to be asked again.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
