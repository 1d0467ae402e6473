using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Serves one assistant over standard input and output.</summary>
internal static class AssistantHost
{
    /// <summary>Answers until the input ends. Standard output belongs to the protocol; all that is logged goes to standard error.</summary>
    public static async Task<int> RunAsync(ReleaseStore store, CancellationToken cancellation)
    {
        await using var app = ServiceHost.Build(store, configure: null, urls: null, isQuiet: true);
        var services = app.Services;
        var releases = services.GetRequiredService<ServedReleases>();
        // Follows the pointer as a server does, so that an import is seen without a new start.
        await releases.StartAsync(cancellation).ConfigureAwait(false);
        var (options, logging) = (services.GetRequiredService<IOptions<McpServerOptions>>().Value, services
            .GetRequiredService<ILoggerFactory>());
        await using var transport = new StdioServerTransport(options, logging);
        await using var server = McpServer.Create(transport, options, logging, services);
        try
        {
            await server.RunAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to stop, which is how it ends.
        }

        await releases.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
