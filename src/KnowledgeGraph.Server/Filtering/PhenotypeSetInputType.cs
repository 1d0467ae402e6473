using GraphQL.Types;
using KnowledgeGraph.Server.Costs;

namespace KnowledgeGraph.Server.Filtering;

internal sealed class PhenotypeSetInputType : InputObjectGraphType
{
    public const string TypeName = "PhenotypeSetFilterInput";

    public PhenotypeSetInputType()
    {
        Name = TypeName;
        Description = "A minimum number of a set of phenotypes. A link that says a phenotype is absent never counts as present.";
        this.Add(
            "terms",
            new NonNullGraphType(new ListGraphType(new NonNullGraphType(new StringGraphType()))),
            "The phenotypes of the set, "
                + "by any identifiers or names.").Cost(CostWeights.ExpensiveFilterOperation);
        this.Add("atLeast", new IntGraphType(), "The minimum number of them; all if omitted.");
        this.Add("includeDescendants", new BooleanGraphType(), "Whether a term below counts for the term.", defaultValue: true);
        this.Add("minimumFrequency", new FloatGraphType(), "Count only links with a frequency, between 0 and 1, no lower than this.");
        this.Add(
            "absent",
            new ListGraphType(new NonNullGraphType(new StringGraphType())),
            "None of these may be present; each has to be one known term.").Cost(CostWeights.ExpensiveFilterOperation);
    }
}
