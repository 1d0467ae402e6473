using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>The reply to an operation, with the pages that it gives.</summary>
/// <param name="Json">The reply.</param>
/// <param name="Pages">Its pages.</param>
internal sealed record ToolReply(JsonObject Json, ShownPages Pages);
