using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>
/// Replies about withdrawn identifiers: if there are several successors, none is chosen, and the reply names them all (facts 3).
/// </summary>
public sealed class SuccessorTests
{
    private static readonly (string Name, string Text) Ontology = (Hpo.Name, Hpo.Text
        + "[Term]\nid: HP:0009901\nname: obsolete Fit\nis_obsolete: true\nreplaced_by: HP:0001250\n\n"
        + "[Term]\nid: HP:0009902\nname: obsolete Fit or ataxia\nis_obsolete: true\nreplaced_by: HP:0001250\nreplaced_by: HP:0001251\n\n"
        + "[Term]\nid: HP:0009903\nname: obsolete Fit or other\nis_obsolete: true\nreplaced_by: HP:0001250\nreplaced_by: HP:9999999\n\n"
        + "[Term]\nid: HP:0009904\nname: obsolete Nothing\nis_obsolete: true\n\n");

    [Fact]
    public void A_withdrawn_term_tells_the_one_that_took_its_place_or_all_that_may()
    {
        using var release = MadeUpRelease.Of(Ontology, Hpoa("OMIM:990001|a||HP:0009902|PMID:1|||P"));

        Assert.Equal(
            """
            {"phenotypesById":[
            {"status":"FOUND","notice":"HP:0009901 is withdrawn; HP:0001250, Seizure, took its place.",
            "candidates":[{"curie":"HP:0001250"}],"phenotype":{"hpoId":"HP:0009901","replacedBy":{"hpoId":"HP:0001250"}}},
            {"status":"FOUND","notice":"HP:0009902 is withdrawn, and its ontology does not choose which of 2 terms takes its place: 
            Seizure (HP:0001250); Ataxia (HP:0001251).",
            "candidates":[{"curie":"HP:0001250"},{"curie":"HP:0001251"}],"phenotype":{"hpoId":"HP:0009902","replacedBy":null}},
            {"status":"FOUND","notice":"HP:0009904 is withdrawn without a successor.","candidates":[],
            "phenotype":{"hpoId":"HP:0009904","replacedBy":null}}],
            "resolve":[
            {"status":"RETIRED","match":{"curie":"HP:0001250"},"candidates":[]},
            {"status":"AMBIGUOUS","match":null,"candidates":[{"entity":{"curie":"HP:0001250"}},{"entity":{"curie":"HP:0001251"}}]},
            {"status":"DIRECT","match":{"curie":"HP:0009904"},"candidates":[]}],
            "disease":{"phenotypes":{"nodes":[{"hpoId":"HP:0009902"}]}}}
            """.ReplaceLineEndings(string.Empty),
            release.Ask("""
                { phenotypesById(ids: ["HP:0009901", "HP:0009902", "HP:0009904"]) { status notice candidates { curie } phenotype
                  { hpoId replacedBy { hpoId } } }
                  resolve(terms: ["HP:0009901", "HP:0009902", "HP:0009904"]) { status match { curie } candidates { entity { curie } } }
                  disease(id: "OMIM:990001") { phenotypes { nodes { hpoId } } } }
                """));
    }

    [Fact]
    public void Where_something_is_looked_for_by_a_withdrawn_term_its_successors_are_named()
    {
        using var release = MadeUpRelease.Of(Ontology, Hpoa("OMIM:990001|a||HP:0001250|PMID:1|||P"));

        var reply = release.Reply("""{ rankDiseases(observed: ["HP:0009902", "HP:0001250"]) { unresolved } }""");

        Assert.Equal("""{"rankDiseases":{"unresolved":["HP:0009902"]}}""", reply.GetProperty("data").GetRawText());
        Assert.Contains("Ataxia (HP:0001251)", reply.GetProperty("extensions").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_successors_one_is_not_chosen_because_the_other_is_not_here()
    {
        using var release = MadeUpRelease.Of(
            Ontology,
            Classes(("MONDO:7900001", "ash disease"), ("MONDO:7900003", "elm disease, non-human animal"), ("MONDO:7900006", "oak disease")),
            Obsoletes(
                "MONDO:7900002|MONDO:7900001|",
                "MONDO:7900002|MONDO:7999999|",
                "MONDO:7900004|MONDO:7900001|",
                "MONDO:7900004|MONDO:7900003|",
                "MONDO:7900005|MONDO:7900001|", "MONDO:7900005|MONDO:7900006|", "MONDO:7900007|MONDO:7900001|"),
            Genes((990, "ASH1", "-", "1"), (991, "ASH2", "-", "1")),
            Hgnc(("990", "ASH1", "990")),
            HgncWithdrawn(
                ("997", "Merged/Split", "SPL", "HGNC:990|ASH1|Approved, HGNC:991|ASH2|Approved"),
                ("998", "Merged/Split", "MRG", "HGNC:990|ASH1|Approved")),
            Hpoa("OMIM:990001|h||HP:0009903|PMID:1|||P"));

        Assert.Equal(
            """
            {"diseasesById":[
            {"status":"AMBIGUOUS","candidates":[{"curie":"MONDO:7900001"}],"disease":null},
            {"status":"AMBIGUOUS","candidates":[{"curie":"MONDO:7900001"}],"disease":null},
            {"status":"AMBIGUOUS","candidates":[{"curie":"MONDO:7900001"},{"curie":"MONDO:7900006"}],"disease":null},
            {"status":"RETIRED","candidates":[],"disease":{"curie":"MONDO:7900001"}}],
            "genesById":[{"status":"AMBIGUOUS","candidates":[{"curie":"NCBIGene:990"}]},{"status":"RETIRED","candidates":[]}],
            "phenotype":{"replacedBy":null},"disease":{"phenotypes":{"nodes":[{"hpoId":"HP:0009903"}]}}}
            """.ReplaceLineEndings(string.Empty),
            release.Ask("""
                { diseasesById(ids: ["MONDO:7900002", "MONDO:7900004", "MONDO:7900005", "MONDO:7900007"])
                  { status candidates { curie } disease { curie } }
                  genesById(ids: ["HGNC:997", "HGNC:998"]) { status candidates { curie } }
                  phenotype(id: "HP:0009903") { replacedBy { hpoId } }
                  disease(id: "OMIM:990001") { phenotypes { nodes { hpoId } } } }
                """));
    }
}
