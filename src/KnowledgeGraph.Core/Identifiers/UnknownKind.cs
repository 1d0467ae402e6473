namespace KnowledgeGraph.Core.Identifiers;

/// <summary>
/// The fault of a <c>switch</c> over kinds of record or link that was forgotten when a kind was added: none may take it for another.
/// </summary>
public static class UnknownKind
{
    /// <summary>The exception to throw.</summary>
    /// <param name="kind">The kind that the switch does not know.</param>
    public static ArgumentOutOfRangeException Of<TKind>(TKind kind)
        where TKind : struct, Enum => new(nameof(kind), kind, $"no such {typeof(TKind).Name}");
}
