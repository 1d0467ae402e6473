using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

/// <summary>The tempered likelihood ratio on graphs that have been worked out by hand.</summary>
public sealed class TemperedLikelihoodTests
{
    private const int X = 1;
    private const int Y = 2;

    private static readonly TemperedParameters _parameters = new()
    {
        Likelihood = new LikelihoodParameters
        {
            AssumedFrequency = 0.6f,
            AssumedPatients = 1,
            ExclusionTrust = 0.2f,
            Noise = 0.7f,
            Inexactness = 0.5f,
            ReportingRate = 0.2f,
        },
        Tempering = 0.6,
        SharedGeneWeight = 0.3f,
        SiblingWeight = 0,
        AlikeWeight = 0,
    };

    // X in 0.8 of the first disease, Y in half of the second and an unknown share of the third, which has no X. So the background of X is
    // 0.8/3, that of Y 1.1/3, that of the root 1.9/3. The first and the second share a gene; the fourth has it too, and no phenotype.
    private static readonly GraphImage _graph = new SmallImage
    {
        Diseases = 4,
        Genes = 1,
        Phenotypes = ["root", "X", "Y"],
        PhenotypeParents = [(X, 0), (Y, 0)],
        DiseasePhenotypes = [(0, X, false), (1, Y, false), (2, Y, false), (2, X, true)],
        Frequencies = new Dictionary<int, float> { [0] = 0.8f, [1] = 0.5f },
        DiseaseGenes = [(0, 0), (1, 0), (3, 0)],
    }.Build();

    [Theory]
    [InlineData(new[] { X }, new int[0], 0.122472, 0.009397, -0.115382)]
    // The exclusion costs the first disease log10(1 − 0.2 · 0.8), and those nothing that have no X.
    [InlineData(new[] { Y }, new[] { X }, -0.124478, 0.026980, 0.045527)]
    public void Scores_are_those_worked_out(int[] observed, int[] excluded, double first, double second, double third)
    {
        var scores = Scores(_graph, _parameters, Query(observed) with { Excluded = excluded });

        Assert.All(new[] { first, second, third }.Zip(scores), pair => Assert.Equal(pair.First, pair.Second, 5e-6));
    }

    [Fact]
    public void What_is_learned_from_a_related_disease_is_told()
    {
        var ranker = new DiseaseRanker(_graph, tempered: _parameters);

        var learned = Assert.Single(ranker.Contributions(Query(X), 1));
        Assert.Equal(0, learned.RelatedDisease);
        // 0.3 · 0.8 / b next to the root's 0.5 · 0.5 / b.
        Assert.Equal(0.9 / (0.9 + 0.394737), learned.RelatedShare, 1e-5);
        var own = Assert.Single(ranker.Contributions(Query(X), 0));
        Assert.Null(own.RelatedDisease);
        Assert.Equal(0, own.RelatedShare);
        // A source says NOT: nothing is learned from elsewhere.
        Assert.Null(Assert.Single(ranker.Contributions(Query(X), 2)).RelatedDisease);
    }

    [Fact]
    public void A_finding_that_only_related_diseases_have_is_told_in_words()
    {
        var graph = new SmallImage
        {
            Diseases = 12,
            Genes = 1,
            Phenotypes = ["root", "X", "Y"],
            PhenotypeParents = [(X, 0), (Y, 0)],
            DiseasePhenotypes = [(0, X, false), .. Enumerable.Range(1, 11).Select(disease => (disease, Y, false))],
            DiseaseGenes = [(0, 0), (1, 0)],
        }.Build();

        Assert.Equal("Known of related diseases: X (disease 0).", RankingSentence.Of(graph, Query(X), 1));
        Assert.Equal("Does not explain X.", RankingSentence.Of(graph, Query(X), 2));
    }

    // Of four diseases two have an A, one of each kind, and two have B: the contents of A1 and A2 are ln 4, those of A and B ln 2.
    private static readonly GraphImage _redundant = new SmallImage
    {
        Diseases = 4,
        Phenotypes = ["root", "A", "A1", "A2", "B"],
        PhenotypeParents = [(1, 0), (2, 1), (3, 1), (4, 0)],
        DiseasePhenotypes = [(0, 2, false), (1, 3, false), (2, 4, false), (3, 4, false)],
    }.Build();

