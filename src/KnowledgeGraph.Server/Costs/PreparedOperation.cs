using GraphQL;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Costs;

/// <summary>An operation that may run, and what it will cost; or why it may not.</summary>
public sealed class PreparedOperation
{
    /// <summary>The reply in place of data; null where the operation may run.</summary>
    public ExecutionResult? Refusal { get; private init; }

    /// <summary>The cost of running it; nothing where it may not run.</summary>
    public OperationCost Cost { get; private init; }

    internal ParsedDocument? Document { get; private init; }

    internal string? OperationName { get; private init; }

    internal Inputs Variables { get; private init; } = Inputs.Empty;

    internal RequestContext? Context { get; private init; }

    public static PreparedOperation Refused(ExecutionResult refusal) => new() { Refusal = refusal };

    internal static PreparedOperation Ready(
        ParsedDocument document, string? operationName, Inputs variables, RequestContext context, OperationCost cost) => new()
        {
            Document = document,
            OperationName = operationName,
            Variables = variables,
            Context = context,
            Cost = cost,
        };
}
