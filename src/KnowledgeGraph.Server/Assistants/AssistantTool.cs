using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Telemetry;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>A tool of an assistant: reads the arguments, holds the release, and writes the answer or why there is none.</summary>
internal abstract class AssistantTool(AssistantDesk desk, FaultLog<AssistantTool> log, ToolText text) : McpServerTool
{
    private readonly Tool _tool = text.ToProtocol();
    private readonly IReadOnlyList<string> _arguments = text.Arguments();

    public override Tool ProtocolTool => _tool;

    public override IReadOnlyList<object> Metadata => [];

    /// <summary>Where operations are run.</summary>
    protected AssistantDesk Desk => desk;

    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken = default)
    {
        var (answer, isError) = await AnswerAsync(request, request.Params?.Arguments?.ToDictionary() ?? [], cancellationToken)
            .ConfigureAwait(false);
        return new CallToolResult { Content = [new TextContentBlock { Text = answer }], IsError = isError };
    }

    /// <summary>The answer to a call, as text.</summary>
    public async Task<(string Text, bool IsError)> AnswerAsync(
        MessageContext message,
        IReadOnlyDictionary<string, JsonElement> arguments,
        CancellationToken gone)
    {
        var traceId = string.Empty;
        try
        {
            var caller = AssistantDesk.CallerOf(message, gone);
            traceId = caller.TraceId;
            Require(arguments);
            if (arguments.TryGetValue(ToolText.Release, out var release) && release.ValueKind == JsonValueKind.String)
            {
                caller = caller with { Release = release.GetString() };
            }

            using var hold = desk.Hold();
            var lease = await hold.TakeAsync(caller).ConfigureAwait(false);
            var own = arguments.Where(argument => argument.Key is not (ToolText.Release or ToolText.Budget)).ToDictionary();
            var call = new ToolCall(caller, lease, own, BudgetOf(arguments));
            var answer = await AnswerAsync(call).ConfigureAwait(false);
            return answer.Write(lease.ReleaseId, (lease as IGraphLease)?.Graph, call.Budget);
        }
        catch (RequestRefusedException refused)
        {
            Instruments.Reject(refused.Fault.Code);
            return (Refusal(refused.Fault), true);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.Write(traceId, "in a tool", exception);
            var error = ErrorTranslation.Of(exception, traceId);
            return (Refusal(new RequestFault(StatusCodes.Status500InternalServerError, error.Code!, error.Message)), true);
        }
    }

    /// <summary>Answers a call.</summary>
    /// <exception cref="RequestRefusedException">The call cannot be answered.</exception>
    protected abstract Task<ToolAnswer> AnswerAsync(ToolCall call);

    private void Require(IReadOnlyDictionary<string, JsonElement> arguments)
    {
        if (arguments.Keys.FirstOrDefault(name => !_arguments.Contains(name)) is { } unknown)
        {
            throw RequestRefusedException.Bad(
                $"{text.Name} has no argument {GivenText.Shown(unknown)}. It has: {string.Join(", ", _arguments)}.");
        }

        if (text.Required
            .FirstOrDefault(name => !arguments.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null) is { } missing)
        {
            throw RequestRefusedException.Bad($"{text.Name} needs the argument {missing}.");
        }
    }

    private int BudgetOf(IReadOnlyDictionary<string, JsonElement> arguments) =>
        !arguments.TryGetValue(ToolText.Budget, out var given) || given.ValueKind == JsonValueKind.Null ? desk.Options.AnswerTokens
        : given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var budget) && budget >= AssistantOptions.LeastAnswerTokens
            && budget <= desk.Options.MaxAnswerTokens ? budget
        : throw RequestRefusedException.Bad(string.Create(
            CultureInfo.InvariantCulture,
            $"budget is a number of tokens from {AssistantOptions.LeastAnswerTokens} to {desk.Options.MaxAnswerTokens}."));

    private static string Refusal(RequestFault fault)
    {
        var error = new JsonObject { ["code"] = fault.Code, ["message"] = fault.Message };
        if (fault.RetryAfter is { } wait)
        {
            error["retryAfterSeconds"] = Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        }

        return new JsonObject { ["errors"] = new JsonArray(error) }.Text();
    }
}
