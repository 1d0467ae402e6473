using System.Text.Json;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Lets a request in before anything else is done with it: the service has room for it, and who asks may ask.</summary>
internal sealed class Doorkeeper(RequestAdmission admission, NamedOrigins origins, Gatekeeper gate, Draining draining, ReplyWriter writer)
{
    private static readonly ReadOnlyMemory<byte> _overload = JsonSerializer.SerializeToUtf8Bytes(new
    {
        errors = new[] { new { message = RequestAdmission.Overload.Message, extensions = new { code = RequestAdmission.Overload.Code } } },
    });

    /// <summary>Writes the headers for pages of other origins; true when the request was only their preflight, which is answered.</summary>
    public bool IsPreflight(HttpContext http) => origins.Answer(http);

    /// <summary>Lets a request in to what answers it, or refuses it.</summary>
    public Task AdmitAsync(HttpContext http, RequestDelegate next) => AdmitAsync(http, next, RefuseAsync);

    /// <summary>Lets a request in to what answers it, or has it refused.</summary>
    public Task AdmitAsync(HttpContext http, RequestDelegate next, Func<HttpContext, RequestFault, Task> refuse) =>
        AdmitAsync(http, next, refuse, request => gate.AdmitAsync(request));

    /// <summary>Lets a request in, or has it refused, by something else than a key or token in its headers.</summary>
    public async Task AdmitAsync(
        HttpContext http,
        RequestDelegate next,
        Func<HttpContext, RequestFault, Task> refuse,
        Func<HttpContext, ValueTask<Pass?>> identify)
    {
        if (http.Request.IsRead())
        {
            // Until something is found that may be kept.
            ReplyCaching.Forbid(http.Response);
        }

        if (admission.AtTheDoor() is { } overload)
        {
            await RefuseOverloadAsync(http, overload).ConfigureAwait(false);
            return;
        }

        try
        {
            if (await identify(http).ConfigureAwait(false) is { } pass)
            {
                Caller.Remember(http, pass);
            }
        }
        catch (RequestRefusedException refused)
        {
            await refuse(http, refused.Fault).ConfigureAwait(false);
            return;
        }

        if (draining.HasStarted)
        {
            // The client's next request shall come by a new connection, to another process.
            http.Response.Headers.Connection = "close";
        }

        await next(http).ConfigureAwait(false);
    }

    /// <summary>Says why a request is not answered.</summary>
    public Task RefuseAsync(HttpContext http, RequestFault fault)
    {
        Instruments.Reject(fault.Code);
        fault.WriteHeaders(http.Response);
        var type = MediaTypeChoice.Choose(http.Request.Headers.Accept, writer.Rules) ?? ReplyMediaType.Json;
        return writer.WriteAsync(
            http,
            type,
            HttpReply.Of(ReplyStatus.OfFault(fault, writer.Rules), RequestAnswer.Refusal(fault.ToError(), lease: null)));
    }

    // Ready bytes: ten thousand such requests may come each second beside those that are answered.
    private static Task RefuseOverloadAsync(HttpContext http, RequestFault overload)
    {
        Instruments.Reject(overload.Code);
        overload.WriteHeaders(http.Response);
        http.Response.StatusCode = overload.Status;
        http.Response.ContentType = ReplyMediaType.Json.ContentType();
        http.Response.ContentLength = _overload.Length;
        return http.Response.Body.WriteAsync(_overload).AsTask();
    }
}
