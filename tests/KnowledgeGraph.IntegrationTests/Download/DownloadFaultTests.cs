using System.Text;
using KnowledgeGraph.Import.Download;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>
/// A download ends with the complete and checked file, or with a clear error, whatever the server does; and the next download finishes it.
/// </summary>
public sealed class DownloadFaultTests : IDisposable
{
    private static readonly PublishedFile Wanted = PublishedFile.Gzip(1);

    private readonly DownloadFolder _folder = new();

    public static TheoryData<string> Faults => [.. DownloadFaults.All.Select(fault => fault.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_ends_in_the_whole_file_or_in_a_clear_error(string name)
    {
        var fault = DownloadFaults.All.Single(fault => fault.Name == name);
        await using var server = await FileServer.StartAsync();
        server.Answer = (context, request) => fault.Answer(context, request, Wanted);

        var outcome = await _folder.FetchAsync(DownloadFolder.Item(server.Address, fault.HasMd5));

        if (fault.Problem is null)
        {
            Assert.Null(outcome.Problem);
            Assert.Equal((DownloadStatus.Fetched, Wanted.Bytes.Length), (outcome.Status, outcome.Bytes));
        }
        else
        {
            Assert.Equal(DownloadStatus.Failed, outcome.Status);
            Assert.Contains(fault.Problem, outcome.Problem, StringComparison.Ordinal);
            Assert.False(File.Exists(_folder.File));
            server.Answer = (context, _) => context.Request.Path.Value!.EndsWith(".md5", StringComparison.Ordinal)
                ? context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes(Wanted.Md5)).AsTask()
                : Wanted.ServeAsync(context);
            Assert.Equal(DownloadStatus.Fetched, (await _folder.FetchAsync(DownloadFolder.Item(server.Address, fault.HasMd5))).Status);
        }

        _folder.AssertHas(Wanted.Bytes);
    }

    [Fact]
    public async Task A_length_that_is_too_small_is_found_out_by_the_gzip()
    {
        var isHonest = false;
        await using var server = await FileServer.StartRawAsync(_ =>
            [.. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Length: {Wanted.Bytes.Length - (isHonest ? 0 : 100)}\r\nConnection: "
                    + "close\r\n\r\n"), .. Wanted.Bytes]);

        var outcome = await _folder.FetchAsync(DownloadFolder.Item(server.Address));

        Assert.Contains("its gzip ends too early", outcome.Problem, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File));
        isHonest = true;
        Assert.Equal(DownloadStatus.Fetched, (await _folder.FetchAsync(DownloadFolder.Item(server.Address))).Status);
        _folder.AssertHas(Wanted.Bytes);
    }

    [Fact]
    public async Task What_is_no_HTTP_is_told_as_an_error_and_tried_again()
    {
        await using var server = await FileServer.StartRawAsync(request => request == 1
            ? "220 ready\r\n\r\n"u8.ToArray()
            : [.. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Length: {Wanted.Bytes.Length}\r\nConnection: "
                    + "close\r\n\r\n"), .. Wanted.Bytes, .. "and more"u8]);
        var progress = new SilentProgress();

        var outcome = await _folder.FetchAsync(DownloadFolder.Item(server.Address), progress);

        Assert.Equal(DownloadStatus.Fetched, outcome.Status);
        Assert.Single(progress.Retries);
        _folder.AssertHas(Wanted.Bytes);
    }

    [Fact]
    public async Task Nobody_there_is_told_after_as_many_tries()
    {
        var server = await FileServer.StartAsync();
        var address = server.Address;
        await server.DisposeAsync();

        var outcome = await _folder.FetchAsync(DownloadFolder.Item(address));

        Assert.Equal(DownloadStatus.Failed, outcome.Status);
        Assert.Contains("given up after 6 tries", outcome.Problem, StringComparison.Ordinal);
        Assert.Equal([1.0, 2, 4, 8, 16], _folder.Clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task Pauses_double_and_follow_what_the_server_asks_for()
    {
        await using var server = await FileServer.StartAsync();
        server.Answer = (context, request) =>
        {
            context.Response.StatusCode = request switch { 1 or 2 => 500, 3 => 503, _ => 200 };
            context.Response.Headers.RetryAfter = request == 3 ? "30" : default;
            return request <= 3 ? Task.CompletedTask : Wanted.ServeAsync(context);
        };

        await _folder.FetchAsync(DownloadFolder.Item(server.Address));

        Assert.Equal([1.0, 2, 30], _folder.Clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Theory]
    [InlineData("a.json", "{\"graphs\":[", "its JSON does not end")]
    [InlineData("a.json", "{\"graphs\":[]}\n", null)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><a><b>", null)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><a><b", "its XML does not end")]
    [InlineData("a.csv", "<html><body>Please log in</body></html>", "a web page came in its place")]
    [InlineData("a.csv", "\"GENE SYMBOL\"\n", null)]
    public async Task A_plain_file_is_told_from_what_it_cannot_be(string name, string content, string? problem)
    {
        await using var server = await FileServer.StartAsync();
        server.Answer = (context, _) => new PublishedFile(Encoding.UTF8.GetBytes(content), null, null).ServeAsync(context);

        var outcome = await _folder.FetchAsync(DownloadFolder.Item(server.Address, name: name));

        Assert.Equal(problem is null, outcome.Status == DownloadStatus.Fetched);
        Assert.Contains(problem ?? string.Empty, outcome.Problem ?? string.Empty, StringComparison.Ordinal);
    }
}
