using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>
/// <c>kg serve</c> on a store, on a free port of loopback, until disposed. A store without an active release first gets the small sample.
/// </summary>
internal sealed class ServedFolder : IDisposable
{
    private const string Mark = "serving at ";

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    public ServedFolder(string folder, string ide = "BananaCakePop", IReadOnlyDictionary<string, string>? environment = null)
        : this(["serve", "--data", Filled(folder), "--urls", "http://127.0.0.1:0", "--ide", ide], environment)
    {
    }

    public ServedFolder(string[] arguments, IReadOnlyDictionary<string, string>? environment, string workingFolder = "")
        : this(KgProcess.StartIn(workingFolder, environment ?? new Dictionary<string, string>(), arguments))
    {
    }

    /// <summary>Takes over a process that was just started.</summary>
    public ServedFolder(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            _lines.Enqueue(line);
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                BaseUrl = new Uri(line[Mark.Length..]).GetLeftPart(UriPartial.Authority);
                // A full pipe would stop the server.
                _ = Task.Run(Collect);
                return;
            }
        }

        throw new InvalidOperationException("kg serve ended before it served: " + string.Join('\n', _lines));
    }

    /// <summary>The lines that it has printed so far, on either stream.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Waits for a line with a beginning.</summary>
    public async Task<string> LineAsync(string beginning)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (_lines.FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"kg serve did not print \"{beginning}\" but: {string.Join('\n', _lines)}");
    }

    /// <summary>Serves the store that is named by options of kg.</summary>
    public static ServedFolder Of(string[] store, IReadOnlyDictionary<string, string>? environment = null) =>
        new(["serve", .. Filled(store), "--urls", "http://127.0.0.1:0"], environment);

    public string BaseUrl { get; } = string.Empty;

    public HttpClient Http { get; } = new();

    public int ProcessId => _process.Id;

    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        using var reply = await Http.PostAsJsonAsync($"{BaseUrl}/graphql", new { query, variables });
        return await reply.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Waits until a release is the one that is served.</summary>
    public async Task WaitForAsync(string release)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var reply = await QueryAsync("{ release { id } }");
            if (reply.GetProperty("extensions").GetProperty("release").GetString() == release)
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"{release} is not served");
    }

    /// <summary>Waits for the process to end by itself, and gives its exit code; null if it has not ended.</summary>
    public int? WaitForExit(TimeSpan limit) => _process.WaitForExit(limit) ? _process.ExitCode : null;

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

    private static string Filled(string folder)
    {
        SampleStore.Fill(folder);
        return folder;
    }

    private static string[] Filled(string[] store)
    {
        SampleStore.Fill(store);
        return store;
    }

    private void Collect()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            _lines.Enqueue(line);
        }
    }
}
