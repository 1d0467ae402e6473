using System.Globalization;
using System.Text;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.PubMed;

/// <summary>Reads MEDLINE text (.nbib): <c>TAG - value</c>, continued after six blanks, a blank line between records.</summary>
public static class MedlineTextReader
{
    private const int TagLength = 4;
    private const int ValueAt = 6;
    private const string OrcidLabel = "ORCID:";

    private static readonly Dictionary<string, PubMedCorrectionKind> CorrectionTags = new(StringComparer.Ordinal)
    {
        ["RIN"] = PubMedCorrectionKind.RetractionIn,
        ["ROF"] = PubMedCorrectionKind.RetractionOf,
        ["EIN"] = PubMedCorrectionKind.ErratumIn,
        ["EFR"] = PubMedCorrectionKind.ErratumFor,
        ["ECI"] = PubMedCorrectionKind.ExpressionOfConcernIn,
        ["ECF"] = PubMedCorrectionKind.ExpressionOfConcernFor,
        ["CRI"] = PubMedCorrectionKind.CorrectedAndRepublishedIn,
        ["CRF"] = PubMedCorrectionKind.CorrectedAndRepublishedFrom,
        ["RRI"] = PubMedCorrectionKind.RetractedAndRepublishedIn,
        ["RRF"] = PubMedCorrectionKind.RetractedAndRepublishedFrom,
        ["RPI"] = PubMedCorrectionKind.RepublishedIn,
        ["RPF"] = PubMedCorrectionKind.RepublishedFrom,
        ["UIN"] = PubMedCorrectionKind.UpdateIn,
        ["UOF"] = PubMedCorrectionKind.UpdateOf,
        ["PRIN"] = PubMedCorrectionKind.PartialRetractionIn,
        ["PROF"] = PubMedCorrectionKind.PartialRetractionOf,
    };

    /// <summary>True if the first tagged line is PMID.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => head.TrimStart("\uFEFF\r\n "u8).StartsWith("PMID- "u8);

    /// <summary>Reads record by record; one without a PMID is reported and skipped.</summary>
    public static IEnumerable<PubMedCitation> Read(SourceFile file, IProblemSink problems)
    {
        var lines = new LineReader(file, problems, ofLine: ProblemExtent.Part);
        var fields = new MedlineFields();
        var firstLine = 1L;
        while (lines.TryRead(out var line))
        {
            var text = Encoding.UTF8.GetString(line);
            if (text.Length == 0 || (text.StartsWith("PMID- ", StringComparison.Ordinal) && !fields.IsEmpty))
            {
                if (Finish(fields, file, firstLine, problems) is { } citation)
                {
                    yield return citation;
                }

                firstLine = lines.LineNumber;
            }

            if (text.Length > 0)
            {
                AddLine(fields, text, lines);
            }
        }

        if (Finish(fields, file, firstLine, problems) is { } last)
        {
            yield return last;
        }
    }

    private static void AddLine(MedlineFields fields, string text, LineReader lines)
    {
        if (text.StartsWith("      ", StringComparison.Ordinal) && !fields.IsEmpty)
        {
            fields.Continue(text.Trim());
        }
        else if (text.Length >= TagLength + 1 && text[TagLength] == '-')
        {
            fields.Add(text[..TagLength].TrimEnd(), text.Length > ValueAt ? text[ValueAt..].Trim() : string.Empty);
        }
        else
        {
            lines.Report($"'{FormatProblem.Cut(text)}'", "TAG - value");
        }
    }

