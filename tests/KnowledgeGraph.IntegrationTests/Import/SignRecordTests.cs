using System.Text.Json;
using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Denials by sources, and the sums of several rows (facts 11 to 20, 24, 34, 35), in made-up rows.</summary>
public sealed class SignRecordTests
{
    [Fact]
    public void Counts_are_pooled_before_it_is_decided_what_is_absent()
    {
        using var release = MadeUpRelease.Of(Hpo, Hpoa(
            "OMIM:990001|a||HP:0001250|PMID:1||1/1|P", "OMIM:990001|a||HP:0001250|PMID:2||0/7|P",
            "OMIM:990001|a|NOT|HP:0000518|PMID:1||20/20|P",
            "OMIM:990001|a||HP:0001251|PMID:1||0/3|P", "OMIM:990001|a||HP:0001251|PMID:2||0/4|P",
            "OMIM:990002|b||HP:0001251|PMID:1|||P", "OMIM:990002|b||HP:0001251|PMID:2||0/4|P"));

        Assert.Equal(
            """{"d":{"phenotypes":{"edges":[{"node":{"hpoId":"HP:0001250"},"negated":false,"frequency":{"text":"1/8","ratio":0.125}},"""
                + """{"node":{"hpoId":"HP:0000518"},"negated":true,"frequency":{"text":"20/20","ratio":0}},{"node":{"hpoId":"HP:0001251"}"""
                + ""","negated":true,"frequency":{"text":"0/7","ratio":0}}]}}"""
                + ""","e":{"phenotypes":{"edges":[{"negated":false,"frequency":null,"sources":[{"frequency":null},{"frequency":"0/4"}]}]}"""
                + """},"often":{"totalCount":0}}""",
            release.Ask("""
                { d: disease(id: "OMIM:990001") { phenotypes { edges { node { hpoId } negated frequency { text ratio } } } }
                  e: disease(id: "OMIM:990002") { phenotypes { edges { negated frequency { text } sources { frequency } } } }
                  often: diseases(where: { phenotypes: { some: { frequency: { gte: 0.9 } } } }) { totalCount } }
                """));
    }

    [Fact]
    public void What_one_states_and_another_denies_is_two_edges_to_one_term_with_cursors_of_their_own()
    {
        using var release = MadeUpRelease.Of(Hpo, Hpoa(
            "OMIM:990001|a||HP:0001250|PMID:1||1/1|P",
            "OMIM:990001|a|NOT|HP:0001250|PMID:2|||P",
            "OMIM:990001|a||HP:0001251|PMID:1||1/2|P"));

        // The lists that clients ask for which keep one edge for each node (docs/clients.md).
        Assert.Equal(
            """{"disease":{"phenotypes":{"edges":[{"negated":false,"sourcesDisagree":true,"node":{"hpoId":"HP:0001250"}},"""
                + """{"negated":false,"sourcesDisagree":false,"node":{"hpoId":"HP:0001251"}},"""
                + """{"negated":true,"sourcesDisagree":true,"node":{"hpoId":"HP:0001250"}}]},"present":{"nodes":[{"hpoId":"HP:0001250"},"""
                + """{"hpoId":"HP:0001251"}]},"absent":{"nodes":[{"hpoId":"HP:0001250"}]}}}""",
            release.Ask("""
                { disease(id: "OMIM:990001") {
                    phenotypes { edges { negated sourcesDisagree node { hpoId } } }
                    present: phenotypes(where: { negated: { eq: false } }) { nodes { hpoId } }
                    absent: phenotypes(where: { negated: { eq: true } }) { nodes { hpoId } } } }
                """));
        var cursors = JsonDocument.Parse(release.Ask("""{ disease(id: "OMIM:990001") { phenotypes { edges { cursor } } } }""")).RootElement
            .GetProperty("disease").GetProperty("phenotypes").GetProperty("edges").EnumerateArray().Select(
                edge => edge.GetProperty("cursor").GetString()).ToList();
        Assert.Equal(3, cursors.Distinct().Count());
        Assert.Equal(
            """{"disease":{"phenotypes":{"edges":[{"negated":true,"node":{"hpoId":"HP:0001250"}}]}}}""",
            release.Ask(
                $$"""{ disease(id: "OMIM:990001") { phenotypes(after: "{{cursors[1]}}") { edges { negated node { hpoId } } } } }"""));
    }

