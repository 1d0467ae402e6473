namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A filter or order that is refused; the message says why and may be shown.</summary>
/// <param name="message">Why.</param>
/// <param name="isTooLarge">It breaks a limit; otherwise it makes no sense.</param>
public sealed class FilterException(string message, bool isTooLarge) : Exception(message)
{
    /// <summary>It breaks a limit; otherwise it makes no sense.</summary>
    public bool IsTooLarge { get; } = isTooLarge;
}
