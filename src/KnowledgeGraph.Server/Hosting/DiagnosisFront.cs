using System.Text.Json;
using KnowledgeGraph.Server.Diagnosis;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Sends posted cases where they belong.</summary>
internal sealed class DiagnosisFront(PhenopacketEndpoint endpoint, Doorkeeper door)
{
    public Task HandleAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        if (door.IsPreflight(http))
        {
            return Task.CompletedTask;
        }

        if (HttpMethods.IsPost(http.Request.Method))
        {
            return door.AdmitAsync(http, endpoint.HandleAsync);
        }

        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = "POST";
        http.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(http.Response.Body, new
        {
            errors = new[] { new { message = "Post a phenopacket.", extensions = new { code = ErrorCodes.MethodNotAllowed } } },
        });
    }
}
