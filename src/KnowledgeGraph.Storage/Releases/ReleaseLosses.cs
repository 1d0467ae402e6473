using KnowledgeGraph.Storage.Model.Provenance;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// Compares the contents of two releases and finds the kinds of records and links, and the sources, that have shrunk by more than a little.
/// </summary>
public static class ReleaseLosses
{
    private const string LoadedRecords = "records loaded";
    private const double Allowed = 0.1;

    /// <summary>The counts that are lower, by more than a tenth, in a release than in the one that it replaces.</summary>
    public static IReadOnlyList<RowLoss> Between(ReleaseManifest before, ReleaseManifest after)
    {
        var kept = All(after).ToDictionary(count => (count.Kind, count.Source), count => count.Rows);
        return
        [
            .. All(before)
                .Select(count => new RowLoss(count.Kind, count.Source, count.Rows, kept.GetValueOrDefault((count.Kind, count.Source))))
                .Where(loss => loss.Before - loss.After > loss.Before * Allowed),
        ];
    }

    private static IEnumerable<RowCount> All(ReleaseManifest release) => release.Files
        .GroupBy(file => file.Source, StringComparer.Ordinal)
        .Select(files => new RowCount(LoadedRecords, files.Key, files.Sum(file => (long)file.Loaded)))
        .Concat(release.Counts);
}
