using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Execution;

/// <summary>The engine's own way through one operation, for what is not planned; the <see cref="LastFields"/> come last here too. One runs one operation.</summary>
internal sealed class EngineExecution : ParallelExecutionStrategy
{
    private readonly List<ExecutionNode> _last = [];
    private bool _isLast;

    public override async Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
    {
        await base.ExecuteNodeTreeAsync(context, rootNode).ConfigureAwait(false);
        _isLast = true;
        foreach (var node in _last)
        {
            await base.ExecuteNodeTreeAsync(context, node).ConfigureAwait(false);
        }
    }

    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node)
    {
        if (!_isLast && node.Parent is RootExecutionNode && LastFields.IsLast(node.FieldDefinition))
        {
            _last.Add(node);
            return Task.CompletedTask;
        }

        return base.ExecuteNodeAsync(context, node);
    }
}
