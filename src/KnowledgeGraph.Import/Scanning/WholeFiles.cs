using System.Collections.Concurrent;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>
/// Looks whether gzip and tar files are whole, to their last byte, before anything in them is read: what has been decoded before a checksum fails
/// may be in no source. It takes as long as decompressing them, on as many cores as there are.
/// </summary>
internal static class WholeFiles
{
    /// <summary>What is wrong with each file that is not whole, by its path.</summary>
    public static IReadOnlyDictionary<string, string> Faults(IEnumerable<ScannedFile> files, IImportProgress progress, CancellationToken cancellation)
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
