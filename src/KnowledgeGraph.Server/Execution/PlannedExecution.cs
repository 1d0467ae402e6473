using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Requests;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// Runs queries by compiled plans that write the reply straight away; validation, variables and arguments stay the engine's.
/// </summary>
/// <param name="limits">Limits of a reply.</param>
/// <param name="usesPlans">Whether plans are compiled; if not, the engine runs every query.</param>
internal sealed class PlannedExecution(RequestLimits limits, bool usesPlans) : IExecutionStrategy
{
    private readonly EngineExecution _engine = new();

    public async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        try
        {
            return usesPlans && OperationRequest.In(context.UserContext) is { } request && OperationPlanCache.Find(request) is { } plan
                ? await RunAsync(plan, context).ConfigureAwait(false)
                : await new EngineExecution().ExecuteAsync(context).ConfigureAwait(false);
        }
        catch (ExecutionError fault)
        {
            // It cannot be told which fields of the root are selected, so that the root has no value.
            return ResultOf(context, null, [fault]);
        }
    }

    private async Task<ExecutionResult> RunAsync(OperationPlan plan, ExecutionContext context)
    {
        var json = new JsonBuffer(limits.MaxReplyBytes);
        try
        {
            var run = new PlanRun(plan, context, json);
            var hasData = await run.WriteAsync().ConfigureAwait(false);
            return ResultOf(context, hasData ? new WrittenData(json) : null, run.Errors);
        }
        catch (ReplyTooLargeException tooLarge)
        {
            json.Dispose();
            return new ExecutionResult(new ExecutionError(tooLarge.Message) { Code = ErrorCodes.ReplyTooLarge });
        }
        catch (WorkRefusedException refused)
        {
            json.Dispose();
            return new ExecutionResult(refused);
        }
        catch
        {
            json.Dispose();
            throw;
        }
    }

    private static ExecutionResult ResultOf(ExecutionContext context, WrittenData? data, IReadOnlyList<ExecutionError> errors) => new()
    {
        Executed = true,
        Data = data,
        Query = context.Document.Source,
        Document = context.Document,
        Operation = context.Operation,
        Extensions = context.OutputExtensions,
        Errors = errors.Count > 0 ? [.. errors] : null,
    };

    public Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode) =>
        new EngineExecution().ExecuteNodeTreeAsync(context, rootNode);

    public Dictionary<string, (GraphQLField field, FieldType fieldType)>? GetSubFields(
        ExecutionContext executionContext,
        ExecutionNode executionNode) =>
        _engine.GetSubFields(executionContext, executionNode);
}
