using System.Text.RegularExpressions;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.OboGraphs;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>Finds the files under the folders to import and tells by their first bytes what they are.</summary>
internal static partial class SourceScan
{
    /// <summary>
    /// All files, in the order of folder, then path, but PubMed's numbered files first, the newest before the older: of several records of one paper the
    /// first that is read counts. Those whose name or folder begins with a dot are nobody's source.
    /// </summary>
    /// <param name="from">The folders, or files.</param>
    /// <param name="passedOver">Full path of a folder that holds no source; null for none.</param>
    /// <exception cref="DirectoryNotFoundException">A folder to import from is not there.</exception>
    public static List<ScannedFile> Find(IEnumerable<string> from, string? passedOver) => [.. from.SelectMany(root => FilesUnder(root, passedOver))];

    private static IEnumerable<ScannedFile> FilesUnder(string root, string? passedOver)
    {
        if (File.Exists(root))
        {
            return [Look(root, Path.GetFileName(root))];
        }

        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"there is no folder or file {root} to import from");
        }

        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => passedOver is null || !Path.GetFullPath(path).StartsWith(Path.TrimEndingDirectorySeparator(passedOver) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Name: Path.GetRelativePath(root, path)))
            .Where(file => !file.Name.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
            .OrderByDescending(file => PubMedNumber().Match(Path.GetFileName(file.Name)).Value, StringComparer.Ordinal)
            .Select(file => Look(file.Path, file.Name));
    }

    private static ScannedFile Look(string path, string name)
    {
        var bytes = new FileInfo(path).Length;
        if (SourceArchive.IsArchive(path))
        {
            using var first = SourceArchive.Members(path, new LenientProblemSink()).FirstOrDefault();
            return new ScannedFile(path, name, bytes, first is null ? null : FormatCatalog.Recognise(first.Head.Span), null, IsArchive: true);
        }

        using var file = SourceFile.Open(path);
        var format = FormatCatalog.Recognise(file.Head.Span);
        var version = format?.ReadVersion(file.Head.Span);
        if (version is null && format?.Format == SourceFormat.OboGraphs)
        {
            version = OboGraphReader.FindVersion(file);
        }

        return new ScannedFile(path, name, bytes, format, version, IsArchive: false);
    }

    // Yearly and daily files are numbered in one row, which begins anew each year.
    [GeneratedRegex(@"^pubmed\d{2}n\d{4}(?=\.xml)")]
    private static partial Regex PubMedNumber();
}
