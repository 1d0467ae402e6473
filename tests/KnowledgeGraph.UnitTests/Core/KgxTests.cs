using System.Text;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>Links as KGX edges: whose they are, what is denied, and that an edge keeps its id.</summary>
public sealed class KgxTests
{
    private static readonly string[] _sources = ["ClinGen", "HPO annotations", "NCBI Gene", "Mondo", "Orphanet", "GeneReviews"];

    [Fact]
    public void Each_primary_source_of_a_link_has_an_edge_and_who_passed_it_on_is_named_beside_it()
    {
        var edges = Edges(
            null,
            Gene("ClinGen", GeneAssociation.Causal, GeneValidity.Strong),
            Gene("HPO annotations", GeneAssociation.Causal, null, "ftp://ftp.ncbi.nlm.nih.gov/gene/DATA/mim2gene_medgen"),
            Gene("NCBI Gene", GeneAssociation.Causal, null, by: "GeneMap"),
            Gene("NCBI Gene", GeneAssociation.Related, null, by: "NCBI curation"),
            Gene("HPO annotations", GeneAssociation.Unknown, null, "http://www.orphadata.org/data/xml/en_product6.xml"),
            Gene("GeneReviews", GeneAssociation.Related, null));

        Assert.Equal(
            ["infores:clingen", "infores:omim", "infores:ncbi-gene", "infores:orphanet", ""],
            edges.Select(edge => edge["primary_knowledge_source"]));
        Assert.Equal(
            ["", "infores:hpo-annotations|infores:ncbi-gene", "", "infores:hpo-annotations", ""],
            edges.Select(edge => edge["aggregator_knowledge_source"]));
        Assert.Equal("HPO annotations|NCBI Gene", edges[1]["provided_by"]);
        Assert.Equal(
            ["biolink:causes", "biolink:causes", "biolink:associated_with", "biolink:associated_with", "biolink:associated_with"],
            edges.Select(edge => edge["predicate"]));
        Assert.Equal(
            ["biolink:CausalGeneToDiseaseAssociation", "biolink:GeneToDiseaseAssociation"],
            edges.Select(edge => edge["category"]).Distinct());
        Assert.Equal(edges.Count, edges.DistinctBy(edge => edge["id"]).Count());
        Assert.All(edges, edge => Assert.Equal(string.Empty, edge["negated"]));
    }

    [Theory]
    [InlineData(GeneValidity.Disputed)]
    [InlineData(GeneValidity.Refuted)]
    [InlineData(GeneValidity.NoKnown)]
    public void Nothing_says_yes_of_a_relation_that_is_doubted(GeneValidity validity)
    {
        var edges = Edges(
            validity,
            Gene("ClinGen", GeneAssociation.Unknown, validity),
            Gene("NCBI Gene", GeneAssociation.Causal, null, by: "GeneMap"));

        var edge = Assert.Single(edges);
        Assert.Equal(
            ("true", "biolink:associated_with", "infores:clingen"),
            (edge["negated"], edge["predicate"], edge["primary_knowledge_source"]));
        Assert.Equal(validity.ToString().ToUpperInvariant(), edge["validity"].Replace("_", "", StringComparison.Ordinal));
    }

    [Fact]
    public void What_one_source_doubts_and_the_link_does_not_is_denied_by_that_source_alone()
    {
        var edges = Edges(
            GeneValidity.Strong,
            Gene("ClinGen", GeneAssociation.Causal, GeneValidity.Strong),
            Gene("Orphanet", GeneAssociation.Causal, GeneValidity.Refuted));

        Assert.Equal(
            [("", "biolink:causes"), ("true", "biolink:associated_with")],
            edges.Select(edge => (edge["negated"], edge["predicate"])));
    }

    [Fact]
    public void A_phenotype_has_what_its_source_states_in_the_models_slots()
    {
        var edges = Phenotype(
            false,
            Feature("HPO annotations", "1/2", "female", "PCS", "PMID:1;OMIM:600000", "HP:0003577", "HP:0012825", "OMIM:600000"),
            Feature("HPO annotations", "2/3", "FEMALE", "ICE", "PMID:2", null, null, "OMIM:600000"),
            Feature("Orphanet", "HP:0040282", null, "Frequent (79-30%)", null, null, null, "ORPHA:1"));

        var (first, second) = (edges[0], edges[1]);
        Assert.Equal(2, edges.Count);
        Assert.Equal(("3", "5", "0.6"), (first["has_count"], first["has_total"], first["has_quotient"]));
        Assert.Equal("1/2|2/3", first["frequency"]);
        Assert.Equal("PATO:0000383", first["sex_qualifier"]);
        Assert.Equal("HP:0003577", first["onset_qualifier"]);
        Assert.Equal("HP:0012825", first["qualifiers"]);
        Assert.Equal("ECO:0006017|ECO:0006019", first["has_evidence_of_type"]);
        Assert.Equal(("PMID:1|PMID:2", "OMIM:600000"), (first["publications"], first["references"]));
        Assert.Equal(
            ("HP:0040282", "", "", "Frequent (79-30%)"),
            (second["frequency_qualifier"], second["has_quotient"], second["has_evidence_of_type"], second["source_evidence"]));
        Assert.Equal("orphanet:1", second["original_subject"]);
        Assert.All(edges, edge => Assert.Equal(
            ("biolink:has_phenotype", "biolink:DiseaseToPhenotypicFeatureAssociation", ""),
            (edge["predicate"], edge["category"], edge["negated"])));
    }

