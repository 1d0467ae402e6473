using System.Net;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Assistants;
using KnowledgeGraph.Server.Changes;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Diagnosis;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Execution;
using KnowledgeGraph.Server.Explorer;
using KnowledgeGraph.Server.Filtering;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Ide;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.RootTypes;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Streams;
using KnowledgeGraph.Server.Tables;
using KnowledgeGraph.Server.Telemetry;
using KnowledgeGraph.Server.Watching;
using KnowledgeGraph.Storage.Releases;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server;

/// <summary>The one composition root; host and tests alike call it.</summary>
public static class ServerBuilder
{
    private static readonly string[] _read = ["GET", "HEAD"];

    /// <summary>
    /// Adds the service. The caller adds its <see cref="IReleaseSource"/>; an <c>ISchema</c> added as well replaces ours.
    /// </summary>
    public static IServiceCollection AddKnowledgeGraph(this IServiceCollection services, Action<ServerOptions>? configure = null)
    {
        services.AddOptions<ServerOptions>()
            .Configure<IConfiguration>((_, configuration) => OptionTexts.Require(configuration))
            .BindConfiguration(ServerOptions.Section)
            .Configure(options => configure?.Invoke(options))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ServerOptions>, OptionsCheck>();
        services.AddOptions<HostOptions>().Configure<IOptions<ServerOptions>>((host, options) =>
            host.ShutdownTimeout = options.Value.ShutdownTimeout);
        services.ConfigureOptions<KestrelLimits>();
        services.AddCors();
        services.AddGraphQL(graphQL => graphQL
            .AddSystemTextJson()
            .AddExecutionStrategy<PlannedExecution>(OperationType.Query)
            // Our own code drives a subscription; each of its answers is run like a query.
            .AddExecutionStrategy<PlannedExecution>(OperationType.Subscription));
        // Behind the engine's own registration of it, which it replaces.
        services.AddFrom((_, options) => new PlannedExecution(options.Requests, options.UseCompiledPlans));
        services.AddFrom<IDocumentValidator>((_, options) => new RequestValidator(options.UseCompiledPlans));
        services.AddSingleton<IDocumentExecuter, QueryExecuter>();
        services.TryAddSingleton<ISchema, KnowledgeGraphSchema>();
        services.AddOptionSections();
        services.TryAddSingleton(TimeProvider.System);
        AddSchema(services);
        AddHttp(services);
        AddStreams(services);
        AddAccess(services);
        services.AddExplorer();
        services.AddAssistants();
        services.AddWatching();
        services.AddFrom((provider, options) => provider.GetRequiredService<WebAssets>().SiteOf(options.Path.TrimEnd('/'), options.Ide));
        services.AddSingleton<FaultText>();
        services.AddSingleton(typeof(FaultLog<>));
        services.AddSingleton<ServiceGauges>();
        return services;
    }

