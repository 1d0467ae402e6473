using GraphQL.Types;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The filter input of one shape; all fields that are given must hold.</summary>
internal sealed class FilterInputType : InputObjectGraphType
{
    public FilterInputType(FilterShape shape)
    {
        Name = FilterInputs.NameOf(shape);
        Description = $"A filter for {shape.Description}; all fields that are given must hold.";
        this.Add("and", FilterInputs.ListOf(Name), "All of these must hold.");
        this.Add("or", FilterInputs.ListOf(Name), "At least one of these must hold.");
        foreach (var field in shape.Fields)
        {
            this.Add(field.Name, new GraphQLTypeReference(FilterInputs.InputOf(field)), field.Description);
        }
    }
}
