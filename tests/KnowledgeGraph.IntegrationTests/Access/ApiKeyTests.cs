using System.Net;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.IntegrationTests.Streams;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Access;

/// <summary>Requests with a key, and the treatment of requests with a wrong one.</summary>
public sealed class ApiKeyTests : IDisposable
{
    private const string Query = "/graphql?query=%7Bhello%7D";

    private readonly KeyFile _keys = new();

    public void Dispose() => _keys.Dispose();

    [Fact]
    public async Task A_valid_key_is_taken_in_either_header_and_no_other_place()
    {
        await using var server = await StartAsync(isRequired: true);

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, "Authorization", "Bearer " + _keys.Valid)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, "X-API-Key", _keys.Valid)).Status);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await server.SendAsync(HttpMethod.Get, $"{Query}&key={_keys.Valid}&access_token={_keys.Valid}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(server, "Cookie", "key=" + _keys.Valid)).Status);
    }

    [Fact]
    public async Task Expired_revoked_altered_and_unknown_keys_are_401_with_a_challenge()
    {
        await using var server = await StartAsync(maxFailures: 100);
        var other = ApiKeyText.Create("other", TimeProvider.System.GetUtcNow(), life: null).Text;
        var altered = _keys.Valid[..^2] + (_keys.Valid[^2] == 'A' ? 'B' : 'A') + _keys.Valid[^1];
        foreach (var wrong in new[] { _keys.Expired, _keys.Revoked, altered, other, _keys.Valid + "x", "kg_", "nonsense", "" })
        {
            var reply = await AskAsync(server, "X-API-Key", wrong);
            Assert.Equal((HttpStatusCode.Unauthorized, ErrorCodes.Unauthenticated), (reply.Status, reply.Code));
            Assert.Contains("error=\"invalid_token\"", reply.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("{ hello }")).Status);
        Assert.DoesNotContain(
            server.Log.Lines,
            line => line.Contains(_keys.Valid, StringComparison.Ordinal) || line.Contains(altered, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/graphql?query=%7Bhello%7D", 401)]
    [InlineData("/graphql?sdl", 401)]
    [InlineData("/graphql/sdl", 401)]
    [InlineData("/graphql/table?query=%7Bhello%7D", 401)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    public async Task Where_a_key_is_required_everything_but_health_and_pages_asks_for_one(string address, int status)
    {
        await using var server = await StartAsync(isRequired: true);
        var reply = await server.SendAsync(HttpMethod.Get, address);

        Assert.Equal(status, (int)reply.Status);
        Assert.Equal(status == 401, reply.Headers.WwwAuthenticate.Count > 0);
    }

    [Fact]
    public async Task After_five_different_wrong_keys_an_address_is_not_listened_to_for_a_minute()
    {
        await using var server = await StartAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(server, "X-API-Key", $"wrong {i}")).Status);
        }

        var locked = await AskAsync(server, "X-API-Key", _keys.Valid);

        Assert.Equal((HttpStatusCode.TooManyRequests, ErrorCodes.TooManyFailures), (locked.Status, locked.Code));
        Assert.InRange(locked.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("{ hello }")).Status);
    }

    [Fact]
    public async Task The_same_wrong_key_again_counts_once_whichever_way_it_is_shown()
    {
        await using var server = await StartAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(server, "X-API-Key", "wrong")).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(server, "Authorization", "Bearer wrong")).Status);
        }

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(server, "X-API-Key", $"wrong {i}")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, "X-API-Key", _keys.Valid)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(server, "X-API-Key", "the fifth")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(server, "X-API-Key", "wrong")).Status);
    }

    [Fact]
    public async Task A_key_revoked_in_the_file_ends_within_a_second()
    {
        await using var server = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, "X-API-Key", _keys.Valid)).Status);
        var now = TimeProvider.System.GetUtcNow();
        ApiKeyFile.Write(_keys.Path, [.. ApiKeyFile.Read(_keys.Path).Select(key => key with { RevokedAt = now })]);
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(server, "X-API-Key", _keys.Valid)).Status);
    }

    [Fact]
    public async Task A_key_file_that_is_damaged_later_leaves_the_keys_read_before()
    {
        await using var server = await StartAsync();
        await File.WriteAllTextAsync(_keys.Path, "{");
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, "X-API-Key", _keys.Valid)).Status);
        Assert.Contains(server.Log.Lines, line => line.Contains("is not a file of API keys", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rate_is_each_keys_own()
    {
        await using var server = await StartAsync(configure: options =>
        {
            options.Load.CostPerSecond = 1;
            options.Load.CostAtOnce = 150;
        });
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 2; i++)
        {
            statuses.Add((await server.PostAsync("{ unknown }")).Status);
            statuses.Add((await AskAsync(server, "X-API-Key", _keys.Valid)).Status);
        }

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], statuses);
    }

    [Fact]
    public async Task A_WebSocket_shows_its_key_by_header_or_first_message_or_is_closed_with_4401()
    {
        await using var server = await StartAsync(isRequired: true);
        foreach (var (payload, isLet) in new[]
        {
            ("Bearer " + _keys.Valid, true),
            (_keys.Valid, true),
            (_keys.Expired, false),
            (null, false),
        })
        {
            using var client = await SocketClient.OpenAsync(server);
            await client.SendAsync(payload is null
                ? """{"type":"connection_init"}"""
                : $$$"""{"type":"connection_init","payload":{"authorization":"{{{payload}}}"}}""");
            if (!isLet)
            {
                Assert.Equal(4401, await client.ReadCloseAsync());
                continue;
            }

            Assert.Equal("connection_ack", (await client.ReadAsync()).GetProperty("type").GetString());
            await client.SubscribeAsync("a", "{ hello }");
            Assert.Equal("next", (await client.ReadAsync()).GetProperty("type").GetString());
        }
    }

    [Fact]
    public async Task A_WebSocket_of_an_address_with_too_many_wrong_keys_may_come_again()
    {
        await using var server = await StartAsync(isRequired: true, maxFailures: 2);
        var codes = new List<int?>();
        foreach (var key in new[] { "wrong 1", "wrong 2", _keys.Valid })
        {
            using var client = await SocketClient.OpenAsync(server);
            await client.SendAsync($$$"""{"type":"connection_init","payload":{"authorization":"{{{key}}}"}}""");
            codes.Add(await client.ReadCloseAsync());
        }

        // graphql-ws takes 4401 as final, and connects again after 1013.
        Assert.Equal(new int?[] { 4401, 4401, 1013 }, codes);
    }

    [Fact]
    public void A_key_has_256_random_bits_and_only_its_hash_is_kept()
    {
        var texts = Enumerable.Range(0, 50).Select(_ => ApiKeyText.Create("x", TimeProvider.System.GetUtcNow(), life: null)).ToList();

        Assert.Equal(50, texts.Select(key => key.Text[14..]).Distinct().Count());
        Assert.All(texts, key => Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(key.Text.AsSpan(14)).Length));
        Assert.DoesNotContain(_keys.Valid[14..], File.ReadAllText(_keys.Path), StringComparison.Ordinal);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(_keys.Path));
    }

    private Task<TestServer> StartAsync(
        bool isRequired = false,
        int maxFailures = 5,
        Action<KnowledgeGraph.Server.Hosting.ServerOptions>? configure = null) =>
        TestServer.StartAsync(options =>
        {
            options.Access.KeyFile = _keys.Path;
            options.Access.Required = isRequired;
            options.Access.MaxFailures = maxFailures;
            configure?.Invoke(options);
        });

    private static async Task<Reply> AskAsync(TestServer server, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Query);
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await server.Client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }
}
