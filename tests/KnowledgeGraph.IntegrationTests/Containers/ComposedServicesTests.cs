using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Containers;

/// <summary>
/// The services of docker-compose.yml except PostgreSQL, with the commands and environments of that file, as plain processes: an import,
/// two API processes, and the proxy in front of them. Only names of places in a container are changed: folders, hosts and ports.
/// </summary>
public sealed class ComposedServicesTests : IDisposable
{
    private const string Nginx = "/usr/sbin/nginx";
    private const string Disease = "leukoencephalopathy with vanishing white matter 1";
    private const string Query = "{ disease(id: \"OMIM:603896\") { name genes { nodes { symbol } } } }";

    private static readonly string Sample = SampleStore.Sources;
    private static readonly string[] Api = ["api-1", "api-2"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-composed-");
    private readonly List<ServedFolder> _served = [];
    private TestDatabase? _database;

    public void Dispose()
    {
        _served.ForEach(process => process.Dispose());
        _database?.Dispose();
        _folder.Delete(recursive: true);
    }

    [SkippableFact]
    public async Task An_import_two_processes_and_a_proxy_are_one_service()
    {
        RandomCases.RequireFull();
        PostgresPrograms.Require();
        var hasProxy = File.Exists(Nginx);
        Assert.True(hasProxy || Environment.GetEnvironmentVariable("CI") != "true", "CI must have nginx: apt-get install nginx-light");
        _database = new TestDatabase();
        // A secret is a file, with or without a final line break.
        await File.WriteAllTextAsync(InFolder("database"), _database.Connection + "\n");
        Directory.CreateDirectory(InFolder("options"));

        Import(0, Sample);
        Assert.Single(Directory.GetFiles(InFolder("images"), "kg-*.img"));
        // On a later start a source has become an error page: the import is refused, and the previous release is served.
        Import(8, Spoilt());
        Array.ForEach(Api, name => _served.Add(Serve(name)));
        foreach (var process in _served)
        {
            Assert.Equal(Disease, Name(await process.QueryAsync(Query)));
            Assert.Equal(0, KgProcess.Run(new Dictionary<string, string> { ["ASPNETCORE_URLS"] = process.BaseUrl }, "health").ExitCode);
        }

        Skip.IfNot(hasProxy, "nginx is not here (apt-get install nginx-light)");
        var port = Loopback.FreePort();
        using var proxy = StartProxy(port);
        try
        {
            await AskThroughProxyAsync(port);
        }
        finally
        {
            // The whole tree is killed, because workers would go on without their master.
            proxy.Kill(entireProcessTree: true);
            await proxy.WaitForExitAsync();
        }
    }

    // Asks through the proxy with both processes, and with one of them ended; the proxy never leads to private paths.
    private async Task AskThroughProxyAsync(int port)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await WaitForAsync(port);
        for (var round = 0; round < 10; round++)
        {
            Assert.Equal(Disease, await AskAsync(client));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
        _served[0].Dispose();
        _served.RemoveAt(0);
        for (var round = 0; round < 10; round++)
        {
            Assert.Equal(Disease, await AskAsync(client));
        }
    }

    private static async Task<string?> AskAsync(HttpClient client)
    {
        using var reply = await client.PostAsJsonAsync("/graphql", new { query = Query });
        return Name(await reply.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static string? Name(JsonElement reply) => reply.GetProperty("data").GetProperty("disease").GetProperty("name").GetString();

    private void Import(int expected, string sources)
    {
        var service = ComposeFile.Services["import"];
        var command = service.List("command").Select(word => word == "/sources" ? sources : word);
        var (exitCode, _, error) = KgProcess.Run(EnvironmentOf(service), [.. command]);
        Assert.True(exitCode == expected, $"{exitCode}: {error}");
    }

    private string Spoilt()
    {
        var folder = Directory.CreateDirectory(InFolder("spoilt"));
        foreach (var file in Directory.GetFiles(Sample))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        File.WriteAllText(Directory.GetFiles(folder.FullName, "*.hpoa").Single(), "<html><body>503 Service Unavailable</body></html>");
        return folder.FullName;
    }

    private ServedFolder Serve(string name)
    {
        var service = ComposeFile.Services[name];
        var environment = EnvironmentOf(service);
        var metrics = Loopback.FreePort();
        Assert.Equal("http://0.0.0.0:8080;http://0.0.0.0:9090", environment["ASPNETCORE_URLS"]);
        environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Loopback.FreePort()};http://127.0.0.1:{metrics}";
        environment["KnowledgeGraph__Telemetry__MetricsPort"] = $"{metrics}";
        return new ServedFolder([.. service.List("command")], environment);
    }

    private Dictionary<string, string> EnvironmentOf(Dictionary<object, object?> service)
    {
        var environment = service.Environment().ToDictionary();
        Assert.Equal("/run/secrets/database", environment["KG_DATABASE_FILE"]);
        environment["KG_DATABASE_FILE"] = InFolder("database");
        Assert.Equal("/images", environment["KG_IMAGES"]);
        environment["KG_IMAGES"] = InFolder("images");
        if (environment.ContainsKey("KG_SECRETS"))
        {
            environment["KG_SECRETS"] = InFolder("options");
        }

        return environment;
    }

    private Process StartProxy(int port)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx.conf"))
            .Replace("listen 8080", $"listen 127.0.0.1:{port}", StringComparison.Ordinal)
            .Replace("/tmp/", _folder.FullName + "/", StringComparison.Ordinal);
        for (var index = 0; index < Api.Length; index++)
        {
            text = text.Replace($"{Api[index]}:8080", new Uri(_served[index].BaseUrl).Authority, StringComparison.Ordinal);
        }

        File.WriteAllText(InFolder("nginx.conf"), text);
        var proxy = Process.Start(new ProcessStartInfo(Nginx, ["-p", _folder.FullName, "-c", InFolder("nginx.conf"), "-g", "daemon off;"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        proxy.BeginOutputReadLine();
        proxy.BeginErrorReadLine();
        return proxy;
    }

    private static async Task WaitForAsync(int port)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (tries < 100)
            {
                await Task.Delay(50);
            }
        }
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);
}