    [Theory]
    [InlineData(new[] { 2, 3, 4 }, new[] { 0.816497, 0.816497, 1 })]
    [InlineData(new[] { 2, 4 }, new[] { 1.0, 1 })]
    [InlineData(new[] { 1, 2 }, new[] { 0.0, 1 })]
    [InlineData(new[] { 2, 1, 0 }, new[] { 1.0, 0, 0 })]
    public void A_term_counts_less_beside_those_that_resemble_it_and_nothing_where_another_implies_it(int[] observed, double[] weights) =>
        Assert.All(
            weights.Zip(_redundant.Ranker.Contributions(Query(observed), 0)), pair => Assert.Equal(pair.First, pair.Second.Weight, 5e-6));

    [Fact]
    public void Naming_what_is_implied_changes_no_score() =>
        Assert.Equal(Scores(_redundant, _parameters, Query(2)), Scores(_redundant, _parameters, Query(2, 1, 0)));

    // The first three diseases are alike by A1; the second is a sibling of the fourth, which has B alone.
    private static readonly GraphImage _relatives = new SmallImage
    {
        Diseases = 6,
        Phenotypes = ["root", "A1", "A2", "B", "C"],
        PhenotypeParents = [(1, 0), (2, 0), (3, 0), (4, 0)],
        DiseasePhenotypes = [(0, 1, false), (1, 1, false), (1, 2, false), (3, 3, false), (4, 4, false)],
        DiseaseParents = [(1, 5), (3, 5)],
    }.Build();

    [Theory]
    [InlineData(0, 0.4f, 0, 2, 1)]
    [InlineData(0.4f, 0, 0, 2, null)]
    [InlineData(0.4f, 0, 3, 1, 1)]
    [InlineData(0, 0.4f, 3, 1, null)]
    public void Siblings_and_diseases_with_like_phenotypes_help(float siblings, float alike, int disease, int term, int? related)
    {
        var ranker = new DiseaseRanker(_relatives, tempered: _parameters with { SiblingWeight = siblings, AlikeWeight = alike });

        Assert.Equal(related, Assert.Single(ranker.Contributions(Query(term), disease)).RelatedDisease);
    }

    [Fact]
    public void A_large_family_makes_no_siblings()
    {
        var ranker = new DiseaseRanker(_relatives, tempered: _parameters with { SiblingWeight = 0.4f, MostSiblings = 1 });

        Assert.Null(Assert.Single(ranker.Contributions(Query(1), 3)).RelatedDisease);
    }

    [Fact]
    public void What_is_taken_out_of_a_disease_its_relatives_do_not_learn_either()
    {
        var ranker = new DiseaseRanker(_graph, tempered: _parameters).Without(
            new HashSet<int> { 0 },
            new HashSet<int>(),
            new HashSet<int>());

        // The first disease has no phenotype left, so it is no candidate, and the second learns nothing of X.
        Assert.Equal(2, ranker.CandidateCount);
        Assert.Null(Assert.Single(ranker.Contributions(Query(X), 1)).RelatedDisease);
    }

    [Fact]
    public void It_is_the_default_and_its_prior_is_that_of_the_literature()
    {
        Assert.Equal(SimilarityMeasure.LikelihoodRatio, new RankingQuery([X]).Measure);
        Assert.Equal(DiseasePrior.Literature, RankingQuery.UsualPrior(RankingQuery.UsualMeasure));
        Assert.Equal(DiseasePrior.Uniform, RankingQuery.UsualPrior(SimilarityMeasure.UntemperedLikelihoodRatio));
    }

    private static RankingQuery Query(params int[] observed) => new(observed) { Measure = SimilarityMeasure.LikelihoodRatio };

    private static double[] Scores(GraphImage graph, TemperedParameters parameters, RankingQuery query)
    {
        var ranker = new DiseaseRanker(graph, tempered: parameters);
        var (rows, scores) = (new int[ranker.CandidateCount], new double[ranker.CandidateCount]);
        ranker.ScoreAll(query, rows, scores);
        return scores;
    }
}
