using KnowledgeGraph.Core.Literature.Queries;
using Xunit;

namespace KnowledgeGraph.UnitTests.Literature;

public sealed class CitationQueryTests
{
    private static readonly SearchedCitation Paper = new(new CitationText
    {
        Title = "Follow-up of a cohort: random-effects models",
        Abstract = "METHODS: We used the Scoring\nSystem was new. Predictors (n = 5) were sought.",
        Keywords = ["natural history"],
        MeshHeadings = [new MeshHeadingText("Follow-Up Studies", "D005500", [], false), new MeshHeadingText(
            "Mutation",
            null,
            ["adverse effects"],
            true)],
        PublicationTypes = ["Journal Article"],
        Substances = ["Vitamin K"],
        Journal = "Health Technol Assess",
    });

    [Theory]
    [InlineData("random*[tiab]")]
    [InlineData("RANDOM EFFECTS[ti]")]
    [InlineData("\"random-effects\"[Title/Abstract]")]
    [InlineData("natural history[tiab]")]
    [InlineData("natural *[tiab]")]
    [InlineData("natural hist*[tiab]")]
    [InlineData("follow up studies[mh:noexp]")]
    [InlineData("follow *[mh:noexp]")]
    [InlineData("follow*[mh]")]
    [InlineData("studies[tw]")]
    [InlineData("vitamin k[tw]")]
    [InlineData("vitamin k")]
    [InlineData("therapeutic use[sh]")]
    [InlineData("adverse effects[sh:noexp]")]
    [InlineData("journal article[pt]")]
    [InlineData("health technol assess[ta]")]
    [InlineData("absent[ti] OR cohort[ti]")]
    [InlineData("cohort[ti] NOT absent[ti]")]
    [InlineData("cohort[ti] (models[ti])")]
    [InlineData("cohort[ti]AND(models[ti])")]
    public void Finds(string query) => Assert.NotEqual(-1, CitationQuery.Parse(query).FirstMatch(Paper, new MeshTree()));

    [Theory]
    [InlineData("rando[tiab]")]
    [InlineData("effects random[tiab]")]
    [InlineData("scoring system[tiab]", "a phrase does not reach from one section into the next")]
    [InlineData("natural history *[tiab]", "no word follows")]
    [InlineData("studies[tiab]", "a MeSH heading is no part of the abstract")]
    [InlineData("follow up[mh:noexp]")]
    [InlineData("cohort studies[mh]", "there is no tree to explode by")]
    [InlineData("therapeutic use[sh:noexp]")]
    [InlineData("technol assess[ta]")]
    [InlineData("absent[ti] AND cohort[ti]")]
    [InlineData("cohort[ti] OR models[ti] AND absent[ti]", "operators go from left to right")]
    [InlineData("cohort[ti] OR absent[ti] NOT models[ti]")]
    public void Does_not_find(string query, string? because = null) =>
        Assert.True(CitationQuery.Parse(query).FirstMatch(Paper, new MeshTree()) == -1, because ?? query);

    [Theory]
    [InlineData("", 0, "term")]
    [InlineData("  ", 2, "term")]
    [InlineData("(a[ti]", 0, "parenthesis")]
    [InlineData("a[ti])", 5, "parenthesis")]
    [InlineData("()", 1, "term")]
    [InlineData("a[ti] OR", 8, "term")]
    [InlineData("OR a[ti]", 0, "term")]
    [InlineData("a[ti] AND OR b[ti]", 10, "term")]
    [InlineData("a[nonsense]", 1, "[nonsense]")]
    [InlineData("a[ti", 1, "field")]
    [InlineData("a]", 1, "bracket")]
    [InlineData("\"a b[ti]", 0, "quotation")]
    [InlineData("ra*dom[ti]", 2, "asterisk")]
    [InlineData("*[ti]", 0, "word")]
    [InlineData("[ti]", 0, "term")]
    public void Bad_syntax_is_told_with_its_place(string query, int position, string about)
    {
        var fault = Assert.Throws<QuerySyntaxException>(() => CitationQuery.Parse(query));

        Assert.Equal(position, fault.Position);
        Assert.Contains(about, fault.Message, StringComparison.Ordinal);
        Assert.Contains($"position {position}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        Assert.Throws<QuerySyntaxException>(() => CitationQuery.Parse(new string('(', 100_000) + "a"));
        Assert.Single(CitationQuery.Parse(new string('(', 40) + "a[ti]" + new string(')', 40)).Clauses);
    }

    [Fact]
    public void The_clause_that_fires_is_the_alternative_not_the_whole()
    {
        var query = CitationQuery.Parse("(absent[ti]\n OR ((x[ti] AND  y[ti]) OR cohort[ti])) NOT letter[pt]");

        Assert.Equal(["absent[ti]", "x[ti] AND y[ti]", "cohort[ti]"], query.Clauses);
        Assert.Equal(2, query.FirstMatch(Paper, new MeshTree()));
    }
}
