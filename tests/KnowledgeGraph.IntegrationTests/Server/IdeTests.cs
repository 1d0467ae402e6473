using System.Net;
using KnowledgeGraph.Server.Ide;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class IdeTests : IDisposable
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly DirectoryInfo _assets = Directory.CreateTempSubdirectory("ide");

    public IdeTests()
    {
        Write("banana-cake-pop/index.html", "<title>bcp</title>");
        Write("banana-cake-pop/service-worker.js", "self");
        Write("banana-cake-pop/static/js/main.1a2b3c.js", "run()");
        Write("graphiql/index.html", "<title>graphiql</title>");
        Write("secret.txt", "secret");
    }

    [Fact]
    public async Task A_browser_is_sent_to_the_folder_with_its_query_string()
    {
        await using var server = await StartAsync(IdeKind.BananaCakePop);
        var reply = await server.SendAsync(HttpMethod.Get, "/graphql?tab=1", Browser);

        Assert.Equal(HttpStatusCode.MovedPermanently, reply.Status);
        Assert.Equal("/graphql/?tab=1", reply.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData(IdeKind.BananaCakePop, "<title>bcp</title>", true)]
    [InlineData(IdeKind.GraphiQL, "<title>graphiql</title>", false)]
    public async Task The_chosen_IDE_is_served_under_its_own_content_security_policy(IdeKind kind, string page, bool needsEval)
    {
        await using var server = await StartAsync(kind);
        var reply = await server.SendAsync(HttpMethod.Get, "/graphql/", Browser);

        Assert.Equal((HttpStatusCode.OK, "text/html", page), (reply.Status, reply.MediaType, reply.Text));
        var policy = reply.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("connect-src 'self' ws: wss:", policy, StringComparison.Ordinal);
        Assert.Equal(needsEval, policy.Contains("'unsafe-eval'", StringComparison.Ordinal));
        Assert.True(reply.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Programs_still_get_graphql_at_the_same_address()
    {
        await using var server = await StartAsync(IdeKind.BananaCakePop);

        Assert.True((await server.SendAsync(HttpMethod.Get, "/graphql/?query=%7Bhello%7D", Browser)).HasData);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.SendAsync(HttpMethod.Get, "/graphql", "*/*")).Status);
        using var content = new StringContent("""{"query":"{ hello }"}""", System.Text.Encoding.UTF8, "application/json");
        Assert.True((await server.SendAsync(HttpMethod.Post, "/graphql/", "*/*", content)).HasData);
    }

    [Fact]
    public async Task Hashed_files_are_cached_for_good_and_the_rest_is_asked_for_again()
    {
        await using var server = await StartAsync(IdeKind.BananaCakePop);
        var script = await server.SendAsync(HttpMethod.Get, "/graphql/static/js/main.1a2b3c.js");
        var worker = await server.SendAsync(HttpMethod.Get, "/graphql/service-worker.js");

        Assert.Equal(("text/javascript", "run()"), (script.MediaType, script.Text));
        Assert.Contains("immutable", script.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.True(worker.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task A_file_the_browser_already_has_is_not_sent_again()
    {
        await using var server = await StartAsync(IdeKind.BananaCakePop);
        var first = await server.SendAsync(HttpMethod.Get, "/graphql/service-worker.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/service-worker.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_bundle_that_is_known_starts_behind_a_page_that_makes_tabs_and_any_other_as_it_comes()
    {
        await using var plain = await StartAsync(IdeKind.BananaCakePop);
        var other = await plain.SendAsync(HttpMethod.Get, "/graphql/", Browser);
        Assert.Equal(HttpStatusCode.NotFound, (await plain.SendAsync(HttpMethod.Get, "/graphql/start.json")).Status);

        Write("banana-cake-pop/static/js/main.0349187e.js", "run()");
        await using var server = await StartAsync(IdeKind.BananaCakePop);
        var page = await server.SendAsync(HttpMethod.Get, "/graphql/", Browser);
        var script = await server.SendAsync(HttpMethod.Get, "/graphql/start.js");
        var tabs = await server.SendAsync(HttpMethod.Get, "/graphql/start.json");

        Assert.Equal("<title>bcp</title>", other.Text);
        Assert.Contains("<script src=\"start.js\" defer></script>", page.Text, StringComparison.Ordinal);
        Assert.Equal(other.Headers.GetValues("Content-Security-Policy"), page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith(
            "chillicream_bcp_legacy_info_shown=true",
            page.Headers.GetValues("Set-Cookie").Single(),
            StringComparison.Ordinal);
        Assert.Equal("text/javascript", script.MediaType);
        Assert.Equal("""{"tabs":[]}""", tabs.Text);
        Assert.Equal("<title>bcp</title>", (await server.SendAsync(HttpMethod.Get, "/graphql/index.html")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync(HttpMethod.Get, "/graphql/service-worker.js")).Status);
    }

    [Theory]
    [InlineData("bcp-config.json")]
    [InlineData("nitro-config.json")]
    public async Task The_settings_keep_the_IDE_from_phoning_home_and_open_the_given_document(string name)
    {
        await using var server = await StartAsync(IdeKind.BananaCakePop);
        var reply = await server.SendAsync(HttpMethod.Get, "/graphql/" + name);

        Assert.True(reply.Headers.CacheControl!.NoCache);
        Assert.True(reply.Json.GetProperty("disableTelemetry").GetBoolean());
        Assert.True(reply.Json.GetProperty("useBrowserUrlAsEndpoint").GetBoolean());
        Assert.Equal("KnowledgeGraph", reply.Json.GetProperty("title").GetString());
        Assert.Equal("{ hello }", reply.Json.GetProperty("graphQLDocument").GetString());
        Assert.False(reply.Json.TryGetProperty("gaTrackingId", out _));
    }

    [Theory]
    [InlineData("/graphql/../secret.txt")]
    [InlineData("/graphql/%2e%2e/secret.txt")]
    [InlineData("/graphql/..%2fsecret.txt")]
    [InlineData("/graphql/absent.js")]
    [InlineData("/graphql/static")]
    public async Task Nothing_outside_the_folder_is_served(string address)
    {
        await using var server = await StartAsync(IdeKind.BananaCakePop);
        var reply = await server.SendAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
    }

    [Fact]
    public async Task Without_the_files_a_plain_page_says_how_to_get_them()
    {
        await using var server = await TestServer.StartAsync(options => options.Ide.AssetsPath = Path.Combine(_assets.FullName, "absent"));
        var reply = await server.SendAsync(HttpMethod.Get, "/graphql/", Browser);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (reply.Status, reply.MediaType));
        Assert.Contains("href=\"?sdl\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains("{\"query\":\"{ __typename }\"}", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_IDE_a_browser_is_answered_like_a_program()
    {
        await using var server = await StartAsync(IdeKind.None);

        Assert.Equal(HttpStatusCode.BadRequest, (await server.SendAsync(HttpMethod.Get, "/graphql", Browser)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync(HttpMethod.Get, "/graphql/index.html", Browser)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync(HttpMethod.Get, "/graphql/bcp-config.json", Browser)).Status);
    }

    public void Dispose() => _assets.Delete(recursive: true);

    private Task<TestServer> StartAsync(IdeKind kind) => TestServer.StartAsync(options =>
    {
        options.Ide.Kind = kind;
        options.Ide.AssetsPath = _assets.FullName;
        options.Ide.DefaultDocument = "{ hello }";
    });

    private void Write(string name, string text)
    {
        var path = Path.Combine(_assets.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
