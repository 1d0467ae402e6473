using GraphQL.Types;

namespace KnowledgeGraph.Server.Filtering;

internal sealed class DescendantOfInputType : InputObjectGraphType
{
    public const string TypeName = "DescendantOfInput";

    public DescendantOfInputType()
    {
        Name = TypeName;
        Description = "The terms below a term, the term itself left out.";
        this.Add("term", new NonNullGraphType(new StringGraphType()), "Any identifier or name of the term.");
        this.Add("within", new IntGraphType(), "No further than so many is_a steps; any number where it is not given.");
    }
}
