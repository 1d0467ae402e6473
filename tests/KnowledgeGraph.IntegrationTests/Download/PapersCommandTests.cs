using KnowledgeGraph.IntegrationTests.Cli;
using Microsoft.AspNetCore.Http;
using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary><c>kg download papers</c>: from a release that knows papers by number alone to one that has their records.</summary>
public sealed class PapersCommandTests : IDisposable
{
    private const string Lacking = "{ release { undescribedCitations } citation(id: \"PMID:12\") { title } }";

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-papers-").FullName;

    private string Data => Path.Combine(_folder, "data");

    private string Sources => Path.Combine(_folder, "sources");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_next_import_reads_what_was_fetched()
    {
        Import();
        await using var server = await FileServer.StartAsync();
        var papers = new PaperServer();
        papers.Missing.Add(13);
        server.Answer = papers.AnswerAsync;

        var before = Kg.Run("query", Lacking, "--data", Data).Output;
        var fetched = Kg.Run("download", "papers", "--data", Data, "--mirror", server.Address.AbsoluteUri);
        Import();
        var after = Kg.Run("query", Lacking, "--data", Data).Output;
        var again = Kg.Run("download", "papers", "--data", Data, "--mirror", server.Address.AbsoluteUri);

        Assert.Contains("\"undescribedCitations\":3", before, StringComparison.Ordinal);
        Assert.Contains("\"title\":null", before, StringComparison.Ordinal);
        Assert.True(fetched.ExitCode == 0, fetched.Error);
        Assert.Contains("2 records fetched. Of the 3 papers, 2 have come now or before, 0 are merged into others, 1 PubMed has no article "
            + "of, 0 are still to come.", fetched.Output, StringComparison.Ordinal);
        Assert.Contains("\"undescribedCitations\":1", after, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Paper 12\"", after, StringComparison.Ordinal);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("the release has no record of 1 of its 3 papers", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_refuses_ends_with_7()
    {
        Import();
        await using var server = await FileServer.StartAsync();
        server.Answer = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };

        var refused = Kg.Run("download", "papers", "--data", Data, "--mirror", server.Address.AbsoluteUri);

        Assert.Equal(7, refused.ExitCode);
        Assert.Contains("403", refused.Error, StringComparison.Ordinal);
        Assert.Contains("3 are still to come", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_release_there_is_nothing_to_fetch()
    {
        Directory.CreateDirectory(Data);

        Assert.Equal(4, Kg.Run("download", "papers", "--data", Data).ExitCode);
    }

    private void Import()
    {
        Directory.CreateDirectory(Sources);
        foreach (var (name, text) in new[]
        {
            Hpo,
            Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:11;PMID:12|||P", "OMIM:990001|ash disease||HP:0001251|PMID:13|||P"),
        })
        {
            File.WriteAllText(Path.Combine(Sources, name), text);
        }

        var import = Kg.Run("import", "--from", Sources, "--data", Data);
        Assert.True(import.ExitCode == 0, import.Error);
    }
}
