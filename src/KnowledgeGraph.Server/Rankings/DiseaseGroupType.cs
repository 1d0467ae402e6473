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
        Description = "Ranked diseases that the findings do not tell apart: every finding does about the same for each. Genes or further findings may.";
        this.Optional<DiseaseGroupView, DiseaseType>("wider", "The narrowest disease that all are kinds of; null for a disease that stands alone.", view => view.Wider);
        this.RequiredList<DiseaseGroupView, RankedDiseaseType>("members", "The diseases, the best first.", view => view.Members).ListSize(assumedSize: AssumedMembers);
        this.Optional<DiseaseGroupView, FloatGraphType>("posterior", "Their probabilities together; null with measures of likeness.", view => view.Group.Posterior);
    }
}
