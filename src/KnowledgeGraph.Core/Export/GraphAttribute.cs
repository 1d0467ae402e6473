namespace KnowledgeGraph.Core.Export;

/// <summary>One attribute as all formats write it, except KGX, which has Biolink's terms.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Type">The kind of value.</param>
/// <param name="Value">Gives the value: of the type, or null if there is none.</param>
internal sealed record GraphAttribute<T>(string Name, AttributeType Type, Func<T, object?> Value)
{
    /// <summary>The value of an item; null for none, and for an empty list.</summary>
    public object? Of(T item)
    {
        var value = Value(item);
        return value is IReadOnlyCollection<string> { Count: 0 } ? null : value;
    }
}
