using GraphQL.Types;
using KnowledgeGraph.Server.Costs;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>Asks for a list by its elements.</summary>
internal sealed class ListInputType : InputObjectGraphType
{
    public ListInputType(string name, string what, string element)
    {
        Name = name;
        Description = $"A filter for lists of {what}; all fields that are given must hold.";
        this.Add("all", new GraphQLTypeReference(element), "Every element matches; an empty list matches too.");
        this.Add("none", new GraphQLTypeReference(element), "No element matches.");
        this.Add("some", new GraphQLTypeReference(element), "At least one element matches.");
        this.Add("any", new BooleanGraphType(), "True if the list is not empty, false if it is.").Cost(CostWeights.FilterOperation);
    }
}
