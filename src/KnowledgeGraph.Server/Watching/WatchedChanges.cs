using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Watching;

/// <summary>The changes to the records of a list, by the operation that anybody may send, charged to the list's owner.</summary>
internal sealed class WatchedChanges(RequestAnswer answer, ReplyWriter replies)
{
    private const string Name = "WatchedChanges";

    private const string Operation =
        """
        query WatchedChanges($from: String!, $to: String!, $ids: [String!]!) {
          releaseDiff(from: $from, to: $to, ids: $ids) {
            from { id createdAt label }
            to { id createdAt label }
            recordCounts { type change count }
            linkCounts { kind change source count }
            records(first: 100) { totalCount nodes { type change curie label into sources fields { field before after } } }
            links(first: 100) {
              totalCount nodes {
                kind change from fromLabel to toLabel fields { field before after } sources { source change fields }
              }
            }
          }
        }
        """;

    /// <summary>Compares a release with the served one, in the records of a list.</summary>
    /// <returns>The reply, as JSON.</returns>
    /// <exception cref="Errors.RequestRefusedException">It cannot be answered now.</exception>
    public async Task<JsonElement> CompareAsync(Caller caller, IReleaseLease served, string from, IReadOnlyList<string> ids)
    {
        var inputs = new Inputs(new Dictionary<string, object?> { ["from"] = from, ["to"] = served.ReleaseId, ["ids"] = ids });
        var result = await answer.RunAsync(caller, Operation, Name, inputs, served).ConfigureAwait(false);
        using var reply = JsonDocument.Parse(replies.ToText(result));
        return reply.RootElement.Clone();
    }
}
