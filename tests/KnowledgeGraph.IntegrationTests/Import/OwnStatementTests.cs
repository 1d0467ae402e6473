using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>A row counts once, and as loaded only if what it states itself is in the release.</summary>
public sealed class OwnStatementTests
{
    private const string Annotations = "phenotype.hpoa";

    [Fact]
    public void A_repeated_row_counts_once_and_is_counted_as_repeated()
    {
        using var release = MadeUpRelease.Of(Hpo, Hpoa(
            "OMIM:990001|a||HP:0001250|PMID:1||3/5|P", "OMIM:990001|a||HP:0001250|PMID:1||3/5|P",
            "OMIM:990002|b||HP:0001250|PMID:1||9/9|P", "OMIM:990002|b||HP:0001250|PMID:1||9/9|P", "OMIM:990002|b||HP:0001250|PMID:3||0/9|P",
            "OMIM:990002|b||HP:0001250|PMID:3||0/9|P"));

        Assert.Equal(
            """{"a":{"phenotypes":{"edges":[{"frequency":{"text":"3/5"},"sources":[{"frequency":"3/5"}]}]}}"""
                + ""","b":{"phenotypes":{"edges":[{"frequency":{"text":"9/18"},"sources":[{"frequency":"9/9"},{"frequency":"0/9"}]}]}}}""",
            release.Ask("""
                { a: disease(id: "OMIM:990001") { phenotypes { edges { frequency { text } sources { frequency } } } }
                  b: disease(id: "OMIM:990002") { phenotypes { edges { frequency { text } sources { frequency } } } } }
                """));
        Assert.Equal(["3 × it repeats what another record says"], Accounts.ReasonsOf(release, Annotations));
    }

    [Fact]
    public void The_same_patients_count_once_and_others_do_not()
    {
        // One paper's count with and without an onset; the same count from two papers, without a paper, and of men and of women.
        var (name, text) = Hpoa(
            "OMIM:990001|a||HP:0001250|PMID:1|HP:0003577|2/5|P", "OMIM:990001|a||HP:0001250|PMID:1||2/5|P",
            "OMIM:990002|b||HP:0001250|PMID:1||2/5|P", "OMIM:990002|b||HP:0001250|PMID:2||2/5|P",
            "OMIM:990003|c||HP:0001250|PMID:1||2/5|P#FEMALE", "OMIM:990003|c||HP:0001250|PMID:1||2/5|P#MALE",
            "OMIM:990004|d||HP:0001250|PMID:1||0/4|P", "OMIM:990004|d|NOT|HP:0001251|PMID:1|HP:0003577|4/4|P",
            "OMIM:990004|d|NOT|HP:0001251|PMID:1||4/4|P");
        var rows = text.Split('\n').Select(row => row.Split('\t')).Select(cells => string.Join('\t', cells.Select((cell, column) =>
            column == 8 && cells[10].Contains('#') ? cells[10].Split('#')[1] : column == 10 ? cell.Split('#')[0] : cell)));
        using var release = MadeUpRelease.Of(Hpo, (name, string.Join('\n', rows)));

        Assert.Equal(
            """{"diseases":{"nodes":[{"phenotypes":{"edges":[{"frequency":{"text":"2/5"}}]}},"""
                + """{"phenotypes":{"edges":[{"frequency":{"text":"4/10"}}]}},{"phenotypes":{"edges":[{"frequency":{"text":"4/10"}}]}},"""
                + """{"phenotypes":{"edges":[{"frequency":{"text":"0/4"}},{"frequency":{"text":"4/4"}}]}}]}}""",
            release.Ask("{ diseases { nodes { phenotypes { edges { frequency { text } } } } } }"));
        Assert.Empty(Accounts.ReasonsOf(release, Annotations));
    }

