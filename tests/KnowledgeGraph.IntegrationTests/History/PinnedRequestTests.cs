using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>A request that names its release answers the same bytes later, from every process that serves the store.</summary>
public abstract class PinnedRequestTests(TestStore store) : IDisposable
{
    private const string Name = "{ disease(id: \"MONDO:0000002\") { name } diseases(where: { name: { contains: \"release\" }, phenotypes: "
        + "{ none: { evidence: { eq: \"none\" } } } }) { totalCount } }";

    private static readonly Dictionary<string, string> Unhurried = new() { ["KnowledgeGraph__Load__CostPerSecond"] = "0" };

    private readonly TestStore _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Every_kind_of_request_answers_the_same_bytes_after_ten_more_releases_and_from_two_processes()
    {
        RandomCases.RequireFull();
        SampleStore.Fill(_store.Options);
        var pinned = _store.Store.CurrentId!;
        Assert.Equal(0, Kg.Run(["releases", "keep", pinned, .. _store.Options]).ExitCode);
        using var first = ServedFolder.Of(_store.Options, Unhurried);
        var before = await AnswersAsync(first, pinned);
        Assert.True(before.Count >= 100, $"{before.Count} requests");

        foreach (var number in Enumerable.Range(1, 10))
        {
            _store.Store.Activate(_store.Build($"release {number}"));
        }

        await first.WaitForAsync(_store.Store.CurrentId!);
        using var second = ServedFolder.Of(_store.Options, Unhurried);

        foreach (var served in new[] { first, second })
        {
            // Another release is read in between, so that both are open.
            Assert.Equal(
                "release 10",
                (await served.QueryAsync(Name)).GetProperty("data").GetProperty("disease").GetProperty("name").GetString());
            var after = await AnswersAsync(served, pinned);
            foreach (var (request, answer) in before)
            {
                Assert.True(answer == after[request], $"{request} answered otherwise:\n{answer}\n{after[request]}");
            }
        }
    }

