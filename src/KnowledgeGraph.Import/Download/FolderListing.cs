using System.Text.RegularExpressions;

namespace KnowledgeGraph.Import.Download;

/// <summary>The files that a web server lists in a folder.</summary>
internal static partial class FolderListing
{
    private const int Longest = 10_000_000;

    /// <summary>The files whose names fit the item, each once, in the order of their names.</summary>
    public static async Task<IReadOnlyList<DownloadItem>> ReadAsync(DownloadItem folder, Transfer transfer, CancellationToken cancellation)
    {
        var page = await transfer.TextAsync(folder.Address, Longest, cancellation).ConfigureAwait(false);
        var parts = folder.Name.Split('*').Select(Regex.Escape);
        var fits = new Regex($"^{string.Join(".*", parts)}$", RegexOptions.CultureInvariant);
        var items = Link().Matches(page)
            .Select(link => link.Groups[1].Value)
            .Where(name => DownloadCatalog.IsFileName(name) && fits.IsMatch(name))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(name => folder with { Name = name, Address = new Uri(folder.Address, name) })
            .ToList();
        return items.Count > 0 ? items : throw new DownloadException($"{folder.Address} lists no {folder.Name}");
    }

    [GeneratedRegex("href=\"([^\"/?#]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
