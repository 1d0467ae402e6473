using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Genes;

public sealed class GenesEdgeType() : EdgeType<GeneType>("A gene in a list.");
