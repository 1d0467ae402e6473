using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Import.Download;

/// <summary>Downloads one file: a partial download is continued, and the file gets its name only when it is complete and checked.</summary>
internal sealed partial class FileDownload(DownloadItem item, DownloadPaths paths, Transfer transfer, IDownloadProgress progress)
{
    private const int LongestSum = 4096;

    private readonly string _address = item.Address.AbsoluteUri;

    /// <summary>The most bytes that any attempt has reached: only an attempt that gets further counts as progress.</summary>
    public long Furthest { get; private set; }

    /// <summary>Makes one attempt.</summary>
    /// <exception cref="TransferException">The attempt failed, but another may succeed.</exception>
    /// <exception cref="DownloadException">The attempt failed, and so would any other.</exception>
    public async Task<DownloadOutcome> TryAsync(CancellationToken cancellation)
    {
        using var part = new PartialFile(paths.Part, _address);
        Furthest = Math.Max(Furthest, part.Length);
        if (!part.IsComplete && !await FetchAsync(part, cancellation).ConfigureAwait(false))
        {
            return new DownloadOutcome(item, DownloadStatus.Unchanged, new FileInfo(paths.File).Length, null);
        }

        await CheckAsync(part, cancellation).ConfigureAwait(false);
        var done = part.Record! with { Length = part.Length, Sha256 = await Sha256Async(paths.Part, cancellation).ConfigureAwait(false) };
        part.MoveTo(paths.File);
        done.Write(paths.Record);
        DirectorySync.Flush(Path.GetDirectoryName(paths.File)!);
        return new DownloadOutcome(item, DownloadStatus.Fetched, done.Length!.Value, null);
    }

    // Returns false if the existing file is the newest.
    private async Task<bool> FetchAsync(PartialFile part, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, item.Address);
        var kept = part.Length > 0 ? null : await KeptAsync(cancellation).ConfigureAwait(false);
        if (part.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(part.Length, null);
            request.Headers.IfRange = part.Record!.StrongTag is { } tag
                ? new RangeConditionHeaderValue(tag)
                : new RangeConditionHeaderValue(part.Record.LastModified!.Value);
        }
        else if (kept is not null)
        {
            // A tag is sent back exactly as it came, even if it is malformed.
            _ = kept.ETag is { } known && request.Headers.TryAddWithoutValidation("If-None-Match", known);
            request.Headers.IfModifiedSince = kept.LastModified;
        }

        using var response = await transfer.SendAsync(request, cancellation).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotModified && kept is not null)
        {
            return false;
        }

        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && part.Length > 0)
        {
            part.Clear();
            throw new TransferException("the server has no more of the file than is here, though it is not whole; it is begun again");
        }

        Transfer.ThrowIfRefused(response);
        Accept(response, part);
        await transfer.ReadAsync(response, Take, cancellation).ConfigureAwait(false);
        part.Flush();
        if (part.Record!.Length is { } total && part.Length != total)
        {
            throw new TransferException($"{part.Length} of {total} bytes came");
        }

        return true;

        async ValueTask Take(ReadOnlyMemory<byte> bytes)
        {
            await part.AppendAsync(bytes, cancellation).ConfigureAwait(false);
            Furthest = Math.Max(Furthest, part.Length);
            progress.At(item, part.Length, part.Record!.Length);
        }
    }

    // Keeps the bytes received so far only if the response continues the same version from there.
    private void Accept(HttpResponseMessage response, PartialFile part)
    {
        if (response.Content.Headers.ContentEncoding.Any(coding => !IsPlain(coding)))
        {
            throw new DownloadException($"{_address} is answered in the coding "
                + $"{string.Join(", ", response.Content.Headers.ContentEncoding)}, which nobody asked for");
        }

        var range = response.Content.Headers.ContentRange;
        var isRest = response.StatusCode == HttpStatusCode.PartialContent;
        var version = new DownloadRecord(
            _address,
            response.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null,
            response.Content.Headers.LastModified,
            isRest ? range?.Length : response.Content.Headers.ContentLength,
            Sha256: null);
        if (!isRest)
        {
            part.Begin(version);
        }
        else if (part.Length == 0 || range?.From != part.Length || !part.Record!.IsSameVersion(version))
        {
            part.Clear();
            throw new TransferException("the server answers with a piece of the file that was not asked for; it is begun again");
        }
    }

    // Some servers declare a file's own gzip format as a content coding.
    private bool IsPlain(string coding) =>
        coding == "identity" || (coding is "gzip" or "x-gzip" && item.Name.EndsWith(".gz", StringComparison.Ordinal));

    private async Task CheckAsync(PartialFile part, CancellationToken cancellation)
    {
        var fault = ContentCheck.Fault(paths.Part, item.Name, cancellation);
        if (fault is null && item.HasMd5)
        {
            fault = await Md5FaultAsync(cancellation).ConfigureAwait(false);
        }

        if (fault is not null)
        {
            part.Clear();
            throw new TransferException($"what came is not the file: {fault}");
        }
    }

    private async Task<string?> Md5FaultAsync(CancellationToken cancellation)
    {
        var address = new Uri(_address + ".md5");
        var text = await transfer.TextAsync(address, LongestSum, cancellation).ConfigureAwait(false);
        if (Md5Sum().Match(text) is not { Success: true } published)
        {
            return $"{address} holds no MD5 sum";
        }

        var file = File.OpenRead(paths.Part);
        await using (file.ConfigureAwait(false))
        {
            // The source publishes MD5; it serves here to detect broken transfers, not forgery.
#pragma warning disable CA5351
            var sum = Convert.ToHexStringLower(await MD5.HashDataAsync(file, cancellation).ConfigureAwait(false));
#pragma warning restore CA5351
            return string.Equals(sum, published.Value, StringComparison.OrdinalIgnoreCase)
                ? null
                : $"its MD5 sum is {sum}, {address} says {published.Value.ToLowerInvariant()}";
        }
    }

    // Reads the record of the finished file, if that is still the one that was fetched from this address.
    private async Task<DownloadRecord?> KeptAsync(CancellationToken cancellation) =>
        DownloadRecord.Read(paths.Record) is { } kept
        && kept.Address == _address
        && new FileInfo(paths.File) is { Exists: true } file
        && file.Length == kept.Length
        && await Sha256Async(paths.File, cancellation).ConfigureAwait(false) == kept.Sha256
            ? kept
            : null;

    private static async Task<string> Sha256Async(string path, CancellationToken cancellation)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using (file.ConfigureAwait(false))
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation).ConfigureAwait(false));
        }
    }

    [GeneratedRegex("(?<![0-9A-Fa-f])[0-9A-Fa-f]{32}(?![0-9A-Fa-f])")]
    private static partial Regex Md5Sum();
}
