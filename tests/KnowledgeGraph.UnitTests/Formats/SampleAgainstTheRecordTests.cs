using System.Text.RegularExpressions;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>The sample says about VWM2 what the MedGen record page says, no more and no less.</summary>
public sealed partial class SampleAgainstTheRecordTests
{
    private static readonly string[] Sections =
        ["PROFESSIONAL_GUIDELINE", "ETIOLOGY", "DIAGNOSIS", "THERAPY", "PROGNOSIS", "CLINICAL_PREDICTION_GUIDE", "SYSTEMATIC_REVIEW"];

    [SkippableFact]
    public void Every_paper_reads_word_for_word_as_the_record_prints_it()
    {
        var record = SampleFolder.RequireRecordText();
        var free = SampleFolder.Rows("medgen_record_literature.tsv", '\t').Where(row => row[5] == "Y").Select(row => row[4]).ToHashSet();

        var papers = SamplePaper.ReadAll(free);

        Assert.Equal(22, papers.Count);
        Assert.All(papers, paper =>
        {
            var line = Array.IndexOf(record, paper.CitationLine);
            Assert.True(line > 0, "not in the record: " + paper.CitationLine);
            Assert.Equal(record[line - 1], paper.AuthorLine);
        });
        // The page prints no titles; these two are for relevance to tell apart.
        Assert.Equal(["25686105", "30014503"], papers.Where(paper => paper.Titles > 0).Select(paper => paper.Pmid).Order());
    }

    [SkippableFact]
    public void The_places_of_the_papers_are_those_of_the_record_in_its_order()
    {
        var record = SampleFolder.RequireRecordText();

        var printed = PmidGroups(record).Zip(Sections, (pmids, section) => pmids.Select((pmid, index) => (section, index + 1, pmid)));
        var held = SampleFolder.Rows("medgen_record_literature.tsv", '\t').Select(row => (row[2], int.Parse(row[3]), row[4]));

        Assert.Equal(printed.SelectMany(group => group), held);
    }

    [SkippableFact]
    public void The_identifiers_names_and_semantic_type_are_those_of_the_record()
    {
        var record = string.Join('\n', SampleFolder.RequireRecordText());
        var ids = SampleFolder.Rows("MedGenIDMappings.txt", '|')
            .Where(row => row[0] == "C5830404").ToDictionary(row => row[3], row => row[2]);
        var names = SampleFolder.Rows("MGCONSO.RRF", '|').Where(row => row[0] == "C5830404").ToDictionary(row => row[9], row => row[11]);
        var type = SampleFolder.Rows("MGSTY.RRF", '|').Single(row => row[0] == "C5830404")[3];
        var gene = SampleFolder.Rows("Homo_sapiens.gene_info", '\t').Single(row => row[2] == "EIF2B2");

        Assert.Contains($"\n{names["PT"]}({names["ACR"]})\n", record);
        Assert.Contains($"\nSynonyms: {names["SYN"]}; {names["ACR"]}\n", record);
        Assert.Contains($"\nMonarch Initiative: {ids["MONDO"]}\n", record);
        Assert.Contains($"\nOMIM®: {ids["OMIM"]}\n", record);
        Assert.Contains($"\nGene (location): {gene[2]} ({gene[7]})\n", record);
        Assert.Contains($"\nConcept ID:\n{type}\nSynonyms:", record);
    }

    [SkippableFact]
    public void No_definition_of_ours_repeats_a_clause_of_the_record()
    {
        var words = Words(string.Join(' ', SampleFolder.RequireRecordText()));
        var printed = Runs(words).ToHashSet();

        var ours = SampleFolder.Rows("MGDEF.RRF", '|').SelectMany(row => Runs(Words(row[1]))).Where(printed.Contains);

        Assert.Empty(ours);
    }

    private static string[] Words(string text) => [.. WordPattern().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>Every run of five words.</summary>
    private static IEnumerable<string> Runs(string[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - 4)).Select(start => string.Join(' ', words[start..(start + 5)]));

    /// <summary>The record's papers group by group; a blank line or a heading ends a group.</summary>
    private static IEnumerable<List<string>> PmidGroups(string[] record)
    {
        var group = new List<string>();
        foreach (var line in record)
        {
            if (PmidPattern().Match(line) is { Success: true } match)
            {
                group.Add(match.Groups[1].Value);
            }
            else if (line.Length == 0 && group.Count > 0)
            {
                yield return group;
                group = [];
            }
        }
    }

    [GeneratedRegex(@" PMID: (\d+)(?:Free PMC Article)?$")]
    private static partial Regex PmidPattern();

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordPattern();
}
