using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The semantic type of a concept.</summary>
internal sealed record SemanticTypeFact(
    string Source,
    Origin Origin,
    string Concept,
    string SemanticType)
    : Fact(Source, Origin);
