namespace KnowledgeGraph.Server.Diseases;

/// <summary>Whose facts a list of a disease holds.</summary>
public enum HierarchyScope
{
    Own,
    Narrower,
    Wider,
    All,
}
