using System.Net;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Access;

/// <summary>
/// A key file that is damaged or gone while the service runs: nobody is locked out, no request fails, and the service says so.
/// </summary>
public sealed class KeyFileTests : IDisposable
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Entry = $$"""{"id":"aaaaaaaaaa","name":"a","sha256":"{{Hash}}","createdAt":"2026-11-01T00:00:00Z"}""";

    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(0.7);

    private readonly KeyFile _keys = new();

    public void Dispose() => _keys.Dispose();

    [Theory]
    [InlineData($$"""{"keys":[{{Entry}},{{Entry}}]}""", "has the id aaaaaaaaaa, as one before it has")]
    [InlineData($$"""{"keys":[{{Entry}},null]}""", "key 2 of 2 is empty")]
    [InlineData("""{"keys":[{}]}""", "is not a file of API keys")]
    [InlineData("""{"keys":[{"id":"","name":"","sha256":"","createdAt":"2026-11-01T00:00:00Z"}]}""", "key 1 of 1 has no id")]
    [InlineData(
        """{"keys":[{"id":"aaaaaaaaaa","name":"a","sha256":"no hex","createdAt":"2026-11-01T00:00:00Z"}]}""",
        "has no SHA-256 in hex")]
    [InlineData("""{"keys":[],"keys":[]}""", "is not a file of API keys")]
    [InlineData("""{"keys":null}""", "is not a file of API keys")]
    [InlineData("""{"keys":[""", "is not a file of API keys")]
    [InlineData("", "is not a file of API keys")]
    [InlineData(null, "it is not there any more")]
    public async Task A_file_that_is_damaged_or_deleted_leaves_the_keys_as_they_were_and_is_told_of(string? content, string reason)
    {
        await using var server = await StartAsync();
        await SpoilAsync(content);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, _keys.Valid)).Status);
            Assert.Equal((HttpStatusCode.Unauthorized, ErrorCodes.Unauthenticated), await CodeAsync(server, _keys.Revoked));
            await Task.Delay(Noticed);
        }

        Assert.Equal((HttpStatusCode.OK, "ready", "outdated"), await ReadinessAsync(server));
        Assert.Single(
            server.Log.Lines,
            line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
        Assert.Single(server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public void A_byte_order_mark_before_the_keys_is_no_damage()
    {
        var keys = ApiKeyFile.Read(_keys.Path);

        File.WriteAllText(_keys.Path, File.ReadAllText(_keys.Path), System.Text.Encoding.UTF8);

        Assert.Equal(0xEF, File.ReadAllBytes(_keys.Path)[0]);
        Assert.Equal(keys.Select(key => key.Id), ApiKeyFile.Read(_keys.Path).Select(key => key.Id));
    }

    [Fact]
    public async Task Once_the_file_is_mended_it_counts_again()
    {
        await using var server = await StartAsync();
        var before = ApiKeyFile.Read(_keys.Path);
        await SpoilAsync(null);
        Assert.Equal((HttpStatusCode.OK, "ready", "outdated"), await ReadinessAsync(server));
        ApiKeyFile.Write(_keys.Path, [.. before.Where(key => key.Name != "valid")]);
        await Task.Delay(Noticed);

        Assert.Equal((HttpStatusCode.OK, "ready", "current"), await ReadinessAsync(server));
        Assert.Equal((HttpStatusCode.Unauthorized, ErrorCodes.Unauthenticated), await CodeAsync(server, _keys.Valid));
    }

    [Fact]
    public async Task A_file_that_is_made_after_the_start_counts_from_then_on()
    {
        var made = await File.ReadAllBytesAsync(_keys.Path);
        File.Delete(_keys.Path);
        await using var server = await StartAsync();
        Assert.Equal((HttpStatusCode.OK, "ready", "missing"), await ReadinessAsync(server));
        Assert.Equal((HttpStatusCode.Unauthorized, ErrorCodes.Unauthenticated), await CodeAsync(server, _keys.Valid));
        await File.WriteAllBytesAsync(_keys.Path, made);
        await Task.Delay(Noticed);

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, _keys.Valid)).Status);
        Assert.Equal((HttpStatusCode.OK, "ready", "current"), await ReadinessAsync(server));
        Assert.Single(
            server.Log.Lines,
            line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("is not there", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_never_read_the_keys_does_not_start()
    {
        await SpoilAsync($$"""{"keys":[{{Entry}},{{Entry}}]}""");

        await Assert.ThrowsAsync<InvalidDataException>(StartAsync);
    }

    [Fact]
    public async Task Without_a_key_file_readiness_says_nothing_of_keys()
    {
        await using var server = await TestServer.StartAsync();

        Assert.False((await server.SendAsync(HttpMethod.Get, "/health/ready")).Json.TryGetProperty("keys", out _));
    }

    private Task<TestServer> StartAsync() => TestServer.StartAsync(options =>
    {
        options.Access.KeyFile = _keys.Path;
        options.Access.Required = true;
        options.Access.MaxFailures = 100;
    });

    private async Task SpoilAsync(string? content)
    {
        if (content is null)
        {
            File.Delete(_keys.Path);
        }
        else
        {
            await File.WriteAllTextAsync(_keys.Path, content);
        }

        await Task.Delay(Noticed);
    }

    private static async Task<(HttpStatusCode Status, string? Ready, string? Keys)> ReadinessAsync(TestServer server)
    {
        var reply = await server.SendAsync(HttpMethod.Get, "/health/ready");
        return (reply.Status, Text("status"), Text("keys"));

        string? Text(string name) =>
            reply.Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static async Task<(HttpStatusCode Status, string? Code)> CodeAsync(TestServer server, string key) =>
        await AskAsync(server, key) is var reply ? (reply.Status, reply.Code) : default;

    private static async Task<Reply> AskAsync(TestServer server, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7Bhello%7D");
        request.Headers.Add("X-API-Key", key);
        using var response = await server.Client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }
}
