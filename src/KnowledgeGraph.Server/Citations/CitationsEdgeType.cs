using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Citations;

public sealed class CitationsEdgeType() : EdgeType<CitationType>("A paper in a list.");
