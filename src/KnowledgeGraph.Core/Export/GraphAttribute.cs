namespace KnowledgeGraph.Core.Export;

/// <summary>One attribute as all formats but KGX, which has Biolink's words, write it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The kind of value.</param>
/// <param name="Value">The value: of the type, or null where there is none.</param>
internal sealed record GraphAttribute<T>(string Name, AttributeType Type, Func<T, object?> Value)
{
    /// <summary>The value of something that has one; an empty list is none.</summary>
    public object? Of(T item)
    {
        var value = Value(item);
        return value is IReadOnlyCollection<string> { Count: 0 } ? null : value;
    }
}
