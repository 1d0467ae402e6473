using System.Text.Json;

namespace KnowledgeGraph.Server.Watching;

/// <summary>A list as its owner sees it.</summary>
internal sealed record WatchListReply
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Ids { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Its Atom feed; everybody who knows the address may read it.</summary>
    public required string Feed { get; init; }

    public WebhookReply? Webhook { get; init; }

    /// <summary>The notices on the texts in it, such as that one means no record; given when it is written.</summary>
    public JsonElement? Notices { get; init; }
}
