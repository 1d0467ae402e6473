using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>Counts of values over lists, held to what the database counts when each value is asked for in a filter.</summary>
public abstract class FacetTests(SampleService sample) : IDisposable
{
    // How one asks for the rows of each value.
    private static readonly Dictionary<(string List, string Facet), Func<string, string>> Conditions = new()
    {
        [("diseases", "SEMANTIC_TYPE")] = value => $"semanticType: {{ eq: {Quoted(value)} }}",
        [("diseases", "INHERITANCE")] = value => $"modesOfInheritance: {{ some: {{ mode: {{ eq: {Quoted(value)} }} }} }}",
        [("diseases", "ONSET")] = value => value.StartsWith("HP:", StringComparison.Ordinal)
            ? $"onset: {{ some: {{ term: {{ eq: {Quoted(value)} }} }} }}"
            : $"onset: {{ some: {{ age: {{ eq: {value} }} }} }}",
        [("diseases", "PREVALENCE_CLASS")] = value => $"prevalence: {{ some: {{ class: {{ eq: {Quoted(value)} }} }} }}",
        [("diseases", "BODY_SYSTEM")] =
            value => $"phenotypes: {{ some: {{ negated: {{ eq: false }}, phenotype: {{ term: {{ isA: {Quoted(value)} }} }} }} }}",
        [("diseases", "GENE_ASSOCIATION")] = value => $"genes: {{ some: {{ negated: {{ eq: false }}, association: {{ eq: {value} }} }} }}",
        [("diseases", "GENE_VALIDITY")] = value => $"genes: {{ some: {{ negated: {{ eq: false }}, validity: {{ eq: {value} }} }} }}",
        [("genes", "CHROMOSOME")] = value => $"chromosome: {{ eq: {Quoted(value)} }}",
        [("genes", "GENE_TYPE")] = value => $"geneType: {{ eq: {Quoted(value)} }}",
        [("genes", "DISEASE_ASSOCIATION")] =
            value => $"diseases: {{ some: {{ negated: {{ eq: false }}, association: {{ eq: {value} }} }} }}",
        [("genes", "DISEASE_VALIDITY")] = value => $"diseases: {{ some: {{ negated: {{ eq: false }}, validity: {{ eq: {value} }} }} }}",
        [("phenotypes", "BODY_SYSTEM")] = value => $"term: {{ isA: {Quoted(value)} }}",
        [("phenotypes", "IS_OBSOLETE")] = value => $"isObsolete: {{ eq: {value} }}",
        [("citations", "YEAR")] = value => $"year: {{ eq: {value} }}",
        [("citations", "JOURNAL")] = value => $"journal: {{ eq: {Quoted(value)} }}",
        [("citations", "PUBLICATION_TYPE")] = value => $"publicationTypes: {{ some: {{ eq: {Quoted(value)} }} }}",
        [("citations", "MESH")] = value => $"mesh: {{ some: {{ eq: {Quoted(value)} }} }}",
        [("citations", "MESH_MAJOR_TOPIC")] =
            value => $"meshHeadings: {{ some: {{ isMajorTopic: {{ eq: true }}, descriptor: {{ eq: {Quoted(value)} }} }} }}",
        [("citations", "IS_FREE_FULL_TEXT")] = value => $"isFreeFullText: {{ eq: {value} }}",
        [("citations", "IS_RETRACTED")] = value => $"isRetracted: {{ eq: {value} }}",
    };

    private readonly InProcessService _service = new(sample.OpenStore());

