using System.Net;
using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary><c>kg keys</c> and <c>kg health</c> against a server that runs.</summary>
public sealed class KeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-keys-").FullName;

    private string KeyFile => Path.Combine(_folder, "keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_key_is_created_listed_used_for_larger_pages_and_revoked()
    {
        var created = Kg.Run("keys", "create", "front end", "--file", KeyFile, "--days", "30");
        var key = created.Output.Trim();
        var id = key.Split('_')[1];
        var listed = Kg.Run("keys", "list", "--file", KeyFile).Output;
        Assert.Equal(0, created.ExitCode);
        Assert.Contains($"{id}\tfront end\t", listed, StringComparison.Ordinal);
        var asJson = JsonDocument.Parse(Kg.Run("keys", "list", "--json", "--file", KeyFile).Output).RootElement;
        Assert.Equal(
            ["id", "name", "created", "expires", "state"],
            Assert.Single(asJson.EnumerateArray()).EnumerateObject().Select(property => property.Name));
        Assert.Equal(id, asJson[0].GetProperty("id").GetString());
        Assert.DoesNotContain(key.Split('_', 3)[2], listed + asJson + File.ReadAllText(KeyFile), StringComparison.Ordinal);

        using var served = new ServedFolder(
            Path.Combine(_folder, "data"), environment: new Dictionary<string, string> { ["KnowledgeGraph__Access__KeyFile"] = KeyFile });
        Assert.Equal("INVALID_PAGE_SIZE", await CodeAsync(served, 101, null));
        Assert.Null(await CodeAsync(served, 100, null));
        Assert.Null(await CodeAsync(served, 500, key));
        Assert.Equal("INVALID_PAGE_SIZE", await CodeAsync(served, 501, key));
        Assert.Equal(0, Kg.Run("health", "--url", served.BaseUrl).ExitCode);
        Assert.Equal(0, Kg.Run("health", "--live", "--url", served.BaseUrl).ExitCode);

        Assert.Equal(0, Kg.Run("keys", "revoke", id, "--file", KeyFile).ExitCode);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal("UNAUTHENTICATED", await CodeAsync(served, 1, key));
    }

    [Fact]
    public void What_cannot_be_done_is_said()
    {
        Assert.Equal(2, Kg.Run("keys", "revoke", "0000000000", "--file", KeyFile).ExitCode);
        Assert.Equal(2, Kg.Run("keys", "create", "x", "--file", KeyFile, "--days", "0").ExitCode);
        var (exitCode, _, error) = Kg.Run("health", "--url", "http://127.0.0.1:9");
        Assert.Equal(1, exitCode);
        Assert.Contains("does not answer", error, StringComparison.Ordinal);
        File.WriteAllText(KeyFile, "[]");
        Assert.Contains(
            "is not a file of API keys",
            Kg.Run("keys", "list", "--file", KeyFile).Error.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
    }

    private static async Task<string?> CodeAsync(ServedFolder served, int first, string? key)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"{served.BaseUrl}/graphql?query={WebUtility.UrlEncode($"{{diseases(first:{first}){{totalCount}}}}")}");
        if (key is not null)
        {
            request.Headers.Add("Authorization", "Bearer " + key);
        }

        using var response = await served.Http.SendAsync(request);
        return (await Server.Reply.ReadAsync(response)).Code;
    }
}
