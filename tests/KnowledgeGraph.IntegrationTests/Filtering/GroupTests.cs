using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>Rows grouped by a value, and counts of what links say, held to what the lists themselves give.</summary>
public abstract class GroupTests(SampleService sample) : IDisposable
{
    private const string Order = "order: [{ name: DESC }]";

    private readonly InProcessService _service = new(sample.OpenStore());

    public void Dispose()
    {
        _service.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableTheory]
    [InlineData("genes", "symbol: { contains: \"E\" }", "CHROMOSOME", "chromosome: { eq: VALUE }")]
    [InlineData("diseases", "", "INHERITANCE", "modesOfInheritance: { some: { mode: { eq: VALUE } } }")]
    [InlineData("citations", "", "YEAR", "year: { eq: VALUE }")]
    public async Task A_group_has_the_rows_of_the_list_that_have_the_value(string list, string filter, string facet, string condition)
    {
        var order = list == "citations" ? "order: [{ title: DESC }]" : Order;
        var counted = (await DataAsync($"{{ {list}(first: 1, where: {{ {filter} }}, {order}) {{ totalCount facets(by: [{facet}], "
            + "first: 100) { missingCount values { value count records(first: 5) { curie } } } "
            + $"groupBy(by: {facet}, first: 100) {{ value label count nodes(first: 5) {{ curie }} "
            + "edges(first: 5) { node { curie } } } } }"))
            .GetProperty(list);
        var values = counted.GetProperty("facets")[0].GetProperty("values").EnumerateArray().ToList();
        var groups = counted.GetProperty("groupBy").EnumerateArray().ToList();
        var missing = counted.GetProperty("facets")[0].GetProperty("missingCount").GetInt32();

        Assert.True(values.Count > Least(1));
        Assert.Equal(values.Count + (missing > 0 ? 1 : 0), groups.Count);
        Assert.Equal(values.Select(ValueAndCount), groups.Where(group => Text(group, "value") is not null).Select(ValueAndCount));
        if (missing > 0)
        {
            Assert.Equal((null, missing), ValueAndCount(groups[^1]));
        }

        foreach (var (value, group) in values.Zip(groups).Take(8))
        {
            var text = Text(value, "value")!;
            var asked = condition.Replace("VALUE", facet == "YEAR" ? text : Quoted(text), StringComparison.Ordinal);
            var expected = await DataAsync($"{{ {list}(first: 5, where: {{ and: [{{ {filter} }}, {{ {asked} }}] }}, {order}) "
                + "{ nodes { curie } } }");
            var rows = Curies(expected.GetProperty(list).GetProperty("nodes"));

            Assert.Equal(rows, Curies(group.GetProperty("nodes")));
            Assert.Equal(rows, Curies(value.GetProperty("records")));
            Assert.Equal(rows, group.GetProperty("edges").EnumerateArray().Select(edge => Text(edge.GetProperty("node"), "curie")));
        }
    }

    [SkippableFact]
    public async Task Cursors_of_a_group_are_places_in_the_list()
    {
        var whole = await WalkAsync("genes", Order, "node { curie }");
        var edge = (await DataAsync($"{{ genes({Order}) {{ groupBy(by: CHROMOSOME, first: 1) {{ "
            + "edges(first: 2) { cursor node { curie } } } } }"))
            .GetProperty("genes").GetProperty("groupBy")[0].GetProperty("edges").EnumerateArray().Last();
        var next = (await DataAsync($"{{ genes({Order}, first: 1, after: {Quoted(Text(edge, "cursor")!)}) {{ nodes {{ curie }} }} }}"))
            .GetProperty("genes").GetProperty("nodes");
        var curies = whole.ConvertAll(row => Text(row.GetProperty("node"), "curie"));

        Assert.Equal(curies.Skip(curies.IndexOf(Text(edge.GetProperty("node"), "curie")) + 1).Take(1), Curies(next));
    }

