using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Costs;

/// <summary>Says what operations cost before they run, and whether that is too much.</summary>
/// <param name="schema">The schema that operations are of.</param>
/// <param name="options">The limits of costs.</param>
/// <param name="defaultPageSize">Rows of a page where none are asked for.</param>
/// <param name="maxPageSize">Rows of the largest page that anyone may ask for.</param>
public sealed class CostAnalyzer(ServedSchema schema, CostOptions options, int defaultPageSize, int maxPageSize)
{
    private readonly IntrospectionPrices _introspection = new(schema);

    /// <summary>The cost of an operation of a document that fits the schema.</summary>
    public OperationCost Of(ParsedDocument document, GraphQLOperationDefinition operation, Inputs variables, GraphImage? graph = null) =>
        Of(Operation.Of(document, operation, schema.Schema).With(variables), graph);

    /// <summary>The cost of an operation and of what the request adds to it: introspection, and the bytes that it was sent in.</summary>
    internal OperationCost Of(OperationRequest request, RequestContext context) =>
        Of(request, context.Graph)
            .Plus(new OperationCost(_introspection.Of(request) + WorkPrices.OfSentBytes(context.SentBytes), 0));

    /// <summary>The refusal of operations that cost too much together; null where they do not.</summary>
    public ExecutionError? Check(params IReadOnlyList<PreparedOperation> operations) => Check(
        operations.Aggregate(default(OperationCost), (sum, operation) => sum.Plus(operation.Cost)),
        ofTypes => Costliest(operations, ofTypes));

    private ExecutionError? Check(OperationCost cost, Func<bool, CostliestField> costliest)
    {
        if (cost.Field <= options.MaxFieldCost && cost.Type <= options.MaxTypeCost)
        {
            return null;
        }

        var ofTypes = cost.Field <= options.MaxFieldCost;
        var (kind, actual, limit) = ofTypes ? ("type", cost.Type, options.MaxTypeCost) : ("field", cost.Field, options.MaxFieldCost);
        var (dearest, way) = costliest(ofTypes);
        string[] path = [.. way?.Names() ?? []];
        var share = (int)Math.Round(100.0 * dearest / actual);
        var error = new ExecutionError(
            $"The request has a {kind} cost of {Written(actual)}; at most {limit} is allowed. The costliest field is "
                + $"{string.Join('.', path)}, " +
            $"with {Written(dearest)} ({share} %). Ask for smaller pages or fewer nested lists.")
        {
            Code = ErrorCodes.QueryTooCostly,
            Extensions = Describe(cost),
        };
        error.Extensions!["costliest"] = new Dictionary<string, object?> { ["path"] = path, ["cost"] = dearest, ["percent"] = share };
        return error;
    }

    /// <summary>How much work may come to a cost that was counted beforehand.</summary>
    public long LeftOf(OperationCost cost) => Math.Max(0, options.MaxFieldCost - cost.Field);

    /// <summary>Lets an operation that runs by itself do as much work as its cost leaves.</summary>
    public PreparedOperation Allow(PreparedOperation prepared)
    {
        prepared.Context?.Work.Allow(LeftOf(prepared.Cost));
        return prepared;
    }

    /// <summary>Reports in the reply the work that was added to an operation's cost; returns the refusal if it was too much.</summary>
    public ExecutionError? Settle(PreparedOperation prepared, long before)
    {
        var (work, reply) = (prepared.Context!.Work, prepared.Context.Reply);
        if (work.Units > before)
        {
            reply.Set("cost", Describe(prepared.Cost.Plus(new OperationCost(work.Units - before, 0))));
        }

        return work.Refusal is { } refusal ? new ExecutionError(refusal.Message) { Code = refusal.Code } : null;
    }

    /// <summary>The entry <c>cost</c> of a reply.</summary>
    public Dictionary<string, object?> Describe(OperationCost cost) => new(4)
    {
        ["fieldCost"] = cost.Field,
        ["typeCost"] = cost.Type,
        ["maxFieldCost"] = options.MaxFieldCost,
        ["maxTypeCost"] = options.MaxTypeCost,
    };

    private OperationCost Of(OperationRequest request, GraphImage? graph) =>
        PlanOf(request.Operation).Evaluate(PricedRequest.Of(request, graph));

    private CostPlan PlanOf(Operation operation) => operation.Derived(this, static (costs, asked) => costs.Plan(asked));

    private CostPlan Plan(Operation operation) => new CostPlanner(options, defaultPageSize, maxPageSize).Plan(operation);

    private CostliestField Costliest(IReadOnlyList<PreparedOperation> operations, bool ofTypes)
    {
        var most = default(CostliestField);
        foreach (var prepared in operations)
        {
            if (prepared.Request is { } request)
            {
                most = most.Or(PlanOf(request.Operation).Costliest(PricedRequest.Of(request, prepared.Context?.Graph), ofTypes));
            }
        }

        return most;
    }

    private static string Written(long cost) => cost == OperationCost.Most ? $"{cost} or more" : $"{cost}";
}
