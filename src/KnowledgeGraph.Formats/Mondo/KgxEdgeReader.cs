using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Mondo;

/// <summary>Reads KGX edge tables as Mondo publishes them.</summary>
public static class KgxEdgeReader
{
    private const int IdColumn = 0;
    private const int SubjectIdColumn = 1;
    private const int PredicateColumn = 2;
    private const int ObjectIdColumn = 3;
    private const int KnowledgeSourceColumn = 4;

    private static readonly TableLayout Layout = new(
        "KGX edges",
        '\t',
        "id",
        "subject",
        "predicate",
        "object",
        "knowledge_source?");

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<KgxEdge> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new KgxEdge(
                table.Text(IdColumn),
                table.Required(SubjectIdColumn),
                table.RequiredPooled(PredicateColumn),
                table.RequiredPooled(ObjectIdColumn),
                table.Pooled(KnowledgeSourceColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
