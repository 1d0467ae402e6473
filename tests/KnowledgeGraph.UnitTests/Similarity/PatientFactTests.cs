using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

/// <summary>Sex, onset, age and inheritance as evidence, on four diseases of the same phenotype.</summary>
public sealed class PatientFactTests
{
    private const int XLinkedRecessive = 3;
    private const int Dominant = 4;

    // The first is X-linked and begins in the newborn, the second dominant and begins in the adult; of the third nothing is said; the
    // fourth begins at any age.
    private static readonly GraphImage _graph = new SmallImage
    {
        Diseases = 4,
        Phenotypes = ["All", "Seizure", "Mode of inheritance", "X-linked recessive inheritance", "Autosomal dominant inheritance"],
        PhenotypeCuries = ["HP:0000001", "HP:0001250", "HP:0000005", "HP:0001419", "HP:0000006"],
        PhenotypeParents = [(1, 0), (2, 0), (XLinkedRecessive, 2), (Dominant, 2)],
        DiseasePhenotypes = [(0, 1, false), (1, 1, false), (2, 1, false), (3, 1, false)],
        Inheritance = [(0, XLinkedRecessive), (1, Dominant)],
        Onsets = [(0, OnsetAge.Neonatal), (1, OnsetAge.Adult), (3, OnsetAge.AllAges)],
        Prevalences = [(0, 10), (1, 1000), (3, 0.1)],
    }.Build();

    private static readonly DiseaseRanker _ranker =
        new(_graph, facts: new FactParameters { SexWeight = 1, OnsetWeight = 1, OnsetTrust = 0.8, InheritanceTrust = 0.9 });

    [Fact]
    public void A_boy_is_likelier_to_have_an_X_linked_disease()
    {
        Assert.Equal(Math.Log10(2 * 0.9), Fact(new() { Sex = PatientSex.Male }, 0), 1e-6);
        Assert.Equal(Math.Log10(2 * 0.1), Fact(new() { Sex = PatientSex.Female }, 0), 1e-6);
        Assert.All(new[] { 1, 2, 3 }, disease => Assert.Equal(0, Fact(new() { Sex = PatientSex.Male }, disease), 1e-6));
    }

    [Fact]
    public void What_begins_at_another_age_is_less_likely_and_what_nothing_is_said_of_is_neither()
    {
        var newborn = new PatientFacts { Onset = new AgeSpan(0.02, 0.02) };

        Assert.True(Fact(newborn, 0) > 0.1);
        Assert.Equal(0, Fact(newborn, 3), 1e-6);
        Assert.Equal(Math.Log10(0.2), Fact(newborn, 1), 1e-6);
        Assert.Equal(0, Fact(newborn, 2));
    }

    [Fact]
    public void A_child_has_no_disease_of_adults_and_an_adult_may_have_one_of_children()
    {
        Assert.Equal(Math.Log10(0.2), Fact(new() { Age = 3 }, 1), 1e-6);
        Assert.True(Fact(new() { Age = 3 }, 0) > 0);
        Assert.True(Fact(new() { Age = 40 }, 0) > Fact(new() { Age = 3 }, 1));
        Assert.Equal([PatientFact.Onset], _ranker.Facts(Query(new() { Age = 40, Onset = new AgeSpan(1, 2) }), 0).Select(fact => fact.Fact));
    }

    [Fact]
    public void The_mode_that_a_family_shows_speaks_for_diseases_that_have_it()
    {
        Assert.Equal(Math.Log10((0.9 / 0.5) + 0.1), Fact(new() { Inheritance = Dominant }, 1), 1e-6);
        Assert.Equal(Math.Log10(0.1), Fact(new() { Inheritance = Dominant }, 0), 1e-6);
        Assert.Equal(0, Fact(new() { Inheritance = Dominant }, 2));
    }

    [Fact]
    public void Facts_that_count_are_in_the_explanation()
    {
        var male = Query(new() { Sex = PatientSex.Male, Onset = new AgeSpan(0.02, 0.02), Inheritance = Dominant });

        var image = Sentence(0, male);

        Assert.Contains("Speaking for it: the patient's sex; the age of onset.", image, StringComparison.Ordinal);
        Assert.Contains("Speaking against it: the mode of inheritance.", image, StringComparison.Ordinal);
        Assert.DoesNotContain("Speaking", Sentence(2, male), StringComparison.Ordinal);
        Assert.DoesNotContain("Speaking", Sentence(0, Query(new())), StringComparison.Ordinal);

        static string Sentence(int disease, RankingQuery query) => RankingSentence.Of(_graph, query, disease);
    }

    [Fact]
    public void Facts_are_part_of_the_score_and_of_nothing_else()
    {
        var facts = new PatientFacts { Sex = PatientSex.Female, Age = 30, Inheritance = Dominant };
        var plain = _ranker.Rank(Query(new())).Results.ToDictionary(result => result.Row, result => result.Score);

        foreach (var result in _ranker.Rank(Query(facts)).Results)
        {
            Assert.Equal(plain[result.Row] + _ranker.Facts(Query(facts), result.Row).Sum(fact => fact.Score), result.Score, 1e-9);
            Assert.Equal(
                _ranker.PValue(Query(new()), result.Row, plain[result.Row], 99),
                _ranker.PValue(Query(facts), result.Row, result.Score, 99));
        }

        Assert.Empty(_ranker.Facts(Query(facts) with { Measure = SimilarityMeasure.Lin }, 0));
    }

    // 10, 1000, the median of what is stated, and 0.1.
    [Fact]
    public void A_prior_by_prevalence_follows_what_is_stated()
    {
        var query = Query(new()) with { Prior = DiseasePrior.Prevalence, Measure = SimilarityMeasure.UntemperedLikelihoodRatio };

        Assert.Equal([1, 0, 2, 3], _ranker.Rank(query).Results.Select(result => result.Row));
        Assert.Equal(2, _ranker.PriorOf(query, 1) - _ranker.PriorOf(query, 0), 1e-9);
        Assert.Equal(_ranker.PriorOf(query, 0), _ranker.PriorOf(query, 2), 1e-9);
    }

    private static double Fact(PatientFacts facts, int disease) => Assert.Single(_ranker.Facts(Query(facts), disease)).Score;

    private static RankingQuery Query(PatientFacts facts) => new([1]) { Facts = facts };
}
