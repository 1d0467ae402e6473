namespace KnowledgeGraph.Server.Schema;

/// <summary>Something the caller should know about a good answer: a retired id that was followed, an unknown id, a cap that bit.</summary>
/// <param name="Code">A word clients may rely on.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Path">The field it is about, as in <c>errors[].path</c>.</param>
/// <param name="Argument">The argument it is about.</param>
public sealed record Notice(string Code, string Message, IReadOnlyList<object>? Path = null, string? Argument = null)
{
    /// <summary>Whether another notice says the same of the same place.</summary>
    public bool Says(Notice other) =>
        (Code, Message, Argument) == (other.Code, other.Message, other.Argument) && (Path ?? []).SequenceEqual(other.Path ?? []);
}
