using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class LinkChangeKindEnumType() : EnumType<LinkChangeKind>("LinkChangeKind", "The kinds of change to a link, or to the "
    + "statement of a source about it.", new Dictionary<LinkChangeKind, string>
    {
        [LinkChangeKind.Added] = "Present only in the later release.",
        [LinkChangeKind.Removed] = "Present only in the earlier release.",
        [LinkChangeKind.Changed] = "Present in both releases, with a different statement.",
    });
