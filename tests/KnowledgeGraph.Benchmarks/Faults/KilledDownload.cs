using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using KnowledgeGraph.Import.Download;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Benchmarks.Faults;

/// <summary><c>kg download</c> from a server on loopback that has a new version of two files each time, and sends them slowly.</summary>
internal sealed class KilledDownload : IAsyncDisposable
{
    private const string Source = "source";
    private const int Lines = 20_000;

    private static readonly string[] _names = ["first.txt.gz", "second.txt.gz"];

    private readonly WebApplication _server;
    private readonly string _folder;
    private readonly string _addresses;
    private (int Version, byte[] Bytes) _published = (0, []);

    private KilledDownload(WebApplication server, string folder)
    {
        (_server, _folder, _addresses) = (server, folder, Path.Combine(folder, "addresses.tsv"));
        server.MapGet("/{name}", (string name) =>
        {
            var (version, bytes) = _published;
            return Results.Stream(
                new SlowStream(bytes),
                enableRangeProcessing: true,
                entityTag: new EntityTagHeaderValue($"\"{name}-{version}\""));
        });
    }

    public string[] Arguments => ["download", "--addresses", _addresses, "--to", _folder];

    public static async Task<KilledDownload> StartAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var downloads = new KilledDownload(builder.Build(), folder);
        await downloads._server.StartAsync().ConfigureAwait(false);
        await File.WriteAllLinesAsync(
            downloads._addresses, _names.Select(
                name => $"{Source}\t{name}\t{downloads._server.Urls.First()}/{name}\t-\talways")).ConfigureAwait(false);
        return downloads;
    }

    public void Publish(int version) => _published = (version, Gzip(version));

    /// <summary>Kills a download; each file is the old one or the new one, and the next download brings what is missing.</summary>
    public async Task KillAsync(KillTally tally, TimeSpan after)
    {
        var old = _names.Select(Read).ToList();
        var run = KilledCommand.Run(after, Arguments);
        var now = _names.Select(Read).ToList();
        for (var file = 0; file < _names.Length; file++)
        {
            var isNew = IsPublished(now[file]);
            tally.Done += isNew ? 1 : 0;
            if (!isNew && !now[file].AsSpan().SequenceEqual(old[file]))
            {
                tally.HalfVisible.Add($"{_names[file]} is neither the old file nor the new one");
            }

            if (!isNew && run.Output.Contains($"{_names[file]}: fetched", StringComparison.Ordinal))
            {
                tally.Lost.Add($"{_names[file]} was said to be there");
            }
        }

        tally.Count(run, Parts().Length > 0, run.Output.Contains("2 files fetched", StringComparison.Ordinal));
        using var reader = File.OpenText(_addresses);
        using var client = DownloadClient.Create();
        await new Downloader(client, new DownloadOptions(_folder), TimeProvider.System, Silence.Instance)
            .RunAsync(DownloadCatalog.Read("addresses", reader).Items, CancellationToken.None).ConfigureAwait(false);
        if (!_names.Select(Read).All(IsPublished) || Parts().Length > 0)
        {
            tally.Lost.Add($"the download after it has not brought both files, or has left {string.Join(' ', Parts())}");
        }
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync().ConfigureAwait(false);

    private byte[] Read(string name) =>
        File.Exists(Path.Combine(_folder, Source, name)) ? File.ReadAllBytes(Path.Combine(_folder, Source, name)) : [];

    private bool IsPublished(byte[] bytes) => bytes.AsSpan().SequenceEqual(_published.Bytes);

    private string[] Parts() => Directory.Exists(Path.Combine(_folder, ".download"))
        ? Directory.GetFiles(Path.Combine(_folder, ".download"), "*.part*", SearchOption.AllDirectories)
        : [];

    private static byte[] Gzip(int version)
    {
        var random = new Random(version);
        var packed = new MemoryStream();
        using (var deflating = new GZipStream(packed, CompressionLevel.Fastest))
        {
            for (var line = 0; line < Lines; line++)
            {
                deflating.Write(
                    Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{random.Next()}\t{random.NextInt64()}\n")));
            }
        }

        return packed.ToArray();
    }

    private sealed class Silence : IDownloadProgress
    {
        public static Silence Instance { get; } = new();

        public void At(DownloadItem item, long bytes, long? total)
        {
        }

        public void Retry(DownloadItem item, string problem, TimeSpan pause)
        {
        }

        public void End(DownloadOutcome outcome)
        {
        }
    }

    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        private const int Piece = 16_384;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(5, cancellationToken).ConfigureAwait(false);
            return await base.ReadAsync(buffer[..Math.Min(Piece, buffer.Length)], cancellationToken).ConfigureAwait(false);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
