using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>Verbs with <c>--url</c> ask a running server: they give the same answers, and a plain message if there is no server.</summary>
public abstract class RunningServerTests(SampleService sample) : IDisposable
{
    private const string List = "{ genes(first: 3, order: [{ symbol: ASC }]) { nodes { symbol hgncId } } }";

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-url-").FullName;

    [SkippableTheory]
    [InlineData("{ disease(id: \"VWM2\") { name genes { nodes { symbol } } } }", "{}", 0)]
    [InlineData("query($id: String!) { disease(id: $id) { name } }", "{\"id\":\"OMIM:603896\"}", 0)]
    [InlineData("{ disease(id: \"nothing\") { name } }", "{}", 6)]
    [InlineData("{ nonsense }", "{}", 6)]
    public void A_query_has_the_same_answer_notices_and_end(string document, string variables, int end)
    {
        var local = Kg.Run(["query", document, "--variables", variables, .. sample.Options]);
        var asked = Kg.Run("query", document, "--variables", variables, "--url", sample.Served.BaseUrl);

        Assert.Equal((end, end), (local.ExitCode, asked.ExitCode));
        Assert.Equal(local.Error, asked.Error);
        Assert.Equal(Shown(local.Output), Shown(asked.Output));
    }

    [SkippableTheory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    public void A_table_is_the_same(string format)
    {
        var local = Written("table", List, "--format", format, sample.Options);
        var asked = Written("table", List, "--format", format, ["--url", sample.Served.BaseUrl]);

        Assert.Contains("EIF2B1", local, StringComparison.Ordinal);
        Assert.Equal(local, asked);
    }

    [SkippableFact]
    public void A_note_is_diagnosed_the_same()
    {
        var note = Path.Combine(_folder, "note.txt");
        File.WriteAllText(note, "She had seizures and secondary amenorrhea. No cataract.");

        var local = Kg.Run(["diagnose", note, .. sample.Options]);
        var asked = Kg.Run("diagnose", note, "--url", sample.Served.BaseUrl + "/graphql");

        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("leukoencephalopathy", asked.Output, StringComparison.Ordinal);
        Assert.Equal(local, asked);
    }

    [SkippableFact]
    public void Another_release_is_named_to_the_server()
    {
        var (code, output, _) = Kg.Run("query", "{ release { id } }", "--release", "1999-01-01", "--url", sample.Served.BaseUrl);

        Assert.Equal(6, code);
        Assert.Contains("RELEASE_NOT_FOUND", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_key_is_shown_from_a_file_or_the_environment_and_asked_for_where_it_lacks()
    {
        var (keys, file) = (Path.Combine(_folder, "keys.json"), Path.Combine(_folder, "key"));
        var made = Kg.Run("keys", "create", "reader", "--file", keys);
        var key = made.Output.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Single(word => word.StartsWith("kg_", StringComparison.Ordinal));
        File.WriteAllText(file, key + "\n");
        using var served = sample.ServeAgain(new Dictionary<string, string>
        {
            ["KnowledgeGraph__Access__KeyFile"] = keys,
            ["KnowledgeGraph__Access__Required"] = "true",
        });
        string[] ask = ["query", "{ release { id } }", "--url", served.BaseUrl];

        var without = Kg.Run(ask);
        Assert.Equal(6, without.ExitCode);
        Assert.Contains("UNAUTHENTICATED", without.Output, StringComparison.Ordinal);
        Assert.Contains("wants a key: --key-file or $KG_KEY", without.Error, StringComparison.Ordinal);
        Assert.Equal(0, Kg.Run([.. ask, "--key-file", file]).ExitCode);
        Assert.Equal(0, KgProcess.Run(new Dictionary<string, string> { ["KG_KEY"] = key }, ask).ExitCode);
        File.WriteAllText(file, "kg_wrong");
        var wrong = Kg.Run(["export", "table", List, "--url", served.BaseUrl, "--key-file", file]);
        Assert.Equal(6, wrong.ExitCode);
        Assert.Contains("does not take the key that it was shown", wrong.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("kg_wrong", wrong.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Nobody_there_is_told()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var (code, output, error) = Kg.Run("query", "{ release { id } }", "--url", $"http://127.0.0.1:{port}");

        Assert.Equal((1, string.Empty), (code, output));
        Assert.StartsWith($"kg: http://127.0.0.1:{port}/graphql cannot be reached: ", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_server_that_says_nothing_is_waited_for_as_long_as_told()
    {
        // It takes connections, and never answers.
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();

        var (code, _, error) = Kg.Run("export", "table", List, "--timeout", "1", "--url", $"http://{mute.LocalEndpoint}");

        Assert.Equal(1, code);
        Assert.Contains("has not answered within 1 s; --timeout waits longer", error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("200 OK", "<html>a page</html>", "status 200")]
    [InlineData("200 OK", "{\"status\":\"fine\"}", "status 200")]
    [InlineData("302 Found", "", "status 302")]
    [InlineData("502 Bad Gateway", "<html>bad gateway</html>", "status 502")]
    public async Task Whoever_else_answers_is_not_taken_for_the_service(string status, string body, string told)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var answering = AnswerAsync(other, $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");

        var (code, output, error) = Kg.Run("query", "{ release { id } }", "--url", $"http://{other.LocalEndpoint}");

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Contains($"does not answer as the service does, but with {told}", error, StringComparison.Ordinal);
        await answering;
    }

    [SkippableTheory]
    [InlineData("--url excludes --data and --database", "--url", "http://127.0.0.1:1", "--data", "x")]
    [InlineData("--key-file and --timeout go with --url", "--timeout", "3")]
    [InlineData("is no address of a server", "--url", "ftp://127.0.0.1")]
    [InlineData("is no address of a server", "--url", "127.0.0.1:5080")]
    [InlineData("there is no file", "--url", "http://127.0.0.1:1", "--key-file", "/nowhere/key")]
    public void What_does_not_go_together_is_told(string told, params string[] options)
    {
        var (code, _, error) = Kg.Run(["query", "{ release { id } }", .. options]);

        Assert.Equal(2, code);
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private string Written(string verb, string document, string option, string format, string[] from)
    {
        var file = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        var (code, _, error) = Kg.Run(["export", verb, document, option, format, "--out", file, .. from]);
        Assert.True(code == 0, error);
        return File.ReadAllText(file);
    }

    // Leaves out the parts that a server adds itself, such as the time that it took.
    private static string Shown(string reply)
    {
        using var read = JsonDocument.Parse(reply);
        return string.Concat(
            read.RootElement.EnumerateObject().Where(part => part.Name is "data" or "errors").Select(part => part.ToString()));
    }

    private static async Task AnswerAsync(TcpListener listener, string reply)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var head = new byte[65536];
        _ = await stream.ReadAsync(head);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(reply));
        client.Client.Shutdown(SocketShutdown.Send);
        // The rest of the request is read, so that the connection is not reset.
        while (await stream.ReadAsync(head) > 0)
        {
        }
    }

    public sealed class OnSqlite(SqliteSample sample) : RunningServerTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : RunningServerTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
