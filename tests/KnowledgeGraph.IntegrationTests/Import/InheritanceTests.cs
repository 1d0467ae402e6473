using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Modes of inheritance as filters, as lists of diseases, and with who states them (facts 22), by rows that are made up.</summary>
public abstract class InheritanceTests
{
    private static readonly (string Name, string Text) Modes = (Hpo.Name, Hpo.Text
        + "[Term]\nid: HP:0001417\nname: X-linked inheritance\nis_a: HP:0000005\n\n[Term]\nid: HP:0001419\nname: X-linked recessive "
        + "inheritance\nis_a: HP:0001417\n\n");

    [SkippableFact]
    public void Diseases_are_found_by_their_modes_and_by_what_lies_above_them()
    {
        using var release = NewRelease();

        Assert.Equal(
            """{"isA":{"nodes":[{"curie":"OMIM:990002"}]},"eq":{"nodes":[]},"name":{"nodes":[{"curie":"OMIM:990001"}]}"""
                + ""","none":{"nodes":[{"curie":"MONDO:7900001"},{"curie":"MONDO:7900002"},{"curie":"OMIM:990003"}]}"""
                + ""","stated":{"totalCount":2},"all":{"totalCount":4}}""",
            release.Ask("""
                { isA: diseases(where: { modesOfInheritance: { some: { mode: { isA: "HP:0001417" } } } }) { nodes { curie } }
                  eq: diseases(where: { modesOfInheritance: { some: { mode: { eq: "HP:0001417" } } } }) { nodes { curie } }
                  name: diseases(where: { modesOfInheritance: { some: { mode: { eq: "Autosomal recessive inheritance" } } } })
                    { nodes { curie } }
                  none: diseases(where: { modesOfInheritance: { none: { mode: { isA: "HP:0000005" } } } }) { nodes { curie } }
                  stated: diseases(where: { modesOfInheritance: { any: true } }) { totalCount }
                  all: diseases(where: { modesOfInheritance: { all: { mode: { nin: ["HP:0000007"] } } } }) { totalCount } }
                """));
    }

    [SkippableFact]
    public void A_mode_lists_its_diseases_and_those_of_modes_below_it()
    {
        using var release = NewRelease();

        Assert.Equal(
            """{"a":{"own":{"totalCount":0},"all":{"totalCount":1,"nodes":[{"curie":"OMIM:990002"}]}}"""
                + ""","root":{"diseasesOfMode":{"totalCount":2,"nodes":[{"curie":"OMIM:990001"}],"pageInfo":{"hasNextPage":true}}}}""",
            release.Ask("""
                { a: phenotype(id: "HP:0001417") { own: diseasesOfMode { totalCount } all: diseasesOfMode(includeDescendants: true)
                  { totalCount nodes { curie } } }
                  root: phenotype(id: "HP:0000005") { diseasesOfMode(includeDescendants: true, first: 1)
                    { totalCount nodes { curie } pageInfo { hasNextPage } } } }
                """));
    }

    [SkippableFact]
    public void Every_mode_says_who_states_it_and_by_what()
    {
        using var release = NewRelease();

        Assert.Equal(
            """{"disease":{"inheritance":[{"mode":{"hpoId":"HP:0001419"},"source":{"name":"HPO """
                + """annotations"},"references":["PMID:2"],"citations":[{"pmid":2}]}],"modesOfInheritance":[{"hpoId":"HP:0001419"}]}}""",
            release.Ask("""{ disease(id: "OMIM:990002") { inheritance { mode { hpoId } source { name } references citations { pmid } } """
                + """modesOfInheritance { hpoId } } }"""));
    }

    [SkippableFact]
    public void Links_to_genes_are_found_by_the_mode_that_a_statement_is_for()
    {
        using var release = NewRelease();

        Assert.Equal(
            """{"isA":{"nodes":[{"symbol":"ASH1"}]},"eq":{"nodes":[{"symbol":"BEECH1"}]},"not":{"nodes":[{"symbol":"ASH1"}]}"""
                + ""","links":{"genes":{"totalCount":1}}}""",
            release.Ask("""
                { isA: genes(where: { diseases: { some: { modeOfInheritance: { isA: "X-linked inheritance" } } } }) { nodes { symbol } }
                  eq: genes(where: { diseases: { some: { modeOfInheritance: { eq: "HP:0000007" } } } }) { nodes { symbol } }
                  not: genes(where: { diseases: { some: { modeOfInheritance: { neq: "HP:0000007" } } } }) { nodes { symbol } }
                  links: disease(id: "MONDO:7900002") { genes(where: { modeOfInheritance: { descendantOf: { term: "HP:0000005" } } })
                    { totalCount } } }
                """));
    }

