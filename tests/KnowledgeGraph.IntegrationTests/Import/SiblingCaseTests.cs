using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Kinds of fault that were found in one source's files, in the files of others.</summary>
public sealed class SiblingCaseTests
{
    private const string AshDisease = "MONDO:7900001";

    [Fact]
    public void An_unknown_mode_is_none_however_it_is_coded()
    {
        // GenCC writes "Unknown" as HPO's root of all modes, phenotype.hpoa may do so, too.
        using var release = MadeUpRelease.Of(
            Hpo,
            Classes((AshDisease, "ash disease")),
            Hgnc(("9900", "ASH1", "9900")),
            Hpoa("OMIM:990001|oak disease||HP:0000005|PMID:1|||I"),
            GenCCRows.Of(
                ("SGC-1", 1, "9900", AshDisease, 100001, "HP:0000005", "Lab A", "7"),
                ("SGC-2", 1, "9900", AshDisease, 100001, "HP:0000007", "Lab B", "8")));

        Assert.Equal(
            """{"a":{"modesOfInheritance":[{"hpoId":"HP:0000007"}],"genes":{"edges":[{"sources":[{"modeOfInheritance":null},"""
                + """{"modeOfInheritance":{"hpoId":"HP:0000007"}}]}]}},"b":{"modesOfInheritance":[]}}""",
            release.Ask("""
                { a: disease(id: "MONDO:7900001") { modesOfInheritance { hpoId } genes
                  { edges { sources { modeOfInheritance { hpoId } } } } }
                  b: disease(id: "OMIM:990001") { modesOfInheritance { hpoId } } }
                """));
    }

    [Fact]
    public void What_a_withdrawn_class_of_an_ontology_file_was_equal_to_never_joins()
    {
        using var release = MadeUpRelease.Of(("mondo.obo", """
            format-version: 1.2
            ontology: mondo

            [Term]
            id: MONDO:7900001
            name: obsolete ash disease
            is_obsolete: true
            xref: OMIM:990001 {source="MONDO:equivalentTo"}
            replaced_by: MONDO:7900002

            [Term]
            id: MONDO:7900002
            name: tree disease
            xref: OMIM:990002 {source="MONDO:equivalentTo"}

            """));

        Assert.Equal(
            """{"new":{"omimId":"990002"},"old":{"mondoId":"MONDO:7900002"},"all":{"identifiers":[{"predicate":"EXACT","isRetired":true},"""
                + """{"predicate":"RELATED","isRetired":true},{"predicate":"EXACT","isRetired":false}]}}""",
            release.Ask("""
                { new: disease(id: "MONDO:7900002") { omimId } old: disease(id: "OMIM:990001") { mondoId }
                  all: disease(id: "MONDO:7900002") { identifiers { predicate isRetired } } }
                """));
    }

    [Fact]
    public void A_concept_that_was_merged_into_several_is_nobody_s_choice()
    {
        using var release = MadeUpRelease.Of(
            Classes(("MONDO:7900001", "ash disease"), ("MONDO:7900002", "oak disease")),
            Sssom(
                ("MONDO:7900001", "skos:exactMatch", "UMLS:C7900001", "ash disease"),
                ("MONDO:7900002", "skos:exactMatch", "UMLS:C7900002", "oak disease")),
            ("MERGED.RRF", "#CUI|toCUI|\nC7900003|C7900001|\nC7900003|C7900002|\nC7900004|C7900001|\n"));

        Assert.Equal(
            """{"resolve":[{"status":"AMBIGUOUS","match":null},{"status":"RETIRED","match":{"curie":"MONDO:7900001"}}]}""",
            release.Ask("""{ resolve(terms: ["UMLS:C7900003", "UMLS:C7900004"]) { status match { curie } } }"""));
    }

    [Fact]
    public void A_disease_of_animals_is_one_on_whichever_side_of_a_mapping_it_stands()
    {
        using var release = MadeUpRelease.Of(
            Classes(("MONDO:7900001", "ash disease"), ("MONDO:7900002", "hip dysplasia, dog")),
            ("mappings.sssom.tsv", "subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\n"
                + "OMIA:000473-9615\thip dysplasia\tskos:exactMatch\tMONDO:7900002\thip dysplasia, dog\tsemapv:ManualMappingCuration\n"));

        Assert.Equal(
            """{"a":{"mondoId":"MONDO:7900001"},"b":null}""",
            release.Ask("""{ a: disease(id: "MONDO:7900001") { mondoId } b: disease(id: "MONDO:7900002") { mondoId } }"""));
    }

