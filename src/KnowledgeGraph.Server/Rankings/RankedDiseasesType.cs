using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class RankedDiseasesType : ObjectGraphType<RankingView>
{
    public RankedDiseasesType()
    {
        Name = "RankedDiseases";
        Description = "Diseases by how well they fit, the best first.";
        this.RequiredList<RankingView, RankedDiseaseType>("results", "The greatest scores first; equals in the order of their CURIE.", ranking => ranking.Results);
        this.RequiredList<RankingView, DiseaseGroupType>(
            "groups", "The results once more: diseases that the findings do not tell apart are together, under their common wider disease.", view => view.Groups);
        this.Required<RankingView, SimilarityMeasureEnumType>("measure", "What the diseases are ranked by: the measure asked for, or the default.", ranking => ranking.Measure);
        this.Required<RankingView, IntGraphType>("candidates", "Diseases that were scored: every one with a phenotype.", ranking => ranking.Candidates);
        this.RequiredList<RankingView, StringGraphType>(
            "unresolved", "What was named and is no term of this release, the name of several, or withdrawn without a successor; `resolve` suggests terms.", ranking => ranking.Unresolved);
    }
}
