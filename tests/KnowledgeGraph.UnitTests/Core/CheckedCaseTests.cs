using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Graph;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class CheckedCaseTests
{
    // 3 is above 4; 5 was replaced by 4, 6 was withdrawn. CURIEs ascend, as they do in every image.
    private static readonly GraphImage _image = new SmallImage
    {
        PhenotypeCuries = ["HP:0000005", "HP:0000007", "HP:0000118", "HP:9000001", "HP:9000002", "HP:9000003", "HP:9000004", "HP:9000005"],
        Phenotypes = ["Mode of inheritance", "Autosomal recessive inheritance", "Phenotypic "
            + "abnormality", "Wide finding", "Narrow finding", "Replaced finding", "Withdrawn finding", "Other finding"],
        Withdrawn = new Dictionary<int, int> { [5] = 4, [6] = -1 },
        PhenotypeParents = [(1, 0), (3, 2), (4, 3), (7, 2)],
        Diseases = 1,
        DiseasePhenotypes = [(0, 4, false), (0, 7, false)],
    }.Build();

    [Theory]
    [InlineData("HP:9000002 HP:9000005", "")]
    [InlineData("HP:9000004", "ObsoleteTerm")]
    [InlineData("HP:9000003", "ReplacedTerm")]
    [InlineData("HP:1111111", "UnknownTerm")]
    [InlineData("HP:0000007", "NoAbnormality")]
    [InlineData("HP:0000118", "NoAbnormality")]
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

        Assert.Equal([4], known.Observed);
        Assert.Equal([7], known.Excluded);
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
