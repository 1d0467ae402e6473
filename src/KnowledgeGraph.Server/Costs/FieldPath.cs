namespace KnowledgeGraph.Server.Costs;

/// <summary>A way through selections: a response name and what follows it.</summary>
internal sealed record FieldPath(string Name, FieldPath? Rest)
{
    /// <summary>The names in turn.</summary>
    public IEnumerable<string> Names()
    {
        for (var step = this; step is not null; step = step.Rest)
        {
            yield return step.Name;
        }
    }
}
