using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Server.Search;

/// <summary>One hit of a page, and where it stands.</summary>
public sealed record SearchEdge(string Cursor, SearchHit Node);
