using GraphQL.Types;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

/// <summary>A page of changes.</summary>
public abstract class ChangesConnectionType<TChange, TNode> : ObjectGraphType<ChangePage<TChange>>
    where TNode : IGraphType
{
    protected ChangesConnectionType(string name)
    {
        Name = name;
        Description = "One page of a list of changes.";
        this.RequiredList<ChangePage<TChange>, TNode>("nodes", "The page's changes.", page => page.Nodes);
        this.Required<ChangePage<TChange>, PageInfoType>("pageInfo", "Information about this page, as Relay defines it.", page => page);
        this.Required<ChangePage<TChange>, IntGraphType>("totalCount", "The number of changes in the whole list.", page => page.TotalCount);
    }
}
