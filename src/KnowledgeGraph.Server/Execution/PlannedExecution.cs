using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Options;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// Runs queries by compiled plans that write the reply straight away; validation, variables and arguments stay the engine's, and so does
/// introspection.
/// </summary>
internal sealed class PlannedExecution(IOptions<ServerOptions> options) : IExecutionStrategy
{
    private readonly OperationPlans _plans = new();
    private readonly EngineExecution _engine = new();

    public async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        if (!options.Value.UseCompiledPlans || _plans.Find(context) is not { } plan)
        {
            return await new EngineExecution().ExecuteAsync(context).ConfigureAwait(false);
        }

        var json = new JsonBuffer(options.Value.Requests.MaxReplyBytes);
        try
        {
            var run = new PlanRun(plan, context, json);
            var hasData = await run.WriteAsync().ConfigureAwait(false);
            return new ExecutionResult
            {
                Executed = true,
                Data = hasData ? new WrittenData(json) : null,
                Query = context.Document.Source,
                Document = context.Document,
                Operation = context.Operation,
                Extensions = context.OutputExtensions,
                Errors = run.Errors.Count > 0 ? [.. run.Errors] : null,
            };
        }
        catch (ReplyTooLargeException tooLarge)
        {
            json.Dispose();
            return new ExecutionResult(new ExecutionError(tooLarge.Message) { Code = ErrorCodes.ReplyTooLarge });
        }
        catch
        {
            json.Dispose();
            throw;
        }
    }

    public Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode) => new EngineExecution().ExecuteNodeTreeAsync(context, rootNode);

    public Dictionary<string, (GraphQLField field, FieldType fieldType)>? GetSubFields(ExecutionContext executionContext, ExecutionNode executionNode) =>
        _engine.GetSubFields(executionContext, executionNode);
}