    [Fact]
    public void MedGen_s_denied_features_and_gene_entries_are_what_they_are()
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Hpoa("OMIM:990001|ash disease||HP:0001250||||P"),
            Genes((990, "ASH1", "MIM:990009", "1")),
            MimGenes(("990009", "990", "gene"), ("990001", "-", "phenotype")),
            ("MedGen_HPO_OMIM_Mapping.txt",
                "#OMIM_CUI|MIM_number|OMIM_name|relationship|HPO_CUI|HPO_ID|HPO_name|MedGen_name|MedGen_source|STY|\n"
                + "C1|990001|ash disease|not_manifestation_of|C2|HP:0001251|Ataxia|Ataxia|HPO|Finding|\n"
                + "C3|990009|ASH1|manifestation_of|C2|HP:0000518|Cataract|Cataract|HPO|Finding|\n"),
            Panel(("ASH1", "9900", "ASH1", "990009", "confirmed")));

        Assert.Equal(
            """{"disease":{"phenotypes":{"edges":[{"negated":false,"frequency":null,"node":{"hpoId":"HP:0001250"}},"""
                + """{"negated":true,"frequency":null,"node":{"hpoId":"HP:0001251"}}]}},"no":null}""",
            release.Ask("""{ disease(id: "OMIM:990001") { phenotypes { edges { negated frequency { ratio } node { hpoId } } } } no: """
                + """disease(id: "OMIM:990009") { name } }"""));
    }

    [Theory]
    [InlineData(100005)]
    [InlineData(100006)]
    [InlineData(100008)]
    public void Evidence_against_in_any_source_is_no_evidence_for(int classification)
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes((AshDisease, "ash disease")), Hgnc(("9900", "ASH1", "9900")), GenCCRows.Of(
                ("SGC-1", 1, "9900", AshDisease, classification, "HP:0000007", "Lab A", "7")));

        Assert.Equal(
            """{"disease":{"genes":{"edges":[{"negated":true}]},"modesOfInheritance":[]},"shortestPaths":{"paths":[]}}""",
            release.Ask("""{ disease(id: "MONDO:7900001") { genes { edges { negated } } modesOfInheritance { hpoId } } """
                + """shortestPaths(from: "MONDO:7900001", to: "ASH1") { paths { __typename } } }"""));
    }

    [Fact]
    public void Withdrawn_entries_of_Orphanet_are_no_diseases_in_any_product()
    {
        const string Ages = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <JDBOR date="2026-01-01 00:00:00"><DisorderList count="2">
            <Disorder id="1"><OrphaCode>790001</OrphaCode><Name lang="en">OBSOLETE: ash disease</Name><AverageAgeOfOnsetList count="1">
            <AverageAgeOfOnset id="1"><Name lang="en">Infancy</Name></AverageAgeOfOnset></AverageAgeOfOnsetList>
            <TypeOfInheritanceList count="0"></TypeOfInheritanceList></Disorder>
            <Disorder id="2"><OrphaCode>790002</OrphaCode><Name lang="en">oak disease</Name><AverageAgeOfOnsetList count="1">
            <AverageAgeOfOnset id="1"><Name lang="en">Infancy</Name></AverageAgeOfOnset></AverageAgeOfOnsetList>
            <TypeOfInheritanceList count="0"></TypeOfInheritanceList></Disorder>
            </DisorderList></JDBOR>
            """;
        using var release = MadeUpRelease.Of(Hpo, ("en_product9_ages.xml", Ages));

        Assert.Equal(
            """{"a":null,"b":{"name":"oak disease"}}""",
            release.Ask("""{ a: disease(id: "ORPHA:790001") { name } b: disease(id: "ORPHA:790002") { name } }"""));
    }

    [Fact]
    public void Rows_of_translation_tables_count_only_where_they_translate()
    {
        const string Header = "subject_id\tpredicate_id\tsource_value\ttranslation_language\ttranslation_value\ttranslation_status\n";
        using var release = MadeUpRelease.Of(Hpo, Classes((AshDisease, "ash disease")), ("hp-de.babelon.tsv", Header
            + "HP:0001250\trdfs:label\tSeizure\tde\t\"Krampf\"\"anfall\"\"\"\tOFFICIAL\n"
            + "HP:0001250\trdfs:label\tSeizure\tde\tAnfall\tCANDIDATE\n"
            + "HP:0001251\trdfs:label\tAtaxia\tde\t\tNOT_TRANSLATED\n"
            + "HP:0001251\toio:hasExactSynonym\tIncoordination\tde\tKoordinationsstörung\tOFFICIAL\n"
            + "HP:0000518\trdfs:label\tLens opacity\tde\tLinsentrübung\tOFFICIAL\n"));

        Assert.Equal(
            ["1 × a text that is not translated", "1 × a translation that a better or newer one goes before, or a definition "
                + "without a label", "1 × neither a label nor a definition"],
            Accounts.ReasonsOf(release, "hp-de.babelon.tsv"));
        Assert.Equal(
            """{"a":{"nameIn":"Krampf\"anfall\""},"b":{"nameIn":null},"c":{"nameIn":null}}""",
            release.Ask("""{ a: phenotype(id: "HP:0001250") { nameIn(language: "de") } b: phenotype(id: "HP:0001251") { """
                + """nameIn(language: "de") } c: phenotype(id: "HP:0000518") { nameIn(language: "de") } }"""));
    }
}
