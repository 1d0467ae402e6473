using System.Globalization;
using System.IO.Compression;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Download;

/// <summary>
/// Asks NCBI's efetch for the records of papers. Requests use POST, as NCBI wants for many numbers, and are no faster than NCBI allows:
/// three requests a second, ten with an API key.
/// </summary>
internal sealed class PaperFetch(Transfer transfer, TimeProvider time, Uri address, string? apiKey)
{
    private const string Tool = "KnowledgeGraph";
    private const int LongestFault = 300;

    // A little slower than allowed: the server's clock may differ.
    private readonly TimeSpan _between = TimeSpan.FromMilliseconds(apiKey is null ? 350 : 105);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Writes the records of a batch to a compressed file.</summary>
    /// <returns>The numbers of the records that arrived.</returns>
    /// <exception cref="TransferException">The reply is incomplete.</exception>
    /// <exception cref="DownloadException">The server will not answer.</exception>
    public async Task<IReadOnlySet<int>> FetchAsync(PaperBatch batch, string path, CancellationToken cancellation)
    {
        await WaitForTurnAsync(cancellation).ConfigureAwait(false);
        var form = new Dictionary<string, string>
        {
            ["db"] = "pubmed",
            ["retmode"] = "xml",
            ["tool"] = Tool,
            ["id"] = string.Join(',', batch.Pmids.Select(pmid => pmid.ToString(CultureInfo.InvariantCulture))),
        };
        if (apiKey is not null)
        {
            form["api_key"] = apiKey;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        using var response = await transfer.SendAsync(request, cancellation).ConfigureAwait(false);
        Transfer.ThrowIfRefused(response);
        using (var packed = new GZipStream(
            new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None),
            CompressionLevel.Optimal))
        {
            await transfer.ReadAsync(response, bytes => packed.WriteAsync(bytes, cancellation), cancellation).ConfigureAwait(false);
        }

        return Read(path);
    }

    private async Task WaitForTurnAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_next > now)
        {
            await Task.Delay(_next - now, time, cancellation).ConfigureAwait(false);
        }

        _next = (_next > now ? _next : now) + _between;
    }

    // NCBI also answers 200 with a text in place of records, about a wrong number, a fault of its own, or too many requests.
    private static HashSet<int> Read(string path)
    {
        using var file = SourceFile.Open(path);
        if (!PubMedXmlReader.Recognises(file.Head.Span))
        {
            throw new TransferException($"what came are no records of PubMed: {Beginning(file.Head.Span)}");
        }

        var faults = new FirstProblem();
        var pmids = PubMedXmlReader.Read(file, faults).Where(record => !record.IsBook).Select(record => record.Pmid).ToHashSet();
        return faults.Problem is { } fault
            ? throw new TransferException($"the records are not whole: line {fault.Line}, found {fault.Found}, expected {fault.Expected}")
            : pmids;
    }

    private static string Beginning(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.UTF8.GetString(head[..Math.Min(head.Length, LongestFault)]).ReplaceLineEndings(" ").Trim();
        return text.Length == 0 ? "nothing" : text;
    }

    private sealed class FirstProblem : IProblemSink
    {
        public FormatProblem? Problem { get; private set; }

        public void Report(FormatProblem problem) => Problem ??= problem;
    }
}
