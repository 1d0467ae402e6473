using System.Text.RegularExpressions;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Literature;

/// <summary>The papers of the MedGen record page as it prints them, section by section.</summary>
internal static partial class SeedPage
{
    private const string FreeMark = "Free PMC Article";

    private static readonly string[] Sections =
        ["PROFESSIONAL_GUIDELINE", "ETIOLOGY", "DIAGNOSIS", "THERAPY", "PROGNOSIS", "CLINICAL_PREDICTION_GUIDE", "SYSTEMATIC_REVIEW"];

    /// <summary>Every place of a paper on the page, in the page's order; a skipped test where the page is not here.</summary>
    public static List<SeedPaper> Require()
    {
        // The page lies beside the data.
        var lines = File.ReadAllLines(Path.Combine(SharedData.Require(), "..", "seed", "medgen-record-vwm2.txt"));
        var papers = new List<SeedPaper>();
        var section = -1;
        var isBetween = true;
        foreach (var line in lines)
        {
            if (CitationLine().Match(line) is { Success: true } match)
            {
                section += isBetween ? 1 : 0;
                isBetween = false;
                var isFree = line.EndsWith(FreeMark, StringComparison.Ordinal);
                papers.Add(
                    new SeedPaper(Sections[section], int.Parse(match.Groups[1].Value), isFree ? line[..^FreeMark.Length] : line, isFree));
            }
            else
            {
                isBetween |= line.Length == 0;
            }
        }

        Assert.Equal(33, papers.Count);
        Assert.Equal(22, papers.DistinctBy(paper => paper.Pmid).Count());
        return papers;
    }

    [GeneratedRegex(@" PMID: (\d+)(?:Free PMC Article)?$")]
    private static partial Regex CitationLine();
}
