using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Download;

/// <summary>The files that can be downloaded and their addresses: the lines of a file like <c>addresses.tsv</c>.</summary>
public sealed class DownloadCatalog
{
    private const string Resource = "addresses.tsv";
    private const int Columns = 5;

    private static readonly Lazy<DownloadCatalog> _public = new(() => Read(Resource, OpenPublic()));

    private DownloadCatalog(IReadOnlyList<DownloadItem> items) => Items = items;

    /// <summary>The public addresses of the sources that are built into this program.</summary>
    public static DownloadCatalog Public => _public.Value;

    /// <summary>The sources among them, for the help of the command, without reading the addresses.</summary>
    public static IReadOnlyList<string> PublicSources()
    {
        using var reader = OpenPublic();
        var sources = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (IsOfFile(line) && line[..line.IndexOf('\t', StringComparison.Ordinal)] is var source && !sources.Contains(source))
            {
                sources.Add(source);
            }
        }

        return sources;
    }

    /// <summary>Every file, in the order of the lines.</summary>
    public IReadOnlyList<DownloadItem> Items { get; }

    /// <summary>The sources, in that order.</summary>
    public IEnumerable<string> Sources => Items.Select(item => item.Source).Distinct();

    /// <summary>Reads a file of addresses.</summary>
    /// <param name="name">The name under which faults are reported.</param>
    /// <param name="reader">The lines.</param>
    /// <exception cref="MalformedInputException">A line does not match the description at the head of the file.</exception>
    public static DownloadCatalog Read(string name, TextReader reader)
    {
        var items = new List<DownloadItem>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (IsOfFile(text))
            {
                items.Add(
                    Item(text.Split('\t'),
                        (found, expected) => new MalformedInputException(new FormatProblem(name, line, found, expected))));
            }
        }

        return new DownloadCatalog(items);
    }

    /// <summary>The files of the named sources; if none is named, all files except those that are downloaded only when named.</summary>
    /// <exception cref="DownloadException">There is no such source.</exception>
    public IReadOnlyList<DownloadItem> Choose(IReadOnlyCollection<string> sources)
    {
        var unknown = sources.FirstOrDefault(source => !Sources.Contains(source, StringComparer.OrdinalIgnoreCase));
        return unknown is not null
            ? throw new DownloadException($"there is no source '{unknown}'; there are {string.Join(", ", Sources)}")
            : [.. Items.Where(
                item => sources.Count == 0 ? !item.IsOnlyWhenNamed : sources.Contains(item.Source, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Whether a text is a safe name for a file in the download folder and cannot mean any other path.</summary>
    internal static bool IsFileName(string name) =>
        name.Length > 0 && name[0] != '.' && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');

    private static StreamReader OpenPublic() => new(typeof(DownloadCatalog).Assembly.GetManifestResourceStream(Resource)!);

    private static bool IsOfFile(string line) => line.Length > 0 && line[0] != '#';

    private static DownloadItem Item(string[] columns, Func<string, string, MalformedInputException> fault)
    {
        if (columns.Length != Columns)
        {
            throw fault($"{columns.Length} columns", $"{Columns}");
        }

        var (source, name) = (columns[0], columns[1]);
        if (!IsFileName(source) || !IsFileName(name.Replace("*", string.Empty, StringComparison.Ordinal)))
        {
            throw fault($"'{source}', '{name}'", "a source and a file name of letters, digits, . _ -");
        }

        if (!Uri.TryCreate(columns[2], UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw fault($"'{columns[2]}'", "an http or https address");
        }

        return (columns[3], columns[4]) is ("md5" or "-", "always" or "named")
            ? new DownloadItem(source, name, address, columns[3] == "md5", columns[4] == "named")
            : throw fault($"'{columns[3]}', '{columns[4]}'", "md5 or -, and always or named");
    }
}
