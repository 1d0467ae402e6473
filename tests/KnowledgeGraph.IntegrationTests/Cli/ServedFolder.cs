using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary><c>kg serve</c> on a store, on a free port of loopback, until disposed.</summary>
internal sealed class ServedFolder : IDisposable
{
    private const string Mark = "serving at ";

    private readonly Process _process;

    public ServedFolder(string folder, string ide = "BananaCakePop", IReadOnlyDictionary<string, string>? environment = null)
        : this(["--data", folder], ide, environment)
    {
    }

    public ServedFolder(string[] store, string ide = "BananaCakePop", IReadOnlyDictionary<string, string>? environment = null)
    {
        _process = KgProcess.Start(environment ?? new Dictionary<string, string>(), ["serve", .. store, "--urls", "http://127.0.0.1:0", "--ide", ide]);
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                BaseUrl = new Uri(line[Mark.Length..]).GetLeftPart(UriPartial.Authority);
                // A full pipe would stop the server.
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("kg serve ended before it served");
    }

    public string BaseUrl { get; } = string.Empty;

    public HttpClient Http { get; } = new();

    public int ProcessId => _process.Id;

    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        using var reply = await Http.PostAsJsonAsync($"{BaseUrl}/graphql", new { query, variables });
        return await reply.Content.ReadFromJsonAsync<JsonElement>();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
        Http.Dispose();
    }
}
