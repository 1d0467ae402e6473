using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>
/// Each source's statement is kept whole: what the source says, of what it calls how, by whom, when, and in which row of which file.
/// </summary>
public abstract class WholeStatementTests
{
    private const string Header =
        "database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\taspect\tbiocuration\n";

    [SkippableFact]
    public void A_statement_of_a_feature_has_sign_aspect_counts_name_curators_file_and_row()
    {
        using var release = MadeUpRelease.Of(NewStore(), Hpo, ("phenotype.hpoa", Header
            + "OMIM:990001\tash disease\t\tHP:0001250\tPMID:1\tPCS\t\t3/7\t\t\tP\tHPO:iea[2009-02-17];HPO:probinson[2022-08-23]\n"
            + "OMIM:990001\tASH SYNDROME\tNOT\tHP:0001251\tPMID:1\tPCS\t\t\t\t\tP\tHPO:iea[2009-02-17]\n"
            + "OMIM:990001\tash disease\t\tHP:0000518\tPMID:1\tPCS\t\t0/4\t\t\tP\t\n"));

        Assert.Equal(
            """
            {"disease":{"phenotypes":{"edges":[
            {"sourcesDisagree":false,"sources":[{"negated":false,"aspect":"P","numerator":3,"denominator":7,"diseaseName":"ash disease",
            "assertedBy":"HPO:probinson","assertedOn":"2022-08-23","assertedBefore":["HPO:iea[2009-02-17]"],"file":"phenotype.hpoa",
            "row":1}]},
            {"sourcesDisagree":false,"sources":[{"negated":true,"aspect":"P","numerator":0,"denominator":4,"diseaseName":"ash disease",
            "assertedBy":null,"assertedOn":null,"assertedBefore":[],"file":"phenotype.hpoa","row":3}]},
            {"sourcesDisagree":false,"sources":[{"negated":true,"aspect":"P","numerator":null,"denominator":null,
            "diseaseName":"ASH SYNDROME","assertedBy":"HPO:iea","assertedOn":"2009-02-17","assertedBefore":[],"file":"phenotype.hpoa",
            "row":2}]}]}}}
            """.ReplaceLineEndings(string.Empty),
            release.Ask("""
                { disease(id: "OMIM:990001") { phenotypes { edges { sourcesDisagree
                    sources { negated aspect numerator denominator diseaseName assertedBy assertedOn assertedBefore file row } } } } }
                """));
    }

    [SkippableFact]
    public void Sources_disagree_where_one_has_a_feature_present_and_another_absent()
    {
        using var release = MadeUpRelease.Of(NewStore(), Hpo, Hpoa(
            "OMIM:990001|a||HP:0001250|PMID:1||1/1|P", "OMIM:990001|a||HP:0001250|PMID:2||0/7|P",
            "OMIM:990002|b||HP:0001250|PMID:1|||P", "OMIM:990002|b|NOT|HP:0001250|PMID:2|||P",
            "OMIM:990003|c||HP:0001250|PMID:1||1/2|P", "OMIM:990003|c||HP:0001250|PMID:2||2/2|P"));

        Assert.Equal(
            """
            {"diseases":{"nodes":[{"phenotypes":{"edges":[{"negated":false,"sourcesDisagree":true}]}},
            {"phenotypes":{"edges":[{"negated":false,"sourcesDisagree":true},{"negated":true,"sourcesDisagree":true}]}},
            {"phenotypes":{"edges":[{"negated":false,"sourcesDisagree":false}]}}]},"disputed":{"totalCount":2}}
            """.ReplaceLineEndings(string.Empty),
            release.Ask("""
                { diseases { nodes { phenotypes { edges { negated sourcesDisagree } } } }
                  disputed: diseases(where: { phenotypes: { some: { sourcesDisagree: { eq: true } } } }) { totalCount } }
                """));
    }

    [SkippableFact]
    public void Statements_of_genes_have_sign_file_and_row()
    {
        using var release = MadeUpRelease.Of(
            NewStore(), Hpo, Hgnc(("990", "ASH1", "990")), Classes(("MONDO:7900001", "ash disease")),
            ClinGen(("ASH1", "990", "MONDO:7900001", "AR", "Strong"), ("ASH1", "990", "MONDO:7900001", "AD", "Refuted")),
            ("genes_to_phenotype.txt",
                "ncbi_gene_id\tgene_symbol\thpo_id\thpo_name\tfrequency\tdisease_id\n990\tASH1\tHP:0001250\tx\t0/8\tMONDO:7900001\n"));

        Assert.Equal(
            """{"gene":{"diseases":{"edges":[{"sources":[{"negated":false,"file":"clingen.csv","row":1},"""
                + """{"negated":true,"file":"clingen.csv","row":2}]}]}"""
                + ""","phenotypes":{"edges":[{"sources":[{"negated":true,"numerator":0,"denominator":"""
                + """8,"file":"genes_to_phenotype.txt","row":1}]}]}}}""",
            release.Ask("""
                { gene(id: "ASH1") { diseases { edges { sources { negated file row } } } phenotypes
                  { edges { sources { negated numerator denominator file row } } } } }
                """));
    }

