using System.Collections.Concurrent;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents;

/// <summary>A parsed document within all limits; immutable once made, so that any number of requests may run it at once.</summary>
public sealed class ParsedDocument(string source, string text, GraphQLDocument syntax)
{
    private readonly ConcurrentDictionary<(GraphQLOperationDefinition Operation, Type Type), object> _derived = [];
    private readonly Lazy<bool> _mayComeInParts = new(() => IncrementalUse.IsIn(syntax));
    private volatile bool _fitsSchema;
    private int _isUsed;

    /// <summary>The text as it came, by which it is known.</summary>
    public string Source { get; } = source;

    /// <summary>The text as parsed: line ends may differ from <see cref="Source"/>.</summary>
    public string Text { get; } = text;

    /// <summary>The syntax tree.</summary>
    public GraphQLDocument Syntax { get; } = syntax;

    /// <summary>Whether validation has passed, so that it may be skipped; only the values of variables still need a look.</summary>
    public bool FitsSchema => _fitsSchema;

    /// <summary>Whether the client would take the reply in parts.</summary>
    internal bool MayComeInParts => _mayComeInParts.Value;

    /// <summary>The operation to run: the one of that name, or the only one; null when that is not clear.</summary>
    public GraphQLOperationDefinition? FindOperation(string? name)
    {
        GraphQLOperationDefinition? found = null;
        foreach (var definition in Syntax.Definitions)
        {
            if (definition is not GraphQLOperationDefinition operation)
            {
                continue;
            }

            if (string.IsNullOrEmpty(name))
            {
                if (found is not null)
                {
                    return null;
                }

                found = operation;
            }
            else if (operation.Name is { } operationName && operationName.Value == name)
            {
                return operation;
            }
        }

        return found;
    }

    /// <summary>Gives what is made of one of its operations on first use and kept as long as the document.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="owner">Makes it, if need be.</param>
    /// <param name="make">How.</param>
    /// <typeparam name="T">The type by which it is known.</typeparam>
    /// <typeparam name="TOwner">The type of its maker.</typeparam>
    internal T Derived<T, TOwner>(
        GraphQLOperationDefinition operation,
        TOwner owner,
        Func<TOwner, ParsedDocument, GraphQLOperationDefinition, T> make)
        where T : class =>
        _derived.TryGetValue((operation, typeof(T)), out var known)
            ? (T)known
            : (T)_derived.GetOrAdd((operation, typeof(T)), make(owner, this, operation));

    /// <summary>True for the first user, who pays for the work on it.</summary>
    internal bool IsNew() => Interlocked.Exchange(ref _isUsed, 1) == 0;

    internal void MarkValid() => _fitsSchema = true;
}
