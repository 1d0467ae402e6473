using System.Text.RegularExpressions;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// Names of source files, of which two can mean the same file: one that is fetched again may be packed or not, and its name may have
/// another date or number.
/// </summary>
public static partial class SourceFileName
{
    /// <summary>
    /// The name without its folder, the endings of packers, dates, and the numbers of PubMed's files.
    /// </summary>
    /// <param name="path">The path below the folder that was imported from, as load reports have it.</param>
    public static string StemOf(string path) =>
        Date().Replace(NumberOfPapers().Replace(Packing().Replace(Path.GetFileName(path), string.Empty), string.Empty), string.Empty)
            .ToLowerInvariant();

    [GeneratedRegex(@"(\.(gz|bgz|zip|bz2|xz|zst|tgz|tar))+$", RegexOptions.IgnoreCase)]
    private static partial Regex Packing();

    [GeneratedRegex(@"(?<=^pubmed)(\d{2}n\d{4}|-\d+-\d+-[0-9a-f]+)", RegexOptions.IgnoreCase)]
    private static partial Regex NumberOfPapers();

    [GeneratedRegex(@"[-_.]?v?(?<!\d)(19|20)\d{2}([-_.]?\d{2}([-_.]?\d{2})?)?(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Date();
}