    [SkippableFact]
    public void A_statement_of_a_mode_of_inheritance_is_whole_and_a_repeated_row_is_counted()
    {
        const string Stated = "OMIM:990001\tash "
            + "disease\t\tHP:0000007\tPMID:1\tPCS\t\t20/20\tMALE\tHP:0012828\tI\tHPO:iea[2009-02-17];HPO:probinson[2022-08-23]\n";
        using var release = MadeUpRelease.Of(
            NewStore(), (Hpo.Name, Hpo.Text + "[Term]\nid: HP:0012828\nname: Severe\nis_a: HP:0000001\n\n"), Hgnc(
                ("990", "ASH1", "990")), Classes(("MONDO:7900001", "Ash disease")),
                    Sssom(("MONDO:7900001", "skos:exactMatch", "OMIM:990001", "")),
            ("phenotype.hpoa", Header + Stated + Stated), ClinGen(("ASH1", "990", "MONDO:7900001", "AR", "Strong")));

        const string Asked = "statement { source { name } statedOf diseaseName evidence assertedBy assertedOn assertedBefore aspect "
            + "frequency numerator sex modifiers { hpoId } file row }";
        Assert.Equal(
            """
            {"disease":{"inheritance":[
            {"references":[],"statement":{"source":{"name":"ClinGen"},"statedOf":"MONDO:7900001","diseaseName":"its own name",
            "evidence":"Strong; AR; SOP9","assertedBy":"Panel","assertedOn":"2025-03-01","assertedBefore":[],"aspect":null,"frequency":null,
            "numerator":null,"sex":null,"modifiers":[],"file":"clingen.csv","row":1}},
            {"references":["PMID:1"],"statement":{"source":{"name":"HPO annotations"},"statedOf":"OMIM:990001","diseaseName":"ash disease",
            "evidence":"PCS","assertedBy":"HPO:probinson","assertedOn":"2022-08-23","assertedBefore":["HPO:iea[2009-02-17]"],"aspect":"I",
            "frequency":"20/20","numerator":20,"sex":"MALE","modifiers":[{"hpoId":"HP:0012828"}],"file":"phenotype.hpoa","row":1}}
            ]}}
            """.ReplaceLineEndings(string.Empty),
            release.Ask($$"""{ disease(id: "OMIM:990001") { inheritance { references {{Asked}} } } }"""));
        Assert.Contains(
            """{"file":"phenotype.hpoa","read":2,"loaded":1,"passedOver":1}""",
            release.Ask("""{ release { loadReport { file read loaded passedOver } } }"""), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Ages_of_onset_and_prevalences_name_file_and_row()
    {
        using var release = MadeUpRelease.Of(
            NewStore(), Hpo, ("natural_history_of_rare_diseases.csv", "orpha_code,name,age_of_onset,type_of_inheritance\n990001,ash "
                + "disease,Infancy,Autosomal recessive\n"));

        Assert.Equal(
            """{"disease":{"onset":[{"file":"natural_history_of_rare_diseases.csv","row":1}"""
                + """],"inheritance":[{"statement":{"statedOf":"ORPHA:990001","file":"natural_history_of_rare_diseases.csv","row":1}}]}}""",
            release.Ask("""{ disease(id: "ORPHA:990001") { onset { file row } inheritance { statement { statedOf file row } } } }"""));
    }

    [SkippableFact]
    public void Diseases_and_genes_of_diseases_are_ordered_by_inheritance()
    {
        using var release = MadeUpRelease.Of(
            NewStore(), Hpo, Hgnc(("990", "ASH1", "990"), ("991", "ASH2", "991")), Classes(
                ("MONDO:7900001", "a"),
                ("MONDO:7900002", "b"),
                ("MONDO:7900003", "c")),
            ClinGen(
                ("ASH1", "990", "MONDO:7900001", "AR", "Strong"),
                ("ASH2", "991", "MONDO:7900002", "AD", "Strong"),
                ("ASH2", "991", "MONDO:7900001", "AD", "Limited")));

        Assert.Equal(
            """{"up":{"nodes":[{"curie":"MONDO:7900002"},{"curie":"MONDO:7900001"},{"curie":"MONDO:7900003"}]}"""
                + ""","down":{"nodes":[{"curie":"MONDO:7900001"},{"curie":"MONDO:7900002"},{"curie":"MONDO:7900003"}]}"""
                + ""","disease":{"genes":{"nodes":[{"symbol":"ASH2"},{"symbol":"ASH1"}]}},"page":{"nodes":[{"curie":"MONDO:7900001"}]}}""",
            release.Ask("""
                { up: diseases(order: [{ inheritance: ASC }]) { nodes { curie } } down: diseases(order: [{ inheritance: DESC }])
                  { nodes { curie } }
                  disease(id: "MONDO:7900001") { genes(order: [{ inheritance: ASC }]) { nodes { symbol } } }
                  page: diseases(where: { inheritance: { startsWith: "Autosomal rec" } }, order: [{ inheritance: ASC }])
                    { nodes { curie } } }
                """));
    }

    protected abstract TestStore NewStore();

    public sealed class OnSqlite : WholeStatementTests
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : WholeStatementTests
    {
        protected override TestStore NewStore() => TestDatabase.InFullRuns();
    }
}
