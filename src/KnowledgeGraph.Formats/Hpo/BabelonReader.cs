using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Hpo;

/// <summary>Reads babelon translation tables; which columns there are varies by file.</summary>
public static class BabelonReader
{
    private const int SubjectIdColumn = 0;
    private const int PredicateIdColumn = 1;
    private const int SourceValueColumn = 2;
    private const int LanguageColumn = 3;
    private const int ValueColumn = 4;
    private const int StatusColumn = 5;
    private const int TranslatorColumn = 6;
    private const int DateColumn = 7;

    private static readonly TableLayout Layout = new(
        "babelon",
        '\t',
        "subject_id",
        "predicate_id",
        "source_value",
        "translation_language",
        "translation_value",
        "translation_status",
        "translator?",
        "translation_date?")
    {
        AllowsShortRows = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<Translation> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new Translation(
                table.Required(SubjectIdColumn),
                table.RequiredPooled(PredicateIdColumn),
                table.Text(SourceValueColumn),
                Language(table.RequiredPooled(LanguageColumn)),
                table.Text(ValueColumn),
                table.Pooled(StatusColumn),
                table.Pooled(TranslatorColumn),
                table.Pooled(DateColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }

    // Language tags are the same in any case (BCP 47); regions are written large.
    private static string Language(string tag)
    {
        if (tag.All(char.IsAsciiLetterLower))
        {
            return tag;
        }

        var parts = tag.Split('-', '_');
        return string.Join(
            '-',
            parts.Select((part, place) => place > 0 && part.Length == 2 ? part.ToUpperInvariant() : part.ToLowerInvariant()));
    }
}
