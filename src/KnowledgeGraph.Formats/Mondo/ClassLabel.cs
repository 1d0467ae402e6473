namespace KnowledgeGraph.Formats.Mondo;

/// <summary>A class and its label.</summary>
/// <param name="ClassId">CURIE of the class.</param>
/// <param name="Label">Label; obsolete classes begin with the word.</param>
/// <param name="DefinitionCount">Definitions the class has.</param>
public sealed record ClassLabel(
    string ClassId,
    string? Label,
    int DefinitionCount);
