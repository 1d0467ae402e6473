using CsCheck;
using KnowledgeGraph.Core.Similarity;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

public sealed class PosteriorCalibrationTests
{
    // One decade apart, and one: e^(−ln 10 / 1) is 0.1 in the sharp part, e^(−ln 10 / 2) is 0.316228 in the flat one.
    [Fact]
    public void The_posterior_is_a_mixture_of_two_softmaxes()
    {
        var posteriors = new double[2];

        new PosteriorCalibration { Sharp = 1, Flat = 2, FlatShare = 0.25 }.Fill([3, 2], posteriors);

        Assert.Equal((0.75 / 1.1) + (0.25 / 1.316228), posteriors[0], 1e-6);
        Assert.Equal(1 - posteriors[0], posteriors[1], 1e-9);
    }

    [Fact]
    public void Posteriors_make_one_and_follow_the_scores() => Gen.Double[-400, 400].Array[1, 30].Sample(scores =>
    {
        var posteriors = new double[scores.Length];
        PosteriorCalibration.Default.Fill(scores, posteriors);

        Assert.Equal(1, posteriors.Sum(), 1e-9);
        for (var one = 0; one < scores.Length; one++)
        {
            Assert.All(
                Enumerable.Range(0, scores.Length),
                other => Assert.True(scores[one] <= scores[other] || posteriors[one] >= posteriors[other]));
        }
    });
}
