using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

/// <summary>
/// Values that the tests of phenol (github.com/monarch-initiative/phenol, phenol-core, ontology/similarity) assert for its two toy
/// ontologies.
/// </summary>
public sealed class PhenolVectorTests
{
    private static readonly string[] _vegetables =
        ["vegetable", "root vegetable", "leaf vegetable", "carrot", "beet", "pumpkin", "blue carrot"];

    private static readonly TermSimilarity _ofVegetables = new SmallImage
    {
        // Pumpkin soup, pickled pumpkin, beet supreme.
        Diseases = 3,
        Phenotypes = _vegetables,
        PhenotypeParents = Steps(
            _vegetables,
            "root vegetable < vegetable; leaf vegetable < vegetable; carrot < root vegetable; beet < root vegetable; beet < leaf "
                + "vegetable; pumpkin < root vegetable; blue carrot < carrot"),
        DiseasePhenotypes = Links(_vegetables, "0 carrot; 0 pumpkin; 1 pumpkin; 0 beet; 2 blue carrot; 2 beet"),
    }.Build().Ranker.Terms;

    private static readonly string[] _findings =
    [
        "phenotypic abnormality", "cardiovascular", "cardiovascular "
            + "physiology", "heart sound", "heart murmur", "gallop rhythm", "syncope", "vasovagal syncope",
        "orthostatic syncope", "eye", "eye morphology", "coloboma", "retinal coloboma", "iris coloboma", "globe location", "proptosis",
        "hypertelorism",
    ];

    private static readonly TermSimilarity _ofFindings = new SmallImage
    {
        Diseases = 8,
        Phenotypes = _findings,
        PhenotypeParents = Steps(
            _findings,
            "cardiovascular < phenotypic abnormality; cardiovascular physiology < cardiovascular; heart sound < cardiovascular physiology; "
                + "heart murmur < heart sound; "
            + "gallop rhythm < heart sound; syncope < cardiovascular physiology; vasovagal syncope < syncope; orthostatic syncope < "
            + "syncope; eye < phenotypic abnormality; "
            + "eye morphology < eye; coloboma < eye morphology; retinal coloboma < coloboma; iris coloboma < coloboma; globe location < "
            + "eye morphology; "
            + "proptosis < globe location; hypertelorism < globe location"),
        DiseasePhenotypes = Links(
            _findings,
            "0 iris coloboma; 1 iris coloboma; 2 iris coloboma; 3 iris coloboma; 3 retinal coloboma; 5 retinal coloboma; 0 hypertelorism; "
                + "0 proptosis; 6 proptosis; "
            + "7 orthostatic syncope; 0 gallop rhythm; 1 heart murmur; 4 heart murmur; 6 heart murmur"),
    }.Build().Ranker.Terms;

    [Theory]
    [InlineData("beet", "carrot", 0.0, 0.25)]
    [InlineData("blue carrot", "carrot", 0.405, 0.66)]
    [InlineData("blue carrot", "blue carrot", 1.098, 1)]
    [InlineData("pumpkin", "carrot", 0.0, 0.33)]
    [InlineData("leaf vegetable", "carrot", 0.0, 0.0)]
    public void Vegetables_are_as_alike_as_in_phenol(string left, string right, double resnik, double jaccard)
    {
        var (one, other) = (Array.IndexOf(_vegetables, left), Array.IndexOf(_vegetables, right));

        Assert.Equal(resnik, _ofVegetables.Between(one, other, SimilarityMeasure.Resnik), 0.01);
        Assert.Equal(jaccard, _ofVegetables.Between(one, other, SimilarityMeasure.Jaccard), 0.01);
    }

    [Theory]
    [InlineData("hypertelorism", "proptosis", 0.25)]
    [InlineData("hypertelorism", "hypertelorism", 0.125)]
    [InlineData("iris coloboma", "iris coloboma", 0.5)]
    [InlineData("iris coloboma", "retinal coloboma", 0.625)]
    [InlineData("heart murmur", "heart murmur", 0.375)]
    [InlineData("gallop rhythm", "hypertelorism", 1)]
    [InlineData("heart murmur", "phenotypic abnormality", 1)]
    public void Findings_are_as_alike_as_in_phenol(string left, string right, double share)
    {
        var (one, other) = (Array.IndexOf(_findings, left), Array.IndexOf(_findings, right));

        Assert.Equal(-Math.Log(share), _ofFindings.Between(one, other, SimilarityMeasure.Resnik), 5e-7);
        Assert.Equal(_ofFindings.Between(one, other, SimilarityMeasure.Resnik), _ofFindings.Between(other, one, SimilarityMeasure.Resnik));
    }

    private static (int, int)[] Steps(string[] names, string text) =>
        [.. text.Split("; ").Select(step => step.Split(" < "))
            .Select(ends => (Array.IndexOf(names, ends[0]), Array.IndexOf(names, ends[1])))];

    private static (int, int, bool)[] Links(string[] names, string text) =>
        [.. text.Split("; ").Select(link => link.Split(' ', 2)).Select(ends => (ends[0][0] - '0', Array.IndexOf(names, ends[1]), false))];
}
