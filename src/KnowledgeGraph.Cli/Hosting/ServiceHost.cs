using GraphQL;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Execution;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Ide;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Tables;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Puts the server together for the verbs that need it.</summary>
internal static class ServiceHost
{
    // Names a folder whose files are options, with __ for : in their names and the values as their contents, as containers provide secrets.
    private const string SecretsVariable = "KG_SECRETS";

    private static string Operations => Path.Combine(AppContext.BaseDirectory, "operations");

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="store">The store whose active release is served.</param>
    /// <param name="urls">The addresses to listen on.</param>
    /// <param name="ide">The page for browsers; null for the one in the options.</param>
    /// <param name="isActive">
    /// Makes sure that a release is active, or throws; false if the database cannot be reached and is waited for.
    /// </param>
    /// <param name="cancellation">Stops the server.</param>
    public static async Task<int> ServeAsync(
        ReleaseStore store,
        string[] urls,
        IdeKind? ide,
        Func<bool> isActive,
        CancellationToken cancellation)
    {
        // Meanwhile the server is put together.
        var unpacking = Task.Run(PackedContents.UnpackForStart, cancellation);
        // This comes first, so that a wrong option is reported before anything is done.
        var app = Build(
            store,
            options =>
            {
                unpacking.GetAwaiter().GetResult();
                options.Ide.Kind = ide ?? options.Ide.Kind;
                options.Ide.DefaultDocument ??= RecordOfVwm2();
                options.TrustedDocuments.Paths.Add(Operations);
            },
            urls);
        app.UsePackedContents();
        // This comes before the release is loaded, which takes a while when it is large.
        ListenAddresses.RequireFree(urls, app.Configuration);
        // The schema is built in parallel with any release that has to be built first, because neither needs the other.
        var schema = Task.Run(app.Services.GetRequiredService<ServedSchema>, cancellation);
        await unpacking.ConfigureAwait(false);
        // This comes before anything is written, even a lock.
        if (isActive())
        {
            store.SweepLeftovers();
        }

        await schema.ConfigureAwait(false);
        await app.StartAsync(cancellation).ConfigureAwait(false);
        RequireMetricsPort(app);
        var rest = PackedContents.UnpackRestAsync();
        var options = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value;
        Console.WriteLine($"serving at {string.Join(", ", app.Urls.Select(url => url + options.Path))}");
        Console.WriteLine(app.Urls.FirstOrDefault(url => ListenAddresses.SocketPath(url) is null) is { } open
            ? StartNotice.Of(ListenAddresses.OwnAddress(open), options)
            : StartNotice.OfSocket(ListenAddresses.SocketPath(app.Urls.First())!, options));
        await rest.ConfigureAwait(false);
        await app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
        return ExitCode.Success;
    }

    /// <summary>Runs one operation and prints its reply.</summary>
    /// <exception cref="ReleaseException">The release is not there, or cannot be read.</exception>
    public static async Task<int> QueryAsync(
        ReleaseStore store,
        string document,
        string variables,
        string? release,
        TextWriter output,
        CancellationToken cancellation)
    {
        var (reply, code) = await AskAsync(
            store,
            document,
            VariablesText.TryRead(variables, out var given) ? given : Inputs.Empty,
            cancellation,
            release).ConfigureAwait(false);
        output.WriteLine(reply);
        return code;
    }

    /// <summary>Runs one operation, prints its notices, and gives its reply and the exit code of the verb.</summary>
    /// <exception cref="ReleaseException">The release is not there, or cannot be read.</exception>
    public static async Task<(string Reply, int ExitCode)> AskAsync(
        ReleaseStore store, string document, Inputs inputs, CancellationToken cancellation, string? release = null)
    {
        await using var app = Build(store, configure: null, urls: null, isQuiet: true);
        var services = app.Services;
        var releases = services.GetRequiredService<ServedReleases>();
        if (release is null)
        {
            FollowOrThrow(releases);
        }

        using var lease = release is null
            ? releases.Acquire() ?? throw new ReleaseException($"no release in {store.Place} can be read")
            : await releases.AcquireAsync(release, cancellation).ConfigureAwait(false) ?? throw new ReleaseException(
                $"there is no release '{release}' in {store.Place}: give an id that kg releases list shows, or a date such as 2026-01-31");
        using var scope = services.CreateScope();
        var context = new RequestContext(lease, "kg-query");
        var result = await services.GetRequiredService<OperationRunner>()
            .RunAsync(document, null, inputs, context, scope.ServiceProvider, cancellation).ConfigureAwait(false);
        var notices = new NoticePrinter();
        context.Reply.Notices.ToList().ForEach(notices.Hear);
        return (services.GetRequiredService<ReplyWriter>().ToText(result), result.Errors is { Count: > 0 }
            ? ExitCode.QueryErrors
            : notices.ExitCode);
    }

