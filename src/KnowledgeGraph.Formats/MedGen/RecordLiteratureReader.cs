using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads <c>medgen_record_literature.tsv</c>: the papers of MedGen record pages by section and place (docs/formats).</summary>
public static class RecordLiteratureReader
{
    private const int UidColumn = 0;
    private const int CuiColumn = 1;
    private const int CategoryColumn = 2;
    private const int RankColumn = 3;
    private const int PmidColumn = 4;
    private const int FreeFullTextColumn = 5;

    private static readonly TableLayout Layout = new(
        "medgen_record_literature.tsv", '\t', "MedGenUID", "CUI", "category", "rank", "PMID", "free_full_text");

    private static readonly Dictionary<string, RecordSection> Sections = new(StringComparer.Ordinal)
    {
        ["PROFESSIONAL_GUIDELINE"] = RecordSection.ProfessionalGuideline,
        ["ETIOLOGY"] = RecordSection.Etiology,
        ["DIAGNOSIS"] = RecordSection.Diagnosis,
        ["THERAPY"] = RecordSection.Therapy,
        ["PROGNOSIS"] = RecordSection.Prognosis,
        ["CLINICAL_PREDICTION_GUIDE"] = RecordSection.ClinicalPredictionGuide,
        ["SYSTEMATIC_REVIEW"] = RecordSection.SystematicReview,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<RecordLiteratureLine> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var line = new RecordLiteratureLine(
                Positive(table, UidColumn),
                Concept(table),
                Section(table),
                Positive(table, RankColumn),
                Positive(table, PmidColumn),
                IsFree(table));
            if (table.IsRowGood)
            {
                yield return line;
            }
        }
    }

    private static int Positive(TableReader table, int column)
    {
        var number = table.RequiredNumber(column);
        if (table.IsRowGood && number < 1)
        {
            table.Fault(column, $"{number}", "a whole number from 1");
        }

        return number;
    }

    private static string Concept(TableReader table)
    {
        var concept = table.Required(CuiColumn);
        var isConcept = concept.Length > 2 && concept[0] == 'C' && concept.TrimStart('C', 'N').All(char.IsAsciiDigit);
        return isConcept ? concept : table.Fault(CuiColumn, $"'{concept}'", "a concept id, C or CN and digits");
    }

    private static RecordSection Section(TableReader table)
    {
        var name = table.Required(CategoryColumn);
        if (!Sections.TryGetValue(name, out var section))
        {
            table.Fault(CategoryColumn, $"'{name}'", $"one of {string.Join(", ", Sections.Keys)}");
        }

        return section;
    }

    private static bool IsFree(TableReader table)
    {
        var mark = table.Required(FreeFullTextColumn);
        if (mark is not ("Y" or "N"))
        {
            table.Fault(FreeFullTextColumn, $"'{mark}'", "Y or N");
        }

        return mark == "Y";
    }
}
