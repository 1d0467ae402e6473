using System.Text.Json;
using KnowledgeGraph.UnitTests.Samples;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>Every line of the sample that claims to come from a public file stands in that file.</summary>
public sealed class SampleAgainstTheSourcesTests
{
    [SkippableTheory]
    [InlineData("NAMES.RRF", "medgen/NAMES.RRF.gz")]
    [InlineData("hgnc_complete_set.txt", "hgnc/hgnc_complete_set.txt.gz")]
    [InlineData("mim2gene_medgen", "ncbi/mim2gene_medgen.gz")]
    [InlineData("gene_condition_source_id", "ncbi/gene_condition_source_id.txt.gz")]
    [InlineData("genes_to_disease.txt", "hpo/genes_to_disease.txt.gz")]
    [InlineData("Clingen-Gene-Disease-Summary.csv", "clingen/Clingen-Gene-Disease-Summary-2025-01-09.csv.gz")]
    [InlineData("mondo_edges.tsv", "mondo/mondo-rare_edges.tsv.gz")]
    [InlineData("mondo_class-stats.tsv", "mondo/class-stats.tsv.gz")]
    [InlineData("mondo_obsoletes.tsv", "mondo/obsoletes.tsv.gz")]
    [InlineData("mondo_exactmatch_medgen.sssom.tsv", "mondo/sssom/mondo_exactmatch_medgen.sssom.tsv.gz")]
    [InlineData("mondo_exactmatch_omim.sssom.tsv", "mondo/sssom/mondo_exactmatch_omim.sssom.tsv.gz")]
    [InlineData("mondo_exactmatch_umls.sssom.tsv", "mondo/sssom/mondo_exactmatch_umls.sssom.tsv.gz")]
    [InlineData("mondo_exactmatch_orphanet.sssom.tsv", "mondo/sssom/mondo_exactmatch_orphanet.sssom.tsv.gz")]
    [InlineData("mondo_exactmatch_doid.sssom.tsv", "mondo/sssom/mondo_exactmatch_doid.sssom.tsv.gz")]
    [InlineData("layperson-synonyms.tsv", "hpo/layperson-synonyms.tsv.gz")]
    [InlineData("hp-de.babelon.tsv", "hpo/babelon/hp-de-preprocessed.babelon.tsv.gz")]
    [InlineData("hp-es.babelon.tsv", "hpo/babelon/hp-es-preprocessed.babelon.tsv.gz")]
    [InlineData("hp-fr.babelon.tsv", "hpo/babelon/hp-fr-preprocessed.babelon.tsv.gz")]
    [InlineData("hp-ja.babelon.tsv", "hpo/babelon/hp-ja-preprocessed.babelon.tsv.gz")]
    [InlineData("hp-nl.babelon.tsv", "hpo/babelon/hp-nl-preprocessed.babelon.tsv.gz")]
    [InlineData("hp-pt.babelon.tsv", "hpo/babelon/hp-pt-preprocessed.babelon.tsv.gz")]
    public void Every_line_stands_in_the_public_file(string sample, string source)
    {
        var published = PublicFile.Lines(source).ToHashSet();

        var lines = File.ReadAllLines(SampleFolder.File(sample));

        Assert.True(lines.Length > 1, sample + " has no data");
        Assert.All(lines, line => Assert.Contains(line, published));
    }

    [SkippableFact]
    public void Annotations_are_all_lines_of_the_diseases_that_have_any()
    {
        var lines = File.ReadAllLines(SampleFolder.File("phenotype.hpoa")).Skip(5).ToList();
        var diseases = lines.Select(line => line.Split('\t')[0]).ToHashSet();

        Assert.Equal(PublicFile.Lines("hpo/phenotype-2023-01-27.hpoa.gz").Where(line => diseases.Contains(line.Split('\t')[0])), lines);
    }

    [SkippableFact]
    public void Gene_lines_are_the_published_ones_with_an_empty_feature_type()
    {
        var published = PublicFile.Lines("ncbi/Homo_sapiens.gene_info.gz").Select(line => line + "\t-").ToHashSet();

        Assert.All(File.ReadAllLines(SampleFolder.File("Homo_sapiens.gene_info")).Skip(1), line => Assert.Contains(line, published));
    }

    [SkippableFact]
    public void Phenotype_terms_have_the_published_labels_and_every_ancestor()
    {
        using var published = PublicFile.Json("hpo/hp-2023-01-27.json.gz");
        using var sample = JsonDocument.Parse(File.ReadAllBytes(SampleFolder.File("hp.json")));
        var labels = Labels(sample);
        var publishedLabels = Labels(published);

        Assert.All(labels, term => Assert.Equal(publishedLabels[term.Key], term.Value));
        Assert.Equal(Edges(published).Where(edge => labels.ContainsKey(edge.Term)).Order(), Edges(sample).Order());
        Assert.All(Edges(sample), edge => Assert.Contains(edge.Parent, labels));
    }

    [SkippableFact]
    public void Features_of_VWM2_are_the_terms_whose_definitions_or_names_the_record_prints()
    {
        var record = SampleFolder.RequireRecordText();
        using var published = PublicFile.Json("hpo/hp-2023-01-27.json.gz");
        var first = Array.IndexOf(record, "From HPO");
        var features = record[first..Array.IndexOf(record, "Professional guidelines")].Where(line => line.Length > 0).ToHashSet();

        var read = Nodes(published)
            .Where(node => features.Contains(Definition(node)) || features.Contains(node.GetProperty("lbl").GetString()!))
            .Select(node => Curie(node.GetProperty("id").GetString()!));
        var held = SampleFolder.Rows("MedGen_HPO_OMIM_Mapping.txt", '|').Select(row => row[5]).ToList();

        Assert.Equal(10, held.Count);
        Assert.Equal(read.Order(), held.Order());
    }

    private static string Definition(JsonElement node) =>
        node.TryGetProperty("meta", out var meta) && meta.TryGetProperty("definition", out var definition)
            ? definition.GetProperty("val").GetString()!
            : "";

    private static Dictionary<string, string> Labels(JsonDocument ontology) =>
        Nodes(ontology).ToDictionary(node => node.GetProperty("id").GetString()!, node => node.GetProperty("lbl").GetString()!);

    private static IEnumerable<JsonElement> Nodes(JsonDocument ontology) =>
        ontology.RootElement.GetProperty("graphs")[0].GetProperty("nodes").EnumerateArray()
            .Where(node => node.TryGetProperty("lbl", out _))
            .Where(node => node.GetProperty("id").GetString()!.Contains("/HP_", StringComparison.Ordinal));

    private static IEnumerable<(string Term, string Parent)> Edges(JsonDocument ontology) =>
        ontology.RootElement.GetProperty("graphs")[0].GetProperty("edges").EnumerateArray()
            .Where(edge => edge.GetProperty("pred").GetString() == "is_a")
            .Select(edge => (edge.GetProperty("sub").GetString()!, edge.GetProperty("obj").GetString()!));

    private static string Curie(string iri) => iri[(iri.LastIndexOf('/') + 1)..].Replace('_', ':');
}
