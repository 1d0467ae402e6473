using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The operations on one kind of value; every one given must hold.</summary>
internal sealed class OperationsInputType : InputObjectGraphType
{
    public OperationsInputType(string name, FilterKind kind, string type)
    {
        Name = name;
        Description = kind == FilterKind.Text
            ? "Operations on a text; all that are given must hold. ASCII letters of either case are equal, accents are not folded, and no "
                + "character is a wildcard."
            : "Operations on a value; all that are given must hold.";
        if (kind == FilterKind.Text)
        {
            this.Add("and", FilterInputs.ListOf(name), "All of these must hold.");
            this.Add("or", FilterInputs.ListOf(name), "At least one of these must hold.");
        }

        foreach (var operation in FilterOperation.Of(kind))
        {
            IGraphType one = new GraphQLTypeReference(type);
            this.Add(operation.Name, operation.TakesList ? new ListGraphType(one) : one, operation.Description).Cost(WeightOf(operation));
        }
    }

    // The middle of a text is in no index.
    private static int WeightOf(FilterOperation operation) =>
        operation.Comparison is Comparison.Contains or Comparison.EndsWith
            ? CostWeights.ExpensiveFilterOperation
            : CostWeights.FilterOperation;
}
