using GraphQL;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Costs;

/// <summary>An operation that may run, and what it will cost; or why it may not.</summary>
public sealed class PreparedOperation
{
    /// <summary>The reply in place of data; null where the operation may run.</summary>
    public ExecutionResult? Refusal { get; private init; }

    /// <summary>The cost of running it; nothing where it may not run.</summary>
    public OperationCost Cost { get; private init; }

    internal OperationRequest? Request { get; private init; }

    internal RequestContext? Context { get; private init; }

    public static PreparedOperation Refused(ExecutionResult refusal) => new() { Refusal = refusal };

    internal static PreparedOperation Ready(OperationRequest request, RequestContext context, OperationCost cost) => new()
    {
        Request = request,
        Context = context,
        Cost = cost,
    };
}
