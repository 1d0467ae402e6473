using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads MedGen's medgen_pubmed_lnk.txt; columns as its README gives them.</summary>
public static class PubMedLinkReader
{
    private const int UidColumn = 0;
    private const int CuiColumn = 1;
    private const int NameColumn = 2;
    private const int PmidColumn = 3;

    private static readonly TableLayout Layout = new(
        "medgen_pubmed_lnk.txt",
        '|',
        "UID",
        "CUI",
        "NAME",
        "PMID")
    {
        Dialect = TableDialect.Raw,
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ConceptPubMedLink> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ConceptPubMedLink(
                table.Required(UidColumn),
                table.Required(CuiColumn),
                table.Pooled(NameColumn),
                table.RequiredNumber(PmidColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
