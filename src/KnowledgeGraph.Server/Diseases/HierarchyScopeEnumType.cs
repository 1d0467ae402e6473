using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class HierarchyScopeEnumType() : EnumType<HierarchyScope>(
    "HierarchyScope",
    "The diseases whose facts a list of a disease holds.",
    new Dictionary<HierarchyScope, string>
    {
        [HierarchyScope.Own] = "The statements about the disease itself.",
        [HierarchyScope.Narrower] = "The statements about its subtypes: all diseases below it.",
        [HierarchyScope.Wider] = "The statements about the diseases above it.",
        [HierarchyScope.All] = "All of these.",
    });