    [SkippableFact]
    public async Task A_release_is_named_by_address_header_extension_or_date_and_answers_with_its_own_image_and_rows()
    {
        var ids = Enumerable.Range(1, 5).ToDictionary(number => _store.Build($"release {number}"), number => $"release {number}");
        var built = ids.Keys.ToDictionary(id => id, id => _store.Store.TryFind(id)!.CreatedAt);
        _store.Store.Activate(ids.Keys.Last());
        using var served = ServedFolder.Of(_store.Options, Unhurried);

        foreach (var (id, name) in ids.Concat(ids))
        {
            string[] addresses = [$"?release={id}", $"?release={built[id]}"];
            foreach (var address in addresses)
            {
                Expect(await PostAsync(served, address, new { query = Name }), id, name);
            }

            Expect(await PostAsync(served, string.Empty, new { query = Name }, header: id), id, name);
            Expect(await PostAsync(served, string.Empty, new { query = Name, extensions = new { release = id } }), id, name);
            using var read = await served.Http.GetAsync($"{served.BaseUrl}/graphql?release={id}&query={Uri.EscapeDataString(Name)}");
            Expect(read, id, name);
            var extensions = Uri.EscapeDataString(JsonSerializer.Serialize(new { release = id }));
            using var extended = await served.Http
                .GetAsync($"{served.BaseUrl}/graphql?extensions={extensions}&query={Uri.EscapeDataString(Name)}");
            Expect(extended, id, name);
            using var table = await served.Http.GetAsync(
                $"{served.BaseUrl}/graphql/table.csv?release={id}&query={Uri.EscapeDataString("{ diseases { nodes { name } } }")}");
            Assert.Contains(name, await table.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var (exitCode, output, _) = Kg.Run(["query", Name, "--release", id, .. _store.Options]);
            Assert.Equal((0, true), (exitCode, output.Contains($"\"{name}\"", StringComparison.Ordinal)));
        }
    }

    [SkippableFact]
    public async Task Releases_are_told_and_one_that_is_unknown_or_deleted_is_a_clear_error_everywhere()
    {
        var (one, two) = (_store.Build("one"), _store.Build("two"));
        _store.Store.Activate(two);
        _store.Store.Keep(one, isKept: true);
        using var served = ServedFolder.Of(_store.Options, Unhurried);

        var reply = (await served.QueryAsync(
            $$"""{ releases { id isServed isKept label counts { type count } edgeCounts { kind count } sources { name } loadReport { """
                + $$"""file } undescribedCitations } release(id: "{{one}}") { id createdAt contentHash } }""")).GetProperty("data");
        Assert.Equal([two, one], reply.GetProperty("releases").EnumerateArray().Select(release => release.GetProperty("id").GetString()));
        var (newest, oldest) = (reply.GetProperty("releases")[0], reply.GetProperty("releases")[1]);
        Assert.Equal(
            (true, false, false, true),
            (Is(newest, "isServed"), Is(newest, "isKept"), Is(oldest, "isServed"), Is(oldest, "isKept")));
        // The two releases differ only by a name; one is described from memory, the other from its database.
        Assert.All(
            new[] { "counts", "edgeCounts", "sources", "loadReport", "undescribedCitations" },
            field => Assert.Equal(Told(newest, field), Told(oldest, field)));
        Assert.Equal(one, reply.GetProperty("release").GetProperty("id").GetString());

        Expect(await PostAsync(served, $"?release={one}", new { query = Name }), one, "one");
        _store.Remove(one);
        foreach (var id in new[] { one, "0123456789ab", "2020-01-01", "never", "<b>" })
        {
            var named = Uri.EscapeDataString(id);
            await GoneAsync(
                served,
                "RELEASE_NOT_FOUND",
                $"/graphql?release={named}&query=%7B__typename%7D",
                $"/graphql/table?release={named}&query=x",
                $"/graphql/graph?release={named}&query=x");
            var words = id is "never" or "<b>" ? "A release is named by its id" : "The release that this address names is not kept here";
            await GoneAsync(served, words, $"/disease/MONDO:0000001?release={named}");
            var field = await served.QueryAsync($$"""{ release(id: "{{id}}") { id } }""");
            Assert.Equal("RELEASE_NOT_FOUND", field.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            Assert.Equal(4, Kg.Run(["query", Name, "--release", id, .. _store.Options]).ExitCode);
        }

        // A name in none of the known forms is refused as such: a moment without its zone, a day that is none, capitals.
        foreach (var named in new[] { "2026-11-30T14:29:30", "2026-02-30", "0123456789AB" })
        {
            using var malformed = await PostAsync(served, $"?release={named}", new { query = Name });
            Assert.Contains("A release is named by its id", await malformed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(served, $"?release={two}", new { query = Name }, header: one)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(served, "?release=", new { query = Name })).StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await PostAsync(served, string.Empty, new { query = Name, extensions = new { release = 7 } })).StatusCode);
        Expect(await PostAsync(served, string.Empty, new { query = Name }), two, "two");
        // A release that does not answer is not named as the one that did.
        using var unnamed = await PostAsync(served, string.Empty, new { query = Name, extensions = new { release = "0123456789ab" } });
        Assert.Equal((HttpStatusCode.NotFound, false), (unnamed.StatusCode, unnamed.Headers.Contains("GraphQL-Release")));
    }

    private static bool Is(JsonElement release, string field) => release.GetProperty(field).GetBoolean();

    private static string Told(JsonElement release, string field) => release.GetProperty(field).GetRawText();

    private static async Task GoneAsync(ServedFolder served, string code, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            // A release that was open is served for a moment longer.
            for (var tries = 0; ; tries++)
            {
                using var reply = await served.Http.GetAsync(served.BaseUrl + address);
                if (reply.StatusCode == HttpStatusCode.NotFound || tries == 40)
                {
                    Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
                    Assert.Contains(code, await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                    break;
                }

                await Task.Delay(100);
            }
        }
    }

    private static void Expect(HttpResponseMessage reply, string id, string name)
    {
        var json = JsonDocument.Parse(reply.Content.ReadAsStream()).RootElement;
        Assert.False(json.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(name, json.GetProperty("data").GetProperty("disease").GetProperty("name").GetString());
        Assert.Equal(
            name.StartsWith("release", StringComparison.Ordinal) ? 1 : 0,
            json.GetProperty("data").GetProperty("diseases").GetProperty("totalCount").GetInt32());
        Assert.Equal(id, json.GetProperty("extensions").GetProperty("release").GetString());
        Assert.Equal(id, reply.Headers.GetValues("GraphQL-Release").Single());
    }

    private static async Task<HttpResponseMessage> PostAsync(ServedFolder served, string address, object body, string? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{served.BaseUrl}/graphql{address}")
        {
            Content = JsonContent.Create(body),
        };
        if (header is not null)
        {
            request.Headers.Add("GraphQL-Release", header);
        }

        return await served.Http.SendAsync(request);
    }

    private static async Task<Dictionary<string, string>> AnswersAsync(ServedFolder served, string pinned)
    {
        var answers = new Dictionary<string, string>();
        foreach (var (name, query, variables) in PinnedRequests.Operations)
        {
            using var posted = await PostAsync(served, $"?release={pinned}", new { query, variables });
            answers.Add($"POST {name}", await TextAsync(posted));
            using var read = await served.Http.GetAsync(
                $"{served.BaseUrl}/graphql?release={pinned}&query={Uri.EscapeDataString(query)}"
                    + $"&variables={Uri.EscapeDataString(JsonSerializer.Serialize(variables))}");
            answers.Add($"GET {name}", await TextAsync(read));
        }

        foreach (var address in PinnedRequests.Addresses)
        {
            using var reply = await served.Http
                .GetAsync(served.BaseUrl + address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"release={pinned}");
            answers.Add(address, await TextAsync(reply, served.BaseUrl));
        }

        return answers;
    }

    // A page contains its own address, which would be the same for two servers behind one proxy.
    private static async Task<string> TextAsync(HttpResponseMessage reply, string? baseUrl = null)
    {
        var bytes = await reply.Content.ReadAsByteArrayAsync();
        if (baseUrl is not null && reply.Content.Headers.ContentType?.MediaType == "text/html")
        {
            bytes = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bytes).Replace(
                baseUrl,
                "http://here",
                StringComparison.Ordinal).Replace(Uri.EscapeDataString(baseUrl), "http://here", StringComparison.Ordinal));
        }

        Assert.True(
            reply.IsSuccessStatusCode,
            $"{reply.StatusCode} {reply.RequestMessage!.RequestUri} {System.Text.Encoding.UTF8.GetString(bytes)}");
        Assert.DoesNotContain("VALIDATION_FAILED", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var start = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 400)));
        return $"{(int)reply.StatusCode} {reply.Content.Headers.ContentType} {reply.Headers.ETag?.Tag.Split('-')[0]} "
            + $"{Convert.ToHexStringLower(SHA256.HashData(bytes))} {start}";
    }

    public sealed class OnSqlite() : PinnedRequestTests(new DataFolder());

    public sealed class OnPostgres() : PinnedRequestTests(TestDatabase.InFullRuns());
}
