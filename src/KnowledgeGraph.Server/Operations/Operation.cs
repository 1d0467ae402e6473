using System.Collections.Concurrent;
using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Operations;

/// <summary>
/// One operation of a valid document, read once for all requests: what it selects on each type, and under which conditions. Its cost, its
/// plan, tables, graphs, streams and measurements read it.
/// </summary>
internal sealed class Operation
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly Dictionary<string, GraphQLValue?> _defaults;
    private readonly ConcurrentDictionary<string, MergedSelections> _merged = [];
    private readonly ConcurrentDictionary<GraphQLSelectionSet, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Type, object> _derived = [];
    private int _lastSet;
    private int _lastMerged;

    private Operation(ISchema schema, ParsedDocument document, GraphQLOperationDefinition definition)
    {
        (Schema, Document, Definition) = (schema, document, definition);
        _fragments = document.Syntax.Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue);
        _defaults = (definition.Variables?.Items ?? [])
            .ToDictionary(variable => variable.Variable.Name.StringValue, variable => variable.DefaultValue);
        Conditions = new OperationConditions(document.Syntax, definition);
        RootType = definition.Operation switch
        {
            OperationType.Mutation => schema.Mutation!,
            OperationType.Subscription => schema.Subscription!,
            _ => schema.Query,
        };
        Root = Merge([new ConditionalSet(definition.SelectionSet, ConditionSet.Empty)])!;
    }

    public ISchema Schema { get; }

    public ParsedDocument Document { get; }

    /// <summary>The operation as the document writes it.</summary>
    public GraphQLOperationDefinition Definition { get; }

    /// <summary>Its name; null where it has none.</summary>
    public string? Name => Definition.Name?.StringValue;

    /// <summary>The type that its root fields are of.</summary>
    public IObjectGraphType RootType { get; }

    /// <summary>The selections on the root.</summary>
    public MergedSelections Root { get; }

    public OperationConditions Conditions { get; }

    /// <summary>An operation of a document that fits the schema; it is kept as long as the document.</summary>
    public static Operation Of(ParsedDocument document, GraphQLOperationDefinition definition, ISchema schema) =>
        document.Derived(definition, schema, static (schema, document, definition) => new Operation(schema, document, definition));

    /// <summary>The operation with the values that a request gives its variables.</summary>
    public OperationRequest With(Inputs variables) => new(this, new OperationVariables(_defaults, variables));

    /// <summary>The fragment that a spread names; null where there is none.</summary>
    public GraphQLFragmentDefinition? FragmentOf(GraphQLFragmentSpread spread) =>
        _fragments.GetValueOrDefault(spread.FragmentName.Name.StringValue);

    /// <summary>Selection sets that are asked of one value together; the same sets are the same object. Null if there are none.</summary>
    public MergedSelections? Merge(IReadOnlyList<ConditionalSet> sets)
    {
        if (sets.Count == 0)
        {
            return null;
        }

        var key = string.Join(' ', sets.Select(
            asked => string.Create(CultureInfo.InvariantCulture, $"{NumberOf(asked.Set)}:{asked.Conditions.Key}")));
        return _merged.GetOrAdd(key, _ => new MergedSelections(this, Interlocked.Increment(ref _lastMerged), sets));
    }

    private int NumberOf(GraphQLSelectionSet set) => _numbers.GetOrAdd(set, _ => Interlocked.Increment(ref _lastSet));

    /// <summary>Gets what is made of the operation on first use and kept as long as it.</summary>
    /// <param name="owner">Makes it, if need be.</param>
    /// <param name="make">How.</param>
    /// <typeparam name="T">The type by which it is known.</typeparam>
    /// <typeparam name="TOwner">The type of its maker.</typeparam>
    public T Derived<T, TOwner>(TOwner owner, Func<TOwner, Operation, T> make)
        where T : class =>
        _derived.TryGetValue(typeof(T), out var known) ? (T)known : (T)_derived.GetOrAdd(typeof(T), make(owner, this));
}
