using System.Text.Json;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Clients;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Schema;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Requests of gateways: the schema with its keys, and records by their keys.</summary>
public sealed class FederationTests : IClassFixture<SqliteSample>, IDisposable
{
    private const string Entities = "query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Disease { curie id } ... on "
        + "Gene { symbol } ... on Phenotype { hpoId } ... on Citation { pmid } } }";

    private readonly InProcessService _service;
    private readonly SqliteSample _sample;

    public FederationTests(SqliteSample sample)
    {
        _sample = sample;
        _service = new InProcessService(sample.OpenStore(), options => options.Federation.Mode = FederationMode.Apollo);
    }

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Records_are_found_by_either_key_in_the_order_asked_for()
    {
        var reply = await AskAsync(
            ("Gene", "curie", "NCBIGene:8893"),
            ("Disease", "id", GlobalId.Encode(EntityType.Disease, "MONDO:0957870")),
            ("Disease", "curie", "omim 620312"),
            ("Disease", "curie", "MONDO:0011380"),
            ("Phenotype", "curie", "HP:0001250"),
            ("Citation", "curie", "PMID:34532852"),
            ("Gene", "curie", "OMIM:620312"),
            ("Disease", "curie", "VWM2"));

        var found = reply.GetProperty("data").GetProperty("_entities").EnumerateArray().Select(Words).ToList();
        Assert.Equal(["Gene EIF2B5", "Disease MONDO:0957870", "Disease MONDO:0957870", "Disease MONDO:0800448", "Phenotype "
            + "HP:0001250", "Citation 34532852", "", ""], found);
        // Names are not keys: a record that a gateway does not find must be visible as missing, not guessed.
        Assert.Equal(
            ["RETIRED_IDENTIFIER", "UNKNOWN_IDENTIFIER", "UNKNOWN_IDENTIFIER"],
            reply.GetProperty("extensions").GetProperty("notices").EnumerateArray()
                .Select(notice => notice.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Keys_may_be_written_in_the_document()
    {
        var reply = await _service.QueryAsync("""{ _entities(representations: [{ __typename: "Gene", curie: "HGNC:3261" }]) { ... on """
            + """Gene { symbol diseases(first: 1) { totalCount } } } }""");

        Assert.Equal("EIF2B5", reply.GetProperty("data").GetProperty("_entities")[0].GetProperty("symbol").GetString());
    }

    [Theory]
    [InlineData("""[{ "id": "x" }]""", "has no __typename, or one that is none of Disease, Gene, Phenotype, Citation")]
    [InlineData("""[{ "__typename": "Trial", "id": "x" }]""", "none of Disease, Gene, Phenotype, Citation")]
    [InlineData("""[{ "__typename": "0", "id": "x" }]""", "none of Disease, Gene, Phenotype, Citation")]
    [InlineData("""[{ "__typename": "Gene", "symbol": "EIF2B5" }]""", "A representation of Gene has neither id nor curie as a text")]
    [InlineData("""[{ "__typename": "Gene", "curie": 8893 }]""", "A representation of Gene has neither id nor curie as a text")]
    public async Task What_names_no_record_is_refused(string representations, string says)
    {
        var given = JsonSerializer.Deserialize<List<JsonElement>>(representations)!;
        var reply = await _service.QueryAsync(Entities, new Dictionary<string, object?> { ["r"] = given.ConvertAll<object?>(Value) });

        var error = Assert.Single(reply.GetProperty("errors").EnumerateArray());
        Assert.Contains(says, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.InvalidArgument, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_number_of_records_is_bounded_and_priced()
    {
        var many = Enumerable.Repeat(("Disease", "curie", "MONDO:0957870"), 1_000).ToArray();

        var reply = await AskAsync(many);
        var refused = await AskAsync([.. many, many[0]]);

        Assert.Equal(1_000, reply.GetProperty("data").GetProperty("_entities").GetArrayLength());
        Assert.True(reply.GetProperty("extensions").GetProperty("cost").GetProperty("typeCost").GetInt32() > 1_000);
        Assert.Equal(
            ErrorCodes.InvalidPageSize,
            Assert.Single(refused.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_text_for_a_gateway_has_keys_and_nothing_of_the_gateway_s_own()
    {
        var sdl = (await _service.QueryAsync("{ _service { sdl } }")).GetProperty("data").GetProperty("_service").GetProperty("sdl")
            .GetString()!;

        Assert.Contains(
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\", \"@shareable\"])",
            sdl,
            StringComparison.Ordinal);
        foreach (var type in Enum.GetNames<EntityType>())
        {
            Assert.Contains(
                $"type {type} implements Node & Entity @key(fields: \"id\") @key(fields: \"curie\") {{",
                sdl,
                StringComparison.Ordinal);
        }

        Assert.Contains("type PageInfo @shareable {", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("_Any", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("_entities", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("_Service", sdl, StringComparison.Ordinal);
        Assert.Equal((0, sdl, string.Empty), Kg.Run(["schema", "--federation", "apollo"]));
    }

    [Fact]
    public async Task Who_does_not_tell_the_schema_does_not_tell_it_to_gateways_either()
    {
        using var secretive = new InProcessService(_sample.OpenStore(), options =>
        {
            options.Federation.Mode = FederationMode.Apollo;
            options.Introspection = IntrospectionMode.Off;
        });

        var error = Assert.Single((await secretive.QueryAsync("{ _service { sdl } }")).GetProperty("errors").EnumerateArray());

        Assert.Equal(ErrorCodes.IntrospectionRefused, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(FederationMode.Off)]
    [InlineData(FederationMode.Composite)]
    public void Without_Apollo_s_rules_there_are_no_fields_of_theirs(FederationMode mode)
    {
        using var service = new InProcessService(_sample.OpenStore(), options => options.Federation.Mode = mode);

        Assert.DoesNotContain("_entities", service.Schema.Sdl, StringComparison.Ordinal);
        Assert.Null(service.Schema.Schema.AllTypes["_Any"]);
        Assert.Equal(mode == FederationMode.Composite, service.Schema.Sdl.Contains("@lookup", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_composite_schema_says_which_fields_find_a_record()
    {
        var (exitCode, sdl, _) = Kg.Run(["schema", "--federation", "composite"]);
        var lines = sdl.Split('\n').Select(line => line.Trim()).ToList();

        Assert.Equal(0, exitCode);
        Assert.Contains("id: ID!): Node @lookup", lines);
        foreach (var type in Enum.GetNames<EntityType>())
        {
            Assert.Contains($"id: String! @is(field: \"curie\")): {type} @lookup", lines);
            Assert.Contains($"type {type} implements Node & Entity @key(fields: \"id\") @key(fields: \"curie\") {{", lines);
        }

        Assert.Equal(5, lines.Count(line => line.EndsWith(" @lookup", StringComparison.Ordinal)));
        // The schema must remain readable by every tool.
        var folder = Directory.CreateTempSubdirectory("kg-composite");
        var (schema, documents) = (Path.Combine(folder.FullName, "schema.graphql"), Path.Combine(folder.FullName, "documents.json"));
        await File.WriteAllTextAsync(schema, sdl);
        await File.WriteAllTextAsync(documents, """["{ disease(id: \"MONDO:0957870\") { name } }", "{ nothing }"]""");
        var faults = NodeTools.Run("verdicts.mjs", schema, documents, "graphql17").GetProperty("faults").EnumerateArray().ToList();
        folder.Delete(recursive: true);
        Assert.Equal([JsonValueKind.Null, JsonValueKind.String], faults.Select(fault => fault.ValueKind));
    }

    private Task<JsonElement> AskAsync(params (string Type, string Key, string Value)[] records) => _service.QueryAsync(
        Entities,
        new Dictionary<string, object?>
        {
            ["r"] = records.Select(
            object? (record) => new Dictionary<string, object?> { ["__typename"] = record.Type, [record.Key] = record.Value }).ToList()
        });

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(field => field.Name, field => Value(field.Value)),
        JsonValueKind.Number => json.GetInt32(),
        _ => json.GetString(),
    };

    private static string Words(JsonElement record) => record.ValueKind == JsonValueKind.Null
        ? string.Empty
        : string.Join(' ', record.EnumerateObject().Where(field => field.Name != "id").Select(field => field.Value.ToString()));
}
