using System.Globalization;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Costs;

/// <summary>
/// The cost of filters, orders, searches, rankings and walks over the real release: it is higher if they give the service more work.
/// </summary>
[Collection(RealServiceGroup.Name)]
public sealed class RealPriceTests(RealService real)
{
    [SkippableTheory]
    // No index helps a part of a text.
    [InlineData(
        "{ diseases(first: 1, where: { name: { contains: \"x\" } }) { totalCount } }",
        3,
        "{ diseases(first: 1, where: { name: { eq: \"x\" } }) { totalCount } }")]
    [InlineData("{ diseases(first: 1, where: { name: { eq: \"x\" } }) { totalCount } }", 100, "{ diseases(first: 1) { totalCount } }")]
    [InlineData("{ diseases(first: 1, order: [{ name: ASC }]) { totalCount } }", 500, "{ diseases(first: 1) { totalCount } }")]
    // A term, and the thousands below it.
    [InlineData(
        "{ diseases(first: 1, where: { phenotypes: { some: { phenotype: { term: { isA: \"HP:0000118\" } } } } }) { totalCount } }",
        5,
        "{ diseases(first: 1, where: { phenotypes: { some: { phenotype: { term: { eq: \"HP:0000118\" } } } } }) { totalCount } }")]
    // Two conditions are looked at one after the other.
    [InlineData(
        "{ diseases(first: 1, where: { or: [{ name: { contains: \"x\" } }, { name: { contains: \"y\" } }] }) { totalCount } }",
        1.9,
        "{ diseases(first: 1, where: { name: { contains: \"x\" } }) { totalCount } }")]
    // Many texts begin with a letter and few with a rare word, which is counted while the request runs.
    [InlineData(
        "{ search(text: \"a\", first: 1) { totalCount } }",
        2,
        "{ search(text: \"leukoencephalopathy\", first: 1) { totalCount } }")]
    [InlineData(
        "{ rankDiseases(observed: [\"HP:0001250\", \"HP:0001251\", \"HP:0001263\", \"HP:0000252\", \"HP:0002352\"], first: 1) { results { "
            + "score } } }",
        1.3,
        "{ rankDiseases(observed: [\"HP:0001250\"], first: 1) { results { score } } }")]
    // The possible meanings of an unknown text are looked up by each of its words.
    [InlineData(
        "{ resolve(terms: [\"vanishingg leukoencefalopathi matterr\"]) { status } }", 2, "{ resolve(terms: [\"leukoencefalopathi\"]) { "
            + "status } }")]
    [InlineData(
        "{ diseasesById(ids: [\"vanishingg leukoencefalopathi matterr\"]) { status } }", 2, "{ diseasesById(ids: [\"leukoencefalopathi\"]) "
            + "{ status } }")]
    [InlineData(
        "{ rankDiseases(observed: [\"HP:0001250\"], first: 1) { results { score } } }",
        100,
        "{ diseases(first: 1) { nodes { name } } }")]
    [InlineData(
        "{ neighborhood(of: [\"OMIM:603896\"], limit: 10) { nodes { curie } } }",
        100,
        "{ disease(id: \"OMIM:603896\") { curie } }")]
    // Short words begin many others; each record that is named, counted or left aside is looked up.
    [InlineData("{ suggest(text: \"a b c d\") { matched } }", 2, "{ suggest(text: \"leukoencephalopathy\") { matched } }")]
    [InlineData(
        "{ enrichment(ids: [\"OMIM:603896\", \"OMIM:620312\", \"OMIM:620313\", \"OMIM:620314\", \"OMIM:620315\"]) { __typename } }",
        1.01,
        "{ enrichment(ids: [\"OMIM:603896\"]) { __typename } }")]
    [InlineData(
        "{ shortestPaths(from: \"OMIM:603896\", to: \"HP:0001250\", avoid: [\"HP:0001251\", \"HP:0001263\", \"HP:0000252\"]) { "
            + "__typename } }",
        1.001,
        "{ shortestPaths(from: \"OMIM:603896\", to: \"HP:0001250\") { __typename } }")]
    [InlineData(
        "{ neighborhood(of: [\"OMIM:603896\", \"HP:0001250\", \"HP:0001251\"], limit: 10) { __typename } }",
        1.001,
        "{ neighborhood(of: [\"OMIM:603896\"], limit: 10) { __typename } }")]
    public async Task What_makes_more_work_costs_more(string dear, double times, string cheap)
    {
        SharedData.Require();
        var (more, less) = (await CostAsync(dear), await CostAsync(cheap));

        Assert.True(more >= times * less, $"{more} for the dear one, {less} for the cheap one");
    }

    [SkippableTheory]
    [InlineData("vanishingg leukoencefalopathi matterr of the {0}")]
    [InlineData("ataksia of the hands {0}")]
    [InlineData("xyzzy{0}")]
    public async Task As_many_unknown_names_as_may_be_asked_for_are_answered(string name)
    {
        SharedData.Require();
        var names = Enumerable.Range(0, 500).Select(number => string.Format(CultureInfo.InvariantCulture, name, number)).ToList();
        var reply = await real.Served.QueryAsync(
            """
            query ($x: [String!]!) {
              resolve(terms: $x) { status note candidates { matched } }
              diseasesById(ids: $x) { status candidates { curie } }
            }
            """,
            new { x = names });

        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        var resolved = reply.GetProperty("data").GetProperty("resolve").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Repeat("UNKNOWN", 500), resolved.Select(term => term.GetProperty("status").GetString()));
        Assert.NotEqual(0, resolved[0].GetProperty("candidates").GetArrayLength());
        // A term without candidates has a note that none were looked for.
        Assert.All(resolved, term => Assert.True(
            term.GetProperty("candidates").GetArrayLength() > 0 || term.GetProperty("note").GetString() is { Length: > 0 }));
        Assert.Equal(500, reply.GetProperty("data").GetProperty("diseasesById").GetArrayLength());
    }

    private async Task<long> CostAsync(string query)
    {
        var reply = await real.Served.QueryAsync(query);
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetInt64();
    }
}
