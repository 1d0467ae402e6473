using GraphQL.Types;
using KnowledgeGraph.Server.Costs;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>Asks for a list by its elements.</summary>
internal sealed class ListInputType : InputObjectGraphType
{
    public ListInputType(string name, string what, string element)
    {
        Name = name;
        Description = $"Which lists of {what}: every field given must hold.";
        this.Add("all", new GraphQLTypeReference(element), "Every element fits; so does an empty list.");
        this.Add("none", new GraphQLTypeReference(element), "No element fits.");
        this.Add("some", new GraphQLTypeReference(element), "One element fits, or more.");
        this.Add("any", new BooleanGraphType(), "True: the list is not empty; false: it is.").Cost(CostWeights.FilterOperation);
    }
}
