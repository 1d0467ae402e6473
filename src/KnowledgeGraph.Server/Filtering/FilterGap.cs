namespace KnowledgeGraph.Server.Filtering;

/// <summary>What a filter asks for and a release does not hold, or not of every record.</summary>
/// <param name="Code">The notice's code.</param>
/// <param name="Message">The notice's sentence.</param>
internal sealed record FilterGap(string Code, string Message);
