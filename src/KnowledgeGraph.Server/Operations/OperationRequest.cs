using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Operations;

/// <summary>An operation, the values that a request gives its variables, and which of its conditions hold with them.</summary>
internal sealed class OperationRequest
{
    private const string ContextKey = "KnowledgeGraph.Operation";

    public OperationRequest(Operation operation, OperationVariables variables)
    {
        (Operation, Variables) = (operation, variables);
        Flags = operation.Conditions.FlagsOf(variables);
        HasNullConditions = operation.Conditions.HaveNull(variables);
    }

    public Operation Operation { get; }

    public OperationVariables Variables { get; }

    public ConditionFlags Flags { get; }

    /// <summary>Whether a condition is null, which is an error where its selection is met.</summary>
    public bool HasNullConditions { get; }

    /// <summary>The request that runs in a context; null where it was not put there.</summary>
    public static OperationRequest? In(IDictionary<string, object?> context) =>
        context.TryGetValue(ContextKey, out var found) ? (OperationRequest?)found : null;

    /// <summary>Puts it where the run finds it.</summary>
    public void PutIn(IDictionary<string, object?> context) => context[ContextKey] = this;

    /// <summary>The fields of a type that the request wants, in their order.</summary>
    public IEnumerable<Selection> Wanted(MergedSelections? selections, IGraphType type) =>
        selections?.On(type).In(Flags) ?? [];

    /// <summary>The places at which the request asks for a field.</summary>
    public List<GraphQLField> PlacesOf(Selection field) =>
        [.. field.Places.Where(place => Flags.Hold(place.Conditions)).Select(place => place.Syntax).Distinct()];

    /// <summary>Whether a field or fragment is wanted where it stands.</summary>
    /// <exception cref="ExecutionError">A condition of it is null: the object that has the selection has no value.</exception>
    public bool Wants(ASTNode selection)
    {
        var conditions = Condition.Of(selection, out var isNever);
        foreach (var condition in conditions)
        {
            condition.RequireValue(Variables);
            if (!condition.Holds(Variables))
            {
                return false;
            }
        }

        return !isNever;
    }
}