    [Fact]
    public void A_sex_that_only_some_of_the_statements_have_is_none_of_the_edge()
    {
        var edge = Assert.Single(Phenotype(true, Feature("HPO annotations", "0/2", "MALE"), Feature("HPO annotations", "0/3", null)));

        Assert.Equal(("", "true", "0", "5"), (edge["sex_qualifier"], edge["negated"], edge["has_count"], edge["has_total"]));
    }

    [Fact]
    public void The_same_statement_has_the_same_id_in_a_graph_that_is_numbered_otherwise()
    {
        string Id(int before)
        {
            var graph = new SmallImage
            {
                Sources = _sources,
                Diseases = 1,
                Genes = 1 + before,
                DiseaseGenes = [.. Enumerable.Range(0, before + 1).Select(row => (0, before - row))],
            }.Build();
            var link = new GraphEdge(EdgeKind.DiseaseGene, new GraphNode(EntityType.Disease, 0), new GraphNode(EntityType.Gene, 0), before);
            return Assert
                .Single(Written(new ExportedEdge(graph, link, [Gene("ClinGen", GeneAssociation.Causal, GeneValidity.Strong)])))["id"];
        }

        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Id(0));
        Assert.Equal(Id(0), Id(3));
    }

    [Theory]
    [InlineData("ORPHA:135", "orphanet:135", "http://www.orpha.net/ORDO/Orphanet_135")]
    [InlineData("OMIMPS:603896", "OMIM.PS:603896", "https://www.omim.org/phenotypicSeries/603896")]
    [InlineData("MEDGEN:1841040", "medgen:1841040", "https://www.ncbi.nlm.nih.gov/medgen/1841040")]
    [InlineData("MONDO:0957870", "MONDO:0957870", "http://purl.obolibrary.org/obo/MONDO_0957870")]
    [InlineData("HP:0001250", "HP:0001250", "http://purl.obolibrary.org/obo/HP_0001250")]
    [InlineData("NCBIGene:8892", "NCBIGene:8892", "http://identifiers.org/ncbigene/8892")]
    public void Identifiers_have_the_models_prefixes_and_are_understood_back(string ours, string theirs, string iri)
    {
        Assert.Equal((theirs, iri), (BiolinkCurie.Of(ours), BiolinkCurie.Iri(ours)));
        Assert.Equal(ours, Curie.Parse(theirs).ToString());
    }

    private static DiseaseGeneStatement Gene(
        string source,
        GeneAssociation association,
        GeneValidity? validity,
        string? references = null,
        string? by = null) => new()
        {
            SourceId = Array.IndexOf(_sources, source) + 1,
            Association = association,
            Validity = validity,
            References = references,
            AssertedBy = by,
        };

    private static DiseasePhenotypeStatement Feature(
        string source,
        string frequency,
        string? sex,
        string? evidence = null,
        string? references = null,
        string? onset = null,
        string? modifiers = null,
        string? statedOf = null) => new()
        {
            SourceId = Array.IndexOf(_sources, source) + 1,
            Frequency = frequency,
            Sex = sex,
            Evidence = evidence,
            References = references,
            Onset = onset,
            Modifiers = modifiers,
            StatedOf = statedOf,
        };

    private static List<Dictionary<string, string>> Edges(GeneValidity? validity, params AssociationStatement[] statements)
    {
        var graph = new SmallImage
        {
            Sources = _sources,
            Diseases = 1,
            Genes = 1,
            DiseaseGenes = [(0, 0)],
            Validities = validity is { } known ? new Dictionary<int, GeneValidity> { [0] = known } : [],
        }.Build();
        return Written(new ExportedEdge(graph, graph.LinksOf(EdgeKind.DiseaseGene).EdgeOf(0), statements));
    }

    private static List<Dictionary<string, string>> Phenotype(bool isNegated, params AssociationStatement[] statements)
    {
        var graph = new SmallImage { Sources = _sources, Diseases = 1, Phenotypes = ["a"], DiseasePhenotypes = [(0, 0, isNegated)] }
            .Build();
        return Written(new ExportedEdge(graph, graph.LinksOf(EdgeKind.DiseasePhenotype).EdgeOf(0), statements));
    }

    private static List<Dictionary<string, string>> Written(ExportedEdge edge)
    {
        using var nodes = new MemoryStream();
        using var edges = new MemoryStream();
        using var writer = new KgxWriter(nodes, edges);
        writer.Write(edge);
        writer.Complete();
        var lines = Encoding.UTF8.GetString(edges.ToArray()).TrimEnd('\n').Split('\n');
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
