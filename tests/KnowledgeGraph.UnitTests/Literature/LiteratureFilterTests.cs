using System.Globalization;
using KnowledgeGraph.Core.Literature.Filters;
using KnowledgeGraph.Core.Literature.Queries;
using KnowledgeGraph.Formats.PubMed;
using Xunit;

namespace KnowledgeGraph.UnitTests.Literature;

/// <summary>The published filters on real PubMed records, against what reading the records says.</summary>
public sealed class LiteratureFilterTests
{
    private static readonly MeshTree NoTree = new();

    [SkippableFact]
    public void Papers_are_in_the_sections_that_reading_them_puts_them_in()
    {
        var papers = RealPapers.Require();
        var classifier = new PaperClassifier(NoTree);
        var rows = LiteratureTable.Rows("papers.tsv").ToList();

        var found = rows.Select(row => (row[0], Sections(classifier, papers[Pmid(row[0])])));

        Assert.InRange(rows.Count, 60, int.MaxValue);
        Assert.Equal(rows.Select(row => (row[0], row[1] == "-" ? string.Empty : Sorted(row[1].Split(' ')))), found);
    }

    [SkippableFact]
    public void Every_clause_of_every_filter_fires_where_it_should_and_only_there()
    {
        var papers = RealPapers.Require();
        foreach (var row in LiteratureTable.Rows("clauses.tsv"))
        {
            var query = LiteratureTable.Filter(row[0]).Query;
            var clause = Clause(query, row[1]);
            var firing = row[2] == "-" ? new SearchedCitation(SyntheticPapers.For(row[1])) : papers[Pmid(row[2])].Prepared();

            Assert.True(query.Matches(firing, NoTree).Contains(clause), $"{row[1]} does not fire for {row[2]}");
            Assert.False(query.Matches(papers[Pmid(row[3])].Prepared(), NoTree).Contains(clause), $"{row[1]} fires for {row[3]}");
        }
    }

    [Fact]
    public void The_table_of_clauses_has_every_clause_once()
    {
        var tabled = LiteratureTable.Rows("clauses.tsv").Select(row => (row[0], Clause(LiteratureTable.Filter(row[0]).Query, row[1])))
            .Order();
        var all = LiteratureFilters.All.SelectMany(
            filter => Enumerable.Range(0, filter.Query.Clauses.Count),
            (filter, clause) => (LiteratureTable.Letters(filter.Category, filter.Breadth).Insert(1, " "), clause)).Order();

        Assert.Equal(all, tabled);
    }

    [Fact]
    public void Letters_and_newspaper_articles_are_no_systematic_reviews()
    {
        var letter = new SearchedCitation(new CitationText { Title = "Systematic review of something", PublicationTypes = ["Letter"] });

        Assert.Equal(-1, LiteratureTable.Filter("S b").Query.FirstMatch(letter, NoTree));
    }

    private static string Sections(PaperClassifier classifier, PubMedCitation paper) =>
        Sorted(classifier.Classify(paper.Prepared()).Select(clause => LiteratureTable.Letters(clause.Category, clause.Breadth)));

    private static string Sorted(IEnumerable<string> letters) => string.Join(' ', letters.Order(StringComparer.Ordinal));

    // A long clause is named by its beginning.
    private static int Clause(CitationQuery query, string name)
    {
        var clauses = query.Clauses.ToList();
        var exact = clauses.IndexOf(name);
        return exact >= 0 ? exact : clauses.IndexOf(clauses.Single(clause => clause.StartsWith(name, StringComparison.Ordinal)));
    }

    private static int Pmid(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
