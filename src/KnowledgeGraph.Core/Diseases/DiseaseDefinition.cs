using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>A definition of a disease.</summary>
public sealed class DiseaseDefinition : EntityDefinition;
