namespace KnowledgeGraph.Server.Requests;

/// <summary>A field that was written of a page.</summary>
/// <param name="Path">The response names and indexes that lead to it.</param>
/// <param name="Name">The field's name in the schema.</param>
/// <param name="Page">The page.</param>
public sealed record GivenPageField(IReadOnlyList<object> Path, string Name, IGivenPage Page);
