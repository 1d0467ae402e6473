using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class RankedDiseasesType : ObjectGraphType<RankingView>
{
    public RankedDiseasesType()
    {
        Name = "RankedDiseases";
        Description = "Diseases by how well they fit, the best first.";
        this.RequiredList<RankingView, RankedDiseaseType>("results", "The diseases, the highest scores first; equals are in the order of "
            + "their CURIE.", ranking => ranking.Results);
        this.RequiredList<RankingView, DiseaseGroupType>(
            "groups", "The results once more, with the diseases that the findings do not tell apart grouped under their common wider "
                + "disease.", view => view.Groups);
        this.Required<RankingView, SimilarityMeasureEnumType>("measure", "The measure that the diseases are ranked by: the one asked for, "
            + "or the default.", ranking => ranking.Measure);
        this.Required<RankingView, IntGraphType>(
            "candidates",
            "The number of diseases that were scored: every disease with a phenotype.",
            ranking => ranking.Candidates);
        this.RequiredList<RankingView, StringGraphType>(
            "unresolved", "The given texts that are not a term of this release, are the name of several, or were withdrawn without a "
                + "successor; `resolve` suggests terms.", ranking => ranking.Unresolved);
    }
}