    [SkippableTheory]
    [InlineData("disease(id: \"OMIM:603896\") { phenotypes", "")]
    [InlineData("phenotype(id: \"HP:0001250\") { diseases", "")]
    [InlineData("phenotype(id: \"HP:0000707\") { diseases", "includeDescendants: true, ")]
    [InlineData("phenotype(id: \"HP:0000707\") { diseases", "includeDescendants: true, order: [{ frequency: DESC }], ")]
    public async Task What_links_to_phenotypes_say_is_counted(string list, string arguments)
    {
        var edges = await WalkAsync(list, arguments.TrimEnd(' ', ','), "negated sourcesDisagree sex onset { curie } modifiers { curie } "
            + "frequency { ratio } sources { evidence source { name } }");
        Dictionary<string, Func<JsonElement, IEnumerable<string?>>> expected = new()
        {
            ["NEGATED"] = edge => [edge.GetProperty("negated").GetRawText()],
            ["SOURCES_DISAGREE"] = edge => [edge.GetProperty("sourcesDisagree").GetRawText()],
            ["SEX"] = edge => [Text(edge, "sex")],
            ["ONSET"] = edge => [Text(edge.GetProperty("onset"), "curie")],
            ["MODIFIER"] = edge => edge.GetProperty("modifiers").EnumerateArray().Select(term => Text(term, "curie")),
            ["EVIDENCE"] = edge => edge.GetProperty("sources").EnumerateArray().Select(said => Text(said, "evidence")),
            ["SOURCE"] = edge => edge.GetProperty("sources").EnumerateArray().Select(said => Text(said.GetProperty("source"), "name")),
            ["FREQUENCY"] = edge => [Class(edge.GetProperty("frequency"))],
        };
        await CheckAsync(list, arguments, edges, expected);
        Assert.True(edges.Count > Least(10));
    }

    [SkippableTheory]
    [InlineData("gene(id: \"EIF2B5\") { diseases", "")]
    [InlineData("disease(id: \"MONDO:0019046\") { genes", "from: NARROWER, ")]
    public async Task What_links_to_genes_say_is_counted(string list, string arguments)
    {
        var edges = await WalkAsync(list, arguments.TrimEnd(' ', ','), "negated sourcesDisagree association validity "
            + "sources { source { name } }");
        await CheckAsync(list, arguments, edges, new()
        {
            ["NEGATED"] = edge => [edge.GetProperty("negated").GetRawText()],
            ["SOURCES_DISAGREE"] = edge => [edge.GetProperty("sourcesDisagree").GetRawText()],
            ["ASSOCIATION"] = edge => [Text(edge, "association")],
            ["VALIDITY"] = edge => [Text(edge, "validity")],
            ["SOURCE"] = edge => edge.GetProperty("sources").EnumerateArray().Select(said => Text(said.GetProperty("source"), "name")),
        });
    }

    [SkippableTheory]
    [InlineData("disease(id: \"MONDO:0957870\") { citations", "categories { category } sources { source { name } }", "SOURCE CATEGORY")]
    [InlineData("gene(id: \"GENE\") { phenotypes", "negated sources { source { name } }", "SOURCE NEGATED")]
    public async Task What_other_links_say_is_counted(string list, string fields, string facets)
    {
        var of = list.Replace("GENE", await GeneAsync(), StringComparison.Ordinal);
        var edges = await WalkAsync(of, "", fields);
        Dictionary<string, Func<JsonElement, IEnumerable<string?>>> expected = new()
        {
            ["SOURCE"] = edge => edge.GetProperty("sources").EnumerateArray().Select(said => Text(said.GetProperty("source"), "name")),
            ["CATEGORY"] = edge => edge.GetProperty("categories").EnumerateArray().Select(section => Text(section, "category")),
            ["NEGATED"] = edge => [edge.GetProperty("negated").GetRawText()],
        };
        await CheckAsync(
            of, "", edges, expected.Where(facet => facets.Contains(facet.Key, StringComparison.Ordinal)).ToDictionary());
        Assert.True(edges.Count > Least(0));
    }

    [SkippableTheory]
    [InlineData("gene(id: \"EIF2B5\") { diseases", "", "linkFacets", "ASSOCIATION", "association: { eq: CAUSAL }", "")]
    [InlineData(
        "phenotype(id: \"HP:0001250\") { diseases", "", "linkFacets", "NEGATED", "negated: { eq: true }, frequency: { gte: 0.1 }",
        "frequency: { gte: 0.1 }")]
    [InlineData(
        "phenotype(id: \"HP:0000707\") { diseases", "includeDescendants: true, ", "facets", "INHERITANCE",
        "negated: { eq: false }, disease: { modesOfInheritance: { some: { mode: { eq: \"HP:0000007\" } } }, name: { contains: \"a\" } }",
        "negated: { eq: false }, disease: { name: { contains: \"a\" } }")]
    public async Task A_property_of_a_list_of_links_may_leave_its_own_conditions_out(
        string list, string arguments, string field, string facet, string filter, string rest)
    {
        const string Counts = "distinctCount missingCount values { value count records(first: 2) { curie } }";
        var own = await FieldAsync(list, $"{arguments}where: {{ {filter} }}", $"{field}(by: [{facet}], first: 100) {{ {Counts} }}");
        var left = await FieldAsync(
            list, $"{arguments}where: {{ {filter} }}", $"{field}(by: [{facet}], first: 100, withoutOwnFilter: true) {{ {Counts} }}");
        var wider = await FieldAsync(list, $"{arguments}where: {{ {rest} }}", $"{field}(by: [{facet}], first: 100) {{ {Counts} }}");

        Assert.Equal(wider.GetRawText(), left.GetRawText());
        Assert.NotEqual(own.GetRawText(), left.GetRawText());
    }

