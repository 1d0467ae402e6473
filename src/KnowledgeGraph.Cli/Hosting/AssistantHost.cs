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
    /// <summary>
    /// Answers until the input ends, and all that was asked before. Standard output belongs to the protocol; all that is logged goes to
    /// standard error.
    /// </summary>
    public static async Task<int> RunAsync(ReleaseStore store, CancellationToken cancellation)
    {
        await using var app = ServiceHost.Build(store, configure: null, urls: null, isQuiet: true);
        var services = app.Services;
        var releases = services.GetRequiredService<ServedReleases>();
        // Follows the pointer as a server does, so that an import is seen without a new start.
        await releases.StartAsync(cancellation).ConfigureAwait(false);
        var (options, logging) = (services.GetRequiredService<IOptions<McpServerOptions>>().Value, services
            .GetRequiredService<ILoggerFactory>());
        // A script may end the input as soon as it has asked: what it asked is answered before the end is taken.
        var pending = new PendingRequests();
        await using var input = new LineTap(Console.OpenStandardInput(), pending.Read, pending.WhenAnsweredAsync);
        await using var output = new LineTap(Console.OpenStandardOutput(), pending.Written);
        await using var transport = new StreamServerTransport(input, output, options.ServerInfo?.Name, logging);
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
