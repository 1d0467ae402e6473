using KnowledgeGraph.Server.Diagnosis;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Sends posted cases where they belong.</summary>
internal sealed class DiagnosisFront(PhenopacketEndpoint endpoint, Doorkeeper door)
{
    public Task HandleAsync(HttpContext http) => HandleAsync(http, endpoint.HandleAsync, "Post a phenopacket.");

    public Task HandleCohortAsync(HttpContext http) => HandleAsync(http, endpoint.HandleCohortAsync, "Post phenopackets.");

    private Task HandleAsync(HttpContext http, RequestDelegate handle, string help)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        if (door.IsPreflight(http))
        {
            return Task.CompletedTask;
        }

        return HttpMethods.IsPost(http.Request.Method)
            ? door.AdmitAsync(http, handle)
            : MethodRefusal.WriteAsync(http, "POST", help);
    }
}
