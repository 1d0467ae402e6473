using KnowledgeGraph.Server.Explorer;
using KnowledgeGraph.Server.Explorer.Pages;

namespace KnowledgeGraph.Server.Watching;

/// <summary>
/// The changes to a list's records, for readers of Atom feeds. Its address cannot be guessed, since such readers show no key.
/// </summary>
internal sealed class WatchListFeed(WatchListFolder lists) : IExplorerPage
{
    /// <summary>The part of the address that names the list.</summary>
    public const string Token = "token";

    public string Route => $"{WatchListEndpoint.Route}/feeds/{{{Token}}}.atom";

    public Task<PageReply> AnswerAsync(PageVisit request) => lists.Find(request.Part(Token)) is { } list
        ? ChangesFeed.AnswerAsync(request, list.Ids, list.Name, [])
        : throw WatchListEndpoint.NoSuchList();
}