    [Fact]
    public void A_row_of_which_only_the_paper_is_kept_is_unmapped_and_says_why()
    {
        const string Genes6 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <JDBOR date="2025-12-09 07:06:32"><DisorderList count="1"><Disorder id="1"><OrphaCode>990009</OrphaCode>
            <Name lang="en">ash disease</Name><DisorderGeneAssociationList count="1"><DisorderGeneAssociation>
            <SourceOfValidation>22587682[PMID]</SourceOfValidation><Gene id="1"><Symbol>NOPE6</Symbol></Gene>
            <DisorderGeneAssociationType id="1"><Name lang="en">Disease-causing germline mutation(s) in</Name></DisorderGeneAssociationType>
            </DisorderGeneAssociation></DisorderGeneAssociationList></Disorder></DisorderList></JDBOR>
            """;
        var (panel, rows) = Panel(("NOPE", "99999", "ash disease", "990001", "confirmed"));
        using var release = MadeUpRelease.Of(
            Hpo,
            Hgnc(("990", "ASH1", "990")),
            Hpoa("OMIM:990001|ash disease||HP:9999999|PMID:41||3/5|P", "OMIM:990001|ash disease||HP:0001250|PMID:42||3/5|P"),
            (panel, rows.Replace(",,,DD,", ",,12345,DD,", StringComparison.Ordinal)),
            ("en_product6.xml", Genes6));

        Assert.Equal(
            ["1 × what it speaks of is no term of the release's HPO", "OMIM:990001 HP:9999999"],
            Accounts.UnmappedOf(release, Annotations));
        Assert.Equal(["1 × what it speaks of is no gene of the release", "OMIM:990001 HGNC:99999"], Accounts.UnmappedOf(release, panel));
        Assert.Equal(
            ["1 × what it speaks of is no gene of the release", "ORPHA:990009 NOPE6"],
            Accounts.UnmappedOf(release, "en_product6.xml"));
        Assert.Equal(
            """{"disease":{"citations":{"totalCount":3}}}""",
            release.Ask("""{ disease(id: "OMIM:990001") { citations { totalCount } } }"""));
    }

    [Fact]
    public void Prefixes_are_read_in_any_case()
    {
        using var release = MadeUpRelease.Of(
            ("hp.obo", Hpo.Text.Replace("HP:0000518", "hp:0000518", StringComparison.Ordinal)),
            Genes((990, "OAK1", "-", "1")),
            Classes(("mondo:7900001", "ash disease")),
            Sssom(("mondo:7900001", "skos:exactMatch", "omim:990001", "ash disease")),
            ("genes_to_phenotype.txt",
                "ncbi_gene_id\tgene_symbol\thpo_id\thpo_name\tfrequency\tdisease_id\n990\tOAK1\thp:0001251\tx\thp:0040281\tomim:990001\n"),
            Hpoa("omim:990001|a||hp:0000518|pmid:1|hp:0003577|hp:0040285|p", "OMIM:990001|a||Hp:0000007|PMID:1|||i"));

        Assert.Equal(
            """{"disease":{"omimId":"990001","modesOfInheritance":[{"hpoId":"HP:0000007"}"""
                + """],"phenotypes":{"edges":[{"node":{"hpoId":"HP:0000518"},"negated":true,"aspect":"P","onset":{"hpoId":"HP:0003577"}}"""
                + """]}},"gene":{"phenotypes":{"nodes":[{"hpoId":"HP:0001251"}]}}}""",
            release.Ask("""
                { disease(id: "MONDO:7900001") { omimId modesOfInheritance { hpoId } phenotypes
                  { edges { node { hpoId } negated aspect onset { hpoId } } } }
                  gene(id: "OAK1") { phenotypes { nodes { hpoId } } } }
                """));
    }

    [Fact]
    public void A_mode_of_inheritance_is_a_term_below_HPO_s_modes_and_no_feature()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Classes(("MONDO:7900001", "ash disease")),
            Hgnc(("990", "ASH1", "990")),
            GenCCRows.Of(("SGC-1", 1, "990", "MONDO:7900001", 100001, "HP:0001250", "Lab A", "7")),
            Hpoa(
                "OMIM:990001|a||HP:0000007|PMID:1|||P",
                "OMIM:990001|a||HP:0001250|PMID:2|||I",
                "OMIM:990001|a||HP:0001251|PMID:2|||P",
                "OMIM:990001|a||HP:0000006|PMID:2|||I"));

        Assert.Equal(
            """{"a":{"modesOfInheritance":[{"hpoId":"HP:0000006"}],"phenotypes":{"nodes":[{"hpoId":"HP:0001251"}]}}"""
                + ""","b":{"modesOfInheritance":[],"genes":{"edges":[{"sources":[{"modeOfInheritance":null}]}]}}}""",
            release.Ask("""
                { a: disease(id: "OMIM:990001") { modesOfInheritance { hpoId } phenotypes { nodes { hpoId } } }
                  b: disease(id: "MONDO:7900001") { modesOfInheritance { hpoId } genes { edges { sources { modeOfInheritance { hpoId } } }
                    } } }
                """));
        Assert.Equal(
            ["1 × a mode of inheritance as a feature", "1 × a term as mode of inheritance that HPO has elsewhere", "OMIM:990001 "
                + "HP:0000007", "OMIM:990001 inheritance HP:0001250"],
            Accounts.UnmappedOf(release, Annotations));
    }

    [Fact]
    public void Each_reason_for_which_rows_are_unmapped_has_its_number_and_its_samples()
    {
        var (panel, rows) = Panel([
            .. Enumerable.Range(1, 30)
                .Select(number => ($"NONE{number}", $"{number}", "a disease without a number", "No disease mim", "confirmed")),
            ("ASH1", "990", "other disease", "990077", "confirmed"), ("NOPE", "77", "ash disease", "990001", "confirmed")]);
        using var release = MadeUpRelease.Of(
            Hpo,
            Hgnc(("990", "ASH1", "990")),
            Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:41|||P"),
            (panel, rows));

        var told = Accounts.UnmappedOf(release, panel).ToList();

        Assert.Contains("30 × neither MIM number nor MONDO class", told);
        Assert.Contains("1 × what it speaks of is no disease of the release", told);
        Assert.Contains("1 × what it speaks of is no gene of the release", told);
        Assert.Contains("OMIM:990077 HGNC:990", told);
        Assert.Contains("OMIM:990001 HGNC:77", told);
    }

    [Fact]
    public void ClinGen_knows_the_word_of_an_animal_model_as_GenCC_does()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes(("MONDO:7900001", "ash disease")), Hgnc(("990", "ASH1", "990")), ClinGen(
                ("ASH1", "990", "MONDO:7900001", "AR", "Animal Model Only")));

        Assert.Equal(
            """{"disease":{"genes":{"edges":[{"validity":"ANIMAL_MODEL_ONLY","negated":true}]},"modesOfInheritance":[]}}""",
            release.Ask("""{ disease(id: "MONDO:7900001") { genes { edges { validity negated } } modesOfInheritance { hpoId } } }"""));
        Assert.Empty(Accounts.UnmappedOf(release, "clingen.csv"));
    }
}
