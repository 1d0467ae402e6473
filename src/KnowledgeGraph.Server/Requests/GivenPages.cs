namespace KnowledgeGraph.Server.Requests;

/// <summary>
/// Remembers the pages that a reply gives and the fields that were written of each, for who shortens the reply afterwards and has to tell
/// the way to the rest.
/// </summary>
public sealed class GivenPages
{
    private readonly Dictionary<string, GivenPageField> _fields = [];

    /// <summary>The fields that were written, in the order of the reply.</summary>
    public IEnumerable<GivenPageField> Fields => _fields.Values;

    /// <summary>Adds a field of a connection, or of what it says of its page.</summary>
    /// <param name="path">The response path of the field.</param>
    /// <param name="name">The field's name in the schema.</param>
    /// <param name="page">The page.</param>
    public void Add(IEnumerable<object> path, string name, IGivenPage page)
    {
        object[] steps = [.. path];
        // A reply that waits for loaders is written more than once; the last time counts.
        _fields[string.Join('/', steps)] = new GivenPageField(steps, name, page);
    }
}