    public void Dispose()
    {
        _service.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableTheory]
    [InlineData("diseases", "name: { contains: \"a\" }", 15)]
    [InlineData("diseases", "genes: { some: { gene: { symbol: { startsWith: \"E\" } } } }", 15)]
    [InlineData("diseases", "", 15)]
    [InlineData("genes", "symbol: { contains: \"EIF\" }", 5)]
    [InlineData("genes", "", 8)]
    [InlineData("phenotypes", "name: { contains: \"seizure\" }", 2)]
    [InlineData("phenotypes", "", 15)]
    [InlineData("citations", "diseases: { some: { disease: { curie: { eq: \"MONDO:0957870\" } } } }", 10)]
    [InlineData("citations", "", 15)]
    public async Task Every_count_is_that_of_the_list_filtered_by_the_value(string list, string filter, int least)
    {
        var names = Conditions.Keys.Where(key => key.List == list).Select(key => key.Facet).ToList();
        var facets = await FacetsAsync(list, filter, string.Join(' ', names), "first: 100");
        var counted = facets.SelectMany(facet => facet.GetProperty("values").EnumerateArray().Select(value => (
            Facet: facet.GetProperty("by").GetString()!,
            Value: value.GetProperty("value").GetString()!,
            Count: value.GetProperty("count").GetInt32()))).ToList();

        Assert.Equal(names, facets.Select(facet => facet.GetProperty("by").GetString()));
        Assert.True(counted.Count >= least, $"{counted.Count} values");
        foreach (var some in counted.Chunk(20))
        {
            var query = string.Join(' ', some.Select((value, index) => $"c{index}: {list}(first: 1, where: {{ and: [{{ {filter} }}, {{ "
                + $"{Conditions[(list, value.Facet)](value.Value)} }}] }}) {{ totalCount }}"));
            var totals = (await DataAsync($"{{ {query} }}")).EnumerateObject()
                .Select(total => total.Value.GetProperty("totalCount").GetInt32());

            Assert.Equal(
                some.Select(value => (value.Facet, value.Value, value.Count)),
                some.Zip(totals, (value, total) => (value.Facet, value.Value, total)));
        }
    }

    [SkippableFact]
    public async Task Values_come_by_frequency_and_say_what_they_are()
    {
        var facet = (await FacetsAsync("diseases", "", "INHERITANCE", "first: 100")).Single();
        var values = facet.GetProperty("values").EnumerateArray().ToList();
        var counts = values.ConvertAll(value => value.GetProperty("count").GetInt32());
        var few = (await FacetsAsync("diseases", "", "INHERITANCE", "first: 1")).Single();

        Assert.Equal(counts.OrderDescending(), counts);
        Assert.All(
            values,
            value => Assert.Equal(value.GetProperty("label").GetString(), value.GetProperty("term").GetProperty("label").GetString()));
        Assert.Equal(values[0].GetRawText(), few.GetProperty("values").EnumerateArray().Single().GetRawText());
        Assert.Equal(values.Count, few.GetProperty("distinctCount").GetInt32());
    }