    /// <summary>Takes the word of trusted proxies on who asks and by which scheme; before anything that looks at either.</summary>
    public static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app)
    {
        var proxies = app.ApplicationServices.GetRequiredService<IOptions<ServerOptions>>().Value.Proxies;
        if (proxies.Trusted.Count == 0)
        {
            return app;
        }

        var options = new ForwardedHeadersOptions
        {
            // The prefix is the path below which a proxy serves us, which it has taken off the address.
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost
                | (proxies.TellsPath ? ForwardedHeaders.XForwardedPrefix : ForwardedHeaders.None),
            ForwardLimit = proxies.MaxHops,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies.Trusted)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }

        return app.UseForwardedHeaders(options);
    }

    /// <summary>
    /// Answers for addresses that nothing is mapped to: a browser gets a page, and not its own of an empty answer. Not a route, which would
    /// take the refused methods of other routes for addresses of its own.
    /// </summary>
    public static IApplicationBuilder UseUnknownAddresses(this IApplicationBuilder app)
    {
        var front = app.ApplicationServices.GetRequiredService<ExplorerFront>();
        return front.IsOn
            ? app.UseWhen(http => http.GetEndpoint() is null, branch => branch.UseResponseCompression().Run(front.HandleUnknownAsync))
            : app;
    }

    /// <summary>Maps GraphQL with its IDE and schema text, and the health endpoints.</summary>
    public static IEndpointRouteBuilder MapKnowledgeGraph(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var path = services.GetRequiredService<IOptions<ServerOptions>>().Value.Path.TrimEnd('/');
        var front = services.GetRequiredService<HttpFront>();
        var health = services.GetRequiredService<HealthEndpoints>();
        endpoints.Map(path, Pipeline(endpoints, front.HandleAsync));
        endpoints.Map(path + "/sdl", Pipeline(endpoints, front.HandleSdlAsync));
        foreach (var ending in TableFormat.All.Select(format => format.Ending).Prepend(string.Empty))
        {
            endpoints.Map(path + "/table" + ending, Pipeline(endpoints, front.HandleTableAsync));
        }

        endpoints.Map(path + "/graph", Pipeline(endpoints, front.HandleGraphAsync));
        endpoints.Map(path + "/{**asset}", Pipeline(endpoints, front.HandleAssetAsync));
        var cases = services.GetRequiredService<DiagnosisFront>();
        endpoints.Map(PhenopacketEndpoint.Route, Pipeline(endpoints, cases.HandleAsync));
        endpoints.Map(PhenopacketEndpoint.CohortRoute, Pipeline(endpoints, cases.HandleCohortAsync));
        MapExplorer(endpoints, path);
        var watch = services.GetRequiredService<WatchFront>();
        endpoints.Map(WatchListEndpoint.Route, Pipeline(endpoints, watch.HandleAllAsync));
        endpoints.Map($"{WatchListEndpoint.Route}/{{{WatchListEndpoint.Name}}}", Pipeline(endpoints, watch.HandleAsync));
        endpoints.Map(watch.Feed.Route, Pipeline(endpoints, watch.HandleFeedAsync));
        MapAssistants(endpoints);
        var description = services.GetRequiredService<DescriptionFront>();
        endpoints.Map(DescriptionFront.InfoRoute, Pipeline(endpoints, description.HandleInfoAsync));
        endpoints.Map(DescriptionFront.OpenApiRoute, Pipeline(endpoints, http => description.HandleOpenApiAsync(http, path)));
        endpoints.MapMethods("/health/live", _read, HealthEndpoints.Live);
        endpoints.MapMethods("/health/ready", _read, health.ReadyAsync);
        TelemetryBuilder.MapMetrics(endpoints);
        services.GetRequiredService<ServiceGauges>();
        services.GetRequiredService<Gatekeeper>();
        return endpoints;
    }

    private static void MapExplorer(IEndpointRouteBuilder endpoints, string path)
    {
        var front = endpoints.ServiceProvider.GetRequiredService<ExplorerFront>();
        if (!front.IsOn)
        {
            endpoints.MapMethods("/", _read, () => Results.Redirect(path + "/"));
            return;
        }

        foreach (var page in front.Pages)
        {
            endpoints.Map(page.Route, Pipeline(endpoints, http => front.HandleAsync(http, page)));
        }

        endpoints.Map(WebAssets.Folder + "{**asset}", Pipeline(endpoints, front.HandleAssetAsync));
    }

    private static void MapAssistants(IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var front = services.GetRequiredService<AssistantFront>();
        if (!front.IsOn)
        {
            return;
        }

        endpoints.MapMcp(AssistantFront.Route).Add(endpoint =>
        {
            if (endpoint.RequestDelegate is { } protocol)
            {
                endpoint.RequestDelegate = http => front.HandleAsync(http, protocol);
            }
        });
        endpoints.Map(AssistantFront.Route, front.RefuseAsync);
        var (site, secrecy, explorer) = (services.GetRequiredService<Site>(), services.GetRequiredService<SchemaSecrecy>(), services
            .GetRequiredService<ExplorerOptions>());
        endpoints.Map(AssistantFront.TextRoute, Pipeline(endpoints, http => AssistantFront.WriteTextAsync(http, site, secrecy, explorer)));
    }

    private static RequestDelegate Pipeline(IEndpointRouteBuilder endpoints, RequestDelegate handler)
    {
        var pipeline = endpoints.CreateApplicationBuilder().UseWebSockets().UseResponseCompression();
        pipeline.Run(handler);
        return pipeline.Build();
    }

    private static void AddSchema(IServiceCollection services)
    {
        services.AddFrom((_, options) => new FilterAnswerCache(options.KeptAnswers, options.KeptAnswerBytes));
        services.AddSingleton<FilterGapFinder>();
        services.AddSingleton(
            provider => new ReleaseDiffs(provider.GetRequiredService<IReleaseSource>(), provider.GetService<ReleaseStore>()));
        services.AddSingleton<ServedSchema>();
        services.AddSingleton(provider => new PatientTexts(PatientFields.NamesIn(provider.GetRequiredService<ServedSchema>().Schema)));
        services.AddFrom((provider, options) =>
            new DocumentSource(options.Documents, provider.GetRequiredService<PatientTexts>(), options.TellsSchema));
        services.AddFrom((_, options) => new SchemaSecrecy(options.TellsSchema));
        services.AddSingleton<UnsentReplies>();
        services.AddFrom((provider, options) => new CostAnalyzer(
            provider.GetRequiredService<ServedSchema>(), options.Costs, options.Pages.DefaultSize, Math.Max(
                options.Pages.MaxSize,
                options.Pages.MaxSizeWithKey)));
        services.AddSingleton<DocumentValidation>();
        services.AddSingleton<OperationFaults>();
        services.AddSingleton<DatabaseProbe>();
        services.AddSingleton<OperationTime>();
        services.AddSingleton<OperationRunner>();
        services.AddFrom((provider, options) => new ReplyWriter(options.Requests, provider.GetRequiredService<UnsentReplies>()));
    }

    private static void AddAccess(IServiceCollection services)
    {
        services.AddSingleton<KeyRing>();
        services.AddSingleton<TokenProvider>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<Gatekeeper>();
    }

    private static void AddStreams(IServiceCollection services)
    {
        services.AddSingleton<ReleaseActivations>();
        services.AddSingleton<EventAnswers>();
        services.AddSingleton<StreamRunner>();
        services.AddSingleton<StreamPlaces>();
        services.AddSingleton<IEventStream, EventStreamEndpoint>();
        services.AddSingleton<SocketGreeting>();
        services.AddSingleton<SocketEndpoint>();
    }

    private static void AddHttp(IServiceCollection services)
    {
        services.AddSingleton<IResponseCompressionProvider, ReplyCompression>();
        services.AddResponseCompression(ReplyCompression.Configure);
        services.AddFrom((provider, options) => new ReplyCaching(
            provider.GetRequiredService<ServedSchema>(),
            provider.GetRequiredService<IResponseCompressionProvider>(),
            provider.GetRequiredService<Gatekeeper>(),
            options.Caching,
            () => JsonSerializer.Serialize(options)));
        services.AddSingleton<RequestReader>();
        services.AddSingleton<TrustedDocuments>();
        services.AddSingleton<RequestAdmission>();
        services.AddSingleton<ReleaseDoor>();
        services.AddSingleton<ConnectionGate>();
        services.AddSingleton<SocketTransportFactory>();
        services.AddSingleton<IConnectionListenerFactory, RoomyTransport>();
        services.AddHostedService<ThreadReserve>();
        services.AddSingleton<RequestAnswer>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddSingleton<SdlEndpoint>();
        services.AddSingleton<TablePages>();
        services.AddSingleton<TableEndpoint>();
        services.AddSingleton<GraphEndpoint>();
        services.AddSingleton<PhenopacketEndpoint>();
        services.AddSingleton<IdeEndpoint>();
        services.AddFrom((provider, options) => new NamedOrigins([.. options.CorsOrigins], provider.GetRequiredService<ICorsService>()));
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton<HttpFront>();
        services.AddSingleton<DiagnosisFront>();
        services.AddSingleton<AssistantFront>();
        services.AddSingleton<DescriptionFront>();
        services.AddSingleton<ExplorerFront>();
        services.AddSingleton<WatchFront>();
        services.AddSingleton<HealthEndpoints>();
        services.AddFrom(
            (provider, options) => new Draining(options.DrainDelay, options.ShutdownTimeout, provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
    }
}
