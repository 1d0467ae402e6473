using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseasesEdgeType() : EdgeType<DiseaseType>("A disease in a list.");
