using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class HierarchyRelationEnumType() : EnumType<HierarchyRelation>(
    "HierarchyRelation",
    "The relation of the disease that a fact is stated for to the disease that was asked for.",
    new Dictionary<HierarchyRelation, string>
    {
        [HierarchyRelation.Own] = "The same disease.",
        [HierarchyRelation.Wider] = "A wider disease: its facts need not hold for each subtype.",
        [HierarchyRelation.Narrower] = "A subtype: its facts need not hold for the wider disease.",
    });
