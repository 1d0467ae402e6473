namespace KnowledgeGraph.Server.Explorer;

/// <summary>An operation or fragment of the pages.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type that a fragment is on; null for an operation.</param>
/// <param name="Text">Its text.</param>
/// <param name="Spreads">The fragments that it spreads itself.</param>
internal sealed record PageOperation(string Name, string? Type, string Text, IReadOnlyList<string> Spreads);
