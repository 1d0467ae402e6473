namespace KnowledgeGraph.Server.Diseases;

/// <summary>The diseases whose facts a list of a disease holds.</summary>
public enum HierarchyScope
{
    Own,
    Narrower,
    Wider,
    All,
}
