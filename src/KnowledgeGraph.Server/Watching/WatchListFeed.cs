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

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var list = lists.Find(request.Part(Token)) ?? throw WatchListEndpoint.NoSuchList();
        var choice = await Choice.OfAsync(request, list.Ids).ConfigureAwait(false);
        return await ChangesFeed.AnswerAsync(request, list.Ids, list.Name, choice, $"watch list {list.Token}").ConfigureAwait(false);
    }
}
