using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using KnowledgeGraph.Server.Hosting;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Compressed replies: when they are sent, to whom, and that their content is the same.</summary>
public sealed class CompressionTests
{
    private const string Large = "/graphql?query=%7Blarge(size%3A9000)%7D";

    [Theory]
    [InlineData(Large)]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/table?query=%7Bitem%7Bitems%7Bnumber%7D%7D%7D")]
    [InlineData("/graphql?query=%7B__schema%7Btypes%7Bname%20description%20fields%7Bname%7D%7D%7D%7D")]
    public async Task A_long_reply_is_packed_as_the_client_takes_it_and_is_the_same(string address)
    {
        await using var server = await StartAsync(
            options => options.Compression.MinBytes = address.Contains("table", StringComparison.Ordinal) ? 0 : 1_400);
        var (plain, none) = await GetAsync(server, address, null);
        foreach (var coding in new[] { "br", "zstd", "gzip" })
        {
            var (packed, said) = await GetAsync(server, address, coding);

            Assert.Equal((null, coding), (none, said));
            Assert.Equal(Encoding.UTF8.GetString(plain), Encoding.UTF8.GetString(Unpack(packed, coding)));
        }
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip;q=0.5, zstd", "zstd")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("gzip;q=0", null)]
    [InlineData("deflate", null)]
    public async Task The_coding_is_the_one_the_client_likes_best(string accepted, string? expected)
    {
        await using var server = await StartAsync();

        Assert.Equal(expected, (await GetAsync(server, Large, accepted)).Coding);
    }

    [Fact]
    public async Task Short_replies_event_streams_and_what_is_switched_off_go_as_they_are()
    {
        await using var server = await StartAsync();
        await using var off = await StartAsync(options => options.Compression.Enabled = false);
        using var stream = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ large(size: 9000) }" }),
        };
        stream.Headers.Add("Accept", "text/event-stream");
        stream.Headers.Add("Accept-Encoding", "br, gzip");
        using var events = await server.Client.SendAsync(stream);

        Assert.Empty(events.Content.Headers.ContentEncoding);
        Assert.StartsWith("event: next", await events.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await GetAsync(server, "/graphql?query=%7Bhello%7D", "br")).Coding);
        Assert.Null((await GetAsync(off, Large, "br")).Coding);
    }

    [Fact]
    public async Task A_posted_reply_is_packed_too_and_says_what_it_depends_on()
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ large(size: 9000) }" }),
        };
        request.Headers.Add("Accept-Encoding", "zstd");
        using var reply = await server.Client.SendAsync(request);

        Assert.Equal(["zstd"], reply.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", reply.Headers.Vary);
        Assert.Null(reply.Headers.ETag);
    }

    [Fact]
    public async Task The_files_of_the_IDE_are_sent_as_the_build_has_packed_them()
    {
        var assets = Directory.CreateTempSubdirectory("ide");
        Directory.CreateDirectory(Path.Combine(assets.FullName, "graphiql", "assets"));
        foreach (var (name, text) in new[]
        {
            ("index.html", "page"),
            ("index.html.br", "br"),
            ("index.html.gz", "gz"),
            ("assets/a.js", "script"),
            ("assets/a.js.gz", "packed"),
        })
        {
            await File.WriteAllTextAsync(Path.Combine(assets.FullName, "graphiql", name), text);
        }

        await using var server = await StartAsync(options =>
        {
            options.Ide.Kind = KnowledgeGraph.Server.Ide.IdeKind.GraphiQL;
            options.Ide.AssetsPath = assets.FullName;
        });
        foreach (var (address, accepted, coding, sent) in new[]
        {
            ("/graphql/index.html", "gzip, br", "br", "br"), ("/graphql/index.html", "gzip", "gzip", "gz"),
            ("/graphql/index.html", "br;q=0", null, "page"),
            ("/graphql/index.html", null, null, "page"), ("/graphql/assets/a.js", "br, gzip", "gzip", "packed"),
            ("/graphql/assets/a.js", "zstd", null, "script"),
        })
        {
            var (bytes, said) = await GetAsync(server, address, accepted);
            Assert.Equal((coding, sent), (said, Encoding.UTF8.GetString(bytes)));
        }

        assets.Delete(recursive: true);
    }

    [SkippableFact]
    public void The_build_packs_the_files_of_the_IDE()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "ide");
        Skip.IfNot(Directory.Exists(folder), "the IDE's assets are not here");
        foreach (var script in Directory.GetFiles(folder, "*.js", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length > 100_000))
        {
            Assert.Equal(File.ReadAllBytes(script), Unpack(File.ReadAllBytes(script + ".br"), "br"));
            Assert.Equal(File.ReadAllBytes(script), Unpack(File.ReadAllBytes(script + ".gz"), "gzip"));
        }
    }

    private static Task<TestServer> StartAsync(Action<ServerOptions>? configure = null) => TestServer.StartAsync(configure);

    private static async Task<(byte[] Bytes, string? Coding)> GetAsync(TestServer server, string address, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Encoding", accepted);
        }

        using var reply = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Contains("Accept-Encoding", reply.Headers.Vary);
        return (await reply.Content.ReadAsByteArrayAsync(), reply.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    private static byte[] Unpack(byte[] packed, string coding)
    {
        using var source = new MemoryStream(packed);
        using Stream unpacking = coding switch
        {
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            _ => new ZstdSharp.DecompressionStream(source),
        };
        using var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }
}
