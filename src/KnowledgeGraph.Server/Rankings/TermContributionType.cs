using GraphQL.Types;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class TermContributionType : ObjectGraphType<TermContributionView>
{
    public TermContributionType()
    {
        Name = "TermContribution";
        Description = "What one term of the query does for or against a disease.";
        this.Required<TermContributionView, PhenotypeType>("query", "The term.", view => view.Query);
        this.Optional<TermContributionView, PhenotypeType>("matched", "The disease's phenotype that decides; null if none does.", view => view.Matched);
        this.Optional<TermContributionView, PhenotypeType>("commonAncestor", "What both are kinds of; null if there is nothing.", view => view.CommonAncestor);
        this.Required<TermContributionView, FloatGraphType>(
            "score",
            "The term's part: its best match, or, for LIKELIHOOD_RATIO, the decadic logarithm of its own ratio; below 0 where it speaks against the disease.",
            view => view.Contribution.Score);
        this.Required<TermContributionView, BooleanGraphType>("excluded", "The term was looked for and not seen.", view => view.Contribution.IsExcluded);
    }
}
