using System.Text.Json;
using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>The sample's files agree with each other: no link leads out of the sample, and the counts of VWM2 are the record's.</summary>
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

        var named = annotations.SelectMany(row => row[9].Split(';').Concat([row[3], row[6], row[7]]))
            .Where(id => id.StartsWith("HP:", StringComparison.Ordinal))
            .Concat(SampleFolder.Rows("MedGen_HPO_OMIM_Mapping.txt", '|').Select(row => row[5]))
            .Concat(SampleFolder.Rows("genes_to_phenotype.txt", '\t').Select(row => row[2]));

        Assert.DoesNotContain(named, id => !terms.Contains(id));
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
        var annotated = SampleFolder.Rows("phenotype.hpoa", '\t', headerLines: 5).Select(row => (row[0], row[3])).ToHashSet();
        var pairs = SampleFolder.Rows("genes_to_disease.txt", '\t').Select(row => (row[0], row[3])).ToHashSet();

        var rows = SampleFolder.Rows("genes_to_phenotype.txt", '\t');

        Assert.DoesNotContain(rows, row => !annotated.Contains((row[5], row[2])) || !pairs.Contains(("NCBIGene:" + row[0], row[5])));
        Assert.Equal(["EIF2B1"], rows.Where(row => row[5] == "OMIM:603896").Select(row => row[1]).Distinct());
    }

    [Fact]
    public void All_classes_lead_to_one_root_and_every_class_has_a_label()
    {
        var edges = SampleFolder.Rows("mondo_edges.tsv", '\t').Select(row => (Child: row[1], Parent: row[3])).ToList();
        var labels = Labels();
        var children = edges.Select(edge => edge.Child).ToHashSet();

        Assert.Equal(["MONDO:0000001"], edges.Select(edge => edge.Parent).Where(parent => !children.Contains(parent)).Distinct());
        Assert.Superset(edges.SelectMany(edge => new[] { edge.Child, edge.Parent }).ToHashSet(), labels);
    }

    [Fact]
    public void No_disease_dangles_and_each_has_a_phenotype_or_a_gene_or_narrower_diseases()
    {
        var classes = Matches("omim").Concat(Matches("orphanet"))
            .ToLookup(pair => pair.Other.Replace("Orphanet:", "ORPHA:", StringComparison.Ordinal), pair => pair.Mondo);
        var annotated = SampleFolder.Rows("phenotype.hpoa", '\t', headerLines: 5).Select(row => row[0]).Distinct()
            .Concat(SampleFolder.Rows("genes_to_disease.txt", '\t').Select(row => row[3])).Distinct().ToList();
        var known = annotated.SelectMany(id => classes[id]).ToHashSet();
        var groups = SampleFolder.Rows("mondo_edges.tsv", '\t').Select(row => row[3]).ToHashSet();
        var retired = SampleFolder.Rows("mondo_obsoletes.tsv", '\t').Select(row => row[0]);

        Assert.DoesNotContain(annotated, id => !classes.Contains(id));
        Assert.InRange(known.Count, 100, 400);
        Assert.DoesNotContain(Labels().Except(retired), mondo => !known.Contains(mondo) && !groups.Contains(mondo));
    }

    [Fact]
    public void No_gene_dangles()
    {
        var genes = SampleFolder.Rows("hgnc_complete_set.txt", '\t').Select(row => row[18]).ToHashSet();

        var named = SampleFolder.Rows("genes_to_disease.txt", '\t').Select(row => row[0]["NCBIGene:".Length..])
            .Concat(SampleFolder.Rows("genes_to_phenotype.txt", '\t').Select(row => row[0]))
            .Concat(SampleFolder.Rows("mim2gene_medgen", '\t').Select(row => row[1]))
            .Concat(SampleFolder.Rows("gene_condition_source_id", '\t').Select(row => row[0]))
            .Concat(SampleFolder.Rows("Homo_sapiens.gene_info", '\t').Select(row => row[1]));

        Assert.DoesNotContain(named, gene => gene != "-" && !genes.Contains(gene));
    }

    [Fact]
    public void The_small_sample_of_the_tests_is_a_part_of_it()
    {
        foreach (var path in SampleFolder.FilesOf(SampleFolder.Family))
        {
            var lines = File.ReadLines(SampleFolder.File(Path.GetFileName(path))).Select(line => line.TrimEnd(',')).ToHashSet();

            // The head of either says what it is an excerpt of.
            var others = File.ReadLines(path).Where(line => !lines.Contains(line.TrimEnd(',')));
            Assert.DoesNotContain(others, line => !line.StartsWith("#description: ", StringComparison.Ordinal)
                && !line.Contains("The terms that annotate ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_definition_is_ours()
    {
        using var ontology = JsonDocument.Parse(File.ReadAllBytes(SampleFolder.File("hp.json")));

        var definitions = ontology.RootElement.GetProperty("graphs")[0].GetProperty("nodes").EnumerateArray()
            .Select(node => node.TryGetProperty("meta", out var meta) && meta.TryGetProperty("definition", out var definition)
                ? definition
                : default)
            .Where(definition => definition.ValueKind != JsonValueKind.Undefined).ToList();

        Assert.NotEmpty(definitions);
        Assert.All(
            definitions,
            definition => Assert.Equal(
                "KnowledgeGraph:sample", Assert.Single(definition.GetProperty("xrefs").EnumerateArray()).GetString()));
        Assert.All(SampleFolder.Rows("MGDEF.RRF", '|'), row => Assert.Equal("KnowledgeGraph", row[2]));
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

    private static HashSet<string> Labels() => [.. SampleFolder.Rows("mondo_class-stats.tsv", '\t').Select(row => row[0])];

    private static HashSet<string> Terms()
    {
        using var ontology = JsonDocument.Parse(File.ReadAllBytes(SampleFolder.File("hp.json")));
        return [.. ontology.RootElement.GetProperty("graphs")[0].GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()!.Split('/')[^1].Replace('_', ':'))];
    }
}
