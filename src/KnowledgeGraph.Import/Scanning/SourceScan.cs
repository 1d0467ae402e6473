using System.IO.Enumeration;
using System.Text.RegularExpressions;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.OboGraphs;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>Finds the files under the folders to import and recognises them by their first bytes.</summary>
internal static partial class SourceScan
{
    /// <summary>
    /// Finds all files, in the order of folder, then path, but PubMed's numbered files first, the newest before the older, because the
    /// first record of a paper that is read counts. Files whose name or folder begins with a dot are not sources.
    /// </summary>
    /// <param name="from">The folders, or files.</param>
    /// <param name="passedOver">The full path of a folder that holds no sources; null for none.</param>
    /// <param name="ignored">The names of files that are not sources.</param>
    /// <exception cref="IOException">One of those named to import from is a pipe, a socket or a device.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder to import from does not exist.</exception>
    public static List<ScannedFile> Find(IEnumerable<string> from, string? passedOver, IReadOnlyList<string> ignored) =>
        [.. from.SelectMany(root => FilesUnder(root, passedOver)).SelectMany(file => Look(file.Path, file.Name, ignored))];

    private static IEnumerable<(string Path, string Name)> FilesUnder(string root, string? passedOver)
    {
        if (SpecialFile.KindOf(root) is { } kind)
        {
            throw new IOException($"{root} is {kind}, which is not opened");
        }

        if (File.Exists(root))
        {
            return [(root, Path.GetFileName(root))];
        }

        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"there is no folder or file {root} to import from");
        }

        // A folder within it is a source if the user names it.
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => passedOver is null || IsWithin(root, passedOver) || !IsWithin(path, passedOver))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Name: Path.GetRelativePath(root, path)))
            .Where(file => !IsHidden(file.Name))
            .OrderByDescending(file => PubMedNumber().Match(Path.GetFileName(file.Name)).Value, StringComparer.Ordinal);
    }

    private static bool IsWithin(string path, string folder) =>
        Path.GetFullPath(path)
            .StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static List<ScannedFile> Look(string path, string name, IReadOnlyList<string> ignored)
    {
        if (SpecialFile.KindOf(path) is { } kind)
        {
            return [new ScannedFile(path, name, 0, null, null, IsArchive: false) { Ignored = $"{kind}, which is not opened" }];
        }

        // A link has the length of its own text, and lengths tell excerpts.
        var bytes = (File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path)).Length;
        if (ignored.Any(pattern => Matches(pattern, name)))
        {
            return [new ScannedFile(path, name, bytes, null, null, IsArchive: false) { Ignored = "ignored by option" }];
        }

        if (SourceArchive.IsArchive(path))
        {
            return LookInto(path, name, bytes, ignored);
        }

        using var file = SourceFile.Open(path);
        var format = FormatCatalog.Recognise(file.Head.Span);
        var version = format?.ReadVersion(file.Head.Span);
        if (version is null && format?.Format == SourceFormat.OboGraphs)
        {
            version = OboGraphReader.FindVersion(file);
        }

        return [new ScannedFile(path, name, bytes, format, StatedVersion.Of(version), IsArchive: false)
        {
            Appearance = format is null ? Appearance.Of(file.Head.Span) : string.Empty,
        }];
    }

    // Gives one entry for each format of the members, and one for each member of no known format.
    private static List<ScannedFile> LookInto(string path, string name, long bytes, IReadOnlyList<string> ignored)
    {
        var found = new List<ScannedFile>();
        foreach (var member in SourceArchive.Members(path, new LenientProblemSink()))
        {
            var inside = member.Name[(member.Name.IndexOf('!') + 1)..];
            // Ten thousand members mostly have one format, and trying all formats on each would take minutes.
            if (IsHidden(inside) || found.Exists(file => file.Format?.Recognises(member.Head.Span) == true))
            {
                continue;
            }

            var format = FormatCatalog.Recognise(member.Head.Span);
            found.Add(format is not null
                ? new ScannedFile(path, name, bytes, format, Version: null, IsArchive: true)
                : new ScannedFile(path, $"{name}!{inside}", bytes, null, null, IsArchive: true)
                {
                    Appearance = Appearance.Of(member.Head.Span),
                    Ignored = ignored.Any(pattern => Matches(pattern, inside)) ? "ignored by option" : null,
                });
        }

        return found.Count > 0
            ? found
            : [new ScannedFile(path, name, bytes, null, null, IsArchive: true) { Appearance = "an archive in which there is no file" }];
    }

    private static bool IsHidden(string name) =>
        name.Split('/', Path.DirectorySeparatorChar).Any(part => part.StartsWith('.') && part is not ".");

    private static bool Matches(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)
            || FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(name), ignoreCase: false);

    // Yearly and daily files are numbered in one series, which begins anew each year.
    [GeneratedRegex(@"^pubmed\d{2}n\d{4}(?=\.xml)")]
    private static partial Regex PubMedNumber();
}
