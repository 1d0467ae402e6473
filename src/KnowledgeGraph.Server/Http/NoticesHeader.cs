namespace KnowledgeGraph.Server.Http;

/// <summary>The header with the codes of a reply's notices, each once, where the reply itself has no place for them.</summary>
public static class NoticesHeader
{
    public const string Name = "GraphQL-Notices";
}
