using KnowledgeGraph.Import.Download;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>
/// Records of papers from a server that speaks efetch: within its rate, whole, each asked for until it is here or known not to be.
/// </summary>
public sealed class PaperDownloadTests : IDisposable
{
    // No server is silent here, but a loaded machine may be for a second: these are 18.
    private static readonly TimeSpan _silence = TimeSpan.FromHours(5);
    private static readonly int[] _papers = [.. Enumerable.Range(1_001, 450)];

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-papers-").FullName;
    private readonly QuickClock _clock = new(_silence, isStill: true);
    private readonly SilentProgress _progress = new();
    private readonly PaperServer _papersOf = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Two_hundred_come_by_a_request_and_nothing_is_asked_for_twice()
    {
        var first = await RunAsync(_papers);
        var second = await RunAsync(_papers);

        Assert.Equal((450, 450, 0, 0, 0), (first.Fetched, first.Came, first.Merged, first.Missing, first.Failed.Count));
        Assert.Equal((0, 450), (second.Fetched, second.Came));
        Assert.Equal([200, 200, 50], _papersOf.Asked.Select(request => request.Pmids.Count));
        Assert.Equal(_papers, _papersOf.Asked.SelectMany(request => request.Pmids).Order());
        Assert.Equal(3, Directory.GetFiles(Path.Combine(_folder, "papers")).Length);
    }

    [Theory]
    [InlineData(null, 350)]
    [InlineData("a-key", 105)]
    public async Task Requests_keep_the_rate_that_NCBI_allows(string? key, int between)
    {
        await RunAsync(_papers, key);

        // The first of three goes at once.
        Assert.Equal([TimeSpan.FromMilliseconds(between), TimeSpan.FromMilliseconds(between)], _clock.Pauses);
        Assert.All(_papersOf.Asked, request => Assert.Equal(key, request.Key));
    }

    [Fact]
    public async Task Too_many_requests_are_waited_for_as_long_as_the_server_says()
    {
        _papersOf.Fault = (context, request) =>
        {
            context.Response.StatusCode = request == 1 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
            context.Response.Headers.RetryAfter = request == 1 ? "7" : default;
            return Task.FromResult(request == 1);
        };

        var outcome = await RunAsync(_papers[..10]);

        Assert.Equal((10, 0), (outcome.Came, outcome.Failed.Count));
        Assert.Contains(TimeSpan.FromSeconds(7), _clock.Pauses);
    }

    [Theory]
    [InlineData("half")]
    [InlineData("broken off")]
    [InlineData("nothing")]
    [InlineData("{\"error\":\"API rate limit exceeded\",\"count\":\"4\"}")]
    [InlineData("<html><body>NCBI is down for maintenance</body></html>")]
    [InlineData("<?xml version=\"1.0\"?><eFetchResult><ERROR>Unable to obtain query</ERROR></eFetchResult>")]
    public async Task What_is_no_whole_answer_is_asked_for_again(string answer)
    {
        _papersOf.Fault = async (context, request) =>
        {
            if (request > 2)
            {
                return false;
            }

            var whole = _papersOf.Records(_papers[..10]);
            if (answer == "broken off")
            {
                context.Response.ContentLength = whole.Length;
                await context.Response.WriteAsync(whole[..(whole.Length / 2)]);
                await context.Response.Body.FlushAsync();
                context.Abort();
                return true;
            }

            await context.Response.WriteAsync(
                answer switch { "half" => whole[..(whole.Length / 2)], "nothing" => string.Empty, _ => answer });
            return true;
        };

        var outcome = await RunAsync(_papers[..10]);

        Assert.Equal((10, 0), (outcome.Came, outcome.Failed.Count));
        Assert.Equal(2, _progress.Retries.Count);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "papers")));
        Assert.Empty(Directory.GetFiles(_folder, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_is_forgotten_comes_the_second_time_and_what_is_missing_or_merged_is_known()
    {
        _papersOf.Missing.UnionWith([1_003, 1_300]);
        _papersOf.Forgotten.UnionWith([1_004, 1_005]);
        _papersOf.Merged[1_010] = 77;

        var first = await RunAsync(_papers);
        var requests = _papersOf.Asked.Count;
        var second = await RunAsync(_papers);

        Assert.Equal((447, 1, 2, 0), (first.Came, first.Merged, first.Missing, first.Failed.Count));
        Assert.Equal((447, 1, 2, 0), (second.Came, second.Merged, second.Missing, second.Fetched));
        Assert.Equal(requests, _papersOf.Asked.Count);
        Assert.Equal(["pmid\tmerged_into_pmid", "1010\t77"], await File.ReadAllLinesAsync(Path.Combine(_folder, "papers", "merged.tsv")));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_given_up_and_the_next_run_goes_on()
    {
        int[] many = [.. Enumerable.Range(1, 2_000)];
        _papersOf.Fault = (context, request) =>
        {
            context.Response.StatusCode = request > 2 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            return Task.FromResult(request > 2);
        };
        var first = await RunAsync(many);
        _papersOf.Fault = (_, _) => Task.FromResult(false);
        var second = await RunAsync(many);

        Assert.Equal((400, 3), (first.Came, first.Failed.Count));
        Assert.All(first.Failed, failed => Assert.Contains("503", failed.Problem, StringComparison.Ordinal));
        Assert.Equal((1_600, 2_000, 0), (second.Fetched, second.Came, second.Failed.Count));
    }

    private async Task<PaperOutcome> RunAsync(IReadOnlyCollection<int> pmids, string? key = null)
    {
        await using var server = await FileServer.StartAsync();
        server.Answer = _papersOf.AnswerAsync;
        using var client = DownloadClient.Create();
        var options = new DownloadOptions(_folder) { IdleTimeout = _silence };
        return await new PaperDownload(client, options, _clock, _progress).RunAsync(
            pmids,
            DownloadItem.On(server.Address, PaperDownload.Efetch),
            key,
            CancellationToken.None);
    }
}
