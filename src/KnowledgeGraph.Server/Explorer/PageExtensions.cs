using System.Text.Json.Serialization;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>What pages read of a reply's extensions.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record PageExtensions(IReadOnlyList<NoticeReply>? Notices);
