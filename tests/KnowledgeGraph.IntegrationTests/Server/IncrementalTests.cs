using KnowledgeGraph.IntegrationTests.Clients;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>@defer and @stream: declared, judged as graphql-js 17 judges them, and answered in one reply.</summary>
public sealed class IncrementalTests
{
    public static TheoryData<string, bool> Documents => new()
    {
        { "{ hello ... @defer { release } }", true },
        { "{ ...F @defer(label: \"a\", if: true) } fragment F on Query { hello }", true },
        { "query ($no: Boolean! = false) { ... @defer(if: $no) { hello } item { items @stream(if: $no, label: null) { number } } }", true },
        { "query ($n: Int! = 2) { item { items @stream(initialCount: $n) { items @stream(label: \"b\") { number } } } }", true },
        { "{ ... @defer(label: \"a\") { hello } ... @defer(label: \"b\") { release } }", true },
        { "{ ... @defer(label: \"a\") { hello } ... @defer(label: \"a\") { release } }", false },
        { "{ ... @defer(label: \"a\") { item { items @stream(label: \"a\") { number } } } }", false },
        { "{ ...F @defer(label: \"a\") ...F @defer(label: \"a\") } fragment F on Query { hello }", false },
        { "query ($l: String) { ... @defer(label: $l) { hello } }", false },
        { "{ hello @defer }", false },
        { "query Q @defer { hello }", false },
        { "{ ... @stream { hello } }", false },
        { "{ hello @stream }", false },
        { "{ item @stream { number } }", false },
        { "{ item { items @stream(initialCount: null) { number } } }", false },
        { "{ item { items @stream(initialCount: \"1\") { number } } }", false },
        { "{ ... @defer(if: null) { hello } }", false },
        { "{ ... @defer(unless: true) { hello } }", false },
        { "{ ... @defer @defer { hello } }", false },
        { "query ($b: Boolean) { ... @defer(if: $b) { hello } }", true },
        { "query ($b: [Boolean]) { ... @defer(if: $b) { hello } }", false },
        { "{ item { items @stream { number } items { number } } }", false },
        { "{ item { items @stream(initialCount: 1) { number } items @stream(initialCount: 1) { number } } }", false },
        { "{ item { items @stream { number } ...F } } fragment F on Item { others: items @stream { number } }", true },
        { "mutation { ... @defer { change } }", false },
        { "mutation { ...M @defer(if: false) } fragment M on Mutation { change }", false },
        { "mutation { ...M } fragment M on Mutation { ... { ... @defer { change } } }", false },
        { "subscription { ... @defer { ticks } }", false },
        { "subscription { ...S @defer(if: false) } fragment S on Subscription { ticks }", false },
        { "subscription { ticks @stream }", false },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_judged_by_the_rules(string document, bool isValid)
    {
        await using var server = await TestServer.StartAsync();
        using var content = System.Net.Http.Json.JsonContent.Create(new { query = document });
        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", "application/graphql-response+json", content, cost: "validate");

        var judged = reply.Code is null or ErrorCodes.OperationNotSupported;
        if (document.StartsWith("subscription", StringComparison.Ordinal))
        {
            using var socket = await Streams.SocketClient.InitialisedAsync(server);
            await socket.SubscribeAsync("s", document);
            judged = (await socket.ReadAsync()).GetProperty("type").GetString() == "next";
        }

        Assert.True(isValid == judged, reply.Text);
    }

    [SkippableFact]
    public async Task Graphql_js_17_judges_the_same()
    {
        await using var server = await TestServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("kg-incremental");
        var (schema, documents) = (Path.Combine(folder.FullName, "schema.graphql"), Path.Combine(folder.FullName, "documents.json"));
        await File.WriteAllTextAsync(schema, (await server.SendAsync(HttpMethod.Get, "/graphql?sdl")).Text);
        await File.WriteAllTextAsync(documents, System.Text.Json.JsonSerializer.Serialize(Documents.Select(row => (string)row[0])));

        var faults = NodeTools.Run("verdicts.mjs", schema, documents, "graphql17").GetProperty("faults").EnumerateArray()
            .Select(fault => fault.GetString())
            .ToList();

        foreach (var (row, fault) in Documents.Zip(faults))
        {
            Assert.True((bool)row[1] == fault is null, $"{row[0]}: {fault}");
        }

        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_comes_in_one_reply_that_says_that_nothing_follows(bool isCompiled)
    {
        await using var server = await TestServer.StartAsync(options => options.UseCompiledPlans = isCompiled);
        var parts = await server.PostAsync(
            "{ hello ... @defer(label: \"x\") { release } item { items @stream(initialCount: 1) { number } } }");
        var whole = await server.PostAsync("{ hello ... { release } item { items { number } } }");

        Assert.Equal(whole.Data.GetRawText(), parts.Data.GetRawText());
        Assert.True(parts.Json.GetProperty("extensions").GetProperty("is_final").GetBoolean());
        Assert.False(whole.Json.GetProperty("extensions").TryGetProperty("is_final", out _));
        Assert.False(parts.Json.TryGetProperty("hasNext", out _));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_cannot_begin_with_fewer_than_no_items(bool isCompiled)
    {
        await using var server = await TestServer.StartAsync(options => options.UseCompiledPlans = isCompiled);
        const string ByVariable =
            "query ($n: Int! = 1, $if: Boolean! = true) { hello item { items @stream(initialCount: $n, if: $if) { number } } }";

        foreach (var (query, variables, isRefused) in new (string, object?, bool)[]
        {
            ("{ hello item { items @stream(initialCount: -1) { number } } }", null, true),
            ("{ hello item { items @stream(initialCount: -1, if: false) { number } } }", null, false),
            (ByVariable, null, false),
            (ByVariable, new { n = -2 }, true),
            (ByVariable, new Dictionary<string, object> { ["n"] = -2, ["if"] = false }, false),
            (ByVariable, new { n = 2 }, false),
        })
        {
            var reply = await server.PostAsync(query, variables);

            Assert.NotNull(reply.Data.GetProperty("hello").GetString());
            Assert.Equal(isRefused ? ErrorCodes.InvalidArgument : null, reply.Code);
        }
    }

    [Fact]
    public async Task The_schema_declares_them()
    {
        await using var server = await TestServer.StartAsync();
        var sdl = (await server.SendAsync(HttpMethod.Get, "/graphql?sdl")).Text;

        Assert.Contains("directive @defer(", sdl, StringComparison.Ordinal);
        Assert.Contains("if: Boolean! = true", sdl, StringComparison.Ordinal);
        Assert.Contains("initialCount: Int! = 0", sdl, StringComparison.Ordinal);
        Assert.Contains(
            "on FRAGMENT_SPREAD | INLINE_FRAGMENT",
            sdl.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }
}
