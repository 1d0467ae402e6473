using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A refused document or variable is told what would have been right.</summary>
public sealed class ValidationHelpTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    [SkippableTheory]
    [InlineData("{ disease(id: \"x\") { genes { symbol } } }", "It is a field of Gene: write nodes { symbol }. DiseaseGenesConnection has "
        + "edges, nodes, pageInfo, totalCount, originCounts, facets, groupBy, linkFacets, groupByLink.")]
    [InlineData(
        "{ disease(id: \"x\") { genes { items { symbol } } } }",
        "Cannot query field 'items' on type 'DiseaseGenesConnection'. Did you mean 'nodes'?")]
    [InlineData(
        "{ search(text: \"x\") { hits { score } } }",
        "SearchConnection has edges, nodes, pageInfo, totalCount, suggestions, facets.")]
    [InlineData("{ disease(id: \"x\") { nam } }", "Did you mean 'name'")]
    [InlineData("{ node(id: \"x\") { symbol } }", "It is a field of Gene: write ... on Gene { symbol }.")]
    [InlineData("{ diseases(filter: {}) { totalCount } }", "Did you mean 'where'? It takes first, after, last, before, where, order.")]
    [InlineData("{ diseases(limit: 3) { totalCount } }", "Did you mean 'first'?")]
    [InlineData("{ diseases(orderBy: []) { totalCount } }", "Did you mean 'order'?")]
    [InlineData("{ diseases(frist: 3) { totalCount } }", "Did you mean 'first'?")]
    [InlineData("{ releases(id: 1) { id } }", "It takes none.")]
    [InlineData("{ diseases { totalCount @skip(unless: true, if: true) } }", "Unknown argument 'unless' on directive 'skip'. It takes if.")]
    [InlineData(
        "{ diseases(where: { name: { like: \"x\" } }) { totalCount } }",
        "where.name: StringOperationFilterInput has no field 'like'. Did you mean 'contains'? It has and, or, eq,")]
    [InlineData("{ diseases(where: { name: { contain: \"x\" } }) { totalCount } }", "Did you mean 'contains'")]
    [InlineData("{ diseases(where: { name: { starts_with: \"x\" } }) { totalCount } }", "Did you mean 'startsWith'?")]
    [InlineData(
        "{ diseases(where: { or: [{}, { nme: { eq: \"x\" } }] }) { totalCount } }",
        "where.or[1]: DiseaseFilterInput has no field 'nme'. Did you mean 'name'")]
    [InlineData(
        "{ diseases(where: { name: \"x\" }) { totalCount } }",
        "where.name takes an object, StringOperationFilterInput: { and, or, eq,")]
    [InlineData("{ diseases(where: { name: \"x\" }) { totalCount } }", "Write { eq: … }")]
    [InlineData(
        "{ diseases(where: { phenotypeSet: { atLeast: 1 } }) { totalCount } }",
        "where.phenotypeSet.terms is required: [String!]!.")]
    [InlineData("{ diseases(first: \"3\") { totalCount } }", "first takes an Int")]
    [InlineData(
        "{ diseases(order: [{ year: ASC }]) { totalCount } }",
        "order[0]: DiseaseSortInput has no field 'year'. Rows can be ordered by curie, name, acronym,")]
    [InlineData("{ diseases(order: { name: UP }) { totalCount } }", "order.name: UP is not a value of SortEnumType. It has ASC, DESC.")]
    [InlineData(
        "{ search(text: \"x\", types: [DISEASES]) { totalCount } }",
        "types[0]: DISEASES is not a value of EntityType. Did you mean 'DISEASE'? It has DISEASE, GENE, PHENOTYPE, CITATION.")]
    [InlineData("{ search(text: \"x\", types: [\"DISEASE\"]) { totalCount } }", "types[0]: write DISEASE without quotation marks.")]
    [InlineData(
        "query ($a: [EntityType!] = [GENES]) { search(text: \"x\", types: $a) { totalCount } }",
        "$a[0]: GENES is not a value of EntityType. Did you mean 'GENE'?")]
    public async Task A_document_is_told(string query, string help)
    {
        var reply = await sample.Served.QueryAsync(query);

        Assert.Equal("VALIDATION_FAILED", reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(help, MessageOf(reply), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(
        "{\"name\": {\"like\": \"x\"}}",
        "Variable '$w' is invalid. $w.name: StringOperationFilterInput has no field 'like'. Did you mean 'contains'?")]
    [InlineData("{\"or\": [{\"name\": \"x\"}]}", "$w.or[0].name takes an object, StringOperationFilterInput")]
    [InlineData(
        "{\"genes\": {\"some\": {\"validity\": {\"eq\": \"STRONGEST\"}}}}",
        "$w.genes.some.validity.eq: STRONGEST is not a value of GeneValidity. Did you mean 'STRONG'?")]
    [InlineData("{\"phenotypeSet\": {\"terms\": [null]}}", "$w.phenotypeSet.terms[0] may not be null.")]
    [InlineData("{\"phenotypeSet\": {}}", "$w.phenotypeSet.terms is required: [String!]!.")]
    public async Task A_variable_is_told(string where, string help)
    {
        var reply = await sample.Served.QueryAsync(
            "query ($w: DiseaseFilterInput) { diseases(where: $w) { totalCount } }", new
            {
                w = JsonSerializer.Deserialize<JsonElement>(
                where)
            });

        Assert.Equal("INVALID_VARIABLE", reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(help, MessageOf(reply), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(
        "{ diseases(first: 100) { nodes { a: genes(first: 100) { nodes { p: phenotypes(first: 100) { nodes { name } } } } name } } }",
        "diseases.nodes.a.nodes.p.nodes",
        1_000_000)]
    [InlineData(
        "query ($n: Int = 100) { release { id } diseases(first: $n) { ...F } } fragment F on DiseasesConnection { nodes { citations(first: "
            + "300) { edges { node { authors { name } } } } } }",
        "diseases.nodes.citations.edges.node.authors",
        50_000)]
    public async Task A_refused_cost_names_the_costliest_field_and_its_part(string query, string path, int atLeast)
    {
        var reply = await sample.Served.QueryAsync(query);

        var extensions = reply.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("QUERY_TOO_COSTLY", extensions.GetProperty("code").GetString());
        var costliest = extensions.GetProperty("costliest");
        Assert.Equal(path.Split('.'), costliest.GetProperty("path").EnumerateArray().Select(step => step.GetString()));
        Assert.InRange(costliest.GetProperty("cost").GetInt64(), atLeast, long.MaxValue);
        var percent = costliest.GetProperty("percent").GetInt32();
        Assert.InRange(percent, 40, 100);
        Assert.Contains(
            $"The costliest field is {path}, with {costliest.GetProperty("cost")} ({percent} %).",
            MessageOf(reply),
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Of_several_costly_fields_the_share_is_of_the_whole()
    {
        const string List = "diseases(first: 100) { nodes { genes(first: 100) { nodes { diseases(first: 10) { nodes { name } } } } } }";

        var reply = await sample.Served
            .QueryAsync($"{{ a: {List} b: {List.Replace("first: 10)", "first: 30)", StringComparison.Ordinal)} }}");

        var costliest = reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("costliest");
        Assert.Equal("b", costliest.GetProperty("path")[0].GetString());
        Assert.InRange(costliest.GetProperty("percent").GetInt32(), 60, 80);
    }

    private static string MessageOf(JsonElement reply) => reply.GetProperty("errors")[0].GetProperty("message").GetString()!;
}
