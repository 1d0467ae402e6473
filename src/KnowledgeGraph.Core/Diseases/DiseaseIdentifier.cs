using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>An identifier of a disease.</summary>
public sealed class DiseaseIdentifier : EntityIdentifier;