    [Fact]
    public void The_onset_of_most_patients_is_shown_and_each_statement_keeps_its_own()
    {
        using var release = MadeUpRelease.Of(Hpo, Hpoa(
            "OMIM:990001|a||HP:0001250|PMID:1|HP:0003577|1/9|P", "OMIM:990001|a||HP:0001250|PMID:2|HP:0003593|8/9|P"));

        Assert.Equal(
            """{"disease":{"phenotypes":{"edges":[{"onset":{"hpoId":"HP:0003593"},"sources":[{"onset":{"hpoId":"HP:0003577"}},"""
                + """{"onset":{"hpoId":"HP:0003593"}}]}]}}}""",
            release.Ask("""{ disease(id: "OMIM:990001") { phenotypes { edges { onset { hpoId } sources { onset { hpoId } } } } } }"""));
    }

    [Fact]
    public void A_denied_mode_of_inheritance_is_none_and_the_papers_of_a_stated_one_are_the_disease_s()
    {
        using var release = MadeUpRelease.Of(Hpo, Hpoa(
            "OMIM:990001|a|NOT|HP:0000006|PMID:11|||I",
            "OMIM:990001|a||HP:0000007|PMID:12|||I",
            "OMIM:990001|a||HP:0001250|OMIM:990001|||P"));

        Assert.Equal(
            """{"disease":{"modesOfInheritance":[{"hpoId":"HP:0000007"}],"citations":{"nodes":[{"pmid":12},{"pmid":11}]}}}""",
            release.Ask("""{ disease(id: "OMIM:990001") { modesOfInheritance { hpoId } citations(order: [{ citation: { pmid: DESC } }]) """
                + """{ nodes { pmid } } } }"""));
    }

