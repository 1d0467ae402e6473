namespace KnowledgeGraph.Storage.Filtering;

/// <summary>One thing that can be asked of a row.</summary>
/// <param name="Name">The name in the inputs.</param>
/// <param name="Description">For the schema.</param>
public abstract record FilterField(string Name, string Description);
