namespace KnowledgeGraph.Server.Diseases;

/// <summary>How the disease whose fact something is stands to the one that was asked for. Nearer ones are first.</summary>
public enum HierarchyRelation
{
    Own,
    Wider,
    Narrower,
}
