using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Import.Download;

namespace KnowledgeGraph.Cli.Download;

/// <summary>Prints what can be fetched, in the form of a file of addresses or as JSON.</summary>
internal static class DownloadList
{
    private static readonly IReadOnlyList<ListColumn<DownloadItem>> _columns =
    [
        new("source", "source", item => item.Source),
        new("file", "file", item => item.Name),
        new("address", "address", item => item.Address.AbsoluteUri),
        new("md5", "hasMd5", item => item.HasMd5),
        new("when named", "isOnlyWhenNamed", item => item.IsOnlyWhenNamed),
    ];

    public static void Write(IEnumerable<DownloadItem> items, TextWriter output, bool asJson)
    {
        if (asJson)
        {
            ListPrinter.Write(_columns, items, asJson);
            return;
        }

        output.WriteLine("# source\tfile\taddress\tcheck\twhen");
        foreach (var item in items)
        {
            output.WriteLine(string.Join(
                '\t', item.Source, item.Name, item.Address.AbsoluteUri, item.HasMd5 ? "md5" : "-", item.IsOnlyWhenNamed
                    ? "named"
                    : "always"));
        }
    }
}
