namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>A list of a block that can be had as CSV.</summary>
/// <param name="Operation">The operation that gives it.</param>
/// <param name="Name">The name of the list, where the block has several; null for the only one.</param>
internal sealed record BlockTable(string Operation, string? Name = null);
