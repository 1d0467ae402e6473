using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Server;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>
/// A service whose PostgreSQL hangs, is gone, is full, or is not there yet: it stays up, reports the fault, and recovers by itself.
/// </summary>
public sealed class AbsentDatabaseTests : IDisposable
{
    // The links come from the image, the authors from the database.
    private const string Question = "{ disease(id: \"OMIM:620312\") { citations(first: 3) { nodes { title authors { name } } } } }";
    private const string FromImage = "{ disease(id: \"OMIM:620312\") { name } }";
    private const string GraphQLResponse = "application/graphql-response+json";

    // No answer may take longer than this, whatever the database does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly TestDatabase _database;
    private readonly StallingProxy _proxy;

    public AbsentDatabaseTests()
    {
        RandomCases.RequireFull();
        PostgresPrograms.Require();
        _database = new TestDatabase();
        _proxy = StallingProxy.To(_database.Connection);
        SampleStore.Fill(["--database", _database.Connection]);
    }

    public void Dispose()
    {
        _proxy.Dispose();
        _database.Dispose();
    }

    [SkippableFact]
    public async Task With_connections_that_hang_readiness_and_the_time_limit_hold()
    {
        _proxy.Open();
        using var served = Serve(_proxy.Through(_database.Connection));
        var expected = await AnsweredAsync(served);
        _proxy.Stall();

        var asked = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => AskAsync(served)));
        Assert.All(
            asked,
            reply => Assert.Contains(reply.Code, new[] { ErrorCodes.Overloaded, ErrorCodes.NotReady }));
        Assert.All(asked, reply => Assert.NotNull(reply.Headers.RetryAfter?.Delta));
        Assert.Contains(asked, reply => (reply.Status, reply.Code) == (HttpStatusCode.ServiceUnavailable, ErrorCodes.NotReady));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("no database", (await GetAsync(served, "/health/ready")).Json.GetProperty("status").GetString());
        }

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(served, FromImage)).Status);
        _proxy.Resume();
        await ReadyAsync(served);
        Assert.Equal(expected.Data.ToString(), (await AnsweredAsync(served)).Data.ToString());
    }

    [SkippableFact]
    public async Task A_request_whose_database_hangs_is_given_up_long_before_its_time_is_over()
    {
        _proxy.Open();
        using var served = Serve(_proxy.Through(_database.Connection), timeout: 50);
        await AnsweredAsync(served);
        _proxy.Stall();

        RequireNotReady(await AskAsync(served));
        RequireNotReady(await GetAsync(served, "/graphql/table?query=" + Uri.EscapeDataString(Question)));
    }

    [SkippableFact]
    public async Task While_the_requests_of_one_client_hang_at_the_database_what_is_in_memory_is_answered_to_others()
    {
        _proxy.Open();
        using var served = Serve(_proxy.Through(_database.Connection), timeout: 50);
        var expected = await AnsweredAsync(served);
        _proxy.Stall();
        // These are more requests than one client may have at the same time.
        var hanging = Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => AskAsync(served)).ToList();
        using var other = new HttpClient(From("127.0.0.2")) { BaseAddress = new Uri(served.BaseUrl), Timeout = Patience };
        for (var asked = 0; asked < 50; asked++)
        {
            var reply = await other.GetAsync("/graphql?query=" + Uri.EscapeDataString(FromImage));
            Assert.True(reply.StatusCode == HttpStatusCode.OK, await reply.Content.ReadAsStringAsync());
        }

        Assert.DoesNotContain(hanging, one => one.IsCompletedSuccessfully && one.Result.Status == HttpStatusCode.OK);
        Assert.Contains(hanging, one => !one.IsCompleted);
        _proxy.Resume();
        await ReadyAsync(served);
        Assert.Equal(expected.Data.ToString(), (await AnsweredAsync(served)).Data.ToString());
    }

    [SkippableFact]
    public async Task With_connections_that_hang_a_process_stops_when_it_is_told_to()
    {
        _proxy.Open();
        using var served = Serve(_proxy.Through(_database.Connection), timeout: 50);
        await AnsweredAsync(served);
        _proxy.Stall();
        var asked = AskAsync(served);
        // Waits until the service has also tried to read the pointer in vain.
        await Task.Delay(TimeSpan.FromSeconds(2));
        System.Diagnostics.Process.Start("kill", ["-TERM", $"{served.ProcessId}"]).WaitForExit();

        Assert.Equal(ErrorCodes.NotReady, (await asked).Code);
        Assert.Equal(0, served.WaitForExit(TimeSpan.FromSeconds(15)));
    }

    [SkippableFact]
    public async Task A_database_that_is_back_within_a_moment_is_asked_again()
    {
        using var store = ReleaseStores.InDatabase(_proxy.Through(_database.Connection), TimeProvider.System);
        var back = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5));
            _proxy.Open();
        });

        Assert.NotNull(store.CurrentId);
        await back;
    }

    [SkippableFact]
    public async Task With_the_database_gone_what_needs_it_is_503_and_what_does_not_is_answered()
    {
        _proxy.Open();
        using var served = Serve(_proxy.Through(_database.Connection), timeout: 10);
        var expected = await AnsweredAsync(served);
        _proxy.Close();

        foreach (var accept in new[] { GraphQLResponse, "application/json" })
        {
            RequireNotReady(await AskAsync(served, accept: accept));
        }

        RequireNotReady(await GetAsync(served, "/graphql?query=" + Uri.EscapeDataString(Question)));
        RequireNotReady(await GetAsync(served, "/graphql/table?query=" + Uri.EscapeDataString(Question)));
        const string Graph = "{ neighborhood(of: [\"OMIM:620312\"], depth: 1) { nodes { curie } } }";
        RequireNotReady(await GetAsync(served, "/graphql/graph?format=graphml&query=" + Uri.EscapeDataString(Graph)));
        using (var page = await served.Http.GetAsync(served.BaseUrl + "/disease/OMIM:620312"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.NotNull(page.Headers.RetryAfter?.Delta);
        }

        Assert.Equal("no database", (await GetAsync(served, "/health/ready")).Json.GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(served, FromImage)).Status);
        Assert.DoesNotContain(
            served.Lines,
            line => line.Contains("   at ", StringComparison.Ordinal) || line.StartsWith("fail", StringComparison.Ordinal));

        _proxy.Open();
        await ReadyAsync(served);
        Assert.Equal(expected.Data.ToString(), (await AnsweredAsync(served)).Data.ToString());
    }

    [SkippableFact]
    public async Task Only_the_first_of_several_reads_waits_for_a_database_to_come_back()
    {
        var absent = _proxy.Through(_database.Connection);
        _proxy.Open();
        using var store = ReleaseStores.InDatabase(absent, TimeProvider.System);
        using var host = new ReleaseHost(store);
        host.Follow();
        using var lease = host.Acquire()!;
        Assert.NotEmpty(Sources(lease));
        _proxy.Reject();
        Assert.ThrowsAny<Exception>(() => Sources(lease));
        var patient = _proxy.Rejected;
        for (var read = 0; read < 2; read++)
        {
            Assert.ThrowsAny<Exception>(() => Sources(lease));
        }

        // The driver connects several times in a try, and remembers for a second that a host is gone.
        Assert.InRange(_proxy.Rejected - patient, 1, patient - 1);
        _proxy.Close();
        _proxy.Open();
        Assert.NotEmpty(Sources(lease));
    }

    private static List<string> Sources(ReleaseLease lease)
    {
        using var context = lease.OpenContext();
        return [.. context.Sources.Select(source => source.Name)];
    }

    [SkippableTheory]
    [InlineData("ALTER ROLE {0} CONNECTION LIMIT 0", "ALTER ROLE {0} CONNECTION LIMIT 20")]
    [InlineData("ALTER ROLE {0} NOLOGIN", "ALTER ROLE {0} LOGIN")]
    [InlineData("REVOKE pg_read_all_data FROM {0}", "GRANT pg_read_all_data TO {0}")]
    [InlineData("ALTER SCHEMA {1} RENAME TO put_away", "ALTER SCHEMA put_away RENAME TO {1}")]
    public async Task With_a_database_that_refuses_what_it_has_answered_it_is_the_same(string refuse, string mend)
    {
        var role = "reader_" + new Npgsql.NpgsqlConnectionStringBuilder(_database.Connection).Database;
        var schema = "kg_" + _database.Store.CurrentId;
        _database.Execute($"CREATE ROLE {role} LOGIN; GRANT pg_read_all_data TO {role}");
        using var served = Serve(
            new Npgsql.NpgsqlConnectionStringBuilder(_database.Connection) { Username = role }.ConnectionString,
            timeout: 10);
        var expected = await AnsweredAsync(served);
        _database.Execute(string.Format(System.Globalization.CultureInfo.InvariantCulture, refuse, role, schema)
            + $"; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{role}'");

        RequireNotReady(await AskAsync(served));
        RequireNotReady(await AskAsync(served, accept: "application/json"));
        Assert.Equal("no database", (await GetAsync(served, "/health/ready")).Json.GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(served, FromImage)).Status);
        Assert.DoesNotContain(
            served.Lines,
            line => line.Contains("   at ", StringComparison.Ordinal) || line.StartsWith("fail", StringComparison.Ordinal));
        _database.Execute(string.Format(System.Globalization.CultureInfo.InvariantCulture, mend, role, schema));
        await ReadyAsync(served);
        Assert.Equal(expected.Data.ToString(), (await AnsweredAsync(served)).Data.ToString());
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_that_is_not_there_at_the_start_is_waited_for(bool isStalled)
    {
        if (isStalled)
        {
            _proxy.Open();
            _proxy.Stall();
        }

        using var served = Serve(_proxy.Through(_database.Connection));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(served, "/health/live")).Status);
        var ready = await GetAsync(served, "/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "loading"), (ready.Status, ready.Json.GetProperty("status").GetString()));
        RequireNotReady(await AskAsync(served, FromImage));
        Assert.Contains(served.Lines, line => line.Contains("cannot be asked", StringComparison.Ordinal)
            && line.Contains($"127.0.0.1:{_proxy.Port}", StringComparison.Ordinal));
        Assert.DoesNotContain(served.Lines, line => line.Contains("   at ", StringComparison.Ordinal));

        if (isStalled)
        {
            _proxy.Resume();
        }
        else
        {
            _proxy.Open();
        }

        await ReadyAsync(served);
        await AnsweredAsync(served);
    }

    [SkippableFact]
    public void A_database_that_answers_no_for_good_ends_the_start_with_a_line()
    {
        var nowhere = new Npgsql.NpgsqlConnectionStringBuilder(_database.Connection) { Database = "nowhere" }.ConnectionString;
        var (exitCode, _, error) = Kg.Run("serve", "--database", nowhere, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains("\"nowhere\" does not exist", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static ServedFolder Serve(string connection, int timeout = 5) =>
        new(["serve", "--database", connection, "--urls", "http://127.0.0.1:0"], new Dictionary<string, string>
        {
            ["KnowledgeGraph__Requests__ExecutionTimeout"] = $"00:00:{timeout:00}",
        });

    private static SocketsHttpHandler From(string address) => new()
    {
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    private static void RequireNotReady(Reply reply)
    {
        Assert.True((reply.Status, reply.Code) == (HttpStatusCode.ServiceUnavailable, ErrorCodes.NotReady), $"{reply.Status} {reply.Text}");
        Assert.NotNull(reply.Headers.RetryAfter?.Delta);
        Assert.False(reply.HasData);
    }

    // Polls the check that a load balancer uses, until the service is ready for requests again.
    private static async Task ReadyAsync(ServedFolder served)
    {
        for (var tries = 0; tries < 60 && (await GetAsync(served, "/health/ready")).Status != HttpStatusCode.OK; tries++)
        {
            await Task.Delay(250);
        }

        var ready = await GetAsync(served, "/health/ready");
        Assert.True(ready.Status == HttpStatusCode.OK, ready.Text + string.Join('\n', served.Lines));
    }

    // A query is compiled on its first run, which takes a while on a busy machine.
    private static async Task<Reply> AnsweredAsync(ServedFolder served)
    {
        var reply = await AskAsync(served);
        for (var tries = 0; tries < 10 && reply.Code == ErrorCodes.ExecutionTimeout; tries++)
        {
            reply = await AskAsync(served);
        }

        Assert.True(reply.Status == HttpStatusCode.OK && reply.HasData, reply.Text);
        return reply;
    }

    private static async Task<Reply> GetAsync(ServedFolder served, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, served.BaseUrl + address);
        return await SendAsync(served, request);
    }

    private static async Task<Reply> AskAsync(ServedFolder served, string query = Question, string accept = GraphQLResponse)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, served.BaseUrl + "/graphql")
        {
            Content = JsonContent.Create(new { query }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        return await SendAsync(served, request);
    }

    private static async Task<Reply> SendAsync(ServedFolder served, HttpRequestMessage request)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var response = await served.Http.SendAsync(request, limit.Token);
        return await Reply.ReadAsync(response);
    }
}
