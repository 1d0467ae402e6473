using KnowledgeGraph.Formats.Obo;
using KnowledgeGraph.Formats.OboGraphs;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Formats.Sssom;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats.Records;

/// <summary>
/// Trailing parts of OBO values (facts 29), several successors (facts 3), equivalences that Mondo states itself
/// (facts 7), SSSOM's Not (facts 6).
/// </summary>
public sealed class OntologyRecordTests
{
    [Theory]
    [InlineData("Plain name", "Plain name")]
    [InlineData("Name {comment=\"curated\"}", "Name")]
    [InlineData("Name {comment=\"a ! b\", source=\"x\"} ! said twice", "Name")]
    [InlineData("Name ! a comment", "Name")]
    [InlineData("beta-D-\\{GlcNAc\\} level {a=\"b\"}", "beta-D-{GlcNAc} level")]
    [InlineData("5-{methyl} form", "5-{methyl} form")]
    [InlineData("Level of {x}", "Level of {x}")]
    [InlineData("Surprise\\! it is", "Surprise! it is")]
    [InlineData("What!ever", "What!ever")]
    public void Names_lose_modifiers_comments_and_escapes(string written, string name) =>
        Assert.Equal(name, Obo($"name: {written}").Label);

    [Fact]
    public void Identifiers_lose_them_too_and_successors_are_all_kept()
    {
        var term = Obo("xref: http\\://example.org/thing \"d\" {a=\"b\"}\nis_obsolete: true\nreplaced_by: X:2 {a=\"b\"} ! "
            + "two\nreplaced_by: X:3\nconsider: X:4 ! four");

        Assert.Equal(["http://example.org/thing"], term.Xrefs);
        Assert.Equal(["X:2", "X:3"], term.ReplacedBy);
        Assert.Equal(["X:4"], term.Considered);
    }

    [Fact]
    public void OBO_graphs_say_the_same_of_successors_and_equivalences()
    {
        const string Node = """
            {"graphs":[{"nodes":[{"id":"http://purl.obolibrary.org/obo/MONDO_0000001","lbl":"x","type":"CLASS","meta":{"deprecated":true,
            "xrefs":[{"val":"OMIM:1","xrefs":["MONDO:equivalentTo"]},{"val":"OMIM:2"}],
            "basicPropertyValues":[{"pred":"http://purl.obolibrary.org/obo/IAO_0100001",
            "val":"http://purl.obolibrary.org/obo/MONDO_0000002"},
            {"pred":"http://purl.obolibrary.org/obo/IAO_0100001","val":"MONDO:0000003"},
            {"pred":"http://www.geneontology.org/formats/oboInOwl#consider","val":"MONDO:0000004"},
            {"pred":"http://www.w3.org/2004/02/skos/core#exactMatch","val":"http://www.orpha.net/ORDO/Orphanet_5"}]}}]}]}
            """;
        var term = Assert.Single(MadeUpFile.Read(Node, OboGraphReader.Read).OfType<OntologyTerm>());

        Assert.Equal(["MONDO:0000002", "MONDO:0000003"], term.ReplacedBy);
        Assert.Equal(["MONDO:0000004"], term.Considered);
        Assert.Equal(["Orphanet:5", "OMIM:1"], term.Equivalents);
    }

    [Fact]
    public void Mondo_s_OBO_marks_equivalences_by_their_source()
    {
        var term = Obo("xref: OMIM:1 {source=\"MONDO:equivalentTo\", source=\"x\"}\nxref: OMIM:2 "
            + "{source=\"MONDO:relatedTo\"}\nproperty_value: skos:exactMatch Orphanet:5\nproperty_value: "
            + "http://www.w3.org/2004/02/skos/core#closeMatch \"y\"");

        Assert.Equal(["OMIM:1", "Orphanet:5"], term.Equivalents);
        Assert.Equal(["OMIM:1", "OMIM:2"], term.Xrefs);
    }

    [Theory]
    [InlineData("MONDO:1", "Not", "OMIM:1", "", true)]
    [InlineData("MONDO:1", "", "sssom:NoTermFound", "", true)]
    [InlineData("MONDO:1", "", "OMIM:1", "1:0", true)]
    [InlineData("MONDO:1", "", "OMIM:1", "1:n", false)]
    public void SSSOM_says_what_is_no_mapping(string subject, string modifier, string target, string cardinality, bool isDenied)
    {
        var text = "subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tmapping_cardinality\n"
            + $"{subject}\tx\tskos:exactMatch\t{modifier}\t{target}\tsemapv:ManualMappingCuration\t{cardinality}\n";

        Assert.Equal(isDenied, Assert.Single(MadeUpFile.Read(text, SssomReader.Read)).IsDenied);
    }

    private static OntologyTerm Obo(string lines) =>
        Assert.Single(MadeUpFile.Read($"format-version: 1.2\n\n[Term]\nid: X:1\n{lines}\n", OboReader.Read).OfType<OntologyTerm>());
}
