using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>A process that may open few files takes fewer connections, and outlives whoever opens as many as there are.</summary>
public sealed class OpenFilesTests : IDisposable
{
    private const int Files = 1_024;
    private const int Sockets = 1_100;

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task More_sockets_than_files_do_not_end_the_process()
    {
        RandomCases.RequireFull();
        Skip.IfNot(OperatingSystem.IsLinux(), "limits are set by a shell of Linux");
        // The release is built before the limit counts.
        using (new ServedFolder(_folder))
        {
        }

        var kg = KgProcess.InfoOf("", new Dictionary<string, string>(), "serve", "--data", _folder, "--urls", "http://127.0.0.1:0");
        var limited = new ProcessStartInfo("sh", ["-c", $"ulimit -n {Files}; exec dotnet \"$@\"", "sh", .. kg.ArgumentList])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var served = new ServedFolder(Process.Start(limited)!);
        var port = new Uri(served.BaseUrl).Port;
        var sockets = new List<Socket>();
        for (var number = 0; number < Sockets; number++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            // From several addresses, so that it is not the part of one that keeps them out.
            socket.Bind(new IPEndPoint(IPAddress.Parse($"127.0.0.{2 + (number % 10)}"), 0));
            sockets.Add(socket);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port);
            }
            catch (SocketException)
            {
                // Turned away.
            }
        }

        sockets.ForEach(socket => socket.Dispose());
        var reply = await OnceThereIsRoomAsync(() => served.QueryAsync("{ release { id } }"));

        Assert.NotNull(reply.GetProperty("data").GetProperty("release").GetProperty("id").GetString());
        Assert.Contains(served.Lines, line => line.Contains($"At most {Files - 400} connections", StringComparison.Ordinal));
    }

    /// <summary>The server counts a connection until it has seen its end, and turns others away meanwhile.</summary>
    private static async Task<T> OnceThereIsRoomAsync<T>(Func<Task<T>> ask)
    {
        for (var waited = 0; waited < 100; waited++)
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }

        return await ask();
    }
}
