using KnowledgeGraph.Core.Export;

namespace KnowledgeGraph.Cli.Export;

/// <summary>How a graph is written, and where to.</summary>
/// <param name="Format">The format.</param>
/// <param name="Output">The file; null for standard output.</param>
/// <param name="Part">The part, of a format that has parts; null for all.</param>
/// <param name="IsLenient">Whether parts of what is asked for may be left out.</param>
internal sealed record GraphTarget(GraphFormat Format, string? Output, GraphPart? Part, bool IsLenient);
