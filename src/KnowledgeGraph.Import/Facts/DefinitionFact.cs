using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>A definition of a disease.</summary>
internal sealed record DefinitionFact(
    string Source,
    Origin Origin,
    string Disease,
    string Text,
    int Preference)
    : Fact(Source, Origin);
