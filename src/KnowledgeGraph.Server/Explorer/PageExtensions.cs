using System.Text.Json.Serialization;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>Reads the parts of a reply's extensions that pages need.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record PageExtensions(IReadOnlyList<NoticeReply>? Notices);
