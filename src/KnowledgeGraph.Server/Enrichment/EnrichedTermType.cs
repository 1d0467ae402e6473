using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Enrichment;

public sealed class EnrichedTermType : ObjectGraphType<EnrichedTermView>
{
    private const int AssumedMembers = 20;

    public EnrichedTermType()
    {
        Name = "EnrichedTerm";
        Description = "A term that more records of a set have than expected by chance.";
        this.Required<EnrichedTermView, EntityInterface>("term", "The phenotype, disease or gene.", view => view.Term);
        this.Required<EnrichedTermView, IntGraphType>(
            "observed",
            "The number of records of the set that have the term or one below it.",
            view => view.Result.Members.Count);
        this.Required<EnrichedTermView, FloatGraphType>("expected", "The number expected by chance.", view => view.Result.Expected);
        this.Required<EnrichedTermView, FloatGraphType>(
            "pValue",
            "The hypergeometric probability of as many or more by chance.",
            view => view.Result.PValue);
        this.Required<EnrichedTermView, FloatGraphType>(
            "adjustedPValue", "Benjamini-Hochberg over every term of the background.", view => view.Result.AdjustedPValue);
        this.RequiredList<EnrichedTermView, EntityInterface>("members", "The records of the set that have it.", view => view.Members)
            .ListSize(assumedSize: AssumedMembers);
    }
}
