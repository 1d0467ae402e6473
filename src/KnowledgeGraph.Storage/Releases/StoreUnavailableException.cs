namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// The database that holds the releases cannot be asked at the moment: it is down, does not answer, or is full. It may well be asked later.
/// </summary>
public sealed class StoreUnavailableException : IOException
{
    internal StoreUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