    [SkippableTheory]
    [InlineData("diseases(where: { phenotypes: { some: { phenotype: { term: { isA: \"HP:0000005\" } } } } }) { totalCount }", true)]
    [InlineData("disease(id: \"OMIM:990001\") { phenotypes(where: { phenotype: { term: { eq: \"HP:0000007\" } } }) { totalCount } }", true)]
    [InlineData("diseases(where: { phenotypeSet: { terms: [\"HP:0000006\"] } }) { totalCount }", true)]
    [InlineData("diseases(where: { phenotypes: { some: { phenotype: { term: { isA: \"HP:0000001\" } } } } }) { totalCount }", false)]
    [InlineData("diseases(where: { modesOfInheritance: { some: { mode: { isA: \"HP:0000005\" } } } }) { totalCount }", false)]
    public void A_mode_that_is_looked_for_among_phenotypes_is_told_where_it_is(string query, bool isTold)
    {
        using var release = NewRelease();

        var reply = release.Reply($"{{ {query} }}").GetRawText();

        Assert.DoesNotContain("\"errors\"", reply, StringComparison.Ordinal);
        Assert.Equal(isTold, reply.Contains("ask modesOfInheritance of diseases", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData(
        "diseases(where: { modesOfInheritance: { some: { mode: { eq: \"HP:0001250\" } } } }) { totalCount }",
        "no mode of inheritance")]
    [InlineData(
        "diseases(where: { modesOfInheritance: { none: { mode: { isA: \"HP:0001250\" } } } }) { totalCount }",
        "no mode of inheritance")]
    [InlineData(
        "genes(where: { diseases: { some: { modeOfInheritance: { neq: \"HP:0001250\" } } } }) { totalCount }",
        "no mode of inheritance")]
    [InlineData(
        "diseases(where: { modesOfInheritance: { some: { mode: { in: [\"HP:0001250\", \"HP:0000007\"] } } } }) { totalCount }",
        null)]
    [InlineData("genes(where: { diseases: { some: { modeOfInheritance: { isA: \"HP:0000005\" } } } }) { totalCount }", null)]
    public void What_is_no_mode_is_told_where_modes_are_asked_for(string query, string? told)
    {
        using var release = NewRelease();

        var reply = release.Reply($"{{ {query} }}").GetRawText();

        Assert.DoesNotContain("\"errors\"", reply, StringComparison.Ordinal);
        Assert.Equal(told is not null, reply.Contains(told ?? "What is asked for is no", StringComparison.Ordinal));
    }

    protected abstract TestStore NewStore();

    private MadeUpRelease NewRelease() => MadeUpRelease.Of(
        NewStore(),
        Modes,
        Classes(("MONDO:7900001", "ash palsy"), ("MONDO:7900002", "beech palsy")),
        Genes((990, "ASH1", "HGNC:HGNC:9900", "X"), (991, "BEECH1", "HGNC:HGNC:9901", "1")),
        // Evidence that is limited says nothing of the disease's mode.
        ClinGen(("ASH1", "9900", "MONDO:7900001", "XLR", "Limited"), ("BEECH1", "9901", "MONDO:7900002", "AR", "Limited")),
        Hpoa(
            "OMIM:990001|ash disease||HP:0000007|PMID:1|||I", "OMIM:990001|ash disease||HP:0001250|PMID:1|||P", "OMIM:990002|beech "
                + "disease||HP:0001419|PMID:2|||I",
            "OMIM:990003|fir disease||HP:0001250|PMID:1|||P"));

    public sealed class OnSqlite : InheritanceTests
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : InheritanceTests
    {
        protected override TestStore NewStore() => TestDatabase.InFullRuns();
    }
}
