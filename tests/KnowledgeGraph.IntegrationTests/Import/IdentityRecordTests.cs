using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Which identifiers are one record (facts 1 to 10), by rows of Mondo, Orphanet, NCBI and HPO that are made up.</summary>
public sealed class IdentityRecordTests
{
    private const string Exact = "skos:exactMatch";
    private const string Xref = "oboInOwl:hasDbXref";

    [Fact]
    public void What_a_withdrawn_Mondo_class_was_the_same_as_leads_to_its_successor_and_is_not_the_same()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Classes(("MONDO:7900001", "alder disease"), ("MONDO:7900002", "obsolete birch disease")),
            Obsoletes("MONDO:7900002|MONDO:7900001|"),
            Sssom(
                ("MONDO:7900001", Exact, "OMIM:990001", "alder disease"),
                ("MONDO:7900002", Exact, "OMIM:990000", ""),
                ("MONDO:7900002", Exact, "Orphanet:990009", "")),
            Hpoa("OMIM:990001|alder disease||HP:0001250|PMID:1|||P", "ORPHA:990009|birch disease||HP:0000518|PMID:1|||P"));

        Assert.Equal(
            """{"d":{"omimId":"990001","orphanetId":null,"phenotypes":{"totalCount":1}},"l":[{"status":"RETIRED"}"""
                + """],"o":{"curie":"ORPHA:990009"}}""",
            release.Ask("""{ d: disease(id: "MONDO:7900001") { omimId orphanetId phenotypes { totalCount } } l: diseasesById(ids: """
                + """["OMIM:990000"]) { status } o: disease(id: "ORPHA:990009") { curie } }"""));
        Assert.Contains(
            "RELATED",
            release.Ask("""{ disease(id: "ORPHA:990009") { identifiers { curie predicate } } }"""),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://www.w3.org/2004/02/skos/core#exactMatch", "EXACT")]
    [InlineData("owl:equivalentClass", "EXACT")]
    [InlineData("http://www.w3.org/2004/02/skos/core#narrowMatch", "NARROW")]
    [InlineData("http://www.w3.org/2000/01/rdf-schema#subClassOf", "BROAD")]
    [InlineData("http://www.geneontology.org/formats/oboInOwl#hasDbXref", "XREF")]
    public void A_mapping_set_may_write_whole_addresses(string predicate, string read)
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes(("MONDO:7900001", "alder disease")), Sssom(
                ("http://purl.obolibrary.org/obo/MONDO_7900001", predicate, "http://www.orpha.net/ORDO/Orphanet_990001", "birch")));

        Assert.Equal(
            $$$"""{"disease":{"identifiers":[{"curie":"ORPHA:990001","predicate":"{{{read}}}"}]}}""",
            release.Ask("""{ disease(id: "MONDO:7900001") { identifiers { curie predicate } } }"""));
    }

    [Fact]
    public void The_headline_is_Mondo_s_own_with_the_same_name_and_any_exact_number_finds()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Classes(("MONDO:7900001", "cedar disease")),
            Sssom(("MONDO:7900001", Exact, "OMIM:990001", "cedar factor"), ("MONDO:7900001", Exact, "OMIM:990002", "Cedar disease")),
            Hpoa("OMIM:990002|cedar disease||HP:0001250|PMID:1|||P"));

        Assert.Equal(
            """{"d":{"omimId":"990002"},"a":{"totalCount":1},"b":{"totalCount":1},"not":{"totalCount":0},"none":{"totalCount":0}}""",
            release.Ask("""
                { d: disease(id: "MONDO:7900001") { omimId } a: diseases(where: { omimId: { eq: "990001" } }) { totalCount } b:
                  diseases(where: { omimId: { in: ["990002", "1"] } }) { totalCount }
                  not: diseases(where: { omimId: { neq: "990001" } }) { totalCount } none: diseases(where: { omimId: { eq: "990003" } })
                    { totalCount } }
                """));
    }

    [Fact]
    public void Nobody_chooses_among_several_successors_in_any_ontology()
    {
        var hpo = (Hpo.Name, Hpo.Text
            + "[Term]\nid: HP:0099001\nname: obsolete Fit\nis_obsolete: true\nreplaced_by: HP:0001250\nreplaced_by: HP:0001251\n\n"
            + "[Term]\nid: HP:0099002\nname: obsolete Lens\nis_obsolete: true\nconsider: HP:0000518\n\n");
        using var release = MadeUpRelease.Of(
            hpo,
            Classes(("MONDO:7900001", "elm disease A"), ("MONDO:7900002", "elm disease B"), ("MONDO:7900003", "obsolete elm disease")),
            Obsoletes("MONDO:7900003|MONDO:7900002|", "MONDO:7900003|MONDO:7900001|"),
            Hpoa("OMIM:990001|x||HP:0099001|PMID:1|||P", "OMIM:990001|x||HP:0099002|PMID:1|||P"));

        Assert.Equal(
            """{"a":{"replacedBy":null},"b":{"replacedBy":null},"d":{"phenotypes":{"nodes":[{"hpoId":"HP:0099001"},{"hpoId":"HP:0099002"}"""
                + """]}}}""",
            release.Ask("""{ a: phenotype(id: "HP:0099001") { replacedBy { hpoId } } b: phenotype(id: "HP:0099002") { replacedBy { hpoId """
                + """} } d: disease(id: "OMIM:990001") { phenotypes { nodes { hpoId } } } }"""));
        foreach (var live in new[] { "MONDO:7900001", "MONDO:7900002" })
        {
            Assert.Contains(
                "MONDO:7900003",
                release.Ask($"{{ disease(id: \"{live}\") {{ identifiers {{ curie isRetired }} }} }}"),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_withdrawn_HPO_term_follows_the_live_one_that_has_it_as_an_alternative()
    {
        var hpo = (Hpo.Name, Hpo.Text.Replace("name: Cataract\n", "name: Cataract\nalt_id: HP:0099003\n", StringComparison.Ordinal)
            + "[Term]\nid: HP:0099003\nname: obsolete Lens\nis_obsolete: true\n\n");
        using var release = MadeUpRelease.Of(
            hpo,
            Hpoa("OMIM:990001|x||HP:0099003|PMID:1||3/4|P", "OMIM:990001|x||HP:0000518|PMID:2||1/4|P"));

        Assert.Equal(
            """{"p":{"replacedBy":{"hpoId":"HP:0000518"}},"d":{"phenotypes":{"edges":[{"node":{"hpoId":"HP:0000518"}"""
                + ""","frequency":{"text":"4/8"}}]}}}""",
            release.Ask("""{ p: phenotype(id: "HP:0099003") { replacedBy { hpoId } } d: disease(id: "OMIM:990001") { phenotypes { edges """
                + """{ node { hpoId } frequency { text } } } } }"""));
    }

    [Fact]
    public void Mondo_s_own_equivalences_join_where_no_SSSOM_file_is_there()
    {
        const string Mondo = "format-version: 1.2\ndata-version: releases/2026-01-06/mondo.obo\n\n[Term]\nid: MONDO:7900001\nname: fir "
            + "disease\nxref: OMIM:990001 {source=\"MONDO:equivalentTo\"}\n\n";
        using var release = MadeUpRelease.Of(Hpo, ("mondo.obo", Mondo), Hpoa("OMIM:990001|fir disease||HP:0001250|PMID:1|||P"));

        Assert.Equal(
            """{"d":{"curie":"MONDO:7900001","omimId":"990001"}}""",
            release.Ask("""{ d: disease(id: "OMIM:990001") { curie omimId } }"""));
    }

    [Fact]
    public void A_cross_reference_to_the_same_name_joins_and_to_another_relates()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Classes(("MONDO:7900001", "hazel disease"), ("MONDO:7900002", "larch disease")),
            Sssom(("MONDO:7900001", Xref, "Orphanet:990001", "x"), ("MONDO:7900002", Xref, "Orphanet:990002", "x")),
            Hpoa("ORPHA:990001|Hazel  disease||HP:0001250|PMID:1|||P", "ORPHA:990002|larch disease, mild||HP:0001250|PMID:1|||P"));

        Assert.Equal(
            """{"a":{"curie":"MONDO:7900001","orphanetId":"ORPHA:990001"}"""
                + ""","b":{"curie":"ORPHA:990002","identifiers":[{"curie":"MONDO:7900002","predicate":"RELATED"}]}}""",
            release.Ask("""{ a: disease(id: "ORPHA:990001") { curie orphanetId } b: disease(id: "ORPHA:990002") { curie identifiers { """
                + """curie predicate } } }"""));
    }

    [Fact]
    public void OMIM_s_gene_entries_are_genes_whatever_annotates_them_and_a_gene_may_have_two()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Genes((990, "MAPLE1", "MIM:990001|MIM:990002", "X|Y")),
            MimGenes(("990001", "990", "gene"), ("990002", "990", "gene")),
            Hpoa("OMIM:990001|MAPLE GENE||HP:0001250|PMID:1|||P", "OMIM:990009|maple disease||HP:0001250|PMID:1|||P"));

        Assert.Equal(
            """{"a":{"symbol":"MAPLE1","chromosome":"X|Y"},"b":{"symbol":"MAPLE1"},"d":{"totalCount":1},"x":{"totalCount":1}"""
                + ""","y":{"totalCount":1},"one":{"totalCount":0}}""",
            release.Ask("""
                { a: gene(id: "OMIM:990001") { symbol chromosome } b: gene(id: "OMIM:990002") { symbol } d: diseases { totalCount }
                  x: genes(where: { chromosome: { eq: "X" } }) { totalCount } y: genes(where: { chromosome: { in: ["Y", "2"] } })
                    { totalCount } one: genes(where: { chromosome: { eq: "1" } }) { totalCount } }
                """));
    }
}
