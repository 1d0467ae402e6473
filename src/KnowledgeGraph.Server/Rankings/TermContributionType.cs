using GraphQL.Types;
using KnowledgeGraph.Server.Diseases;
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
            "The term's part: its best match, or, for the likelihood ratios, the decadic logarithm of its own ratio; below 0 where it speaks against the disease.",
            view => view.Contribution.Score);
        this.Required<TermContributionView, BooleanGraphType>("excluded", "The term was looked for and not seen.", view => view.Contribution.IsExcluded);
        this.Required<TermContributionView, FloatGraphType>(
            "weight",
            "How much the term counts, which the score includes: 1 for one that stands alone, less beside observed terms that resemble it, 0 where another implies it. Always 1 but for LIKELIHOOD_RATIO.",
            view => view.Contribution.Weight);
        this.Optional<TermContributionView, DiseaseType>(
            "relatedDisease", "The related disease from which most is learned of the term; null if none has it. Of LIKELIHOOD_RATIO alone.", view => view.RelatedDisease);
        this.Required<TermContributionView, FloatGraphType>(
            "relatedShare", "How much of the term's fit is learned from related diseases, 0 to 1; the rest is known of the disease itself.", view => view.Contribution.RelatedShare);
    }
}
