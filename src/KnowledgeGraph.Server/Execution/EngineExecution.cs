using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// The engine's own way through one operation, for what is not planned; the <see cref="LastFields"/> come last here too. One runs one
/// operation.
/// </summary>
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

    // The engine knows no condition that is null.
    protected override bool ShouldIncludeNode<TASTNode>(ExecutionContext context, TASTNode node) =>
        context.UserContext is RequestContext { HasNullVariables: true } && OperationRequest.In(context.UserContext) is { } request
            ? request.Wants((ASTNode)(object)node)
            : base.ShouldIncludeNode(context, node);

    protected override IFieldResolver SelectResolver(ExecutionNode node, ExecutionContext context) =>
        context.UserContext is RequestContext { StreamsLists: true } && RefusedStream.Of(node.Field, context.Variables) is { } failing
            ? failing
            : base.SelectResolver(node, context);
}
