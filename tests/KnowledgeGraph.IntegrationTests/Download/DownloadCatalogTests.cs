using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import.Download;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>The file of addresses.</summary>
public sealed class DownloadCatalogTests
{
    [Fact]
    public void Every_source_that_is_asked_for_is_there_and_nothing_comes_twice()
    {
        var catalog = DownloadCatalog.Public;

        Assert.Superset(
            new HashSet<string> { "medgen", "gene", "pubmed", "hpo", "mondo", "hgnc", "clingen", "orphadata" },
            catalog.Sources.ToHashSet());
        Assert.Equal(catalog.Sources, DownloadCatalog.PublicSources());
        Assert.Equal(catalog.Items.Count, catalog.Items.Select(item => (item.Source, item.Name)).Distinct().Count());
        Assert.Equal(catalog.Items.Count, catalog.Items.Select(item => item.Address).Distinct().Count());
        Assert.All(catalog.Items.Where(item => !item.IsFolder), item => Assert.NotEqual('/', item.Address.AbsolutePath[^1]));
        Assert.All(catalog.Items.Where(item => item.IsFolder), item => Assert.Equal('/', item.Address.AbsolutePath[^1]));
    }

    [Fact]
    public void What_is_large_comes_only_when_it_is_named()
    {
        Assert.DoesNotContain(DownloadCatalog.Public.Choose([]), item => item.Source.StartsWith("pubmed", StringComparison.Ordinal));
        Assert.True(Assert.Single(DownloadCatalog.Public.Choose(["PubMed"])).HasMd5);
        Assert.Equal(["gene", "hgnc"], DownloadCatalog.Public.Choose(["hgnc", "gene"]).Select(item => item.Source).Distinct());
    }

    [Fact]
    public void An_unknown_source_is_answered_with_those_that_there_are()
    {
        var fault = Assert.Throws<DownloadException>(() => DownloadCatalog.Public.Choose(["medgen", "medgne"]));

        Assert.Contains("there is no source 'medgne'; there are medgen, gene,", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mirror_keeps_host_and_path()
    {
        var item = DownloadCatalog.Public.Choose(["gene"])[1];

        Assert.Equal(
            "http://127.0.0.1:8/m/ftp.ncbi.nlm.nih.gov/gene/DATA/mim2gene_medgen",
            item.On(new Uri("http://127.0.0.1:8/m/")).Address.AbsoluteUri);
        Assert.Equal(item.On(new Uri("http://127.0.0.1:8/m/")), item.On(new Uri("http://127.0.0.1:8/m")));
    }

    [Theory]
    [InlineData("a\tb\thttp://127.0.0.1/b\t-", "found 4 columns")]
    [InlineData("a\t../b\thttp://127.0.0.1/b\t-\talways", "'../b'")]
    [InlineData("a\t.b\thttp://127.0.0.1/b\t-\talways", "'.b'")]
    [InlineData("a/c\tb\thttp://127.0.0.1/b\t-\talways", "'a/c'")]
    [InlineData("\tb\thttp://127.0.0.1/b\t-\talways", "''")]
    [InlineData("a\tb\tftp://127.0.0.1/b\t-\talways", "an http or https address")]
    [InlineData("a\tb\tb\t-\talways", "an http or https address")]
    [InlineData("a\tb\thttp://127.0.0.1/b\tsha1\talways", "md5 or -")]
    [InlineData("a\tb\thttp://127.0.0.1/b\t-\tnever", "always or named")]
    public void A_line_that_is_wrong_is_named(string line, string problem)
    {
        var fault = Assert.Throws<MalformedInputException>(() => DownloadCatalog.Read("mine.tsv", new StringReader("# mine\n\n" + line)));

        Assert.StartsWith("mine.tsv:3: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
    }
}
