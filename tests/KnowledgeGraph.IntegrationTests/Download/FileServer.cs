using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>A server on loopback that behaves, or misbehaves, as a test tells it to.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _asked = new();

    private FileServer(WebApplication application) => _application = application;

    /// <summary>Answers a request, given its number from 1.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The requests: their paths, with the range if there is one.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public Uri Address =>
        new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static Task<FileServer> StartAsync() => StartAsync(_ => { });

    /// <summary>Starts a server that writes raw bytes as the answer to every request, and closes the connection.</summary>
    public static Task<FileServer> StartRawAsync(Func<int, byte[]> answer)
    {
        var count = 0;
        return StartAsync(listen => listen.Run(async connection =>
        {
            // Requests of the client fit one read.
            var input = await connection.Transport.Input.ReadAsync();
            connection.Transport.Input.AdvanceTo(input.Buffer.End);
            await connection.Transport.Output.WriteAsync(answer(Interlocked.Increment(ref count)));
            await connection.Transport.Output.CompleteAsync();
        }));
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _application.StopAsync(patience.Token);
        await _application.DisposeAsync();
    }

    private static async Task<FileServer> StartAsync(Action<ListenOptions> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, configure));
        var server = new FileServer(builder.Build());
        server._application.Run(server.HandleAsync);
        await server._application.StartAsync();
        return server;
    }

    private Task HandleAsync(HttpContext context)
    {
        _asked.Enqueue($"{context.Request.Path} {context.Request.Headers.Range}".TrimEnd());
        return Answer(context, _asked.Count);
    }
}
