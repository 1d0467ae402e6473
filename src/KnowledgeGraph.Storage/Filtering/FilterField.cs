namespace KnowledgeGraph.Storage.Filtering;

/// <summary>One thing that can be asked of a row.</summary>
/// <param name="Name">As the inputs name it.</param>
/// <param name="Description">For the schema.</param>
public abstract record FilterField(string Name, string Description);
