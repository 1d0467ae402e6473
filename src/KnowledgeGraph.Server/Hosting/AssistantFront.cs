using KnowledgeGraph.Server.Assistants;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Explorer;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Lets assistants in as everybody else: by the same door, with the same keys and limits. Each request stands for itself; no session is
/// kept, so that any process behind a balancer may answer the next one.
/// </summary>
internal sealed class AssistantFront(
    AssistantOptions options,
    Doorkeeper door,
    NamedOrigins origins,
    RequestAdmission admission,
    RequestLimits limits)
{
    /// <summary>Where the Model Context Protocol is spoken.</summary>
    public const string Route = "/mcp";

    /// <summary>Where it is told what there is.</summary>
    public const string TextRoute = "/llms.txt";

    private static readonly RequestFault _otherOrigin = new(
        StatusCodes.Status403Forbidden,
            ErrorCodes.OriginNotAllowed, "Pages of this origin may not speak for an assistant; CorsOrigins names those that may.");

    private static readonly RequestFault _notJson = new(
        StatusCodes.Status415UnsupportedMediaType, ErrorCodes.UnsupportedMediaType, "Messages are JSON-RPC, sent as application/json.");

    /// <summary>Whether assistants are served.</summary>
    public bool IsOn => options.Enabled;

    /// <summary>Hands a request on to what speaks the protocol, if it may come in.</summary>
    public Task HandleAsync(HttpContext http, RequestDelegate protocol)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        if (door.IsPreflight(http))
        {
            return Task.CompletedTask;
        }

        ReplyCaching.Forbid(http.Response);
        // The protocol asks for this check: else any page could speak to a server on the reader's own machine (DNS rebinding).
        return origins.MayConnect(http.Request)
            ? door.AdmitAsync(http, admitted => ReadAsync(admitted, protocol))
            : door.RefuseAsync(http, _otherOrigin);
    }

    /// <summary>Answers any other method, and bodies of other kinds.</summary>
    public Task RefuseAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return door.IsPreflight(http) ? Task.CompletedTask
            : HttpMethods.IsPost(http.Request.Method) ? door.RefuseAsync(http, _notJson)
            : MethodRefusal.WriteAsync(http, "POST", "Assistants post their requests; no session is kept, and no stream is open to read.");
    }

    /// <summary>Sends <c>/llms.txt</c>. Anybody may have it: it holds nothing of the release.</summary>
    public static Task WriteTextAsync(HttpContext http, Site site, SchemaSecrecy secrecy, ExplorerOptions explorer)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return http.Request.IsRead()
            ? Results.Text(AssistantWords.LlmsText(site.GraphQL, secrecy.TellsSchema, explorer.Enabled), "text/plain; charset=utf-8")
                .ExecuteAsync(http)
            : MethodRefusal.WriteAsync(http, "GET, HEAD", "Use GET.");
    }

    // Read here, so that it is counted while it arrives; what speaks the protocol would take whatever comes.
    private async Task ReadAsync(HttpContext http, RequestDelegate protocol)
    {
        try
        {
            using var body = await RequestBody.ReadAsync(http.Request, limits.MaxBodyBytes).ConfigureAwait(false);
            var caller = Caller.Of(http);
            admission.Charge(caller, default);
            admission.ChargeBytes(caller, body.Bytes.Length);
            http.Request.Body = new MemoryStream(body.Bytes.ToArray());
        }
        catch (RequestRefusedException refused)
        {
            await door.RefuseAsync(http, refused.Fault).ConfigureAwait(false);
            return;
        }
        catch (BadHttpRequestException)
        {
            await door.RefuseAsync(http, RequestFault.CutOff).ConfigureAwait(false);
            return;
        }

        await protocol(http).ConfigureAwait(false);
    }
}
