using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Execution;
using KnowledgeGraph.Server.Filtering;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Ide;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server;

/// <summary>The one composition root; host and tests alike call it.</summary>
public static class ServerBuilder
{
    /// <summary>Adds the service. The caller adds its <see cref="IReleaseSource"/>; an <c>ISchema</c> added as well replaces ours.</summary>
    public static IServiceCollection AddKnowledgeGraph(this IServiceCollection services, Action<ServerOptions>? configure = null)
    {
        services.AddOptions<ServerOptions>().BindConfiguration(ServerOptions.Section).Configure(options => configure?.Invoke(options));
        services.AddOptions<HostOptions>().Configure<IOptions<ServerOptions>>((host, options) =>
            host.ShutdownTimeout = options.Value.ShutdownTimeout);
        services.ConfigureOptions<KestrelLimits>();
        services.AddCors();
        services.AddGraphQL(graphQL => graphQL.AddSystemTextJson().AddExecutionStrategy<PlannedExecution>(OperationType.Query));
        services.TryAddSingleton<ISchema, KnowledgeGraphSchema>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ServerOptions>>().Value.Pages);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ServerOptions>>().Value.Filters);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ServerOptions>>().Value.Search);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ServerOptions>>().Value.Traversal);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ServerOptions>>().Value.Ranking);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ServerOptions>>().Value.Comparison);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ServerOptions>>().Value.Enrichment);
        services.TryAddSingleton(TimeProvider.System);
        AddSchema(services);
        AddHttp(services);
        return services;
    }

    /// <summary>Maps GraphQL with its IDE and schema text, and the health endpoints.</summary>
    public static IEndpointRouteBuilder MapKnowledgeGraph(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var path = services.GetRequiredService<IOptions<ServerOptions>>().Value.Path.TrimEnd('/');
        var front = services.GetRequiredService<HttpFront>();
        var health = services.GetRequiredService<HealthEndpoints>();
        endpoints.Map(path, front.HandleAsync);
        endpoints.MapMethods(path + "/sdl", ["GET", "HEAD", "OPTIONS"], front.HandleSdlAsync);
        endpoints.MapMethods(path + "/table", ["GET", "POST", "OPTIONS"], front.HandleTableAsync);
        endpoints.MapMethods(path + "/{**asset}", ["GET", "HEAD"], front.HandleAssetAsync);
        endpoints.MapGet("/", () => Results.Redirect(path + "/"));
        endpoints.MapGet("/health/live", HealthEndpoints.Live);
        endpoints.MapGet("/health/ready", health.Ready);
        return endpoints;
    }

    private static void AddSchema(IServiceCollection services)
    {
        services.AddSingleton<FilterAnswers>();
        services.AddSingleton<ServedSchema>();
        services.AddSingleton(provider => new DocumentSource(provider.GetRequiredService<IOptions<ServerOptions>>().Value.Documents));
        services.AddSingleton<OperationCosts>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<ReplyWriter>();
    }

    private static void AddHttp(IServiceCollection services)
    {
        services.AddSingleton<RequestReader>();
        services.AddSingleton<TrustedDocuments>();
        services.AddSingleton<RequestAdmission>();
        services.AddSingleton<RequestAnswer>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddSingleton<SdlEndpoint>();
        services.AddSingleton<TableEndpoint>();
        services.AddSingleton<IdeEndpoint>();
        services.AddSingleton<NamedOrigins>();
        services.AddSingleton<HttpFront>();
        services.AddSingleton<HealthEndpoints>();
        services.AddSingleton<Draining>();
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
    }
}
