using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>The answers of the tools to the protocol's own client, over HTTP on the sample.</summary>
public abstract class ToolTests(SampleService sample) : IAsyncLifetime
{
    private const string Vwm = "MONDO:0957870";

    private McpClient? _client;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (_client?.DisposeAsync() ?? default);

    [SkippableFact]
    public async Task The_catalogue_is_small()
    {
        var client = await ClientAsync();
        var tools = await client.ListToolsAsync();
        var catalogue = JsonSerializer.Serialize(
            tools.Select(tool => tool.ProtocolTool),
            ModelContextProtocol.McpJsonUtilities.DefaultOptions) + client.ServerInstructions;

        Assert.Equal(
            ["ask", "changes", "compare", "diagnose", "paths", "record", "resolve", "schema"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        // A token is counted as four characters, by the rule of thumb in docs/assistants.md.
        Assert.InRange((catalogue.Length + 3) / 4, 200, 2_000);
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
    }

    [SkippableFact]
    public async Task Every_part_of_every_kind_of_record_is_answered()
    {
        foreach (var id in new[] { Vwm, "EIF2B5", "HP:0000518", "PMID:36380532" })
        {
            foreach (var part in new[] { "overview", "names", "genes", "diseases", "phenotypes", "papers", "hierarchy" })
            {
                var reply = await AskAsync("record", new { id, part });
                Assert.False(reply.IsError, reply.Text);
                Assert.NotEmpty(reply.Data.GetProperty("record").GetProperty("curie").GetString()!);
                Assert.NotEmpty(reply.List("next"));
                Assert.InRange(reply.Tokens, 30, 1_500);
            }
        }
    }

    [SkippableFact]
    public async Task A_record_names_its_release_and_the_sources_to_cite()
    {
        var release = (await sample.Served.QueryAsync("{ release { id sources { name version } } }")).GetProperty("data")
            .GetProperty("release");
        var served = (await sample.Served
            .QueryAsync($"{{ disease(id: \"{Vwm}\") {{ genes {{ nodes {{ curie }} edges {{ sources {{ source {{ name }} }} }} }} }} }}"))
            .GetProperty("data").GetProperty("disease").GetProperty("genes");

        var reply = await AskAsync("record", new { id = Vwm, part = "genes" });

        Assert.Equal(release.GetProperty("id").GetString(), reply.Json.GetProperty("release").GetString());
        Assert.Equal(
            served.GetProperty("nodes").EnumerateArray().Select(Curie),
            reply.Data.GetProperty("record").GetProperty("genes").GetProperty("rows").EnumerateArray().Select(Curie));
        var names = served.GetProperty("edges").EnumerateArray().SelectMany(edge => edge.GetProperty("sources").EnumerateArray())
            .Select(one => one.GetProperty("source").GetProperty("name").GetString()!).ToHashSet();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(reply.List("cite"), cited => cited.StartsWith(name, StringComparison.Ordinal)));
        // The records have their identifiers from these.
        names.UnionWith(["Mondo", "NCBI Gene"]);
        Assert.All(
            reply.List("cite"),
            cited => Assert.Contains(names, name => cited.StartsWith(name, StringComparison.Ordinal)));
        Assert.Equal(names.Count, reply.List("cite").Count);
    }

    [SkippableFact]
    public async Task A_part_is_read_on_to_its_end()
    {
        var all = (await sample.Served.QueryAsync($"{{ disease(id: \"{Vwm}\") {{ phenotypes(first: 100) {{ nodes {{ curie }} }} }} }}"))
            .GetProperty("data").GetProperty("disease").GetProperty("phenotypes").GetProperty("nodes").EnumerateArray().Select(
                Curie).ToList();

        var (read, after, calls) = (new List<string?>(), default(string), 0);
        do
        {
            var reply = await AskAsync("record", new { id = Vwm, part = "phenotypes", after, budget = 300 });
            Assert.InRange(reply.Tokens, 50, 300);
            read.AddRange(reply.Data.GetProperty("record").GetProperty("phenotypes").GetProperty("rows").EnumerateArray().Select(Curie));
            after = reply.Json.TryGetProperty("leftOut", out var left)
                ? left.EnumerateArray().Single(entry => entry.GetProperty("path").GetString() == "record.phenotypes.rows")
                    .GetProperty("after")
                    .GetString()
                : null;
            calls++;
        }
        while (after is not null && calls < 50);

        Assert.True(calls > 1, "nothing had to be cut");
        Assert.Equal(all, read);
    }

    [SkippableTheory]
    [InlineData("record")]
    [InlineData("paths")]
    [InlineData("compare")]
    [InlineData("resolve")]
    public async Task An_unknown_identifier_is_said_and_nothing_is_invented(string tool)
    {
        object arguments = tool switch
        {
            "paths" => new { from = "OMIM:99999999", to = Vwm },
            "compare" => new { ids = new[] { "OMIM:99999999", Vwm } },
            "resolve" => new { terms = new[] { "OMIM:99999999" } },
            _ => new { id = "OMIM:99999999" },
        };

        var reply = await AskAsync(tool, arguments);

        Assert.Contains("UNKNOWN", reply.Text, StringComparison.Ordinal);
        Assert.True(tool != "record" || !reply.Data.TryGetProperty("record", out _), reply.Text);
        Assert.NotEmpty(reply.List("next"));
    }

    [SkippableFact]
    public async Task A_misspelt_name_has_candidates()
    {
        var reply = await AskAsync("record", new { id = "vanishing white mater disease" });

        var candidates = reply.Data.GetProperty("found").GetProperty("candidates").EnumerateArray()
            .Select(one => one.GetProperty("entity").GetProperty("label").GetString()!)
            .ToList();
        Assert.Contains(candidates, label => label.Contains("vanishing white matter", StringComparison.OrdinalIgnoreCase));
    }

    [SkippableFact]
    public async Task A_query_is_run_and_cut_with_the_way_to_the_rest()
    {
        var reply = await AskAsync("ask", new
        {
            query = "query ($id: String!) { disease(id: $id) { phenotypes(first: 50) { totalCount edges { cursor node { curie name "
                + "definition { text } } } } } }",
            variables = new { id = Vwm },
            budget = 500,
        });

        Assert.False(reply.IsError, reply.Text);
        Assert.InRange(reply.Tokens, 100, 500);
        var phenotypes = reply.Data.GetProperty("disease").GetProperty("phenotypes");
        var left = reply.Json.GetProperty("leftOut")[0];
        Assert.Equal("disease.phenotypes.edges", left.GetProperty("path").GetString());
        Assert.Equal(phenotypes.GetProperty("totalCount").GetInt32(), left.GetProperty("of").GetInt32());
        Assert.Equal(phenotypes.GetProperty("edges").GetArrayLength(), left.GetProperty("shown").GetInt32());
        Assert.Equal(
            phenotypes.GetProperty("edges").EnumerateArray().Last().GetProperty("cursor").GetString(),
            left.GetProperty("after").GetString());
    }

    [SkippableTheory]
    [InlineData("{ disease(id: 1", ErrorCodes.SyntaxError)]
    [InlineData("{ diseaze(id: \"x\") { name } }", ErrorCodes.ValidationFailed)]
    [InlineData("mutation { x }", ErrorCodes.OperationNotSupported)]
    [InlineData("subscription { releaseActivated { id } }", ErrorCodes.OperationNotSupported)]
    public async Task A_query_that_cannot_be_run_says_why(string query, string code)
    {
        var reply = await AskAsync("ask", new { query });

        Assert.Equal((true, code), (reply.IsError, reply.Code));
    }

    [SkippableFact]
    public async Task A_query_costs_what_it_costs_elsewhere()
    {
        var reply = await AskAsync("ask", new
        {
            query = "{ diseases(first: 100) { nodes { phenotypes(first: 100) { nodes { diseases(first: "
            + "100) { nodes { name } } } } } } }"
        });

        Assert.Equal((true, ErrorCodes.QueryTooCostly), (reply.IsError, reply.Code));
    }

    [SkippableFact]
    public async Task A_note_leads_to_diseases_and_to_what_to_ask_next()
    {
        var reply = await AskAsync(
            "diagnose",
            new { text = "She had seizures and secondary amenorrhea. No optic atrophy.", sex = "FEMALE", first = 3 });

        var diagnosis = reply.Data.GetProperty("diagnose");
        Assert.Equal(["HP:0001250", "HP:0000869"], diagnosis.GetProperty("observed").EnumerateArray().Select(Curie));
        Assert.Equal(["HP:0000648"], diagnosis.GetProperty("excluded").EnumerateArray().Select(Curie));
        Assert.Equal(3, diagnosis.GetProperty("results").GetArrayLength());
        Assert.NotEmpty(diagnosis.GetProperty("nextQuestions").EnumerateArray());
    }

    [SkippableFact]
    public async Task Diseases_are_compared_row_by_row()
    {
        string[] ids = [Vwm, "MONDO:0800448"];
        var all = await AskAsync("compare", new { ids, budget = 20_000 });
        var shared = await AskAsync("compare", new { ids, only = "SHARED", budget = 20_000 });
        var different = await AskAsync("compare", new { ids, only = "DIFFERENT", budget = 20_000 });

        int Count(ToolReply reply) => reply.Data.GetProperty("phenotypeCount").GetInt32();
        Assert.Equal(Count(all), Count(shared) + Count(different));
        Assert.True(Count(shared) > 0 && Count(different) > 0);
        Assert.All(shared.Data.GetProperty("phenotypes").EnumerateArray(), row =>
            Assert.All(
                row.GetProperty("in").EnumerateArray(),
                cell => Assert.StartsWith("present", cell.GetString(), StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task Paths_and_changes_are_told()
    {
        var paths = await AskAsync("paths", new { from = "VWM2", to = "EIF2B5" });
        var changes = await AskAsync("changes", new { });

        Assert.NotEmpty(paths.Data.GetProperty("shortestPaths").GetProperty("paths").EnumerateArray());
        Assert.NotEmpty(paths.List("cite"));
        Assert.NotEmpty(changes.Data.GetProperty("releases").EnumerateArray());
    }

    [SkippableTheory]
    [InlineData("disease prevalence", "Disease.prevalence: [DiseasePrevalence!]!")]
    [InlineData("phenotypes of a disease", "Disease.phenotypes(first: Int")]
    [InlineData("rank genes", "Query.rankGenes(observed: [String!]!")]
    [InlineData("DiseaseFilterInput", "input DiseaseFilterInput")]
    [InlineData("GeneAssociationOperationFilterInput", "eq: GeneAssociation = CAUSAL | POLYGENIC")]
    [InlineData("genes that are CAUSAL", "enum GeneAssociation { CAUSAL")]
    public async Task The_schema_is_found_by_words(string words, string found)
    {
        var reply = await AskAsync("schema", new { words });

        Assert.Contains(found, reply.Text, StringComparison.Ordinal);
        Assert.InRange(reply.Tokens, 50, 1_500);
    }

    [SkippableTheory]
    [InlineData("record", "{\"id\":\"VWM2\",\"parts\":\"genes\"}")]
    [InlineData("record", "{\"id\":\"VWM2\",\"part\":\"colour\"}")]
    [InlineData("record", "{}")]
    [InlineData("record", "{\"id\":\"VWM2\",\"budget\":3}")]
    [InlineData("record", "{\"id\":\"VWM2\",\"release\":\"1999-01-01\"}")]
    [InlineData("record", "{\"id\":\"VWM2\",\"first\":\"many\",\"part\":\"genes\"}")]
    [InlineData("resolve", "{\"terms\":[1]}")]
    [InlineData("ask", "{\"query\":\"{ release { id } }\",\"variables\":[1]}")]
    public async Task Arguments_that_make_no_sense_are_told(string tool, string arguments)
    {
        var reply = await AskAsync(tool, JsonSerializer.Deserialize<JsonElement>(arguments));

        Assert.True(reply.IsError, reply.Text);
        Assert.NotEmpty(reply.Code!);
    }

    [SkippableTheory]
    [InlineData("record", "{\"id\":\"VWM2\",\"part\":\"phenotypes\",\"after\":\"garbage\"}", ErrorCodes.InvalidCursor)]
    [InlineData("record", "{\"id\":\"VWM2\",\"part\":\"hierarchy\",\"after\":\"garbage\"}", ErrorCodes.InvalidCursor)]
    [InlineData("record", "{\"id\":\"VWM2\",\"part\":\"phenotypes\",\"first\":0}", ErrorCodes.InvalidPageSize)]
    [InlineData("record", "{\"id\":\"VWM2\",\"part\":\"phenotypes\",\"first\":100000}", ErrorCodes.InvalidPageSize)]
    [InlineData("ask", "{\"query\":\"{ a: release { id } phenotypes(first: 0) { totalCount } }\"}", ErrorCodes.InvalidPageSize)]
    public async Task Whatever_has_errors_is_marked_as_an_error(string tool, string arguments, string code)
    {
        var reply = await AskAsync(tool, JsonSerializer.Deserialize<JsonElement>(arguments));

        Assert.Equal((true, code), (reply.IsError, reply.Code));
        Assert.Contains(reply.List("next"), next => next.Contains("again", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_address_of_a_paper_takes_its_DOI_as_it_is_written()
    {
        var doi = (await sample.Served.QueryAsync("{ citation(id: \"PMID:36380532\") { doi } }"))
            .GetProperty("data").GetProperty("citation").GetProperty("doi").GetString();
        var read = await (await ClientAsync()).ReadResourceAsync($"kg://record/{doi}");

        var part = await (await ClientAsync()).ReadResourceAsync($"kg://record/DOI:{doi}/diseases");

        Assert.Contains("PMID:36380532", ((TextResourceContents)read.Contents.Single()).Text, StringComparison.Ordinal);
        Assert.Contains("ofPaper", ((TextResourceContents)part.Contents.Single()).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Records_are_resources_and_prompts_lead_to_tools()
    {
        var client = await ClientAsync();
        var read = await client.ReadResourceAsync($"kg://record/{Vwm}");
        var part = await client.ReadResourceAsync($"kg://record/{Vwm}/genes");
        var prompt = await client.GetPromptAsync("differential", new Dictionary<string, object?> { ["note"] = "She had seizures." });

        Assert.Contains(Vwm, ((TextResourceContents)read.Contents.Single()).Text, StringComparison.Ordinal);
        Assert.Contains("EIF2B2", ((TextResourceContents)part.Contents.Single()).Text, StringComparison.Ordinal);
        Assert.Contains("She had seizures.", ((TextContentBlock)prompt.Messages.Single().Content).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await client.ListPromptsAsync()).Count);
        Assert.Equal(2, (await client.ListResourceTemplatesAsync()).Count);
    }

    // The client connects only when a test runs, so that a test is skipped if its store is not available.
    private async Task<McpClient> ClientAsync() => _client ??= await AssistantClient.ConnectAsync(sample.Served.BaseUrl);

    private async Task<ToolReply> AskAsync(string tool, object arguments) => await (await ClientAsync()).AskAsync(tool, arguments);

    private static string? Curie(JsonElement record) => record.GetProperty("curie").GetString();

    public sealed class OnSqlite(SqliteSample sample) : ToolTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : ToolTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
