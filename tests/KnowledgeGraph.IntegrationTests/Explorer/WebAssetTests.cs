using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>The style sheet and scripts: packed by the build, kept for good, and few.</summary>
public abstract partial class WebAssetTests(SampleService sample)
{
    private const int MostBytes = 150_000;

    [SkippableFact]
    public async Task A_record_comes_in_one_document_with_at_most_150_kB_packed()
    {
        RequireAssets();
        using var client = new HttpClient();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var page = await client.GetAsync(new Uri(sample.Served.BaseUrl + "/disease/MONDO:0957870"));
        var packed = await page.Content.ReadAsByteArrayAsync();
        var total = packed.Length;
        using var text = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        var addresses = Asset().Matches(await text.ReadToEndAsync()).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(2, addresses.Count);
        foreach (var address in addresses)
        {
            using var asset = await client.GetAsync(new Uri(sample.Served.BaseUrl + address));
            Assert.Equal("gzip", asset.Content.Headers.ContentEncoding.Single());
            Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", asset.Headers.GetValues("Cache-Control")));
            total += (await asset.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(total, 1, MostBytes);
    }

    [SkippableTheory]
    [InlineData("/web/absent.js")]
    [InlineData("/web/../kg.dll")]
    [InlineData("/web/%2e%2e/kg.dll")]
    [InlineData("/web/assets/")]
    public async Task Nothing_else_is_served(string address)
    {
        using var reply = await PageReader.GetAsync(sample.Served.BaseUrl + address);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, reply.StatusCode);
    }

    internal static void RequireAssets()
    {
        var isThere = File.Exists(Path.Combine(AppContext.BaseDirectory, "web", "manifest.json"));
        Assert.True(isThere || Environment.GetEnvironmentVariable("CI") != "true", "CI must have the pages' scripts");
        Skip.IfNot(isThere, "the scripts of the pages are not here");
    }

    public sealed class OnSqlite(SqliteSample sample) : WebAssetTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : WebAssetTests(sample), IClassFixture<PostgresSample>;

    [GeneratedRegex("(?:src|href)=\"(/web/[^\"]*)\"")]
    private static partial Regex Asset();
}
