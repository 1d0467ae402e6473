using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Paging;

/// <summary>The values of Relay's PageInfo for a page.</summary>
public interface IPage : IGivenPage
{
    string? StartCursor { get; }

    string? EndCursor { get; }
}
