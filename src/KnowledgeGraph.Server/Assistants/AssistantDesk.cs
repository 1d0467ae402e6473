using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>
/// Runs what assistants ask for as every other request is run: on one release, within the same limits, at the same price.
/// </summary>
internal sealed class AssistantDesk(RequestAnswer answer, ReleaseDoor releases, ReplyWriter replies, AssistantOptions options)
{
    // Nested deeper than any selection may be.
    private static readonly JsonDocumentOptions _deep = new() { MaxDepth = 256 };

    /// <summary>How assistants are served.</summary>
    public AssistantOptions Options => options;

    /// <summary>Takes hold of the served release, for a call that may yet name another.</summary>
    public ReleaseHold Hold() => releases.Hold();

    /// <summary>
    /// The caller: the sender of the HTTP request that carried the message, or the user who started the process that read it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The message came by HTTP, and its request is unknown: nobody would be
    /// charged.</exception>
    public static Caller CallerOf(MessageContext message, CancellationToken gone)
    {
        var services = message.Services ?? throw new InvalidOperationException("A message has its services.");
        return message.JsonRpcMessage.Context?.RelatedTransport is null ? new Caller(Client: null, "kg-mcp", services, gone)
            : services.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http
                ? Caller.Of(http) with { Gone = gone, OnlyCounts = false }

                : throw new InvalidOperationException("A message that came by HTTP has its request.");
    }

    /// <summary>Runs an operation of ours.</summary>
    public async Task<ToolReply> RunAsync(Caller caller, IReleaseLease lease, string file, string operation, Inputs variables)
    {
        var pages = new GivenPages();
        var result = await answer.RunAsync(caller with { Pages = pages }, AssistantQueries.Text(file), operation, variables, lease)
            .ConfigureAwait(false);
        return await ReadAsync(result, pages).ConfigureAwait(false);
    }

    /// <summary>Runs an operation of the assistant's own.</summary>
    public async Task<ToolReply> RunAsync(Caller caller, IReleaseLease lease, GraphQLRequest request)
    {
        var pages = new GivenPages();
        var reply = await answer
            .RunAsync(caller with { Pages = pages }, RequestBatch.Of(request), lease, ReplyMediaType.GraphQLResponse)
            .ConfigureAwait(false);
        return await ReadAsync(reply.Results[0], pages).ConfigureAwait(false);
    }

    /// <summary>Counts a call that runs no operation.</summary>
    public void Charge(Caller caller) => answer.ChargeForNothing(caller);

    private async Task<ToolReply> ReadAsync(ExecutionResult result, GivenPages pages)
    {
        using var buffer = replies.ToMessage([], result, []);
        using var text = new MemoryStream();
        await buffer.CopyToAsync(text, CancellationToken.None).ConfigureAwait(false);
        text.Position = 0;
        var reply = JsonNode.Parse(text, nodeOptions: null, _deep)!.AsObject();
        return new ToolReply(reply, new ShownPages(pages, reply["data"] as JsonObject));
    }
}
