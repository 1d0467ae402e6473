using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class HierarchyRelationEnumType() : EnumType<HierarchyRelation>(
    "HierarchyRelation",
    "How the disease whose fact something is stands to the disease that was asked for.",
    new Dictionary<HierarchyRelation, string>
    {
        [HierarchyRelation.Own] = "It is that disease.",
        [HierarchyRelation.Wider] = "It is a wider disease: what holds of it need not hold of each subtype.",
        [HierarchyRelation.Narrower] = "It is a subtype: what holds of it need not hold of the wider disease.",
    });
