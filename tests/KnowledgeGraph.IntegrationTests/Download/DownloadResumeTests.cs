using KnowledgeGraph.Import.Download;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>
/// The bytes received are kept whenever a download ends, and the next one continues from them if they are still part of the file.
/// </summary>
public sealed class DownloadResumeTests : IDisposable
{
    private static readonly PublishedFile Wanted = PublishedFile.Gzip(2);

    private readonly DownloadFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ended_at_any_place_it_goes_on_from_there()
    {
        await using var server = await FileServer.StartAsync();
        var item = DownloadFolder.Item(server.Address);
        for (var sent = 1; sent < Wanted.Bytes.Length; sent += 719)
        {
            using var end = new CancellationTokenSource();
            server.Answer = (context, _) => Wanted.HangAsync(context, sent);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => _folder.FetchAsync(item, new SilentProgress(bytes => EndAt(bytes, sent, end)), end.Token));
            Assert.False(File.Exists(_folder.File));
            Assert.Equal(Wanted.Bytes[..sent], File.ReadAllBytes(_folder.Part));

            server.Answer = (context, _) => Wanted.ServeAsync(context);
            Assert.Equal(DownloadStatus.Fetched, (await _folder.FetchAsync(item)).Status);

            Assert.Equal($"/{DownloadFolder.Name} bytes={sent}-", server.Asked[^1]);
            _folder.AssertHas(Wanted.Bytes);
            File.Delete(_folder.File);
        }
    }

    [Theory]
    [InlineData("no record")]
    [InlineData("half a record")]
    [InlineData("another address")]
    [InlineData("longer than the file")]
    [InlineData("other bytes")]
    [InlineData("whole, but without its name")]
    public async Task What_a_crash_may_leave_is_no_obstacle(string left)
    {
        await using var server = await FileServer.StartAsync();
        server.Answer = (context, _) => Wanted.BreakAsync(context, 6000);
        var item = DownloadFolder.Item(server.Address);
        Assert.Equal(DownloadStatus.Failed, (await _folder.FetchAsync(item)).Status);
        Assert.Equal(Wanted.Bytes[..6000], File.ReadAllBytes(_folder.Part));
        var record = _folder.Part + ".json";
        switch (left)
        {
            case "no record":
                File.Delete(record);
                break;
            case "half a record":
                File.WriteAllBytes(record, File.ReadAllBytes(record)[..20]);
                break;
            case "another address":
                File.WriteAllText(record, File.ReadAllText(record).Replace("http:", "https:", StringComparison.Ordinal));
                break;
            case "longer than the file":
                File.WriteAllBytes(_folder.Part, new byte[Wanted.Bytes.Length + 1]);
                break;
            case "other bytes":
                File.WriteAllBytes(_folder.Part, new byte[5000]);
                break;
            default:
                File.WriteAllBytes(_folder.Part, Wanted.Bytes);
                break;
        }

        server.Answer = (context, _) => Wanted.ServeAsync(context);

        Assert.Equal(DownloadStatus.Fetched, (await _folder.FetchAsync(item)).Status);
        _folder.AssertHas(Wanted.Bytes);
    }

    [Fact]
    public async Task A_file_that_is_the_newest_is_not_fetched_again_and_a_newer_one_is()
    {
        await using var server = await FileServer.StartAsync();
        var newer = PublishedFile.Gzip(3);
        var item = DownloadFolder.Item(server.Address);
        server.Answer = (context, _) => Wanted.ServeAsync(context);
        await _folder.FetchAsync(item);

        Assert.Equal(DownloadStatus.Unchanged, (await _folder.FetchAsync(item)).Status);
        _folder.AssertHas(Wanted.Bytes);

        File.AppendAllText(_folder.File, "x");
        Assert.Equal(DownloadStatus.Fetched, (await _folder.FetchAsync(item)).Status);
        _folder.AssertHas(Wanted.Bytes);

        server.Answer = (context, _) => newer.ServeAsync(context);
        Assert.Equal(DownloadStatus.Fetched, (await _folder.FetchAsync(item)).Status);
        _folder.AssertHas(newer.Bytes);
    }

    [Fact]
    public async Task The_old_file_stays_until_the_new_one_is_whole()
    {
        await using var server = await FileServer.StartAsync();
        var newer = PublishedFile.Gzip(3);
        var item = DownloadFolder.Item(server.Address);
        server.Answer = (context, _) => Wanted.ServeAsync(context);
        await _folder.FetchAsync(item);

        server.Answer = (context, _) => newer.BreakAsync(context, 5000);
        Assert.Equal(DownloadStatus.Failed, (await _folder.FetchAsync(item)).Status);
        Assert.Equal(Wanted.Bytes, File.ReadAllBytes(_folder.File));

        server.Answer = (context, _) => newer.ServeAsync(context);
        Assert.Equal(DownloadStatus.Fetched, (await _folder.FetchAsync(item)).Status);
        _folder.AssertHas(newer.Bytes);
    }

    [Fact]
    public async Task A_gzip_cut_anywhere_is_never_taken_for_the_file()
    {
        await using var server = await FileServer.StartAsync();
        var small = new PublishedFile(PublishedFile.Gzip(4).Bytes, null, null);
        for (var length = 1; length < 60; length++)
        {
            // The cuts are near the end, where a trailer may be cut in two, and all over the file.
            foreach (var kept in new[] { small.Bytes.Length - length, length * (small.Bytes.Length / 60) })
            {
                server.Answer = (context, _) => new PublishedFile(small.Bytes[..kept], null, null).ServeAsync(context);
                Assert.Equal(DownloadStatus.Failed, (await _folder.FetchAsync(DownloadFolder.Item(server.Address))).Status);
            }
        }

        Assert.False(File.Exists(_folder.File));
    }

    [Fact]
    public async Task Files_packed_in_several_members_are_whole_too()
    {
        await using var server = await FileServer.StartAsync();
        var joined = new PublishedFile([.. PublishedFile.Gzip(5).Bytes, .. PublishedFile.Gzip(6).Bytes], null, null);
        server.Answer = (context, _) => joined.ServeAsync(context);

        Assert.Equal(DownloadStatus.Fetched, (await _folder.FetchAsync(DownloadFolder.Item(server.Address))).Status);
        _folder.AssertHas(joined.Bytes);
    }

    [Fact]
    public async Task Two_downloads_into_one_folder_are_one_too_many()
    {
        await using var server = await FileServer.StartAsync();
        var reached = new TaskCompletionSource();
        using var end = new CancellationTokenSource();
        server.Answer = (context, _) => Wanted.HangAsync(context, 500);
        var first = _folder.FetchAsync(DownloadFolder.Item(server.Address), new SilentProgress(_ => reached.TrySetResult()), end.Token);
        await reached.Task;

        await Assert.ThrowsAsync<DownloadInProgressException>(() => _folder.FetchAsync(DownloadFolder.Item(server.Address)));

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    private static void EndAt(long bytes, int sent, CancellationTokenSource end)
    {
        if (bytes == sent)
        {
            end.Cancel();
        }
    }
}