    [SkippableTheory]
    [InlineData(
        "gene(id: \"GENE\") { phenotypes", "", "phenotype: { name: { contains: \"a\" } }, negated: { eq: false }",
        "phenotype: { name: DESC }", "name")]
    [InlineData(
        "phenotype(id: \"HP:0000707\") { genes", "includeDescendants: true, ", "gene: { symbol: { contains: \"E\" } }",
        "gene: { symbol: DESC }", "symbol")]
    [InlineData("citation(id: \"PMID:PAPER\") { diseases", "", "disease: { name: { contains: \"a\" } }", "disease: { name: DESC }", "name")]
    public async Task Every_list_of_links_can_be_filtered_and_ordered(
        string list, string arguments, string filter, string order, string field)
    {
        var paper = (await DataAsync("{ citations(first: 1, order: [{ diseaseCount: DESC }]) { nodes { pmid } } }"))
            .GetProperty("citations").GetProperty("nodes")[0].GetProperty("pmid");
        var of = list.Replace("PAPER", paper.ToString(), StringComparison.Ordinal)
            .Replace("GENE", await GeneAsync(), StringComparison.Ordinal);
        var all = await WalkAsync(of, arguments.TrimEnd(' ', ','), $"node {{ {field} }}");
        var some = await WalkAsync(of, $"{arguments}where: {{ {filter} }}, order: [{{ {order} }}]", $"node {{ {field} }}");
        var part = filter[(filter.IndexOf('"', StringComparison.Ordinal) + 1)..][..1];
        var expected = all.Select(edge => edge.GetProperty("node").GetProperty(field).ToString())
            .Where(text => text.Contains(part, StringComparison.OrdinalIgnoreCase)).ToList();
        var found = some.ConvertAll(edge => edge.GetProperty("node").GetProperty(field).ToString());

        Assert.True(found.Count > Least(0));
        Assert.Equal(expected.OrderByDescending(text => text.ToLowerInvariant(), StringComparer.Ordinal), found);
    }

    [SkippableTheory]
    [InlineData("diseases", "phenotypeCount", "phenotypes(where: { negated: { eq: false } })")]
    [InlineData("diseases", "geneCount", "genes(where: { negated: { eq: false } })")]
    [InlineData("diseases", "citationCount", "citations")]
    [InlineData("genes", "phenotypeCount", "phenotypes(where: { negated: { eq: false } })")]
    [InlineData("genes", "diseaseCount", "diseases(where: { negated: { eq: false } })")]
    [InlineData("phenotypes", "diseaseCount", "diseases(where: { negated: { eq: false } })")]
    [InlineData("citations", "diseaseCount", "diseases")]
    public async Task Records_can_be_ordered_and_chosen_by_the_number_of_their_links(string list, string field, string links)
    {
        var counts = new List<int>();
        foreach (var row in await WalkAsync(list, $"order: [{{ {field}: DESC }}]", $"node {{ {links} {{ totalCount }} }}"))
        {
            counts.Add(row.GetProperty("node").EnumerateObject().Single().Value.GetProperty("totalCount").GetInt32());
        }

        var most = counts[0];
        var chosen = await DataAsync($"{{ {list}(where: {{ {field}: {{ gte: {most} }} }}) {{ totalCount }} }}");

        Assert.True(most >= counts[^1] + 1 + Least(0));
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal(counts.Count(count => count == most), chosen.GetProperty(list).GetProperty("totalCount").GetInt32());
    }

