using KnowledgeGraph.Import.Download;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>A folder to download into, and what lies in it.</summary>
internal sealed class DownloadFolder : IDisposable
{
    public const string Source = "source";
    public const string Name = "file.txt.gz";

    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(15);

    public string Path { get; } = Directory.CreateTempSubdirectory("kg-download-").FullName;

    public QuickClock Clock { get; } = new(Silence);

    public string File => System.IO.Path.Combine(Path, Source, Name);

    public string Part => System.IO.Path.Combine(Path, ".download", Source, Name + ".part");

    public static DownloadItem Item(Uri server, bool hasMd5 = false, string name = Name) =>
        new(Source, name, new Uri(server, name), hasMd5, IsOnlyWhenNamed: false);

    public async Task<DownloadOutcome> FetchAsync(
        DownloadItem item,
        SilentProgress? progress = null,
        CancellationToken cancellation = default)
    {
        using var client = DownloadClient.Create();
        var options = new DownloadOptions(Path) { IdleTimeout = Silence };
        return Assert.Single(await new Downloader(client, options, Clock, progress ?? new SilentProgress()).RunAsync([item], cancellation));
    }

    /// <summary>The file is there, whole, and nothing is left of its coming.</summary>
    public void AssertHas(byte[] bytes)
    {
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(File));
        Assert.Equal([Name + ".json"], Directory.GetFiles(System.IO.Path.GetDirectoryName(Part)!).Select(System.IO.Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
