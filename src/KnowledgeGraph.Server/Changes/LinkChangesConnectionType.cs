using KnowledgeGraph.Core.Changes;

namespace KnowledgeGraph.Server.Changes;

public sealed class LinkChangesConnectionType() : ChangesConnectionType<LinkChange, LinkChangeType>("LinkChangesConnection");
