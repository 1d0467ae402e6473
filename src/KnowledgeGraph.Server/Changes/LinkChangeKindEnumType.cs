using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class LinkChangeKindEnumType() : EnumType<LinkChangeKind>("LinkChangeKind", "What has become of a link, or of what a source says of it.", new Dictionary<LinkChangeKind, string>
{
    [LinkChangeKind.Added] = "It is new.",
    [LinkChangeKind.Removed] = "It is gone.",
    [LinkChangeKind.Changed] = "It is there in both, and something else is said.",
});
