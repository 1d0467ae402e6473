using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Omim;

/// <summary>Reads Monarch's extract mappings.tsv.</summary>
public static class OmimMappingReader
{
    private const int MimNumberColumn = 0;
    private const int IsPhenotypeColumn = 1;
    private const int DateFetchedColumn = 2;
    private const int UmlsIdsColumn = 3;
    private const int OrphanetIdsColumn = 4;

    private static readonly TableLayout Layout = new(
        "mappings.tsv",
        '\t',
        "mim",
        "is_phenotype",
        "date_fetched",
        "umls_ids",
        "orphanet_ids")
    {
        AllowsShortRows = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<OmimMapping> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new OmimMapping(
                table.Required(MimNumberColumn),
                table.Pooled(IsPhenotypeColumn),
                table.Pooled(DateFetchedColumn),
                table.List(UmlsIdsColumn, '|'),
                table.List(OrphanetIdsColumn, '|'));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
