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
        Description = "The contribution of one term of the query for or against a disease.";
        this.Required<TermContributionView, PhenotypeType>("query", "The term.", view => view.Query);
        this.Optional<TermContributionView, PhenotypeType>("matched", "The phenotype of the disease that decides the contribution; null if "
            + "none does.", view => view.Matched);
        this.Optional<TermContributionView, PhenotypeType>(
            "commonAncestor",
            "The term of which both are kinds; null if there is none.",
            view => view.CommonAncestor);
        this.Required<TermContributionView, FloatGraphType>(
            "score",
            "The term's part of the score: its best match, or, for the likelihood ratios, the base-10 logarithm of its own ratio; below 0 "
                + "if it speaks against the disease.",
            view => view.Contribution.Score);
        this.Required<TermContributionView, BooleanGraphType>(
            "excluded",
            "Whether the term was looked for and not seen.",
            view => view.Contribution.IsExcluded);
        this.Required<TermContributionView, FloatGraphType>(
            "weight",
            "The weight of the term, which the score includes: 1 for a term that stands alone, less beside observed terms that "
                + "resemble it, "
                + "0 if another implies it. Always 1 except with LIKELIHOOD_RATIO.",
            view => view.Contribution.Weight);
        this.Optional<TermContributionView, DiseaseType>(
            "relatedDisease", "The related disease that contributes most to the term; null if none has it. Only with "
                + "LIKELIHOOD_RATIO.", view => view.RelatedDisease);
        this.Required<TermContributionView, FloatGraphType>(
            "relatedShare", "The share of the term's fit that comes from related diseases, from 0 to 1; the rest comes from the disease "
                + "itself.", view => view.Contribution.RelatedShare);
    }
}
