using System.Collections.Concurrent;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Costs;

namespace KnowledgeGraph.Server.Schema;

/// <summary>A parsed document within all limits; immutable once made, so that any number of requests may run it at once.</summary>
public sealed class CheckedDocument(string source, string text, GraphQLDocument syntax)
{
    private readonly ConcurrentDictionary<GraphQLOperationDefinition, CostPlan> _costPlans = [];
    private readonly ConcurrentDictionary<GraphQLOperationDefinition, long> _introspectionPrices = [];
    private readonly Lazy<bool> _mayComeInParts = new(() => IncrementalUse.IsIn(syntax));
    private volatile bool _fitsSchema;

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

    /// <summary>What introspection costs in one operation.</summary>
    internal long IntrospectionPriceOf(GraphQLOperationDefinition operation, IntrospectionPrices prices) =>
        _introspectionPrices.GetOrAdd(operation, static (asked, given) => given.prices.Of(given.document, asked), (prices, document: Syntax));

    internal CostPlan CostPlanOf(GraphQLOperationDefinition operation, Func<CostPlan> make) =>
        _costPlans.TryGetValue(operation, out var known) ? known : _costPlans.GetOrAdd(operation, make());

    internal void MarkValid() => _fitsSchema = true;
}
