using GraphQL;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Schema;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Costs;

/// <summary>
/// The cost rule, by its published numbers and part by part. A default page has 25 rows, a list of unknown length counts 5.
/// </summary>
public sealed class CostTests
{
    private static readonly CostAnalyzer _costs = new(
        new ServedSchema(new BookSchema()),
        new CostOptions(),
        defaultPageSize: 25,
        maxPageSize: 500);

    [Theory]
    [InlineData("{ book { title author { name } } }", 11, 3)]
    [InlineData("{ books(first: 50) { edges { node { title author { name } } } } }", 111, 152)]
    public void The_published_costs_are_ours(string query, long field, long type) => AssertCost(query, field, type);

    [Theory]
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ __schema { types { fields { name } } } }", 0, 1)]
    [InlineData("{ book { __typename title } }", 10, 2)]
    [InlineData("{ book { author { biography } } }", 21, 3)]
    [InlineData("{ a: book { title } b: book { title } }", 20, 3)]
    public void Objects_weigh_1_loaded_fields_10_scalars_and_introspection_nothing(string query, long field, long type) =>
        AssertCost(query, field, type);

    [Theory]
    [InlineData("{ books { nodes { title } } }", 11, 27)]
    [InlineData("{ books(first: 3) { nodes { author { name } } } }", 14, 8)]
    [InlineData("{ books(last: 3) { nodes { author { name } } } }", 14, 8)]
    [InlineData("{ books(first: 0) { nodes { author { name } } } }", 11, 2)]
    [InlineData("{ books(first: -4) { nodes { author { name } } } }", 11, 2)]
    [InlineData("{ books(first: 2147483647) { nodes { title } } }", 11, 502)]
    [InlineData("{ books(first: 99999999999999999999) { nodes { title } } }", 11, 502)]
    [InlineData("{ books(first: null) { nodes { title } } }", 11, 27)]
    [InlineData("{ books(first: 4) { nodes { title } edges { node { title } } totalCount } }", 16, 14)]
    [InlineData("{ book { editors { name } } }", 11, 7)]
    [InlineData("{ book { readers { name } } }", 11, 5)]
    [InlineData("{ book { readers(first: 9) { name } } }", 11, 11)]
    [InlineData("{ byName(names: [\"a\", \"b\", \"c\"]) { author { name } } }", 4, 7)]
    [InlineData("{ byName(names: \"a\") { author { name } } }", 2, 3)]
    [InlineData("{ shelves(perShelf: 4) { nodes { title } edges { node { title } } } }", 50, 106)]
    [InlineData("{ shelves { nodes { title } } }", 8, 22)]
    [InlineData("{ books(first: 10) { nodes { readers(first: 10) { name } } } }", 21, 112)]
    public void A_list_counts_as_long_as_its_arguments_say(string query, long field, long type) => AssertCost(query, field, type);

    [Theory]
    [InlineData("{ books(where: {}) { totalCount } }", 20)]
    [InlineData("{ books(where: { title: { eq: \"x\" } }) { totalCount } }", 30)]
    [InlineData("{ books(where: { title: { eq: null } }) { totalCount } }", 30)]
    [InlineData("{ books(where: { or: [{ title: { eq: \"x\" } }, { title: { contains: \"x\", eq: \"y\" } }] }) { totalCount } }", 60)]
    [InlineData("{ books(where: null) { totalCount } }", 10)]
    [InlineData("{ books(order: [\"title\"]) { totalCount } }", 20)]
    public void Filters_count_for_the_argument_and_each_operation(string query, long field) => AssertCost(query, field, 2);

    [Theory]
    [InlineData("{ ...F ...F } fragment F on Query { book { title } }", 10, 2)]
    [InlineData("{ book { ... on Book { author { name } } ... on Author { biography } } }", 11, 3)]
    [InlineData("{ named { ... on Book { author { name } } ... on Author { biography } } }", 11, 3)]
    [InlineData("{ named { ... on Book { author { name } editors { name } } } }", 3, 8)]
    [InlineData("{ named { ... on Named { name } } }", 1, 2)]
    [InlineData("{ books(first: 3) { ...F } } fragment F on BooksConnection { nodes { author { name } } }", 14, 8)]
    [InlineData("{ a: books(first: 3) { ...F } b: books(first: 1) { ...F } } fragment F on BooksConnection { nodes { title } }", 22, 7)]
    public void Fragments_count_where_they_apply_and_an_interface_as_its_dearest_type(string query, long field, long type) =>
        AssertCost(query, field, type);

    [Theory]
    [InlineData("query ($n: Int) { books(first: $n) { nodes { title } } }", "{}", 11, 27)]
    [InlineData("query ($n: Int) { books(first: $n) { nodes { title } } }", "{\"n\":7}", 11, 9)]
    [InlineData("query ($n: Int) { books(first: $n) { nodes { title } } }", "{\"n\":null}", 11, 27)]
    [InlineData("query ($n: Int = 2) { books(first: $n) { nodes { title } } }", "{}", 11, 4)]
    [InlineData("query ($n: Int = 2) { books(first: $n) { nodes { title } } }", "{\"n\":9}", 11, 11)]
    [InlineData("query ($n: Int, $m: Int) { books(first: $n, last: $m) { nodes { title } } }", "{\"n\":4,\"m\":9}", 11, 11)]
    [InlineData("query ($ids: [String]) { byName(names: $ids) { title } }", "{\"ids\":[\"a\",\"b\"]}", 1, 3)]
    [InlineData("query ($id: String) { byName(names: [$id, $id, $id]) { title } }", "{}", 1, 4)]
    [InlineData("query ($w: BookFilter) { books(where: $w) { totalCount } }", "{}", 10, 2)]
    [InlineData("query ($w: BookFilter) { books(where: $w) { totalCount } }", "{\"w\":{\"title\":{\"contains\":\"x\"}}}", 40, 2)]
    [InlineData("query ($w: BookFilter = { title: { eq: \"x\" } }) { books(where: $w) { totalCount } }", "{}", 30, 2)]
    [InlineData(
        "query ($w: [BookFilter]) { books(where: { or: $w }) { totalCount } }",
        "{\"w\":[{\"title\":{\"eq\":1}},{\"title\":{\"eq\":1}}]}",
        40,
        2)]
    [InlineData("query ($t: String) { books(where: { title: { eq: $t } }) { totalCount } }", "{}", 20, 2)]
    [InlineData("query ($t: String) { books(where: { title: { eq: $t } }) { totalCount } }", "{\"t\":null}", 30, 2)]
    public void Variables_count_with_the_value_they_have(string query, string variables, long field, long type) =>
        AssertCost(query, field, type, variables);

    [Theory]
    [InlineData("{ book @skip(if: true) { title } }", "{}", 0, 1)]
    [InlineData("{ book @include(if: false) { title } }", "{}", 0, 1)]
    [InlineData("{ book @include(if: true) @skip(if: false) { title } }", "{}", 10, 2)]
    [InlineData("query ($b: Boolean!) { book @include(if: $b) { title } }", "{\"b\":true}", 10, 2)]
    [InlineData("query ($b: Boolean!) { book @include(if: $b) { title } }", "{\"b\":false}", 0, 1)]
    [InlineData("query ($b: Boolean = true) { ...F @skip(if: $b) } fragment F on Query { book { title } }", "{}", 0, 1)]
    [InlineData("query ($b: Boolean!) { ... @skip(if: $b) { book { title } } }", "{\"b\":false}", 10, 2)]
    public void What_is_skipped_costs_nothing(string query, string variables, long field, long type) =>
        AssertCost(query, field, type, variables);

    [Fact]
    public void Of_several_operations_the_one_that_runs_is_counted()
    {
        Assert.Equal(new OperationCost(10, 2), CostOf("query A { book { title } } query B { __typename }", name: "A"));
        Assert.Equal(new OperationCost(0, 1), CostOf("query A { book { title } } query B { __typename }", name: "B"));
    }

    [Theory]
    [InlineData("{ book { author { name } } book { author { biography } } }", 21, 3)]
    [InlineData("{ book { title } ... { book { title } } ...F } fragment F on Query { book { title author { name } } }", 11, 3)]
    [InlineData("{ books(first: 3) { nodes { title } } books(first: 3) { nodes { author { name } } edges { node { title } } } }", 18, 14)]
    [InlineData("{ named { ... on Book { author { name } } ... on Named { ... on Book { author { biography } } } } }", 12, 3)]
    [InlineData("{ book { title } b: book { title } book { name } }", 20, 3)]
    public void A_field_written_twice_costs_once(string query, long field, long type) => AssertCost(query, field, type);

    [Theory]
    [InlineData(false, false, 0, 1)]
    [InlineData(true, false, 10, 2)]
    [InlineData(false, true, 11, 3)]
    [InlineData(true, true, 11, 3)]
    public void Places_of_one_field_count_as_their_conditions_hold(bool isFirst, bool isSecond, long field, long type)
    {
        var variables = $"{{\"a\":{(isFirst ? "true" : "false")},\"b\":{(isSecond ? "true" : "false")}}}";
        foreach (var query in new[]
        {
            "{ book @include(if: $a) { title } book @include(if: $b) { author { name } } }",
            "{ ...F @include(if: $a) ... @include(if: $b) { ...F ...G } } fragment F on Query { book { title } } fragment G on Query { "
                + "book { author { name } } }",
            "{ ... @include(if: $a) { book { title } } ... @include(if: $b) { book { ... @include(if: $b) { author { name } } title } } }",
        })
        {
            AssertCost("query ($a: Boolean!, $b: Boolean!) " + query, field, type, variables);
        }
    }

    [Theory]
    [InlineData(90, "fragment F{0} on Query {{ ...F{1} ...F{1} }} ", 10, 2)]
    [InlineData(90, "fragment F{0} on Query {{ book {{ author {{ name }} }} ...F{1} ...F{1} }} ", 11, 3)]
    public void A_bomb_of_fragments_costs_what_its_reply_holds(int doublings, string link, long field, long type)
    {
        var bomb = "{ ...F0 } " + string.Concat(Enumerable.Range(0, doublings).Select(i => string.Format(null, link, i, i + 1)))
            + $"fragment F{doublings} on Query {{ book {{ title }} }}";

        AssertCost(bomb, field, type);
    }

    [Fact]
    public void Nested_lists_saturate()
    {
        var query = string.Concat(Enumerable.Range(0, 20).Select(i => $"r{i}: readers(first: 2147483647) {{ name }} "));

        Assert.Equal(new OperationCost(30, int.MaxValue), CostOf($"{{ book {{ {query} }} }}"));
    }

    [Fact]
    public void Counting_takes_memory_in_proportion_to_the_document()
    {
        // The second is fifty times as long; were each field compared with each other, it would take 2,500 times as much.
        MemoryFor(20);
        var small = MemoryFor(20);
        var large = MemoryFor(1_000);

        Assert.True(large < small * 200, $"{small} bytes for 20, {large} bytes for 1,000");
    }

    private static long MemoryFor(int aliases)
    {
        var query = string.Concat(Enumerable.Range(0, aliases).Select(i => $"a{i}: books(first: 3) {{ ...F }} "));
        var document = Parse($"{{ {query} }} fragment F on BooksConnection {{ nodes {{ title author {{ name }} }} }}");
        var operation = document.FindOperation(null)!;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(new OperationCost(aliases * 14, 1 + (aliases * 7)), _costs.Of(document, operation, Inputs.Empty));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AssertCost(string query, long field, long type, string variables = "{}") =>
        Assert.Equal(new OperationCost(field, type), CostOf(query, variables));

    private static OperationCost CostOf(string query, string variables = "{}", string? name = null)
    {
        var document = Parse(query);
        var inputs = new GraphQL.SystemTextJson.GraphQLSerializer().Deserialize<Inputs>(variables)!;
        return _costs.Of(document, document.FindOperation(name)!, inputs);
    }

    private static ParsedDocument Parse(string query)
    {
        var unlimited = new DocumentLimits
        {
            MaxTokens = int.MaxValue,
            MaxFields = int.MaxValue,
            MaxRootFields = int.MaxValue,
            MaxAliases = int.MaxValue,
            MaxIntrospectionLists = int.MaxValue,
        };
        Assert.True(new DocumentSource(unlimited, new PatientTexts([])).TryGet(query, out var document, out var fault), fault?.Message);
        return document;
    }
}