    [SkippableTheory]
    [InlineData("genes { groupBy(by: CHROMOSOME, first: 0) { count } }", ErrorCodes.InvalidPageSize)]
    [InlineData("genes { groupBy(by: CHROMOSOME) { nodes(first: 101) { curie } } }", ErrorCodes.InvalidPageSize)]
    public async Task What_cannot_be_grouped_is_refused(string query, string code)
    {
        var reply = await _service.QueryAsync($"{{ {query} }}");

        Assert.Equal(code, reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static string? Class(JsonElement frequency) =>
        frequency.ValueKind == JsonValueKind.Null || frequency.GetProperty("ratio").ValueKind == JsonValueKind.Null
            ? null
            : frequency.GetProperty("ratio").GetDouble() switch
            {
                >= 1 => "HP:0040280",
                >= 0.8 => "HP:0040281",
                >= 0.3 => "HP:0040282",
                >= 0.05 => "HP:0040283",
                > 0 => "HP:0040284",
                _ => "HP:0040285",
            };

    private static (string? Value, int Count) ValueAndCount(JsonElement group) =>
        (Text(group, "value"), group.GetProperty("count").GetInt32());

    private static List<string?> Curies(JsonElement records) => [.. records.EnumerateArray().Select(record => Text(record, "curie"))];

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Null ? null : parent.GetProperty(name).GetString();

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    // Holds the counts of each facet to those of the edges.
    private async Task CheckAsync(
        string list, string arguments, List<JsonElement> edges, Dictionary<string, Func<JsonElement, IEnumerable<string?>>> valuesOf)
    {
        var counted = await FieldAsync(
            list,
            $"{arguments}first: 1",
            $"linkFacets(by: [{string.Join(' ', valuesOf.Keys)}], first: 100) {{ by missingCount values {{ value count }} }}");
        foreach (var facet in counted.EnumerateArray())
        {
            var values = edges.ConvertAll(edge => valuesOf[Text(facet, "by")!](edge).OfType<string>().Distinct().ToList());
            var expected = values.SelectMany(value => value).GroupBy(value => value).Select(same => (same.Key, same.Count()));

            var counts = facet.GetProperty("values").EnumerateArray().Select(ValueAndCount).Select(one => (one.Value!, one.Count));
            Assert.Equal(expected.Order(), counts.Order());
            Assert.Equal(values.Count(value => value.Count == 0), facet.GetProperty("missingCount").GetInt32());
        }
    }

    private async Task<JsonElement> FieldAsync(string list, string arguments, string field)
    {
        var data = await DataAsync($"{{ {list}({arguments}) {{ {field} }} }}{(list.Contains('{', StringComparison.Ordinal) ? " }" : "")}");
        return Inner(data, list).EnumerateObject().Single().Value;
    }

    // All edges of a list, page by page.
    private async Task<List<JsonElement>> WalkAsync(string list, string arguments, string fields)
    {
        var edges = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var page = Inner(
                await DataAsync($"{{ {list}(first: 100{(arguments.Length > 0 ? ", " + arguments : "")}"
                    + $"{(after is null ? "" : $", after: {Quoted(after)}")}) "
                    + $"{{ pageInfo {{ hasNextPage endCursor }} edges {{ {fields} }} }} }}"
                    + (list.Contains('{', StringComparison.Ordinal) ? " }" : "")),
                list);
            edges.AddRange(page.GetProperty("edges").EnumerateArray());
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                return edges;
            }

            after = Text(page.GetProperty("pageInfo"), "endCursor");
        }
    }

    private static JsonElement Inner(JsonElement data, string list)
    {
        var inner = data.EnumerateObject().Single().Value;
        return list.Contains('{', StringComparison.Ordinal) ? inner.EnumerateObject().Single().Value : inner;
    }

    private async Task<JsonElement> DataAsync(string query)
    {
        var reply = await _service.QueryAsync(query);
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("data");
    }

    // The gene with the most phenotypes.
    private async Task<string> GeneAsync() =>
        Curies((await DataAsync("{ genes(first: 1, order: [{ phenotypeCount: DESC }]) { nodes { curie } } }"))
            .GetProperty("genes").GetProperty("nodes")).Single()!;

    // A small sample has lists that are empty.
    private int Least(int least) => sample is EmbeddedSample ? least : -1;

    public sealed class OnFirstStart(EmbeddedSample sample) : GroupTests(sample), IClassFixture<EmbeddedSample>;

    public sealed class OnSqlite(SqliteSample sample) : GroupTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : GroupTests(sample), IClassFixture<PostgresSample>;
}
