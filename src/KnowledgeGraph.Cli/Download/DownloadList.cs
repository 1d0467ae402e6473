using KnowledgeGraph.Import.Download;

namespace KnowledgeGraph.Cli.Download;

/// <summary>Prints what can be fetched, in the form of a file of addresses.</summary>
internal static class DownloadList
{
    public static void Write(IEnumerable<DownloadItem> items, TextWriter output)
    {
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
