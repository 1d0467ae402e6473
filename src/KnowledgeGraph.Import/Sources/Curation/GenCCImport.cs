using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Formats.GenCC;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Sources.Curation;

/// <summary>
/// GenCC's submissions, each a statement of its own by one submitter for one mode of inheritance. If a submission
/// has several versions, the highest counts.
/// </summary>
internal static class GenCCImport
{
    // Submitters write lists of papers in several ways: "1, 2", "1;2", "1[PMID]_2[PMID]", "PMID: 1", "NULL".
    private static readonly char[] BetweenPapers = [',', ';', '_', ' ', '\t', '\n', '\r', '\u00A0', '|'];

    public static void Import(SourceContext context)
    {
        var lines = context.Counted(SubmissionReader.Read).Select(line => (Line: line, Origin: context.Here)).ToList();
        var newest = lines.Where(entry => entry.Line is { SubmissionId: not null, Version: not null })
            .GroupBy(entry => entry.Line.SubmissionId!, StringComparer.Ordinal)
            .ToDictionary(versions => versions.Key, versions => versions.Max(entry => entry.Line.Version!.Value), StringComparer.Ordinal);
        foreach (var (line, origin) in lines)
        {
            if (line is { SubmissionId: { } id, Version: { } version } && version < newest[id])
            {
                origin.PassOver("an older version of a submission");
            }
            else if (Validity(line) is { } validity)
            {
                Add(context, line, origin, validity);
            }
            else
            {
                origin.Miss("a classification that is not known", $"classification '{line.Classification}' ({line.ClassificationCurie})");
            }
        }
    }

    private static void Add(SourceContext context, GeneDiseaseSubmission line, Origin origin, GeneValidity validity)
    {
        var disease = FactBase.Canonical(line.DiseaseCurie);
        var papers = Papers(line.Pmids);
        var references = Pmid.References(papers);
        context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
            context.Source,
            origin,
            disease,
            FactBase.Canonical(line.GeneCurie),
            validity <= GeneValidity.Supportive ? GeneAssociation.Causal : GeneAssociation.Unknown,
            validity,
            string.Join("; ", new[] { line.Classification, line.Mode, line.Criteria }.Where(part => part is not null)),
            References(references, line.Report),
            line.Submitter,
            Date(line.Date))
        {
            ModeOfInheritance = InheritanceModes.Of(line.ModeCurie ?? line.Mode, origin),
            DiseaseName = line.SubmittedDiseaseName ?? line.DiseaseTitle,
        });

        foreach (var pmid in papers)
        {
            context.Facts.DiseaseCitations.Add(new DiseaseCitationFact(
                context.Source, origin, disease, pmid, line.Classification, References: null, Category: null, Rank: null));
        }
    }

    private static GeneValidity? Validity(GeneDiseaseSubmission line) => (line.ClassificationCurie ?? line.Classification) switch
    {
        "GENCC:100001" or "Definitive" => GeneValidity.Definitive,
        "GENCC:100002" or "Strong" => GeneValidity.Strong,
        "GENCC:100003" or "Moderate" => GeneValidity.Moderate,
        "GENCC:100004" or "Limited" => GeneValidity.Limited,
        "GENCC:100005" or "Disputed Evidence" => GeneValidity.Disputed,
        "GENCC:100006" or "Refuted Evidence" => GeneValidity.Refuted,
        "GENCC:100007" or "Animal Model Only" => GeneValidity.AnimalModelOnly,
        "GENCC:100008" or "No Known Disease Relationship" => GeneValidity.NoKnown,
        "GENCC:100009" or "Supportive" => GeneValidity.Supportive,
        _ => null,
    };

    // Only plain numbers are taken: 1.5845E+15 is two numbers that a spreadsheet has spoiled.
    private static List<int> Papers(string? list) =>
    [
        .. (list ?? string.Empty).Split(BetweenPapers, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Replace("[PMID]", string.Empty, StringComparison.OrdinalIgnoreCase))
            .Select(part => Pmid.TryParse(part, out var pmid) ? pmid : 0)
            .Where(pmid => pmid > 0)
            .Distinct(),
    ];

    private static string? References(string? papers, string? report) =>
        report is null || !report.StartsWith("http", StringComparison.OrdinalIgnoreCase) || report.Contains(';') ? papers
        : papers is null ? report
        : $"{papers};{report}";

    private static string? Date(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out _) ? text[..10] : null;
}
