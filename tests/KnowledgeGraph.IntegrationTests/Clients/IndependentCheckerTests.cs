using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>The service and its schema, as checked by programs of others.</summary>
public sealed class IndependentCheckerTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    private static readonly string Schema = Path.Combine(Repository.Root, "schema", "schema.graphql");
    private static readonly string Operations = Path.Combine(Repository.Root, "schema", "operations");

    private string Endpoint => sample.Served.BaseUrl + "/graphql";

    [SkippableFact]
    public void Every_audit_of_graphql_http_passes()
    {
        var report = NodeTools.Run("audit.mjs", Endpoint);

        Assert.Equal(61, report.GetProperty("all").GetInt32());
        Assert.Equal(61, report.GetProperty("ok").GetInt32());
    }

    [SkippableFact]
    public void Graphql_js_builds_a_client_schema_from_our_introspection_equal_to_the_SDL()
    {
        var report = NodeTools.Run("introspect.mjs", Endpoint);

        Assert.True(report.GetProperty("graphql16").GetProperty("sameAsSdl").GetBoolean());
        Assert.True(report.GetProperty("graphql17").GetProperty("sameAsSdl").GetBoolean());
    }

    [SkippableFact]
    public void Graphql_js_validates_every_committed_operation_each_selects_ids_and_together_they_ask_for_every_root_field()
    {
        var report = NodeTools.Run("operations.mjs", Schema, Operations);

        Assert.Equal("{}", report.GetProperty("faults").GetRawText());
        Assert.Equal("[]", report.GetProperty("uncovered").GetRawText());
        Assert.Equal(
            Directory.GetFiles(Operations, "*.graphql", SearchOption.AllDirectories).Length,
            report.GetProperty("files").GetInt32());
    }

    [SkippableFact]
    public void Codegen_accepts_schema_and_operations_and_we_accept_its_manifest()
    {
        var output = Directory.CreateTempSubdirectory("kg-codegen-").FullName;

        var report = NodeTools.Run("codegen.mjs", Schema, Operations, output);

        Assert.Equal(Directory.GetFiles(Operations, "*.graphql").Length, report.GetProperty("documents").GetInt32());
        Directory.Delete(output, recursive: true);
    }

    [SkippableFact]
    public void Relay_compiler_accepts_the_schema_with_a_refetchable_connection()
    {
        var app = Directory.CreateTempSubdirectory("kg-relay-").FullName;
        Directory.CreateDirectory(Path.Combine(app, "src"));
        File.Copy(Path.Combine(NodeTools.Folder, "relay-app", "relay.config.json"), Path.Combine(app, "relay.config.json"));
        File.Copy(
            Path.Combine(NodeTools.Folder, "relay-app", "src", "DiseasePhenotypes.js"),
            Path.Combine(app, "src", "DiseasePhenotypes.js"));
        File.Copy(Schema, Path.Combine(app, "schema.graphql"));

        NodeTools.RunTool("relay-compiler", app, "relay.config.json");

        Assert.True(File.Exists(Path.Combine(app, "src", "__generated__", "DiseasePhenotypesPaginationQuery.graphql.js")));
        Directory.Delete(app, recursive: true);
    }

    [SkippableFact]
    public void Banana_Cake_Pop_runs_the_record_query_without_leaving_loopback()
    {
        RandomCases.RequireFull();
        var report = RunIde("banana-cake-pop", sample.Served.BaseUrl, "\"curie\": \"");

        // The first visit opens with the sample queries, all of them readable; the next one with the user's edits of them.
        Assert.Equal(10, report.GetProperty("opened").GetArrayLength());
        Assert.Empty(report.GetProperty("problems").EnumerateArray());
        Assert.False(report.GetProperty("hasNews").GetBoolean());
        Assert.False(report.GetProperty("hasSignIn").GetBoolean());
        Assert.InRange(report.GetProperty("buttons").GetInt32(), 4, int.MaxValue);
        Assert.True(report.GetProperty("kept").GetBoolean());
        Assert.True(report.GetProperty("shown").GetBoolean());
        Assert.Empty(report.GetProperty("outside").EnumerateArray());
        Assert.InRange(report.GetProperty("requests").GetInt32(), 10, 1_000);
    }

    [SkippableFact]
    public void GraphiQL_runs_the_record_query_without_leaving_loopback()
    {
        RandomCases.RequireFull();
        var folder = Directory.CreateTempSubdirectory("kg-graphiql-").FullName;
        using var served = new ServedFolder(folder, "GraphiQL");

        var report = RunIde("graphiql", served.BaseUrl);

        Assert.True(report.GetProperty("shown").GetBoolean());
        Assert.Empty(report.GetProperty("outside").EnumerateArray());
    }

    internal static System.Text.Json.JsonElement RunIde(string kind, string baseUrl, string expected = "\"acronym\": \"VWM2\"")
    {
        var isThere = File.Exists("/usr/bin/chromium") && Directory.Exists(Path.Combine(AppContext.BaseDirectory, "ide", kind));
        Assert.True(isThere || Environment.GetEnvironmentVariable("CI") != "true", "CI must have Chromium and the IDE's assets");
        Skip.IfNot(isThere, "Chromium or the IDE's assets are not here");
        return NodeTools.Run("ide.mjs", baseUrl, kind, expected, Path.Combine(Path.GetTempPath(), $"kg-{kind}.png"));
    }
}
