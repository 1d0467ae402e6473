using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Says to programs what the service is: GA4GH's service info, and OpenAPI for all that is not GraphQL itself.</summary>
internal sealed class DescriptionFront(ServiceInfoOptions options, IReleaseSource releases, Doorkeeper door)
{
    /// <summary>Where GA4GH's registries look.</summary>
    public const string InfoRoute = "/service-info";

    /// <summary>Where the OpenAPI description is.</summary>
    public const string OpenApiRoute = "/openapi.json";

    // The version of the HTTP interface, which changes with what programs rely on.
    private const string InterfaceVersion = "0.1";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
    private static readonly Lazy<string> _openApi = new(Read);

    private static string ProgramVersion { get; } = typeof(DescriptionFront).Assembly.GetName().Version?.ToString(3) ?? "0";

    public Task HandleInfoAsync(HttpContext http) => AnswerAsync(http, WriteInfoAsync);

    public Task HandleOpenApiAsync(HttpContext http, string graphQL) =>
        AnswerAsync(http, admitted => Results.Text(OpenApi(graphQL), "application/json; charset=utf-8").ExecuteAsync(admitted));

    /// <summary>The description, with the address at which GraphQL is answered.</summary>
    public static string OpenApi(string graphQL) => _openApi.Value.Replace("\"/graphql", $"\"{graphQL}", StringComparison.Ordinal);

    private Task AnswerAsync(HttpContext http, RequestDelegate answer)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return door.IsPreflight(http) ? Task.CompletedTask
            : http.Request.IsRead() ? door.AdmitAsync(http, answer)
            : MethodRefusal.WriteAsync(http, "GET, HEAD", "Use GET.");
    }

    private Task WriteInfoAsync(HttpContext http)
    {
        using var lease = releases.Acquire();
        var origin = $"{http.Request.Scheme}://{http.Request.Host}";
        var info = new ServiceInfo(
            options.Id,
            options.Name,
            new ServiceKind(options.Group, "knowledge-graph", InterfaceVersion),
            "Rare diseases, genes, phenotypes and papers, with who states each fact, as GraphQL.",
            new ServiceOrganization(options.OrganizationName ?? options.Name, options.OrganizationUrl ?? origin),
            options.ContactUrl,
            $"{origin}{OpenApiRoute}")
        {
            Version = ProgramVersion,
            Environment = options.Environment,
            UpdatedAt = (lease as IGraphLease)?.Graph.Release.CreatedAt,
            Release = lease?.ReleaseId,
        };
        return Results.Json(info, _json).ExecuteAsync(http);
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(DescriptionFront).Assembly.GetManifestResourceStream("openapi.json")!);
        return reader.ReadToEnd();
    }
}
