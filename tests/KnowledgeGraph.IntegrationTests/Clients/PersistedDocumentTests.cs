using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Streams;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>Documents by hash, as the clients' own libraries send them: the recipes of docs/clients.md, run.</summary>
public sealed class PersistedDocumentTests : IDisposable
{
    private const string Id = "MONDO:0000001";
    private const string Name = "première maladie";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-persisted");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task The_recipes_of_the_page_ask_and_subscribe()
    {
        RandomCases.RequireFull();
        await using var releases = new TurningReleases();
        using var served = new ServedFolder(releases.Path, environment: Persisted.Store(_folder.FullName));

        var printed = NodeTools.Run("recipes.mjs", Persisted.Page, served.BaseUrl + "/graphql", Id).GetProperty("printed");

        Assert.Equal(["fetch", "Apollo Client 4", "urql 6"], printed.EnumerateObject().Select(recipe => recipe.Name));
        foreach (var recipe in printed.EnumerateObject())
        {
            var lines = recipe.Value.EnumerateArray().Select(line => line.GetString()!).ToList();
            Assert.Equal(Name, lines[0]);
            Assert.Equal(recipe.Name == "fetch" ? 1 : 2, lines.Count);
            Assert.All(lines.Skip(1), id => Assert.Contains(id, releases.Ids));
        }
    }

    [SkippableFact]
    public async Task Relay_asks_and_subscribes_by_hash_and_shows_what_is_deferred()
    {
        RandomCases.RequireFull();
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "src"));
        File.Copy(
            Path.Combine(NodeTools.Folder, "relay-app", "src", "DiseaseParts.js"),
            Path.Combine(_folder.FullName, "src", "DiseaseParts.js"));
        File.Copy(Path.Combine(Repository.Root, "schema", "schema.graphql"), Path.Combine(_folder.FullName, "schema.graphql"));
        var config = (await File.ReadAllLinesAsync(Persisted.Page)).Single(
            line => line.Contains("persistConfig\":", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "relay.config.json"), config);
        var manifest = Path.Combine(_folder.FullName, "persisted.json");
        await File.WriteAllTextAsync(manifest, "{}");
        NodeTools.RunTool("relay-compiler", _folder.FullName, "relay.config.json");
        await using var releases = new TurningReleases();
        var options = Persisted.Store(_folder.FullName, manifest);
        options["KnowledgeGraph__TrustedDocuments__Mode"] = "Only";
        using var served = new ServedFolder(releases.Path, environment: options);

        var report = NodeTools.Run("relay.mjs", Persisted.Page, served.BaseUrl + "/graphql", _folder.FullName, Id);

        Assert.All(report.GetProperty("texts").EnumerateArray(), text => Assert.Equal(System.Text.Json.JsonValueKind.Null, text.ValueKind));
        Assert.Equal($"{Id}{Name}: AAA1", report.GetProperty("shown").GetString());
        Assert.Contains(report.GetProperty("told").GetString(), releases.Ids);
    }
}
