using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Telemetry;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>
/// Looks at the protocol's messages before they are taken: says which argument is wrong where the protocol's library would only say that
/// something is, and logs faults as the rest of the service does.
/// </summary>
internal sealed class AssistantMessages(FaultLog<AssistantMessages> log)
{
    private static readonly Dictionary<string, Prompt> _prompts =
        AssistantPrompts.All.ToDictionary(prompt => prompt.ProtocolPrompt.Name, prompt => prompt.ProtocolPrompt);

    /// <summary>Looks at a message and hands it on.</summary>
    public McpMessageHandler Then(McpMessageHandler next) => async (message, cancellation) =>
    {
        if (message.JsonRpcMessage is not JsonRpcRequest request)
        {
            await next(message, cancellation).ConfigureAwait(false);
            return;
        }

        Require(request);
        try
        {
            await next(message, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (McpException or OperationCanceledException))
        {
            log.Write(string.Empty, "in a message of an assistant", fault);
            throw new McpProtocolException(ErrorTranslation.Of(fault, string.Empty).Message, McpErrorCode.InternalError);
        }
    };

    private static void Require(JsonRpcRequest request)
    {
        switch (request.Method)
        {
            case RequestMethods.ToolsCall:
                RequireText(request, "name");
                RequireArguments(request);
                break;
            case RequestMethods.PromptsGet:
                var prompt = RequireText(request, "name");
                var arguments = RequireArguments(request);
                foreach (var argument in _prompts.GetValueOrDefault(prompt)?.Arguments ?? [])
                {
                    if (arguments?[argument.Name] is not { } given)
                    {
                        throw Wrong($"The prompt needs the argument {argument.Name}.");
                    }

                    if (given.GetValueKind() != JsonValueKind.String)
                    {
                        throw Wrong($"The argument {argument.Name} is a text.");
                    }
                }

                break;
            case RequestMethods.ResourcesRead:
                request.Params!["uri"] = AssistantResources.Escaped(RequireText(request, "uri"));
                break;
        }
    }

    private static string RequireText(JsonRpcRequest request, string name) =>
        (request.Params as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw Wrong($"{request.Method} needs {name}, which is a text.");

    private static JsonObject? RequireArguments(JsonRpcRequest request) => ((JsonObject)request.Params!)["arguments"] switch
    {
        null => null,
        JsonObject arguments => arguments,
        _ => throw Wrong("arguments is an object, with the names of the arguments."),
    };

    private static McpProtocolException Wrong(string message) => new(message, McpErrorCode.InvalidParams);
}
