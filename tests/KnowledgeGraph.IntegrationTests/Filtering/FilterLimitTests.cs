using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Storage.Filtering;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>A filter at a limit is answered, one past it is refused; what makes no sense is told so.</summary>
public abstract class FilterLimitTests(SampleService sample) : IDisposable
{
    private readonly InProcessService _service = new(sample.OpenStore());

    public static TheoryData<string, int> Limits => new()
    {
        { nameof(FilterLimits.MaxDepth), 8 }, { nameof(FilterLimits.MaxConditions), 50 }, { nameof(FilterLimits.MaxTextLength), 200 },
        { nameof(FilterLimits.MaxValues), 1_000 }, { nameof(FilterLimits.MaxSetTerms), 50 }, { nameof(FilterLimits.MaxOrderTerms), 10 },
    };

    [SkippableTheory]
    [MemberData(nameof(Limits))]
    public async Task A_limit_holds_at_its_number_and_not_past_it(string limit, int number)
    {
        Assert.Equal(number, typeof(FilterLimits).GetProperty(limit)!.GetValue(new FilterLimits()));
        Assert.Null(await CodeAsync(Arguments(limit, number)));
        Assert.Equal("FILTER_TOO_LARGE", await CodeAsync(Arguments(limit, number + 1)));
    }

    [SkippableTheory]
    [InlineData("where: { name: { contains: null } }")]
    [InlineData("where: { name: { in: null } }")]
    [InlineData("where: { phenotypeSet: { terms: [\"HP:0001250\"], atLeast: 2 } }")]
    [InlineData("where: { phenotypeSet: { terms: [\"HP:0001250\"], atLeast: -1 } }")]
    [InlineData("where: { phenotypeSet: { terms: [\"HP:0001250\", \"Seizure\"], atLeast: 2 } }")]
    [InlineData("where: { phenotypeSet: { terms: [\"HP:0001250\"], minimumFrequency: 1.5 } }")]
    [InlineData("where: { phenotypeSet: { terms: [\"HP:0001250\"], minimumFrequency: -0.1 } }")]
    [InlineData("where: { term: { descendantOf: { term: \"MONDO:0019046\", within: 0 } } }")]
    [InlineData("order: [{ name: ASC, acronym: DESC }]")]
    [InlineData("order: [{}]")]
    public async Task What_makes_no_sense_is_told_so(string arguments) => Assert.Equal("INVALID_FILTER", await CodeAsync(arguments));

    [SkippableTheory]
    [InlineData("where: {}")]
    [InlineData("where: { name: null, and: [], or: [] }")]
    [InlineData("where: null, order: null")]
    [InlineData("order: []")]
    public async Task Nothing_asked_is_nothing_left_out(string arguments)
    {
        var reply = await _service.QueryAsync($"{{ diseases({arguments}) {{ totalCount }} }}");

        Assert.Equal(18, reply.GetProperty("data").GetProperty("diseases").GetProperty("totalCount").GetInt32());
    }

    [SkippableFact]
    public async Task An_unknown_term_fits_nothing_and_a_retired_one_is_followed_with_notices_each_time()
    {
        const string Query = "{ diseases(where: { term: { isA: \"MONDO:9999999\" } }) { totalCount } }";
        for (var round = 0; round < 2; round++)
        {
            var reply = await _service.QueryAsync(Query);
            Assert.Equal(0, reply.GetProperty("data").GetProperty("diseases").GetProperty("totalCount").GetInt32());
            var notice = reply.GetProperty("extensions").GetProperty("notices")[0];
            Assert.Equal(
                ("UNKNOWN_IDENTIFIER", "where"),
                (notice.GetProperty("code").GetString(), notice.GetProperty("argument").GetString()));
            Assert.Equal("diseases", notice.GetProperty("path")[0].GetString());
        }
    }

    [SkippableFact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var first = await _service.QueryAsync("{ diseases(first: 1, order: [{ name: ASC }]) { pageInfo { endCursor } } }");
        var cursor = first.GetProperty("data").GetProperty("diseases").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        Assert.Null(await CodeAsync($"order: [{{ name: ASC }}], after: \"{cursor}\""));
        Assert.Equal("INVALID_CURSOR", await CodeAsync($"order: [{{ name: DESC }}], after: \"{cursor}\""));
        Assert.Equal("INVALID_CURSOR", await CodeAsync($"after: \"{cursor}\""));
    }

    [SkippableTheory]
    [InlineData("diseases", "phenotypes: { some: { evidence: { eq: \"PCS\" } } }", "name")]
    [InlineData("diseases", "genes: { some: { modeOfInheritance: { isA: \"HP:0000007\" } } }", "name")]
    [InlineData("citations", "publicationTypes: { none: { eq: \"Letter\" } }, mesh: { none: { contains: \"zebrafish\" } }", "title")]
    public async Task What_statements_and_PubMed_say_is_asked_of_the_image(string list, string filter, string order)
    {
        var log = SqlLog.Listen();
        var reply = await _service.QueryAsync(
            $"{{ {list}(where: {{ {filter} }}, order: [{{ {order}: DESC }}]) {{ totalCount nodes {{ curie }} }} }}");

        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.True(reply.GetProperty("data").GetProperty(list).GetProperty("totalCount").GetInt32() > 0);
        Assert.Empty(log);
    }

    public void Dispose()
    {
        _service.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Arguments(string limit, int number) => limit switch
    {
        nameof(FilterLimits.MaxDepth) => $"where: {string.Concat(Enumerable.Repeat("{ and: [", number - 1))}{{ name: {{ eq: \"x\" }} "
            + $"}}{string.Concat(Enumerable.Repeat("] }", number - 1))}",
        nameof(
            FilterLimits.MaxConditions) => $"where: {{ or: [{string.Join(' ', Enumerable.Repeat("{ name: { eq: \"x\" } }", number))}] }}",
        nameof(FilterLimits.MaxTextLength) => $"where: {{ name: {{ contains: \"{new string('x', number)}\" }} }}",
        nameof(FilterLimits.MaxValues) => $"where: {{ name: {{ in: [{string.Join(' ', Enumerable.Repeat("\"x\"", number))}] }} }}",
        nameof(FilterLimits.MaxSetTerms) => $"where: {{ phenotypeSet: {{ terms: [\"HP:0001250\"], absent: "
            + $"[{string.Join(' ', Enumerable.Repeat("\"HP:0001251\"", number - 1))}] }} }}",
        _ => $"order: [{string.Join(' ', Enumerable.Repeat("{ name: ASC }", number))}]",
    };

    private async Task<string?> CodeAsync(string arguments)
    {
        var reply = await _service.QueryAsync($"{{ diseases({arguments}) {{ totalCount }} }}");
        return reply.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }

    public sealed class OnSqlite(SqliteSample sample) : FilterLimitTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : FilterLimitTests(sample), IClassFixture<PostgresSample>;
}
