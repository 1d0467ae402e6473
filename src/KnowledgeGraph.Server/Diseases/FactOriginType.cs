using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class FactOriginType : ObjectGraphType<FactOrigin>
{
    public FactOriginType()
    {
        Name = "FactOrigin";
        Description = "Whose fact something is: that of the disease itself, of a wider disease, or of a subtype.";
        this.Required<FactOrigin, HierarchyRelationEnumType>("relation", "How the disease stands to the one that was asked for.", origin => origin.Relation);
        this.Required<FactOrigin, DiseaseType>("disease", "The disease of which sources state it.", origin => origin.Disease);
        this.Required<FactOrigin, IntGraphType>("distance", "Steps between the two, by the shortest way; 0 for the disease itself.", origin => origin.Distance);
        this.Required<FactOrigin, BooleanGraphType>("negated", "It is stated that it is not so.", origin => origin.IsNegated);
        this.Optional<FactOrigin, FrequencyType>("frequency", "How often a phenotype is seen in that disease; null for genes, papers and definitions.", origin => origin.Frequency);
    }
}
