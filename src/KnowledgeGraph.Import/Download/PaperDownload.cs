using System.Globalization;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Import.Download;

/// <summary>
/// Downloads PubMed's records of the papers that a release names but has no record of, 200 per request, into files
/// that the next import reads. Papers that have arrived, and papers that PubMed does not have, are remembered, so
/// that the same download continues where this one stopped.
/// </summary>
/// <param name="client">Sends requests.</param>
/// <param name="options">The folder of the files, and the limits of patience.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Receives the progress of each file.</param>
public sealed class PaperDownload(HttpClient client, DownloadOptions options, TimeProvider time, IDownloadProgress progress)
{
    /// <summary>The source of the files, which is the name of their folder.</summary>
    public const string Source = "papers";

    /// <summary>The address of NCBI's efetch.</summary>
    public static readonly Uri Efetch = new("https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi");

    private const string Lock = "lock";
    private const string Ledger = "answers.tsv";
    private const string MergedFile = "merged.tsv";
    private const int MostInRow = 3;

    /// <summary>Downloads the records.</summary>
    /// <param name="pmids">The papers without records.</param>
    /// <param name="address">The address to ask.</param>
    /// <param name="apiKey">NCBI's key for more requests a second; null if there is none.</param>
    /// <param name="cancellation">Ends the download; the records that have arrived are kept.</param>
    /// <exception cref="DownloadInProgressException">Another download is writing into the same folder.</exception>
    public async Task<PaperOutcome> RunAsync(IReadOnlyCollection<int> pmids, Uri address, string? apiKey, CancellationToken cancellation)
    {
        var state = Directory.CreateDirectory(Path.Combine(options.Folder, DownloadPaths.StateFolder)).FullName;
        using var held = FolderLock.TryTake(state, Lock) ?? throw new DownloadInProgressException(options.Folder);
        var ledger = new PaperLedger(Path.Combine(Directory.CreateDirectory(Path.Combine(state, Source)).FullName, Ledger));
        var fetch = new PaperFetch(new Transfer(client, options.IdleTimeout, time), time, address, apiKey);
        var failed = new List<DownloadOutcome>();
        var inRow = 0;
        var asked = pmids.Where(pmid => !ledger.IsAnswered(pmid)).ToList();
        var absent = await AskAsync(PaperBatch.Of(asked), isLast: false).ConfigureAwait(false);
        // Records that did not arrive may have been left out by mistake, so they are asked for once more. If records of other numbers
        // arrive then, only a request for a single paper shows which paper they belong to.
        absent = await AskAsync(PaperBatch.Of(absent), isLast: true).ConfigureAwait(false);
        await AskAsync([.. absent.Select(pmid => new PaperBatch([pmid]))], isLast: true).ConfigureAwait(false);
        WriteMerged(ledger);
        return new PaperOutcome(
            ledger.CountOf(PaperAnswer.Came, asked), ledger.CountOf(PaperAnswer.Came, pmids), ledger.CountOf(
                PaperAnswer.Merged,
                pmids), ledger.CountOf(PaperAnswer.Missing, pmids), failed);

        async Task<List<int>> AskAsync(IReadOnlyList<PaperBatch> batches, bool isLast)
        {
            var open = new List<int>();
            foreach (var batch in batches)
            {
                // A server that has failed so often in a row is taken as unavailable; the rest is left to the next download.
                if (inRow >= MostInRow)
                {
                    break;
                }

                open.AddRange(await BatchAsync(batch, isLast).ConfigureAwait(false));
            }

            return open;
        }

        async Task<IEnumerable<int>> BatchAsync(PaperBatch batch, bool isLast)
        {
            var item = new DownloadItem(Source, batch.FileName, address, HasMd5: false, IsOnlyWhenNamed: true);
            var paths = new DownloadPaths(options.Folder, item);
            try
            {
                var came = await new Patience(options, time, progress)
                    .TryAsync(item, token => fetch.FetchAsync(batch, paths.Part, token), () => 0, cancellation).ConfigureAwait(false);
                var answered = batch.Pmids.Where(came.Contains).ToList();
                if (came.Count > 0)
                {
                    File.Move(paths.Part, paths.File, overwrite: true);
                    DirectorySync.Flush(Path.GetDirectoryName(paths.File)!);
                }

                ledger.Add(answered, PaperAnswer.Came);
                var open = batch.Pmids.Except(answered).ToList();
                var hasOthers = came.Count > answered.Count;
                if (isLast && !hasOthers)
                {
                    ledger.Add(open, PaperAnswer.Missing);
                    open = [];
                }
                else if (isLast && batch.Pmids is [var alone])
                {
                    ledger.AddMerged(alone, came.Min());
                    open = [];
                }

                inRow = 0;
                progress.End(new DownloadOutcome(item, DownloadStatus.Fetched, came.Count > 0 ? new FileInfo(paths.File).Length : 0, null));
                return open;
            }
            catch (DownloadException fault)
            {
                inRow++;
                failed.Add(new DownloadOutcome(item, DownloadStatus.Failed, 0, fault.Message));
                progress.End(failed[^1]);
                return [];
            }
            finally
            {
                File.Delete(paths.Part);
            }
        }
    }

    // PubMed shows that a record was merged only by answering with the other one; the next import joins the two by this table.
    private void WriteMerged(PaperLedger ledger)
    {
        if (ledger.Merged.Count == 0)
        {
            return;
        }

        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, Source)).FullName;
        WholeFile.Write(Path.Combine(folder, MergedFile), file =>
        {
            using var lines = new StreamWriter(file, leaveOpen: true);
            lines.WriteLine("pmid\tmerged_into_pmid");
            foreach (var (pmid, into) in ledger.Merged)
            {
                lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pmid}\t{into}"));
            }
        });
    }
}
