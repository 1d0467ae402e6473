using GraphQL.Types;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The filter input of one shape; every field given must hold.</summary>
internal sealed class FilterInputType : InputObjectGraphType
{
    public FilterInputType(FilterShape shape)
    {
        Name = FilterInputs.NameOf(shape);
        Description = $"Which {shape.Description}: every field given must hold.";
        this.Add("and", FilterInputs.ListOf(Name), "Every one of these.");
        this.Add("or", FilterInputs.ListOf(Name), "Any of these.");
        foreach (var field in shape.Fields)
        {
            this.Add(field.Name, new GraphQLTypeReference(FilterInputs.InputOf(field)), field.Description);
        }
    }
}
