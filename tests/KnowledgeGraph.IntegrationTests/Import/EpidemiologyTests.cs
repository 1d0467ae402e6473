using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>How common diseases are and when they begin (facts 36), and pages about genes (facts 38), by rows that are made up.</summary>
public abstract class EpidemiologyTests
{
    private const string Figures = "orpha_code,name,prevalence_type,prevalence_qualification,prevalence_class,val_moy,"
        + "prevalence_geographic,prevalence_validation_status,source\n";

    private static readonly (string Name, string Text) Onsets = (Hpo.Name, Hpo.Text
        + "[Term]\nid: HP:0003674\nname: Onset\nis_a: HP:0031797\n\n[Term]\nid: HP:0003623\nname: Neonatal onset\nis_a: HP:0003674\n\n");

    [SkippableFact]
    public void Every_figure_keeps_its_type_place_and_papers()
    {
        using var release = NewRelease(("epidemiology.csv", Figures
            + "990001,ash disease,Point prevalence,Value and class,1-9 / 1 000 000,0.1,Europe,Validated,21[PMID]_22 [PMID]_ [EXPERT]\n"
            + "990001,ash disease,Point prevalence,Class only,<1 / 1 000 000,0.0,Worldwide,Not yet validated,PMID: 23\n"
            + "990001,ash disease,Cases/families,Family(ies),,4.0,Worldwide,Validated,ORPHANET\n"
            + "990001,ash disease,Annual incidence,Class only,Unknown,0.0,Worldwide,Not yet validated,ORPHANET\n"
            + "990001,ash disease,Diagnostic yield,Value and class,>1 / 1000,3.0,Worldwide,Validated,ORPHANET\n"
            + "990009,nobody's disease,Point prevalence,Class only,<1 / 1 000 000,0.0,Worldwide,Validated,ORPHANET\n"));

        Assert.Equal(
            """{"disease":{"prevalence":[{"type":"POINT_PREVALENCE","class":"1-9 / 1 000 """
                + """000","per100000":0.1,"count":null,"geographic":"Europe","isValidated":true,"source":{"name":"Orphanet"}"""
                + ""","evidence":"21[PMID]_22 [PMID]_ [EXPERT]","references":["PMID:21","PMID:22"],"statedOf":"ORPHA:990001"},"""
                + """{"type":"POINT_PREVALENCE","class":"<1 / 1 000 """
                + """000","per100000":null,"count":null,"geographic":"Worldwide","isValidated":false,"source":{"name":"Orphanet"}"""
                + ""","evidence":"PMID: 23","references":["PMID:23"],"statedOf":"ORPHA:990001"},"""
                + """{"type":"FAMILIES","class":null,"per100000":null,"count":4,"geographic":"Worldwide","isValidated":true,"source":"""
                + """{"name":"Orphanet"},"evidence":"ORPHANET","references":[],"statedOf":"ORPHA:990001"}],"citations":{"totalCount":4}}"""
                + """}""",
            release.Ask("""
                { disease(id: "ORPHA:990001") {
                    prevalence { type class per100000 count geographic isValidated source { name } evidence references statedOf } citations
                      { totalCount } } }
                """));
        var report = release.Ask("{ release { loadReport { file read loaded passedOver unmapped samples } } }");
        Assert.Contains(
            """{"file":"epidemiology.csv","read":6,"loaded":4,"passedOver":1,"unmapped":1,""",
            report,
            StringComparison.Ordinal);
        Assert.Contains("1 × a prevalence that is not known", report, StringComparison.Ordinal);
        Assert.Contains("prevalence type 'Diagnostic yield'", report, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Diseases_are_found_by_how_common_they_are()
    {
        using var release = NewRelease(("epidemiology.csv", Figures
            + "990001,ash disease,Point prevalence,Value and class,1-9 / 1 000 000,0.1,Europe,Validated,ORPHANET\n"
            + "990002,beech disease,Point prevalence,Value and class,1-5 / 10 000,20.0,Europe,Validated,ORPHANET\n"
            + "990002,beech disease,Annual incidence,Value and class,1-9 / 1 000 000,0.1,Europe,Validated,ORPHANET\n"));

        Assert.Equal(
            """{"rare":{"nodes":[{"curie":"ORPHA:990001"}]},"common":{"nodes":[{"curie":"ORPHA:990002"}]},"none":{"totalCount":0}}""",
            release.Ask("""
                { rare: diseases(where: { prevalence: { some: { type: { eq: POINT_PREVALENCE }, class: { eq: "1-9 / 1 000 000" } } } })
                  { nodes { curie } }
                  common: diseases(where: { prevalence: { some: { type: { eq: POINT_PREVALENCE }, per100000: { gte: 10 } } } })
                    { nodes { curie } }
                  none: diseases(where: { prevalence: { some: { geographic: { eq: "Japan" } } } }) { totalCount } }
                """));
    }

    [SkippableFact]
    public void An_onset_is_Orphanet_s_age_or_a_term_of_an_annotation()
    {
        using var release = NewRelease(("natural_history.csv", "orpha_code,name,age_of_onset,type_of_inheritance\n"
            + "990001,ash disease,Infancy|Neonatal,Autosomal recessive\n990002,beech disease,No data available,Unknown\n990001,ash "
            + "disease,Middle age,\n"));

        Assert.Equal(
            """{"disease":{"onset":[{"age":null,"term":{"hpoId":"HP:0003623"},"frequency":"3/7","source":{"name":"HPO """
                + """annotations"},"references":["PMID:1"],"statedOf":"ORPHA:990001"},"""
                + """{"age":"NEONATAL","term":null,"frequency":null,"source":{"name":"Orphanet"}"""
                + ""","references":[],"statedOf":"ORPHA:990001"},"""
                + """{"age":"INFANCY","term":null,"frequency":null,"source":{"name":"Orphanet"}"""
                + ""","references":[],"statedOf":"ORPHA:990001"}],"modesOfInheritance":[{"hpoId":"HP:0000007"}]}"""
                + ""","diseases":{"nodes":[{"curie":"ORPHA:990001"}]}}""",
            release.Ask("""
                { disease(id: "ORPHA:990001") { onset { age term { hpoId } frequency source { name } references statedOf }
                  modesOfInheritance { hpoId } }
                  diseases(where: { onset: { some: { age: { in: [INFANCY, CHILDHOOD] } } } }) { nodes { curie } } }
                """));
        Assert.Contains("age of onset 'Middle age'", release.Ask("{ release { loadReport { samples } } }"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_chapter_of_GeneReviews_that_names_a_gene_s_entry_is_a_page_about_the_gene()
    {
        using var release = NewRelease(
            Genes((990, "ASH1", "MIM:990050", "1")),
            MimGenes(("990050", "990", "gene")),
            ("NBKid_shortname_OMIM.txt", "#NBK_id\tGR_shortname\tOMIM\nNBK990001\tash\t990050\nNBK990001\tash\t990099\n"));

        Assert.Equal(
            """{"gene":{"resources":[{"name":"NCBI """
                + """Gene","url":"https://www.ncbi.nlm.nih.gov/gene/990","audience":"professional"},"""
                + """{"name":"OMIM","url":"https://omim.org/entry/990050","audience":"professional"},"""
                + """{"name":"GeneReviews","url":"https://www.ncbi.nlm.nih.gov/books/NBK990001/","audience":"professional"}]}}""",
            release.Ask("""{ gene(id: "ASH1") { resources { name url audience } } }"""));
        Assert.Contains("OMIM:990099", release.Ask("{ release { loadReport { samples } } }"), StringComparison.Ordinal);
    }

    protected abstract TestStore NewStore();

    private MadeUpRelease NewRelease(params (string Name, string Text)[] files) => MadeUpRelease.Of(
        NewStore(),
        [
            Onsets,
            Hpoa(
                "ORPHA:990001|ash disease||HP:0001250|PMID:1|||P", "ORPHA:990001|ash "
                    + "disease||HP:0003623|PMID:1||3/7|C", "ORPHA:990001|ash disease||HP:0003674|PMID:1|||C",
                "ORPHA:990002|beech disease||HP:0001250|PMID:1|||P", "ORPHA:990002|beech disease|NOT|HP:0003623|PMID:1|||C"),
            .. files,
        ]);

    public sealed class OnSqlite : EpidemiologyTests
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : EpidemiologyTests
    {
        protected override TestStore NewStore() => TestDatabase.InFullRuns();
    }
}
