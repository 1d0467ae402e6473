using System.Text.Json;
using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>The sample's files agree with each other: no link leads out of the sample, and the counts are the record's.</summary>
public sealed class SampleFilesTests
{
    private static readonly List<string[]> Literature = SampleFolder.Rows("medgen_record_literature.tsv", '\t');

    [Fact]
    public void The_record_has_33_places_for_22_papers_numbered_from_1_in_each_section()
    {
        Assert.Equal(33, Literature.Count);
        Assert.Equal(22, Literature.Select(row => row[4]).Distinct().Count());
        Assert.Equal(
            [
                ("PROFESSIONAL_GUIDELINE", 3), ("ETIOLOGY", 5), ("DIAGNOSIS", 5), ("THERAPY", 5), ("PROGNOSIS", 5),
                ("CLINICAL_PREDICTION_GUIDE", 5), ("SYSTEMATIC_REVIEW", 5),
            ],
            Literature.GroupBy(row => row[2]).Select(section => (section.Key, section.Count())));
        Assert.All(
            Literature.GroupBy(row => row[2]),
            section => Assert.Equal(Enumerable.Range(1, section.Count()), section.Select(row => int.Parse(row[3]))));
    }

    [Fact]
    public void The_places_are_read_strictly_and_in_order()
    {
        using var source = SourceFile.Open(SampleFolder.File("medgen_record_literature.tsv"));

        var lines = RecordLiteratureReader.Read(source, StrictProblemSink.Instance).ToList();

        Assert.True(RecordLiteratureReader.Recognises(source.Head.Span));
        Assert.Equal(Literature.Select(row => int.Parse(row[4])), lines.Select(line => line.Pmid));
        Assert.Equal(lines.Select(line => line.Section).Order(), lines.Select(line => line.Section));
        Assert.All(lines, line => Assert.Equal((1841040, "C5830404"), (line.MedGenUid, line.Cui)));
    }

    [Fact]
    public void A_paper_in_several_sections_carries_one_free_full_text_mark()
    {
        Assert.All(Literature.GroupBy(row => row[4]), places => Assert.Single(places.Select(row => row[5]).Distinct()));
        Assert.Equal(12, Literature.Where(row => row[5] == "Y").Select(row => row[4]).Distinct().Count());
    }

    [Fact]
    public void Links_papers_and_places_name_the_same_papers()
    {
        var places = Literature.Select(row => row[4]).Distinct().Order().ToList();

        Assert.Equal(places, SampleFolder.Rows("medgen_pubmed_lnk.txt", '|').Select(row => row[3]).Order());
        Assert.Equal(places, SamplePaper.ReadAll(new HashSet<string>()).Select(paper => paper.Pmid).Order());
    }

    [Fact]
    public void Every_annotated_term_frequency_and_modifier_is_in_the_ontology()
    {
        var terms = Terms();
        var annotations = SampleFolder.Rows("phenotype.hpoa", '\t', headerLines: 5);

        var named = annotations.SelectMany(row => new[] { row[3], row[6], row[7], row[9] }.Where(id => id.Length > 0))
            .Concat(SampleFolder.Rows("MedGen_HPO_OMIM_Mapping.txt", '|').Select(row => row[5]));

        Assert.All(named, id => Assert.Contains(id, terms));
    }

    [Fact]
    public void The_ontology_holds_the_23_body_systems()
    {
        using var ontology = JsonDocument.Parse(File.ReadAllBytes(SampleFolder.File("hp.json")));

        var systems = ontology.RootElement.GetProperty("graphs")[0].GetProperty("edges").EnumerateArray()
            .Where(edge => edge.GetProperty("obj").GetString()!.EndsWith("/HP_0000118", StringComparison.Ordinal));

        Assert.Equal(23, systems.Count());
    }

    [Fact]
    public void Gene_phenotype_pairs_are_those_of_the_annotations()
    {
        var annotations = SampleFolder.Rows("phenotype.hpoa", '\t', headerLines: 5)
            .Where(row => row[0] == "OMIM:603896").Select(row => (row[3], row[7].Length == 0 ? "-" : row[7]));

        var pairs = SampleFolder.Rows("genes_to_phenotype.txt", '\t').Select(row => (row[2], row[4]));

        Assert.Equal(annotations.Order(), pairs.Order());
    }

    [Fact]
    public void The_five_diseases_lead_to_one_root_and_every_class_has_a_label()
    {
        var edges = SampleFolder.Rows("mondo_edges.tsv", '\t').Select(row => (Child: row[1], Parent: row[3])).ToList();
        var labels = SampleFolder.Rows("mondo_class-stats.tsv", '\t').Select(row => row[0]).ToHashSet();
        var children = edges.Select(edge => edge.Child).ToHashSet();

        Assert.Equal(["MONDO:0000001"], edges.Select(edge => edge.Parent).Where(parent => !children.Contains(parent)).Distinct());
        Assert.All(edges, edge => Assert.Superset(new HashSet<string> { edge.Child, edge.Parent }, labels));
    }

    [Fact]
    public void MedGen_and_Mondo_give_each_concept_the_same_ids()
    {
        var medGen = SampleFolder.Rows("MedGenIDMappings.txt", '|').ToLookup(row => row[0], row => (row[2], row[3]));

        Assert.Equal(6, medGen.Count);
        Assert.All(medGen, concept =>
        {
            var ids = concept.ToDictionary(id => id.Item2, id => id.Item1);
            Assert.Contains((ids["MONDO"], "MEDGEN:" + ids["MedGen"]), Matches("medgen"));
            Assert.Contains((ids["MONDO"], "UMLS:" + concept.Key), Matches("umls"));
            Assert.Contains(
                ids.TryGetValue("OMIM", out var omim) ? (ids["MONDO"], "OMIM:" + omim) : (ids["MONDO"], ids["Orphanet"].Replace('_', ':')),
                Matches(omim is null ? "orphanet" : "omim"));
        });
    }

    private static IEnumerable<(string Mondo, string Other)> Matches(string source) =>
        SampleFolder.Rows($"mondo_exactmatch_{source}.sssom.tsv", '\t', headerLines: 0)
            .Where(row => row.Length > 3).Select(row => (row[0], row[3]));

    private static HashSet<string> Terms()
    {
        using var ontology = JsonDocument.Parse(File.ReadAllBytes(SampleFolder.File("hp.json")));
        return [.. ontology.RootElement.GetProperty("graphs")[0].GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()!.Split('/')[^1].Replace('_', ':'))];
    }
}
