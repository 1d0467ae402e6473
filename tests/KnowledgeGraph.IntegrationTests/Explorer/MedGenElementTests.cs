using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>
/// Each element of the MedGen record that the system starts from is on the page of the disease, in its text, without scripts.
/// docs/explorer.md has the table.
/// </summary>
public abstract class MedGenElementTests(SampleService sample)
{
    private const string Disease = "/disease/MONDO:0957870";

    [SkippableTheory]
    [InlineData("1 name", "", "Leukoencephalopathy with vanishing white matter 2")]
    [InlineData("2 acronym", "", "white matter 2 VWM2")]
    [InlineData("3 MedGen UID", "", "MedGen UID 1841040")]
    [InlineData("4 Concept ID", "", "Concept ID C5830404")]
    [InlineData("5 semantic type", "", "Semantic type Disease or Syndrome")]
    [InlineData("6 synonyms", "names", "Leukoencephalopathy with vanishing white matter 2, with or without ovarian failure")]
    [InlineData("7 other identifiers", "identifiers", "OMIM:620312")]
    [InlineData("8 mode of inheritance", "", "Inheritance Autosomal recessive inheritance")]
    [InlineData("9 gene and location", "", "Gene (location) EIF2B2 (14q24.3)")]
    [InlineData("10 Monarch Initiative", "", "Monarch Initiative MONDO:0957870")]
    [InlineData("11 OMIM number", "", "OMIM® 620312")]
    [InlineData("12 definition", "", "A progressive disorder of the brain's white matter")]
    [InlineData("13 whose definition", "", "[from KnowledgeGraph]")]
    [InlineData("14 features by body system", "features", "Genitourinary system 2")]
    [InlineData("15 a feature with its identifiers", "features", "Premature ovarian insufficiency HP:0008209")]
    [InlineData("16 a feature's definition", "features", "Premature ovarian insufficiency HP:0008209 · Disease or Syndrome")]
    [InlineData("17 professional guidelines", "literature", "Professional guidelines 3")]
    [InlineData("18 etiology", "literature", "Recent clinical studies: etiology 5")]
    [InlineData("19 diagnosis", "literature", "Recent clinical studies: diagnosis 5")]
    [InlineData("20 therapy", "literature", "Recent clinical studies: therapy 5")]
    [InlineData("21 prognosis", "literature", "Recent clinical studies: prognosis 5")]
    [InlineData("22 clinical prediction guides", "literature", "Clinical prediction guides 5")]
    [InlineData("23 systematic reviews", "literature", "Recent systematic reviews 6")]
    [InlineData("24 a reference as PubMed prints it, with its mark", "literature", "Free PMC Article Wu C, Wang M, Wang X, Li W, Li S, "
        + "Chen B, Niu S, Tai H, Pan H, Zhang Z Brain 2023 Jun 1;146(6):2364-2376. doi: 10.1093/brain/awac426. PMID: 36380532")]
    [InlineData("25 clinical and consumer resources", "resources", "For professionals")]
    [InlineData("26 table of contents, send to", "", "On this page Genes 1")]
    public async Task The_element_is_on_the_page(string element, string section, string text)
    {
        var html = await PageReader.HtmlAsync(sample.Served.BaseUrl + Disease);

        Assert.True(
            PageReader.TextOf(section.Length == 0 ? html : PageReader.Section(html, section)).Contains(text, StringComparison.Ordinal),
            element);
    }

    [SkippableFact]
    public async Task The_gene_leads_back_to_the_disease_and_the_page_can_be_sent()
    {
        var gene = await PageReader.HtmlAsync(sample.Served.BaseUrl + "/gene/NCBIGene:8892");
        var disease = await PageReader.HtmlAsync(sample.Served.BaseUrl + Disease);

        Assert.Contains($"href=\"{Disease}\"", PageReader.Section(gene, "diseases"), StringComparison.Ordinal);
        Assert.Contains("/graphql/table.csv?query=", PageReader.Section(disease, "features"), StringComparison.Ordinal);
        Assert.Contains("Cite, link, send", PageReader.TextOf(disease), StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteSample sample) : MedGenElementTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : MedGenElementTests(sample), IClassFixture<PostgresSample>;

    public sealed class OnFirstStart(EmbeddedSample sample) : MedGenElementTests(sample), IClassFixture<EmbeddedSample>;
}
