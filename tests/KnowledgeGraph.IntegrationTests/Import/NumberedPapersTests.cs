using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>PubMed's yearly and daily files: the newest file that has a paper decides its content.</summary>
public sealed class NumberedPapersTests : IDisposable
{
    private const string Title = "Natural History of Vanishing White Matter.";

    private static readonly string Sample = SampleStore.Sources;

    private static readonly string Papers = File.ReadAllText(Path.Combine(Sample, "pubmed-vwm2.xml"));

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-numbered-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("pubmed/pubmed26n1334.xml", "pubmed-updates/pubmed26n1335.xml", true)]
    [InlineData("a/pubmed25n1500.xml", "b/pubmed26n0001.xml", true)]
    [InlineData("a/pubmed26n0002.xml", "b/pubmed26n0001.xml", false)]
    public void The_newest_record_of_a_paper_counts(string withoutTitles, string withTitles, bool hasTitle)
    {
        Write(withoutTitles, Regex.Replace(Papers, "<ArticleTitle>.*?</ArticleTitle>", string.Empty));
        Write(withTitles, Papers);

        Assert.Contains(hasTitle ? $"\"title\":\"{Title}\"" : "\"title\":null", Imported(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pubmed/pubmed26n1334.xml", "updates/pubmed26n1335.xml", false)]
    [InlineData("pubmed/pubmed26n1336.xml", "updates/pubmed26n1335.xml", true)]
    public void A_deleted_record_leaves_the_number_unless_a_newer_file_has_it_again(string papers, string deletions, bool hasTitle)
    {
        Write(papers, Papers);
        Write(deletions, "<?xml version=\"1.0\"?>\n<PubmedArticleSet><DeleteCitation><PMID Version=\"1\">1</PMID><PMID "
            + "Version=\"1\">30014503</PMID></DeleteCitation></PubmedArticleSet>");

        Assert.Contains(hasTitle ? $"\"title\":\"{Title}\"" : "{\"title\":null,\"authors\":[]}", Imported(), StringComparison.Ordinal);
    }

    // Imports the files and gives the answer about one paper of the sample.
    private string Imported()
    {
        foreach (var path in Directory.GetFiles(Sample).Where(path => Path.GetExtension(path) != ".xml"))
        {
            Write(Path.GetFileName(path), File.ReadAllText(path));
        }

        var (exitCode, _, error) = Kg.Run("import", "--from", Path.Combine(_folder, "sources"), "--data", Path.Combine(_folder, "data"));
        Assert.True(exitCode == 0, error);
        return Kg.Run("query", "{ citation(id: \"PMID:30014503\") { title authors { name } } }", "--data", Path.Combine(_folder, "data"))
            .Output;
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, "sources", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