    [Fact]
    public void On_the_gene_s_side_absence_and_aspect_are_told_and_not_counted()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Genes((990, "OAK1", "-", "1")),
            Hpoa("OMIM:990001|a||HP:0001250|PMID:1|||P"),
            ("genes_to_phenotype.txt", "ncbi_gene_id\tgene_symbol\thpo_id\thpo_name\tfrequency\tdisease_id\n990\tOAK1\tHP:0001250\tx\t-\t"
                + "OMIM:990001\n990\tOAK1\tHP:0000518\tx\t0/8\tOMIM:990001\n990\tOAK1\tHP:0000007\tx\t-\tOMIM:990001\n990\tOAK1\t"
                + "HP:0003593\tx\t-\tOMIM:990001\n"));

        Assert.Equal(
            """{"gene":{"phenotypes":{"edges":[{"node":{"hpoId":"HP:0000007"},"negated":false,"aspect":"I"},"""
                + """{"node":{"hpoId":"HP:0001250"},"negated":false,"aspect":"P"},{"node":{"hpoId":"HP:0003593"}"""
                + ""","negated":false,"aspect":"C"},{"node":{"hpoId":"HP:0000518"},"negated":true,"aspect":"P"}]}}}""",
            release.Ask("""{ gene(id: "OAK1") { phenotypes { edges { node { hpoId } negated aspect } } } }"""));
        var terms = release.Ask("""{ enrichment(ids: ["OAK1"], of: PHENOTYPE) { term { curie } } }""");
        Assert.Contains("HP:0001250", terms, StringComparison.Ordinal);
        Assert.DoesNotContain("HP:0000518", terms, StringComparison.Ordinal);
        Assert.DoesNotContain("HP:0000007", terms, StringComparison.Ordinal);
        Assert.DoesNotContain("HP:0003593", terms, StringComparison.Ordinal);
    }

    [Fact]
    public void ClinGen_s_word_counts_over_a_panel_s_and_the_disagreement_is_told()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Genes((990, "PINE1", "HGNC:HGNC:990", "1"), (991, "PINE2", "HGNC:HGNC:991", "1")),
            Classes(("MONDO:7900001", "pine disease")),
            Sssom(("MONDO:7900001", "skos:exactMatch", "OMIM:990001", "pine disease")),
            ClinGen(
                ("PINE1", "990", "MONDO:7900001", "AR", "Disputed"),
                ("PINE2", "991", "MONDO:7900001", "AR", "Strong"),
                ("PINE2", "991", "MONDO:7900001", "AD", "Refuted")),
            Panel(("PINE1", "990", "PINE DISEASE", "990001", "confirmed")),
            Hpoa("OMIM:990001|pine disease||HP:0001250|PMID:1|||P"));

        Assert.Equal(
            """{"disease":{"genes":{"edges":[{"node":{"symbol":"PINE2"},"validity":"STRONG","negated":false,"sourcesDisagree":false},"""
                + """{"node":{"symbol":"PINE1"},"validity":"DISPUTED","negated":true,"sourcesDisagree":true}]}},"f":{"totalCount":1}"""
                + ""","n":{"totalCount":1}}""",
            release.Ask("""
                { disease(id: "MONDO:7900001") { genes { edges { node { symbol } validity negated sourcesDisagree } } }
                  f: diseases(where: { genes: { some: { negated: { eq: true } } } }) { totalCount }
                  n: diseases(where: { genes: { some: { sourcesDisagree: { eq: true } } } }) { totalCount } }
                """));
        Assert.Equal(
            """{"disease":{"genes":{"edges":[{"sources":[{"validity":"STRONG","modeOfInheritance":{"hpoId":"HP:0000007"}"""
                + ""","diseaseName":"its own name","statedOf":"MONDO:7900001"},"""
                + """{"validity":"REFUTED","modeOfInheritance":{"hpoId":"HP:0000006"},"diseaseName":"its own """
                + """name","statedOf":"MONDO:7900001"}]}]}}}""",
            release.Ask("""{ disease(id: "MONDO:7900001") { genes(first: 1) { edges { sources { validity modeOfInheritance { hpoId } """
                + """diseaseName statedOf } } } } }"""));
    }

    [Fact]
    public void A_pair_of_Gene2Phenotype_under_another_disease_s_number_is_left_out_and_counted()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Genes((990, "ROWAN1", "HGNC:HGNC:990", "1"), (991, "ROWAN2", "HGNC:HGNC:991", "1")),
            Panel(
                ("ROWAN1", "990", "SYNDROMIC WILLOW DELAY", "990001", "confirmed"),
                ("ROWAN2", "991", "ROWAN ATAXIA TYPE 2", "990001", "confirmed")),
            Hpoa("OMIM:990001|rowan ataxia, susceptibility to||HP:0001250|PMID:1|||P"));

        Assert.Equal(
            """{"disease":{"genes":{"nodes":[{"symbol":"ROWAN2"}]}}}""",
            release.Ask("""{ disease(id: "OMIM:990001") { genes { nodes { symbol } } } }"""));
        Assert.Contains(
            "SYNDROMIC WILLOW DELAY",
            release.Ask("{ release { loadReport { file unmapped samples } } }"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Drug_responses_and_findings_of_NCBI_are_no_diseases()
    {
        const string Conditions =
            "#GeneID\tAssociatedGenes\tRelatedGenes\tConceptID\tDiseaseName\tSourceName\tSourceID\tDiseaseMIM\tLastUpdated\n"
            + "990\tYEW1\t\tC9900001\tYewmab response\tNCBI curation\t\t\tFeb 16 2016\n990\tYEW1\t\tC9900002\tYew finding\tHuman Phenotype "
            + "Ontology\tHP:0001250\t\tFeb 16 2016\n990\tYEW1\t\tC9900003\tYew palsy\tNCBI curation\t\t\tFeb 16 2016\n";
        using var release = MadeUpRelease.Of(
            Hpo,
            Genes((990, "YEW1", "-", "1")),
            ("gene_condition_source_id", Conditions),
            Hpoa("OMIM:990001|a||HP:0001250|PMID:1|||P"));

        Assert.Equal(
            """{"gene":{"diseases":{"nodes":[{"name":"Yew palsy"}]}}}""",
            release.Ask("""{ gene(id: "YEW1") { diseases { nodes { name } } } }"""));
        Assert.Contains("Yewmab response", release.Ask("{ release { loadReport { samples } } }"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_of_which_nothing_is_known_is_neither_free_nor_not()
    {
        using var release = MadeUpRelease.Of(Hpo, Hpoa("OMIM:990001|a||HP:0001250|PMID:1|||P"));

        Assert.Equal(
            """{"citation":{"isFreeFullText":null,"isRetracted":null}}""",
            release.Ask("""{ citation(id: "PMID:1") { isFreeFullText isRetracted } }"""));
    }
}
