using System.Globalization;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.MedGen;

/// <summary>Reads <c>medgen_record_literature.tsv</c>: the papers of MedGen record pages by section and place (docs/formats).</summary>
public static class RecordLiteratureReader
{
    private static readonly string[] Columns = ["MedGenUID", "CUI", "category", "rank", "PMID", "free_full_text"];

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

    /// <summary>Whether the first bytes of a file are this format's header.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> head) => head.StartsWith("#MedGenUID\tCUI\tcategory\t"u8);

    /// <summary>Reads line by line; a faulty line goes to <paramref name="problems"/> and is left out.</summary>
    public static IEnumerable<RecordLiteratureLine> Read(SourceFile source, IProblemSink problems)
    {
        using var lines = new RecordLiteratureLines(source, problems);
        var header = lines.Next() ?? "";
        var names = header.TrimStart('#').Split('\t');
        var order = Array.ConvertAll(Columns, column => Array.IndexOf(names, column));
        if (!header.StartsWith('#') || order.Contains(-1))
        {
            problems.Report(new(source.Name, 1, Quote(header), "the header #" + string.Join("<tab>", Columns)));
            yield break;
        }

        while (lines.Next() is { } text)
        {
            var cells = text.Split('\t');
            if (cells.Length != names.Length)
            {
                problems.Report(new(source.Name, lines.Number, $"{cells.Length} columns", $"{names.Length} columns"));
            }
            else if (TryParse(Array.ConvertAll(order, at => cells[at]), out var line, out var fault))
            {
                yield return line;
            }
            else
            {
                problems.Report(new(source.Name, lines.Number, Quote(fault.Found), fault.Expected));
            }
        }
    }

    private static bool TryParse(string[] cells, out RecordLiteratureLine line, out (string Found, string Expected) fault)
    {
        line = default;
        if (!TryNumber(cells[0], out var uid) || !TryNumber(cells[3], out var rank) || !TryNumber(cells[4], out var pmid))
        {
            fault = (string.Join(' ', cells[0], cells[3], cells[4]), "MedGenUID, rank and PMID as whole numbers from 1");
            return false;
        }

        if (!IsConceptId(cells[1]))
        {
            fault = (cells[1], "a concept id, C or CN and digits");
            return false;
        }

        if (!Sections.TryGetValue(cells[2], out var section))
        {
            fault = (cells[2], "one of " + string.Join(", ", Sections.Keys));
            return false;
        }

        fault = (cells[5], "Y or N");
        line = new(uid, cells[1], section, rank, pmid, cells[5] == "Y");
        return cells[5] is "Y" or "N";
    }

    private static bool TryNumber(string cell, out int number) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private static bool IsConceptId(string cell)
    {
        var digits = cell.AsSpan(cell.StartsWith("CN", StringComparison.Ordinal) ? 2 : Math.Min(1, cell.Length));
        return cell.StartsWith('C') && digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static string Quote(string text) => text.Length > 80 ? $"\"{text[..80]}…\"" : $"\"{text}\"";
}
