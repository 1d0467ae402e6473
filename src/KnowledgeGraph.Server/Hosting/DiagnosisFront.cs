using KnowledgeGraph.Server.Diagnosis;
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

        return HttpMethods.IsPost(http.Request.Method)
            ? door.AdmitAsync(http, endpoint.HandleAsync)
            : MethodRefusal.WriteAsync(http, "POST", "Post a phenopacket.");
    }
}
