namespace KnowledgeGraph.Server.Paging;

/// <summary>What Relay's PageInfo tells of a page.</summary>
public interface IPage
{
    bool HasNextPage { get; }

    bool HasPreviousPage { get; }

    string? StartCursor { get; }

    string? EndCursor { get; }
}
