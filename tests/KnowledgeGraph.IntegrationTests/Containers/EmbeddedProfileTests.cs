using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Containers;

/// <summary>
/// The embedded container's command and environment, as they stand in Dockerfile and docker-compose.yml, run as a plain process.
/// </summary>
public sealed partial class EmbeddedProfileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-embedded-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_serves_takes_options_by_file_is_healthy_and_stops()
    {
        var service = ComposeFile.Services["embedded"];
        var environment = DockerfileEnvironment();
        foreach (var (name, value) in service.Environment())
        {
            environment[name] = value;
        }

        var options = Directory.CreateDirectory(Path.Combine(_folder, "options")).FullName;
        await File.WriteAllTextAsync(Path.Combine(options, "KnowledgeGraph__Pages__MaxSize"), "30\n");
        Assert.Equal(("/data", "/run/options"), (environment["KG_DATA"], environment["KG_SECRETS"]));
        environment["KG_DATA"] = Path.Combine(_folder, "data");
        SampleStore.Fill(environment["KG_DATA"]);
        environment["KG_SECRETS"] = options;
        // The one thing that cannot be as it is: a port that is free here.
        environment["ASPNETCORE_URLS"] = environment["ASPNETCORE_URLS"].Replace("0.0.0.0:8080", "127.0.0.1:0", StringComparison.Ordinal);

        using var served = new ServedFolder([.. service.List("command")], environment);
        var refused = await served.QueryAsync("{ diseases(first: 31) { totalCount } }");
        var answered = await served.QueryAsync("{ diseases(first: 30) { totalCount } }");

        Assert.Equal("INVALID_PAGE_SIZE", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.NotEqual(0, answered.GetProperty("data").GetProperty("diseases").GetProperty("totalCount").GetInt32());
        environment["ASPNETCORE_URLS"] = served.BaseUrl;
        Assert.Equal(0, KgProcess.Run(environment, "health").ExitCode);
        Assert.All(served.Lines.Where(line => line.StartsWith('{')), line => JsonSerializer.Deserialize<JsonElement>(line));
        Process.Start("kill", ["-TERM", $"{served.ProcessId}"]).WaitForExit();
        Assert.Equal(0, served.WaitForExit(TimeSpan.FromSeconds(15)));
        Assert.Equal(1, KgProcess.Run(environment, "health").ExitCode);
    }

    private static Dictionary<string, string> DockerfileEnvironment()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));
        var block = Environment().Match(text).Groups[1].Value.Replace("\\\n", " ", StringComparison.Ordinal);
        return block.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(entry => entry.Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);
    }

    [GeneratedRegex(@"^ENV ((?:.*\\\n)*.*)$", RegexOptions.Multiline)]
    private static partial Regex Environment();
}