    [SkippableFact]
    public async Task The_first_records_of_a_value_have_it()
    {
        var value = (await FacetsAsync("genes", "symbol: { contains: \"B\" }", "CHROMOSOME", "first: 1")).Single().GetProperty("values")[0];
        var expected = await DataAsync($"{{ genes(first: 2, where: {{ symbol: {{ contains: \"B\" }}, chromosome: {{ eq: "
            + $"{Quoted(value.GetProperty("value").GetString()!)} }} }}) {{ nodes {{ curie }} }} }}");

        Assert.Equal(
            expected.GetProperty("genes").GetProperty("nodes").EnumerateArray().Select(gene => gene.GetProperty("curie").GetString()),
            value.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("curie").GetString()));
    }

    [SkippableFact]
    public async Task A_property_may_leave_its_own_conditions_out()
    {
        const string Filter = "geneType: { eq: \"protein-coding\" }, and: [{ chromosome: { in: [\"1\", \"3\"] } }, { or: [{ chromosome: { "
            + "eq: \"3\" } }, { symbol: { contains: \"E\" } }] }]";
        var own = (await FacetsAsync("genes", Filter, "CHROMOSOME", "first: 100")).Single();
        var left = (await FacetsAsync("genes", Filter, "CHROMOSOME GENE_TYPE", "first: 100, withoutOwnFilter: true")).First();
        var wider = (await FacetsAsync(
            "genes", "geneType: { eq: \"protein-coding\" }, or: [{ chromosome: { eq: \"3\" } }, { symbol: { contains: "
                + "\"E\" } }]", "CHROMOSOME", "first: 100")).Single();

        Assert.Equal(wider.GetProperty("values").GetRawText(), left.GetProperty("values").GetRawText());
        Assert.NotEqual(own.GetProperty("values").GetRawText(), left.GetProperty("values").GetRawText());
    }

    [SkippableTheory]
    [InlineData(
        "diseases", "GENE_ASSOCIATION",
        "genes: { some: { association: { eq: UNKNOWN }, gene: { symbol: { in: [\"EIF2B2\", \"EIF2B5\"] } } } }",
        "genes: { some: { gene: { symbol: { in: [\"EIF2B2\", \"EIF2B5\"] } } } }")]
    [InlineData(
        "diseases", "GENE_ASSOCIATION",
        "and: [{ genes: { some: { association: { eq: CAUSAL }, negated: { eq: false } } } }, "
            + "{ genes: { some: { validity: { eq: DEFINITIVE } } } }]",
        "genes: { some: { validity: { eq: DEFINITIVE } } }")]
    [InlineData("diseases", "GENE_VALIDITY", "genes: { none: { validity: { eq: DEFINITIVE }, negated: { eq: true } } }", "")]
    [InlineData(
        "diseases", "BODY_SYSTEM",
        "phenotypes: { some: { frequency: { gte: 0.5 }, phenotype: { name: { contains: \"a\" }, term: { isA: \"HP:0000707\" } } } }",
        "phenotypes: { some: { frequency: { gte: 0.5 }, phenotype: { name: { contains: \"a\" } } } }")]
    [InlineData(
        "diseases", "BODY_SYSTEM",
        "or: [{ phenotypes: { some: { negated: { eq: false }, phenotype: { term: { isA: \"HP:0000707\" } } } } }, "
            + "{ phenotypes: { some: { negated: { eq: false }, phenotype: { term: { isA: \"HP:0000478\" } } } } }]",
        "")]
    [InlineData(
        "diseases", "BODY_SYSTEM", "phenotypeSet: { terms: [\"HP:0000707\"], minimumFrequency: 0.5 }",
        "phenotypeSet: { terms: [\"HP:0000707\"], minimumFrequency: 0.5 }")]
    [InlineData(
        "diseases", "PREVALENCE_CLASS",
        "prevalence: { some: { type: { eq: POINT_PREVALENCE }, class: { eq: \"<1 / 1 000 000\" } } }",
        "prevalence: { some: { type: { eq: POINT_PREVALENCE } } }")]
    [InlineData("phenotypes", "BODY_SYSTEM", "term: { isA: \"HP:0000707\" }", "")]
    [InlineData("phenotypes", "BODY_SYSTEM", "term: { descendantOf: { term: \"HP:0000707\" } }", "term: { descendantOf: { term: \"HP:0000707\" } }")]
    public async Task Only_conditions_on_the_property_itself_are_left_out(string list, string facet, string filter, string left)
    {
        var without = (await FacetsAsync(list, filter, facet, "first: 100, withoutOwnFilter: true")).Single();
        var expected = (await FacetsAsync(list, left, facet, "first: 100")).Single();

        Assert.Equal(expected.GetProperty("values").GetRawText(), without.GetProperty("values").GetRawText());
        Assert.Equal(expected.GetProperty("missingCount").GetInt32(), without.GetProperty("missingCount").GetInt32());
    }

    [SkippableTheory]
    [InlineData("diseases", "INHERITANCE", "name: DESC", "modesOfInheritance: { some: { mode: { eq: ")]
    [InlineData("genes", "CHROMOSOME", "symbol: DESC", "chromosome: { eq: ")]
    [InlineData("citations", "YEAR", "title: DESC", "year: { eq: ")]
    public async Task The_first_records_of_a_value_are_those_of_the_list_in_its_order(string list, string facet, string order, string filter)
    {
        for (var round = 0; round < 2; round++)
        {
            var value = (await DataAsync($"{{ {list}(first: 1, order: [{{ {order} }}]) {{ facets(by: [{facet}], first: 1) {{ "
                + "values { value records(first: 3) { curie } } } } }")).GetProperty(list).GetProperty("facets")[0].GetProperty("values")[0];
            var text = value.GetProperty("value").GetString()!;
            var end = new string('}', filter.Count(letter => letter == '{'));
            var expected = await DataAsync($"{{ {list}(first: 3, order: [{{ {order} }}], where: {{ {filter}"
                + $"{(facet == "YEAR" ? text : Quoted(text))} {end} }}) {{ nodes {{ curie }} }} }}");

            Assert.Equal(
                expected.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("curie").GetString()),
                value.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("curie").GetString()));
        }
    }

    [SkippableFact]
    public async Task Sizes_of_null_are_those_by_default()
    {
        const string Values = "{ by values { value records(first: null) { curie } } }";
        var data = await DataAsync($"{{ a: genes {{ facets(by: [CHROMOSOME], first: null) {Values} }} "
            + $"b: genes {{ facets(by: [CHROMOSOME]) {Values.Replace("(first: null)", "", StringComparison.Ordinal)} }} }}");

        Assert.Equal(data.GetProperty("b").GetRawText(), data.GetProperty("a").GetRawText());
    }

    [SkippableFact]
    public async Task Lists_of_links_are_counted_over_all_their_rows()
    {
        var disease = (await DataAsync("{ disease(id: \"MONDO:0800448\") { phenotypes(first: 1) { totalCount facets(by: [BODY_SYSTEM]) { "
            + "missingCount values { value count } } } } }"))
            .GetProperty("disease").GetProperty("phenotypes");
        var facet = disease.GetProperty("facets")[0];
        var rows = disease.GetProperty("totalCount").GetInt32();

        Assert.True(facet.GetProperty("values").GetArrayLength() > 3);
        Assert.InRange(facet.GetProperty("values")[0].GetProperty("count").GetInt32(), 2, rows);
        Assert.True(facet.GetProperty("values").EnumerateArray().Sum(value => value.GetProperty("count").GetInt32())
            + facet.GetProperty("missingCount").GetInt32() >= rows);
    }

    [SkippableTheory]
    [InlineData("by: [CHROMOSOME, CHROMOSOME]", ErrorCodes.InvalidArgument)]
    [InlineData("by: [CHROMOSOME], first: 0", ErrorCodes.InvalidPageSize)]
    [InlineData("by: [CHROMOSOME], first: 101", ErrorCodes.InvalidPageSize)]
    public async Task What_cannot_be_counted_is_refused(string arguments, string code)
    {
        var reply = await _service.QueryAsync($"{{ genes(first: 1) {{ totalCount facets({arguments}) {{ by }} }} }}");

        Assert.Equal(code, reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.True(reply.GetProperty("data").GetProperty("genes").GetProperty("totalCount").GetInt32() > 0);
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private async Task<List<JsonElement>> FacetsAsync(string list, string filter, string by, string arguments)
    {
        var data = await DataAsync(
            $"{{ {list}(first: 1, where: {{ {filter} }}) {{ facets(by: [{by}], {arguments}) {{ by distinctCount missingCount values {{ "
                + $"value label count term {{ label }} records(first: 2) {{ curie }} }} }} }} }}");
        return [.. data.GetProperty(list).GetProperty("facets").EnumerateArray()];
    }

    private async Task<JsonElement> DataAsync(string query)
    {
        var reply = await _service.QueryAsync(query);
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("data");
    }

    public sealed class OnSqlite(SqliteSample sample) : FacetTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : FacetTests(sample), IClassFixture<PostgresSample>;
}
