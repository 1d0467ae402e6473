using System.Collections.Concurrent;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>
/// Checks that gzip and tar files are complete, to their last byte, before anything in them is read: data decoded before a checksum fails
/// may come from no source. This takes as long as decompressing them, on as many cores as there are.
/// </summary>
internal static class WholeFiles
{
    /// <summary>Finds the faults of the files that are not complete, by path.</summary>
    public static IReadOnlyDictionary<string, string> Faults(
        IEnumerable<ScannedFile> files,
        IImportProgress progress,
        CancellationToken cancellation)
    {
        var containers = files.DistinctBy(file => file.Path).Where(file => ContainerCheck.IsContainer(file.Path)).ToList();
        if (containers.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        var faults = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var told = new Lock();
        progress.Begin("checking", containers.Count);
        Parallel.ForEach(
            containers,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            file =>
            {
                if (ContainerCheck.Fault(file.Path, cancellation) is { } fault)
                {
                    faults[file.Path] = fault;
                }

                lock (told)
                {
                    progress.Step(file.Name);
                }
            });
        return faults;
    }
}
