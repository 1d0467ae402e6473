using GraphQL.Types;

namespace KnowledgeGraph.Server.Filtering;

internal sealed class DescendantOfInputType : InputObjectGraphType
{
    public const string TypeName = "DescendantOfInput";

    public DescendantOfInputType()
    {
        Name = TypeName;
        Description = "The terms below a term, without the term itself.";
        this.Add("term", new NonNullGraphType(new StringGraphType()), "Any identifier or name of the term.");
        this.Add("within", new IntGraphType(), "The maximum number of is_a steps; unlimited if omitted.");
    }
}
