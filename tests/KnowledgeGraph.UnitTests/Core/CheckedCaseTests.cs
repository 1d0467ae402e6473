using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Graph;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class CheckedCaseTests
{
    // 0 is above 1, which is above 2; 3 was replaced by 2, 4 was withdrawn, 5 is a mode of inheritance.
    private static readonly GraphImage _image = new SmallImage
    {
        PhenotypeCuries = ["HP:0000007", "HP:9000001", "HP:9000002", "HP:9000003", "HP:9000004", "HP:9000005", "HP:0000118", "HP:0000005"],
        Phenotypes = ["Autosomal recessive inheritance", "Wide finding", "Narrow finding", "Replaced finding", "Withdrawn finding", "Other finding", "Phenotypic abnormality", "Mode of inheritance"],
        Withdrawn = new Dictionary<int, int> { [3] = 2, [4] = -1 },
        PhenotypeParents = [(0, 7), (1, 6), (2, 1), (5, 6)],
    }.Build();

    [Theory]
    [InlineData("HP:9000002 HP:9000005", "")]
    [InlineData("HP:9000004", "ObsoleteTerm")]
    [InlineData("HP:9000003", "ReplacedTerm")]
    [InlineData("HP:1111111", "UnknownTerm")]
    [InlineData("HP:0000007", "NoAbnormality")]
    [InlineData("HP:9000001 HP:9000002", "RedundantTerm")]
    [InlineData("HP:9000002 HP:9000002", "RedundantTerm")]
    [InlineData("HP:9000002 -HP:9000002", "ObservedAndExcluded")]
    [InlineData("HP:9000002 -HP:9000001", "ExcludedAncestor")]
    [InlineData("HP:9000001 -HP:9000002", "")]
    [InlineData("-HP:9000001 -HP:9000002", "RedundantTerm")]
    [InlineData("HP:9000002=narrow-finding", "")]
    [InlineData("HP:9000002=another", "LabelDiffers")]
    public void What_is_wrong_is_told(string terms, string expected) =>
        Assert.Equal(expected, string.Join(' ', Case(terms).Problems.Select(problem => problem.Kind)));

    [Fact]
    public void Successors_count_and_contradictions_do_not()
    {
        var known = Case("HP:9000003 -HP:9000001 -HP:9000005 HP:9000004");

        Assert.Equal([2], known.Observed);
        Assert.Equal([5], known.Excluded);
    }

    [Fact]
    public void A_problem_tells_its_place_and_repeats_nothing_that_was_given()
    {
        var problem = Assert.Single(Case("HP:9000002 secret").Problems);

        Assert.Equal("term 1", problem.Path);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
        Assert.True(problem.IsError);
    }

    private static CheckedCase Case(string terms) => new(
        _image,
        terms.Split(' ').Select((term, place) => new CaseTerm(
            term.TrimStart('-').Split('=')[0],
            term.Contains('=', StringComparison.Ordinal) ? term.Split('=')[1].Replace('-', ' ') : null,
            term.StartsWith('-'),
            $"term {place}")));
}
