using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary><c>kg download</c> as people type it, against a mirror on loopback.</summary>
public sealed class DownloadCommandTests : IDisposable
{
    private const string Listing = """
        <html><a href="../">up</a><a href="pubmed26n0002.xml.gz">b</a> <a href="pubmed26n0001.xml.gz">a</a>
        <a href="pubmed26n0001.xml.gz.md5">sum</a>
        <a href="pubmed26n0001_stats.html">s</a><a href="/etc/pubmed.xml.gz">x</a><a href="..%2fpubmed9.xml.gz">y</a>
        <a href="http://127.0.0.1:9/pubmed8.xml.gz">z</a></html>
        """;

    private static readonly string Sample = SampleStore.Sources;
    private static readonly PublishedFile Packed = PublishedFile.Gzip(7);

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-download-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_wrong_command_line_ends_with_2_and_says_what_is_wrong()
    {
        Assert.Equal(2, Kg.Run("download", "gene").ExitCode);
        Assert.Equal(2, Kg.Run("download", "--to", _folder, "--mirror", "ftp://127.0.0.1").ExitCode);
        Assert.Equal(2, Kg.Run("download", "--to", _folder, "--attempts", "0").ExitCode);
        var (exitCode, _, error) = Kg.Run("download", "nonsense", "--to", _folder);
        Assert.Equal(2, exitCode);
        Assert.Contains("there is no source 'nonsense'; there are medgen, gene", error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_list_is_the_file_of_addresses()
    {
        var file = File.ReadLines(Path.Combine(Repository.Root, "src", "KnowledgeGraph.Import", "Download", "addresses.tsv"))
            .Where(line => line[0] != '#')
            .ToList();

        Assert.Equal(file.Where(line => line.EndsWith("always", StringComparison.Ordinal)), Lines(Kg.Run("download", "--list").Output));
        Assert.Equal(
            file.Where(line => line.StartsWith("pubmed", StringComparison.Ordinal)),
            Lines(Kg.Run("download", "--list", "pubmed", "pubmed-updates").Output));
        using var json = JsonDocument.Parse(Kg.Run("download", "--list", "--json", "pubmed", "pubmed-updates").Output);
        Assert.Equal(
            file.Where(line => line.StartsWith("pubmed", StringComparison.Ordinal)).Select(line => line.Split('\t')[2]),
            json.RootElement.EnumerateArray().Select(item => item.GetProperty("address").GetString()));
        Assert.Equal(2, Kg.Run("download", "--json", "--to", _folder).ExitCode);
    }

    [Fact]
    public async Task Files_from_a_mirror_are_imported_and_what_is_half_there_is_passed_over()
    {
        await using var server = await FileServer.StartAsync();
        server.Answer = (context, _) => SampleAsync(context);
        var addresses = Path.Combine(_folder, "mine.tsv");
        File.WriteAllLines(addresses, Directory.GetFiles(Sample).Where(
            path => Path.GetFileName(path) is not ("mim2gene_medgen" or "README.md") && Path.GetFileName(path)[0] != '.')
                .Select(path => $"medgen\t{Path.GetFileName(path)}\thttps://example.org/pub/{Path.GetFileName(path)}\t-\talways"));
        var to = Path.Combine(_folder, "sources");

        var first = Kg.Run("download", "--to", to, "--addresses", addresses, "--mirror", server.Address.AbsoluteUri);
        var second = Kg.Run("download", "--to", to, "--addresses", addresses, "--mirror", server.Address.AbsoluteUri);
        Directory.CreateDirectory(Path.Combine(to, ".download", "gene"));
        File.Copy(Path.Combine(Sample, "mim2gene_medgen"), Path.Combine(to, ".download", "gene", "mim2gene_medgen.part"));
        var import = Kg.Run("import", "--from", to, "--data", Path.Combine(_folder, "data"));

        var count = File.ReadAllLines(addresses).Length;
        Assert.InRange(count, 20, 50);
        Assert.Contains($"{count} files fetched, 0 unchanged, 0 failed", first.Output, StringComparison.Ordinal);
        Assert.Contains($"0 files fetched, {count} unchanged, 0 failed", second.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (first.ExitCode, second.ExitCode, import.ExitCode));
        Assert.Contains("medgen/MedGenIDMappings.txt", import.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("mim2gene", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_brings_the_files_that_its_listing_names_each_with_its_sum_and_one_that_fails_keeps_none_from_coming()
    {
        await using var server = await FileServer.StartAsync();
        server.Answer = (context, _) => PubMedAsync(context, isWhole: false);

        var first = Kg.Run("download", "pubmed", "--to", _folder, "--mirror", server.Address.AbsoluteUri);

        Assert.Equal(7, first.ExitCode);
        Assert.Contains("1 files fetched, 0 unchanged, 1 failed", first.Output, StringComparison.Ordinal);
        Assert.Contains("kg: pubmed/pubmed26n0001.xml.gz: ", first.Error, StringComparison.Ordinal);
        Assert.Contains("answers 404", first.Error, StringComparison.Ordinal);
        Assert.Equal(["pubmed26n0002.xml.gz"], Directory.GetFiles(Path.Combine(_folder, "pubmed")).Select(Path.GetFileName));

        server.Answer = (context, _) => PubMedAsync(context, isWhole: true);
        Assert.Equal(0, Kg.Run("download", "pubmed", "--to", _folder, "--mirror", server.Address.AbsoluteUri).ExitCode);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder, "pubmed")).Length);
        Assert.DoesNotContain(
            server.Asked,
            path => path.Contains("etc", StringComparison.Ordinal) || path.Contains("n9", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9_999)]
    [InlineData(30_000)]
    public async Task A_process_that_is_killed_leaves_no_half_file_and_the_next_one_finishes_it(int sent)
    {
        await using var server = await FileServer.StartAsync();
        var isAsked = new TaskCompletionSource();
        server.Answer = (context, _) =>
        {
            isAsked.TrySetResult();
            return Packed.HangAsync(context, Math.Min(sent, Packed.Bytes.Length));
        };
        var addresses = Path.Combine(_folder, "mine.tsv");
        File.WriteAllText(addresses, $"packed\tfile.txt.gz\t{server.Address}file.txt.gz\t-\talways\n");
        string[] command = ["download", "--to", _folder, "--addresses", addresses];

        using (var process = KgProcess.Start(command))
        {
            await isAsked.Task.WaitAsync(TimeSpan.FromMinutes(1));
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.False(File.Exists(Path.Combine(_folder, "packed", "file.txt.gz")));
        server.Answer = (context, _) => Packed.ServeAsync(context);
        Assert.Equal(0, Kg.Run(command).ExitCode);
        Assert.Equal(Packed.Bytes, File.ReadAllBytes(Path.Combine(_folder, "packed", "file.txt.gz")));
    }

    private static Task SampleAsync(HttpContext context)
    {
        var path = Path.Combine(Sample, Path.GetFileName(context.Request.Path.Value!));
        return new PublishedFile(File.ReadAllBytes(path), "\"sample\"", null).ServeAsync(context);
    }

    private static Task PubMedAsync(HttpContext context, bool isWhole)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith(".md5", StringComparison.Ordinal))
        {
            return context.Response.WriteAsync(Packed.Md5);
        }

        if (path.EndsWith('/'))
        {
            return context.Response.WriteAsync(Listing, Encoding.UTF8);
        }

        context.Response.StatusCode = isWhole || path.EndsWith("2.xml.gz", StringComparison.Ordinal) ? 200 : 404;
        return context.Response.StatusCode == 200 ? Packed.ServeAsync(context) : Task.CompletedTask;
    }

    private static IEnumerable<string> Lines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
}
