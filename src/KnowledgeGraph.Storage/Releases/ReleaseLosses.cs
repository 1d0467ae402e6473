using KnowledgeGraph.Storage.Model.Provenance;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// Compares the contents of two releases and finds the kinds of records, links and values, the sources and the files that have shrunk by
/// more than a little.
/// </summary>
public static class ReleaseLosses
{
    private const string LoadedRecords = "records loaded";
    private const double Allowed = 0.1;

    // PubMed's numbered files and folders of phenopackets come and go one by one; sources of so many files are compared as a whole.
    private const int MostFilesApart = 50;

    /// <summary>The counts that are lower, by more than a tenth, in a release than in the one that it replaces.</summary>
    public static IReadOnlyList<RowLoss> Between(ReleaseManifest before, ReleaseManifest after)
    {
        var kept = All(after).ToDictionary(count => (count.Kind, count.Source), count => count.Rows);
        return
        [
            .. All(before)
                .Select(count => new RowLoss(count.Kind, count.Source, count.Rows, kept.GetValueOrDefault((count.Kind, count.Source))))
                .Concat(OfFiles(before.Files, after.Files))
                .Where(loss => loss.Before - loss.After > loss.Before * Allowed),
        ];
    }

    // A file under a name that the release before did not have may be one of its files renamed: it stands for one that is gone, if it has
    // about as many records.
    private static IEnumerable<RowLoss> OfFiles(IReadOnlyList<ManifestFile> before, IReadOnlyList<ManifestFile> after)
    {
        foreach (var source in before.GroupBy(file => file.Source, StringComparer.Ordinal).Where(files => files.Count() <= MostFilesApart))
        {
            var now = ByStem(after.Where(file => file.Source == source.Key));
            // A source without any file is a loss of its own.
            if (now.Count == 0)
            {
                continue;
            }

            var had = ByStem(source);
            var renamed = now.Where(file => !had.ContainsKey(file.Key)).Select(file => file.Value.Loaded).Order().ToList();
            var gone = had.Where(file => !now.ContainsKey(file.Key)).Select(file => file.Value).OrderBy(file => file.Loaded);
            foreach (var (name, loaded) in gone)
            {
                var heir = renamed.FindIndex(other => other >= loaded * (1 - Allowed));
                if (heir >= 0)
                {
                    renamed.RemoveAt(heir);
                }
                else
                {
                    yield return new RowLoss($"{LoadedRecords} from {name}", source.Key, loaded, 0);
                }
            }

            foreach (var (stem, (name, loaded)) in had.Where(file => now.ContainsKey(file.Key)))
            {
                yield return new RowLoss($"{LoadedRecords} from {name}", source.Key, loaded, now[stem].Loaded);
            }
        }
    }

    private static Dictionary<string, (string Name, long Loaded)> ByStem(IEnumerable<ManifestFile> files) =>
        files.GroupBy(file => SourceFileName.StemOf(file.Name), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => (same.First().Name, same.Sum(file => (long)file.Loaded)), StringComparer.Ordinal);

    private static IEnumerable<RowCount> All(ReleaseManifest release) => release.Files
        .GroupBy(file => file.Source, StringComparer.Ordinal)
        .Select(files => new RowCount(LoadedRecords, files.Key, files.Sum(file => (long)file.Loaded)))
        .Concat(release.Counts);
}
