using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class FactOriginType : ObjectGraphType<FactOrigin>
{
    public FactOriginType()
    {
        Name = "FactOrigin";
        Description = "The disease that a fact is stated for: the disease itself, a wider disease, or a subtype.";
        this.Required<FactOrigin, HierarchyRelationEnumType>(
            "relation",
            "The relation of this disease to the one that was asked for.",
            origin => origin.Relation);
        this.Required<FactOrigin, DiseaseType>("disease", "The disease for which sources state the fact.", origin => origin.Disease);
        this.Required<FactOrigin, IntGraphType>("distance", "The number of steps between the two, by the shortest path; 0 for the disease "
            + "itself.", origin => origin.Distance);
        this.Required<FactOrigin, BooleanGraphType>("negated", "Whether the fact is denied.", origin => origin.IsNegated);
        this.Optional<FactOrigin, FrequencyType>(
            "frequency",
            "How often a phenotype is seen in that disease; null for genes, papers and definitions.",
            origin => origin.Frequency);
    }
}
