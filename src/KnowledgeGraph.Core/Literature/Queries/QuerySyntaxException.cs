namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>A query that cannot be read.</summary>
/// <param name="problem">The error, as it appears in the message.</param>
/// <param name="position">The place of the error, in characters from 0.</param>
public sealed class QuerySyntaxException(string problem, int position) : FormatException($"{problem} at position {position}")
{
    /// <summary>The place of the error, in characters from 0.</summary>
    public int Position { get; } = position;
}