    private static PubMedCitation? Finish(MedlineFields collected, SourceFile file, long line, IProblemSink problems)
    {
        if (collected.IsEmpty)
        {
            return null;
        }

        var (fields, excess) = collected.Take();
        if (excess is not null)
        {
            problems.Report(new FormatProblem(file.Name, line, excess, "a shorter one"));
            return null;
        }

        if (!int.TryParse(One("PMID"), NumberStyles.None, CultureInfo.InvariantCulture, out var pmid) || pmid <= 0)
        {
            problems.Report(new FormatProblem(file.Name, line, "a record without a PMID", "a PMID"));
            return null;
        }

        var date = One("DP");
        var types = Many("PT");
        var epub = One("DEP") is { Length: 8 } day ? PubMedDate.Print(day[..4], day[4..6], day[6..]) : null;
        return new PubMedCitation(
            pmid,
            PubMedTitle.Of(One("TI"), One("TT")),
            One("AB"),
            Authors(fields),
            One("TA") ?? One("JT"),
            date,
            PubMedDate.Key(date),
            epub,
            One("VI"),
            One("IP"),
            One("PG"),
            Many("LID").Concat(Many("AID")).Where(id => id.EndsWith(" [doi]", StringComparison.Ordinal))
                .Select(id => id[..^" [doi]".Length])
                .FirstOrDefault(),
            One("PMC"),
            types,
            [.. Many("MH").Select(Heading)],
            types.Contains("Retracted Publication") || Many("RIN").Count > 0)
        {
            Keywords = Many("OT"),
            Substances = [.. Many("RN").Select(Substance)],
            PmcReleaseKey = PubMedDate.Key(One("PMCR")?.Replace('/', ' ') is { } release ? Printed(release) : null),
            Corrections = [.. fields.Where(field => CorrectionTags.ContainsKey(field.Tag)).Select(Correction)],
        };

        string? One(string tag) => fields.Find(field => field.Tag == tag).Value is { Length: > 0 } value ? value : null;

        List<string> Many(string tag) => [.. fields.Where(field => field.Tag == tag).Select(field => field.Value)];
    }

    // "2024/06/01 00:00"
    private static string? Printed(string release) =>
        release.Split(' ') is [var year, var month, var day, ..] ? PubMedDate.Print(year, month, day) : null;

    // AU is "Wu C" or "Wu C Jr"; a group (CN) is listed among the persons in the order of signing; AUID belongs to the author before it.
    private static List<PubMedAuthor> Authors(List<(string Tag, string Value)> fields)
    {
        var authors = new List<PubMedAuthor>();
        foreach (var (tag, value) in fields)
        {
            if (tag == "CN")
            {
                authors.Add(new PubMedAuthor(null, null, value, null));
            }
            else if (tag == "AU")
            {
                authors.Add(PubMedName.Parse(value));
            }
            else if (tag == "AUID" && authors.Count > 0 && value.StartsWith(OrcidLabel, StringComparison.Ordinal))
            {
                authors[^1] = authors[^1] with { Orcid = value[OrcidLabel.Length..].Trim().Split('/')[^1] };
            }
        }

        return authors;
    }

    // An asterisk marks a main subject: "Mutation/*genetics".
    private static PubMedMeshHeading Heading(string text)
    {
        var parts = text.Replace("*", string.Empty).Split('/');
        return new PubMedMeshHeading(parts[0], text.Contains('*'), parts[1..], DescriptorUi: null);
    }

    // "0 (EIF2B2 protein, human)": a registry number, then the name.
    private static string Substance(string text) =>
        text.IndexOf('(') is var open and >= 0 && text.EndsWith(')') ? text[(open + 1)..^1] : text;

    // "Nat Med. 2015 Mar;21(3):213-4. PMID: 25742455"
    private static PubMedCorrection Correction((string Tag, string Value) field)
    {
        const string Label = "PMID:";
        var at = field.Value.LastIndexOf(Label, StringComparison.Ordinal);
        var reference = at < 0 ? field.Value : field.Value[..at].Trim();
        int? pmid = at >= 0 && int.TryParse(
            field.Value.AsSpan(at + Label.Length).Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number) ? number : null;
        return new PubMedCorrection(CorrectionTags[field.Tag], pmid, reference.Length == 0 ? null : reference);
    }
}
