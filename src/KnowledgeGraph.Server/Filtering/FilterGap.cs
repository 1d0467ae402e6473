namespace KnowledgeGraph.Server.Filtering;

/// <summary>Data that a filter asks for and that a release does not hold, or not for every record.</summary>
/// <param name="Code">The notice's code.</param>
/// <param name="Message">The notice's sentence.</param>
internal sealed record FilterGap(string Code, string Message);
