using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// A link with its place among all links that one query found, so that the links of several records can be put in one order.
/// </summary>
internal readonly record struct FoundLink(int Place, LinkRow Link);
