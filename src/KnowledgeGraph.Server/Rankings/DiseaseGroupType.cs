using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class DiseaseGroupType : ObjectGraphType<DiseaseGroupView>
{
    private const int AssumedMembers = 5;

    public DiseaseGroupType()
    {
        Name = "DiseaseGroup";
        Description = "Ranked diseases that the findings do not tell apart: every finding contributes about the same to each. Genes or "
            + "further findings may tell them apart.";
        this.Optional<DiseaseGroupView, DiseaseType>(
            "wider",
            "The narrowest disease of which all are kinds; null for a disease that stands "
                + "alone.",
            view => view.Wider);
        this.RequiredList<DiseaseGroupView, RankedDiseaseType>("members", "The diseases, the best first.", view => view.Members)
            .ListSize(assumedSize: AssumedMembers);
        this.Optional<DiseaseGroupView, FloatGraphType>(
            "posterior",
            "The sum of their probabilities; null with similarity measures.",
            view => view.Group.Posterior);
    }
}
