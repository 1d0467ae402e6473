using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Phenotypes;

public sealed class PhenotypesEdgeType() : EdgeType<PhenotypeType>("A phenotype in a list.");
