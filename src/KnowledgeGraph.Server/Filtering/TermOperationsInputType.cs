using GraphQL.Types;
using KnowledgeGraph.Server.Costs;

namespace KnowledgeGraph.Server.Filtering;

internal sealed class TermOperationsInputType : InputObjectGraphType
{
    public TermOperationsInputType()
    {
        Name = FilterInputs.TermOperations;
        Description = "Operations on an ontology term, by any of its identifiers or names; all that are given must hold. A text that "
                + "means no term, or may mean several, matches nothing, and a notice says so; in a condition that excludes "
                + "something, it is an error.";
        this.Add("eq", new StringGraphType(), "The term itself.").Cost(CostWeights.FilterOperation);
        this.Add("neq", new StringGraphType(), "Not the term itself.").Cost(CostWeights.FilterOperation);
        this.Add("in", new ListGraphType(new StringGraphType()), "One of these terms.").Cost(CostWeights.FilterOperation);
        this.Add("nin", new ListGraphType(new StringGraphType()), "None of these terms.").Cost(CostWeights.FilterOperation);
        this.Add("isA", new StringGraphType(), "The term itself or anything below it.").Cost(CostWeights.ExpensiveFilterOperation);
        this.Add("isAIn", new ListGraphType(new NonNullGraphType(new StringGraphType())), "One of these terms or anything below them.")
            .Cost(CostWeights.ExpensiveFilterOperation);
        this.Add("childOf", new StringGraphType(), "One step below it.").Cost(CostWeights.FilterOperation);
        this.Add("descendantOf", new GraphQLTypeReference(DescendantOfInputType.TypeName), "Below it, but no further than `within` steps.")
            .Cost(CostWeights.ExpensiveFilterOperation);
        this.Add("ancestorOf", new StringGraphType(), "Above it.").Cost(CostWeights.ExpensiveFilterOperation);
    }
}