    /// <summary>
    /// Serves the active release on a free port of loopback, for this process's own long request: no cap on rows, cost or rate.
    /// </summary>
    public static async Task<WebApplication> StartUnlimitedAsync(
        ReleaseStore store,
        ITableListener listener,
        CancellationToken cancellation)
    {
        var app = Build(
            store,
            options =>
            {
                options.Tables.MaxRows = int.MaxValue;
                options.Load.CostPerSecond = 0;
            },
            ["http://127.0.0.1:0"],
            isQuiet: true,
            listener);
        FollowOrThrow(app.Services.GetRequiredService<ServedReleases>());
        await app.StartAsync(cancellation).ConfigureAwait(false);
        return app;
    }

    // A command has nothing else to go on with, and says so in its last line.
    private static void FollowOrThrow(ServedReleases releases)
    {
        try
        {
            releases.FollowOrThrow();
        }
        catch (ReleaseException damaged)
        {
            throw new ReleaseException(
                $"the active release cannot be read: {damaged.Message}; to see which can, type: kg releases check; to turn to one of them, "
                    + "type: kg releases activate ID",
                damaged);
        }
    }

    /// <summary>Gives the schema as text.</summary>
    /// <param name="federation">The federation rules by which a gateway will read it; null for the schema as it is served.</param>
    public static string Sdl(FederationMode? federation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddKnowledgeGraph(options => options.Federation.Mode = federation ?? options.Federation.Mode);
        using var provider = builder.Services.BuildServiceProvider();
        var schema = provider.GetRequiredService<ServedSchema>();
        return federation is null ? schema.Sdl : schema.SubgraphSdl;
    }

    /// <summary>Puts the server together without starting it.</summary>
    public static WebApplication Build(
        ReleaseStore store,
        Action<ServerOptions>? configure,
        string[]? urls,
        bool isQuiet = false,
        ITableListener? listener = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = ProgramFolder.Path });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // The reason for a failed start is reported in one line at the end, so neither of these need log it with its stack.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (isQuiet)
        {
            // Standard output is reserved for the answer.
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        if (Environment.GetEnvironmentVariable(SecretsVariable) is { Length: > 0 } secrets)
        {
            builder.Configuration.AddKeyPerFile(
                Directory.Exists(secrets)
                    ? Path.GetFullPath(secrets)
                    : throw new UsageException($"{SecretsVariable} names a folder that is not there: {secrets}"), optional: false);
        }

        if (string.Equals(builder.Configuration["Logging:Console:FormatterName"], "json", StringComparison.OrdinalIgnoreCase))
        {
            // The slim host has already chosen plain lines.
            builder.Logging.AddJsonConsole();
        }

        builder.Services.AddKnowledgeGraph(configure);
        builder.Services.AddKnowledgeGraphTelemetry(builder.Configuration);
        builder.Services.AddServedReleases(store);
        if (listener is not null)
        {
            builder.Services.AddSingleton(listener);
        }

        if (urls is not null)
        {
            builder.WebHost.UseUrls(urls);
        }

        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseUnknownAddresses();
        app.MapKnowledgeGraph();
        return app;
    }

    private static void RequireMetricsPort(WebApplication app)
    {
        var telemetry = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.Telemetry;
        if (telemetry is { Prometheus: true, MetricsPort: > 0 and var port }
            && !app.Urls.Any(url => BindingAddress.Parse(url).Port == port))
        {
            throw new UsageException($"{ServerOptions.Section}:Telemetry:MetricsPort is {port}, and nothing listens there; add "
                + $"http://127.0.0.1:{port} or the like to --urls.");
        }
    }

    // Banana Cake Pop fails on a variable with a text as its default.
    private static string RecordOfVwm2() =>
        File.ReadAllText(Path.Combine(Operations, "Record.graphql"))
            .Replace("($id: String! = \"OMIM:620312\")", string.Empty, StringComparison.Ordinal)
            .Replace("(id: $id)", "(id: \"OMIM:620312\")", StringComparison.Ordinal);
}
