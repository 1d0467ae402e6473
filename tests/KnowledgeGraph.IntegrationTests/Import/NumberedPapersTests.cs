using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>PubMed's yearly and daily files: a paper is what the newest of them says.</summary>
public sealed class NumberedPapersTests : IDisposable
{
    private static readonly string Sample = Path.Combine(Repository.Root, "src", "KnowledgeGraph.Cli", "Sample");

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-numbered-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("pubmed/pubmed26n1334.xml", "pubmed-updates/pubmed26n1335.xml", true)]
    [InlineData("a/pubmed25n1500.xml", "b/pubmed26n0001.xml", true)]
    [InlineData("a/pubmed26n0002.xml", "b/pubmed26n0001.xml", false)]
    public void The_newest_record_of_a_paper_counts(string withoutTitles, string withTitles, bool hasTitle)
    {
        var sources = Path.Combine(_folder, "sources");
        var papers = File.ReadAllText(Path.Combine(Sample, "pubmed-vwm2.xml"));
        foreach (var path in Directory.GetFiles(Sample).Where(path => Path.GetExtension(path) != ".xml"))
        {
            Write(Path.GetFileName(path), File.ReadAllText(path));
        }

        Write(withoutTitles, Regex.Replace(papers, "<ArticleTitle>.*?</ArticleTitle>", string.Empty));
        Write(withTitles, papers);
        Assert.Equal(0, KgProcess.Run("import", "--from", sources, "--data", Path.Combine(_folder, "data")).ExitCode);

        var reply = KgProcess.Run("query", "{ citation(id: \"PMID:30014503\") { title } }", "--data", Path.Combine(_folder, "data")).Output;

        Assert.Contains(hasTitle ? "\"title\":\"Natural History of Vanishing White Matter.\"" : "\"title\":null", reply, StringComparison.Ordinal);

        void Write(string name, string text)
        {
            var path = Path.Combine(sources, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
