using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class TrustedDocumentTests : IDisposable
{
    private const string Stored = "query Stored { release }\n";
    private const string Codegen = "query Codegen { hello }";
    private const string Relay = "query Relay { echo(number: 3) }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trusted");

    public TrustedDocumentTests()
    {
        File.WriteAllText(PathOf("stored.graphql"), Stored);
        WriteManifest("codegen.json", "sha256:" + Hash(Codegen), Codegen);
        WriteManifest("relay.json", Hash(Relay), Relay);
    }

    [Theory]
    [InlineData(Stored, "")]
    [InlineData(Stored, "sha256:")]
    [InlineData(Codegen, "sha256:")]
    [InlineData(Relay, "")]
    public async Task A_stored_document_is_run_by_its_hash_by_post_and_get(string document, string prefix)
    {
        await using var server = await StartAsync(TrustedDocumentMode.Only);
        var id = prefix + Hash(document);

        var posted = await server.PostJsonAsync(JsonSerializer.Serialize(new { documentId = id }));
        var got = await server.SendAsync(HttpMethod.Get, "/graphql?documentId=" + id);
        var apollo = await server.PostJsonAsync(Persisted(Hash(document), null));

        Assert.True(posted.HasData, posted.Text);
        Assert.True(got.HasData, got.Text);
        Assert.True(apollo.HasData, apollo.Text);
    }

    [Fact]
    public async Task In_mode_only_a_text_runs_only_if_it_is_stored()
    {
        await using var server = await StartAsync(TrustedDocumentMode.Only);

        Assert.True((await server.PostAsync(Codegen)).HasData);
        Assert.Equal(ErrorCodes.DocumentNotTrusted, (await server.PostAsync("{ hello }")).Code);
        Assert.Equal(ErrorCodes.DocumentNotTrusted, (await server.PostJsonAsync(Persisted(Hash("{ hello }"), "{ hello }"))).Code);
        Assert.Equal(ErrorCodes.PersistedQueryNotFound, (await server.PostJsonAsync(Persisted(Hash("{ hello }"), null))).Code);
    }

    [Fact]
    public async Task In_mode_off_ids_are_refused()
    {
        await using var server = await StartAsync(TrustedDocumentMode.Off);

        Assert.Equal(
            ErrorCodes.PersistedQueryNotSupported,
            (await server.PostJsonAsync(JsonSerializer.Serialize(new { documentId = Hash(Stored) }))).Code);
        Assert.True((await server.PostAsync("{ hello }")).HasData);
    }

    [Fact]
    public async Task A_client_may_add_a_document_and_then_send_its_hash_alone()
    {
        await using var server = await StartAsync(TrustedDocumentMode.Allow);
        const string query = "{ hello release }";

        var unknown = await server.PostJsonAsync(Persisted(Hash(query), null));
        var added = await server.PostJsonAsync(Persisted(Hash(query), query));
        var known = await server.PostJsonAsync(Persisted(Hash(query), null));
        var extensions = Uri.EscapeDataString($$"""{"persistedQuery":{"version":1,"sha256Hash":"{{Hash(query)}}"} }""");
        var got = await server.SendAsync(HttpMethod.Get, "/graphql?extensions=" + extensions);

        Assert.Equal(ErrorCodes.PersistedQueryNotFound, unknown.Code);
        Assert.Equal("PersistedQueryNotFound", unknown.FirstError.GetProperty("message").GetString());
        Assert.True(added.HasData, added.Text);
        Assert.True(known.HasData, known.Text);
        Assert.True(got.HasData, got.Text);
    }

    [Fact]
    public async Task A_hash_that_is_not_that_of_the_text_is_refused()
    {
        await using var server = await StartAsync(TrustedDocumentMode.Allow);
        var reply = await server.PostJsonAsync(Persisted(Hash("{ hello }"), "{ release }"));

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.PersistedQueryHashMismatch), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Documents_that_clients_add_are_bounded_and_may_be_switched_off()
    {
        await using var bounded = await TestServer.StartAsync(options => options.TrustedDocuments.MaxAdded = 1);
        await bounded.PostJsonAsync(Persisted(Hash("{ hello }"), "{ hello }"));
        await bounded.PostJsonAsync(Persisted(Hash("{ release }"), "{ release }"));
        await using var closed = await TestServer.StartAsync(options => options.TrustedDocuments.AcceptNew = false);
        await closed.PostJsonAsync(Persisted(Hash("{ hello }"), "{ hello }"));

        Assert.Equal(ErrorCodes.PersistedQueryNotFound, (await bounded.PostJsonAsync(Persisted(Hash("{ hello }"), null))).Code);
        Assert.True((await bounded.PostJsonAsync(Persisted(Hash("{ release }"), null))).HasData);
        Assert.Equal(ErrorCodes.PersistedQueryNotFound, (await closed.PostJsonAsync(Persisted(Hash("{ hello }"), null))).Code);
    }

    [Theory]
    [InlineData("doc_id")]
    [InlineData("id")]
    public async Task Relays_parameters_are_read_when_asked_for(string parameter)
    {
        await using var plain = await StartAsync(TrustedDocumentMode.Allow);
        await using var relay = await StartAsync(TrustedDocumentMode.Allow, relay: true);
        var body = $$"""{"{{parameter}}":"{{Hash(Relay)}}"}""";

        Assert.Equal(ErrorCodes.BadRequest, (await plain.PostJsonAsync(body)).Code);
        Assert.Equal(3, (await relay.PostJsonAsync(body)).Data.GetProperty("echo").GetInt32());
        Assert.True((await relay.SendAsync(HttpMethod.Get, $"/graphql?{parameter}={Hash(Relay)}")).HasData);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("null")]
    public async Task An_empty_text_beside_an_id_is_none_and_so_is_an_empty_id_beside_a_text(string empty)
    {
        await using var server = await StartAsync(TrustedDocumentMode.Only, relay: true);
        foreach (var named in new[]
        {
            $"\"documentId\":\"{Hash(Relay)}\"",
            $"\"id\":\"{Hash(Relay)}\"",
            Persisted(Hash(Relay), null)[1..^1],
        })
        {
            foreach (var accept in new[] { "application/json", "text/event-stream" })
            {
                var reply = await server.PostJsonAsync($"{{\"query\":{empty},{named}}}", accept);
                Assert.Contains("\"echo\":3", reply.Text, StringComparison.Ordinal);
            }
        }

        Assert.True((await server.PostJsonAsync($"{{\"documentId\":\"\",\"query\":\"{Codegen}\"}}")).HasData);
        Assert.True((await server.SendAsync(HttpMethod.Get, $"/graphql?query=&documentId={Hash(Relay)}")).HasData);
    }

    [Fact]
    public async Task The_manifest_that_Relay_writes_by_default_is_refused_with_what_to_set()
    {
        WriteManifest("relay-md5.json", "0123456789abcdef0123456789abcdef", Relay);
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync(TrustedDocumentMode.Allow));

        Assert.Contains("\"algorithm\": \"SHA256\"", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"documentId":"abc"}""")]
    [InlineData("""{"documentId":"md5:0123456789abcdef0123456789abcdef"}""")]
    [InlineData("""{"documentId":"0000000000000000000000000000000000000000000000000000000000000000","query":"{ hello }"}""")]
    public async Task An_id_that_is_no_sha256_or_comes_with_a_text_is_a_bad_request(string body)
    {
        await using var server = await StartAsync(TrustedDocumentMode.Allow);
        Assert.Equal(ErrorCodes.BadRequest, (await server.PostJsonAsync(body)).Code);
    }

    [Theory]
    [InlineData("sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Codegen")]
    public async Task A_manifest_whose_key_is_not_the_hash_of_its_text_stops_the_start(string key)
    {
        WriteManifest("wrong.json", key, Codegen);
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync(TrustedDocumentMode.Allow));

        Assert.Contains("wrong.json", fault.Message, StringComparison.Ordinal);
        Assert.Contains(Hash(Codegen), fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<TestServer> StartAsync(TrustedDocumentMode mode, bool relay = false) => TestServer.StartAsync(options =>
    {
        options.TrustedDocuments.Mode = mode;
        options.TrustedDocuments.RelayParameters = relay;
        options.TrustedDocuments.Paths.Add(_folder.FullName);
    });

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Persisted(string hash, string? query)
    {
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        return query is null ? JsonSerializer.Serialize(new { extensions }) : JsonSerializer.Serialize(new { query, extensions });
    }

    private void WriteManifest(string name, string key, string text) =>
        File.WriteAllText(PathOf(name), JsonSerializer.Serialize(new Dictionary<string, string> { [key] = text }));

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
