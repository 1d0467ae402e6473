namespace KnowledgeGraph.Server.Paging;

/// <summary>The values of Relay's PageInfo for a page.</summary>
public interface IPage
{
    bool HasNextPage { get; }

    bool HasPreviousPage { get; }

    string? StartCursor { get; }

    string? EndCursor { get; }
}
