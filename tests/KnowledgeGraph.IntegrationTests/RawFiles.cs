using System.IO.Compression;

namespace KnowledgeGraph.IntegrationTests;

/// <summary>Reads the real files by the plainest means, to check the readers and the importer against.</summary>
internal static class RawFiles
{
    /// <summary>Lines of a file, decompressed if it ends in .gz.</summary>
    // The path is asked for here and now: a skip out of an enumeration would fail the assertion that enumerates.
    public static IEnumerable<string> Lines(string relativePath) => LinesOf(SharedData.Require(relativePath));

    /// <summary>Cells of a tab-separated file without its comment lines.</summary>
    public static IEnumerable<string[]> Cells(string relativePath) =>
        Lines(relativePath).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    /// <summary>MONDO classes that are neither withdrawn nor, by label or OMIA mapping, of animals.</summary>
    public static HashSet<string> HumanMondoClasses()
    {
        var animals = Cells("mondo/sssom/mondo_hasdbxref_omia.sssom.tsv.gz").Select(cells => cells[0]).ToHashSet();
        return Cells("mondo/class-stats.tsv.gz")
            .Where(cells => cells[0].StartsWith("MONDO:", StringComparison.Ordinal))
            .Where(cells => !cells[1].Trim('"').StartsWith("obsolete", StringComparison.Ordinal)
                && !cells[1].Contains("non-human animal", StringComparison.Ordinal))
            .Select(cells => cells[0])
            .Where(id => !animals.Contains(id))
            .ToHashSet();
    }

    /// <summary>The classes given and all below them, by every hierarchy file.</summary>
    public static HashSet<string> MondoBelow(params string[] roots)
    {
        var steps = Cells("mondo/mondo-rare_edges.tsv.gz").Where(cells => cells[2] == "biolink:subclass_of")
            .Select(cells => (Child: cells[1], Parent: cells[3]))
            .Concat(Cells("mondo/edges-2021-11-01.tsv.gz").Where(cells => cells[1] == "rdfs:subClassOf")
                .Select(cells => (Child: cells[0], Parent: cells[2])))
            .Concat(Cells("mondo/ingest/sync-subClassOf.confirmed.tsv.gz").Select(cells => (Child: cells[0], Parent: cells[2])))
            .ToLookup(step => step.Parent, step => step.Child);
        var below = new HashSet<string>(roots);
        var open = new Queue<string>(roots);
        while (open.TryDequeue(out var parent))
        {
            foreach (var child in steps[parent].Where(below.Add))
            {
                open.Enqueue(child);
            }
        }

        return below;
    }

    /// <summary>MONDO class of an identifier, by Mondo's exact matches to OMIM and Orphanet.</summary>
    public static Dictionary<string, string> MondoOf() =>
        Cells("mondo/sssom/mondo_exactmatch_omim.sssom.tsv.gz").Concat(Cells("mondo/sssom/mondo_exactmatch_orphanet.sssom.tsv.gz"))
            .Where(cells => cells[0].StartsWith("MONDO:", StringComparison.Ordinal)
                && !cells[1].StartsWith("obsolete ", StringComparison.OrdinalIgnoreCase))
            .GroupBy(cells => cells[3].Replace("Orphanet:", "ORPHA:"))
            .ToDictionary(group => group.Key, group => group.First()[0]);

    private static IEnumerable<string> LinesOf(string path)
    {
        using Stream file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
