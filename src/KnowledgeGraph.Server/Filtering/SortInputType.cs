using GraphQL.Types;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The order input of one shape; an entry names one field.</summary>
internal sealed class SortInputType : InputObjectGraphType
{
    public SortInputType(FilterShape shape)
    {
        Name = FilterInputs.SortNameOf(shape);
        Description = $"An order for {shape.Description}, with one field in each entry. Missing values come last in either direction; the "
            + "identifier breaks ties.";
        foreach (var field in shape.Fields)
        {
            if (field is RecordField record)
            {
                this.Add(field.Name, new GraphQLTypeReference(FilterInputs.SortNameOf(record.RecordShape())), field.Description);
            }
            else if (field is ScalarField { Owner: null })
            {
                this.Add(field.Name, new GraphQLTypeReference(SortDirectionType.TypeName), field.Description);
            }
        }
    }
}
