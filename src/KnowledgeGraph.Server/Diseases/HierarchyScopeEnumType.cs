using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class HierarchyScopeEnumType() : EnumType<HierarchyScope>(
    "HierarchyScope",
    "Whose facts a list of a disease holds.",
    new Dictionary<HierarchyScope, string>
    {
        [HierarchyScope.Own] = "What the sources state of the disease itself.",
        [HierarchyScope.Narrower] = "What they state of its subtypes: of all diseases below it.",
        [HierarchyScope.Wider] = "What they state of the diseases above it.",
        [HierarchyScope.All] = "All of these.",
    });
