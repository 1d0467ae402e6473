namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>A type as its declaration reads.</summary>
internal sealed record DeclaredType(string Name, string Kind, IReadOnlyList<string> Modifiers, bool IsNested)
{
    /// <summary>Whether somebody could derive from it without its author having thought of that.</summary>
    public bool IsOpenToHeirs =>
        Kind is "class" or "record" or "record class" && !Modifiers.Intersect(["sealed", "static", "abstract"]).Any();
}
