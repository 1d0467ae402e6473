using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads MedGen's MGREL.RRF; columns as its README gives them.</summary>
public static class RelationReader
{
    private const int Cui1Column = 0;
    private const int RelationColumn = 1;
    private const int Cui2Column = 2;
    private const int RelationAttributeColumn = 3;
    private const int SourceAbbreviationColumn = 4;
    private const int SuppressColumn = 5;

    private static readonly TableLayout Layout = new(
        "MGREL.RRF",
        '|',
        "CUI1",
        "REL",
        "CUI2",
        "RELA",
        "SAB",
        "SUPPRESS")
    {
        Dialect = TableDialect.Raw,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<ConceptRelation> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new ConceptRelation(
                table.Required(Cui1Column),
                table.RequiredPooled(RelationColumn),
                table.Required(Cui2Column),
                table.Pooled(RelationAttributeColumn),
                table.Pooled(SourceAbbreviationColumn),
                table.Pooled(SuppressColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
