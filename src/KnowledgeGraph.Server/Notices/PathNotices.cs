using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Traversal;

namespace KnowledgeGraph.Server.Notices;

/// <summary>The notices about what a search for paths was asked to do and cannot; the service and <c>kg</c> give the same.</summary>
public static class PathNotices
{
    /// <summary>One for each end of the path that was to be avoided.</summary>
    public static IEnumerable<Notice> Of(GraphImage graph, PathSearch search) =>
        from end in new[] { search.From, search.To }.Distinct()
        where search.Avoid.Contains(end)
        select new Notice(
            NoticeCodes
                .Contradiction, $"{graph.CurieOf(end.Type, end.Row)} is an end of the path and cannot be avoided; that has been left out.");
}
