namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>A query that cannot be read.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="position">Where, in characters from 0.</param>
public sealed class QuerySyntaxException(string problem, int position) : FormatException($"{problem} at position {position}")
{
    /// <summary>Where, in characters from 0.</summary>
    public int Position { get; } = position;
}
