using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Mondo;

/// <summary>Reads Mondo's report new-rare-diseases.tsv.</summary>
public static class RareDiseaseLabelReader
{
    private const int IdColumn = 0;
    private const int LabelColumn = 1;
    private const int SynonymsColumn = 2;

    private static readonly TableLayout Layout = new(
        "new-rare-diseases.tsv",
        '\t',
        "ID",
        "LABEL",
        "SYNONYMS")
    {
        AllowsShortRows = true,
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<LabelledDisease> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new LabelledDisease(
                table.Required(IdColumn),
                table.Text(LabelColumn),
                table.List(SynonymsColumn, '|'));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
