using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

/// <summary>Genes by phenotypes, what to ask next, and diseases that cannot be told apart.</summary>
public sealed class DiagnosisToolTests
{
    private const int X = 1;
    private const int Narrow = 2;
    private const int A = 3;
    private const int B = 4;
    private const int C = 5;

    // The first two have X and differ by A and B; the third and the fourth, kinds of the seventh, have B and C alike; the other two have C.
    private static readonly GraphImage _graph = new SmallImage
    {
        Diseases = 7,
        Genes = 4,
        Phenotypes = ["root", "X", "narrow X", "A", "B", "C"],
        PhenotypeParents = [(X, 0), (Narrow, X), (A, 0), (B, 0), (C, 0)],
        DiseasePhenotypes =
        [
            (0, Narrow, false), (0, A, false), (1, Narrow, false), (1, B, false), (2, B, false), (2, C, false), (3, B, false),
            (3, C, false), (4, C, false), (5, C, false),
        ],
        DiseaseGenes = [(0, 0), (0, 1), (1, 2), (2, 2), (6, 3)],
        DiseaseParents = [(2, 6), (3, 6)],
    }.Build();

    [Fact]
    public void A_gene_has_the_probability_of_its_diseases_and_shares_that_of_a_disease_with_its_other_genes()
    {
        var query = new RankingQuery([X]) { Limit = 10 };
        var diseases = _graph.Ranker.Rank(query).Results.ToDictionary(result => result.Row, result => result.Posterior!.Value);

        var ranking = _graph.GeneRanker.Rank(query);

        // The last gene's disease has no phenotype: it is no candidate, and neither is the gene.
        Assert.Equal(3, ranking.Candidates);
        Assert.Equal([(1, 2), (2, 0), (2, 1)], ranking.Results.Select(result => (result.Rank, result.Row)));
        Assert.Equal(diseases[1] + diseases[2], ranking.Results[0].Posterior, 1e-6);
        Assert.Equal(diseases[0] / 2, ranking.Results[1].Posterior, 1e-6);
        Assert.Equal([1, 2], ranking.Results[0].Diseases.Select(disease => disease.Row));
        Assert.Equal(
            _graph.Ranker.Rank(query).Results.Select(result => (result.Row, result.Rank)).Single(one => one.Row == 2).Rank,
            ranking.Results[0].Diseases[1].Rank);
    }

    [Fact]
    public void What_tells_the_leaders_apart_is_asked_and_who_leads_after_each_answer_is_told()
    {
        var questions = _graph.QuestionPlanner.Plan(new RankingQuery([Narrow]) { Limit = 2 }, 3);

        var a = Assert.Single(questions, question => question.Phenotype == A);
        Assert.Equal(0, a.IfYes[0].Row);
        Assert.Equal(1, a.IfNo[0].Row);
        Assert.All(questions, question => Assert.InRange(question.Gain, 1e-9, 1));
        Assert.All(questions, question => Assert.InRange(question.Chance, 0.01, 0.95));
        Assert.Equal(questions.Select(question => question.Gain).OrderDescending(), questions.Select(question => question.Gain));
    }

    [Fact]
    public void What_is_known_or_implied_is_not_asked()
    {
        Assert.DoesNotContain(
            _graph.QuestionPlanner.Plan(new RankingQuery([Narrow]), 10),
            question => question.Phenotype is X or Narrow or 0);
        // Nobody asks for a kind of what was not seen.
        Assert.DoesNotContain(
            _graph.QuestionPlanner.Plan(new RankingQuery([B]) { Excluded = [X] }, 10),
            question => question.Phenotype is X or Narrow or B);
    }

    [Fact]
    public void An_answer_that_was_asked_for_is_believed_more_than_another_exclusion()
    {
        var known = new RankingQuery([Narrow]);
        double Of(RankingQuery query) => _graph.Ranker.Contributions(query, 0)[^1].Score;

        Assert.True(Of(known.WithAnswer(A, isPresent: false)) < 3 * Of(known with { Excluded = [A] }));
        Assert.Equal([Narrow, A], known.WithAnswer(A, isPresent: true).Observed);
    }

    [Fact]
    public void Diseases_that_the_findings_do_not_tell_apart_stand_under_their_common_wider_disease()
    {
        var ranking = _graph.Ranker.Rank(new RankingQuery([B, C]));

        var groups = DiseaseGroups.Of(_graph, ranking);

        Assert.Equal(6, groups[0].Wider);
        Assert.Equal([2, 3], groups[0].Members.Select(member => member.Row));
        Assert.Equal(groups[0].Members.Sum(member => member.Posterior), groups[0].Posterior);
        // The last two fit alike as well, but nothing wider holds both.
        Assert.All(groups.Skip(1), group => Assert.Null(group.Wider));
        Assert.Equal(
            ranking.Results.Select(result => result.Row).Order(),
            groups.SelectMany(group => group.Members).Select(member => member.Row).Order());
    }

    [Fact]
    public void Measures_of_likeness_tell_of_no_chances()
    {
        var ranking = _graph.Ranker.Rank(new RankingQuery([B, C]) { Measure = SimilarityMeasure.Lin });

        Assert.All(ranking.Results, result => Assert.Null(result.Posterior));
        Assert.All(DiseaseGroups.Of(_graph, ranking), group => Assert.Null(group.Posterior));
        Assert.Equal(1, _graph.Ranker.Rank(new RankingQuery([B, C])).Results.Sum(result => result.Posterior!.Value), 1e-9);
    }

    [Fact]
    public void Neither_an_organ_system_nor_a_finding_of_the_other_sex_is_asked_about()
    {
        var image = new SmallImage
        {
            Diseases = 4,
            Phenotypes =
            [
                "All", "Phenotypic abnormality", "Abnormality of the endocrine system", "Hirsutism", "Abnormality of the "
                    + "female genitalia", "Ovarian cyst",
                "Abnormality of the male genitalia", "Cryptorchidism",
            ],
            PhenotypeCuries =
                ["HP:0000001", "HP:0000118", "HP:0000818", "HP:0001007", "HP:0010460", "HP:0000138", "HP:0010461", "HP:0000028"],
            PhenotypeParents = [(1, 0), (2, 1), (3, 1), (4, 1), (5, 4), (6, 1), (7, 6)],
            DiseasePhenotypes = [(0, 3, false), (0, 2, false), (1, 3, false), (1, 5, false), (2, 3, false), (2, 7, false), (3, 3, false)],
        }.Build();

        Assert.Equal([5, 7], Asked(new()));
        Assert.Equal([7], Asked(new() { Sex = PatientSex.Male }));
        Assert.Equal([5], Asked(new() { Sex = PatientSex.Female }));

        int[] Asked(PatientFacts facts) =>
            [.. image.QuestionPlanner.Plan(new RankingQuery([3]) { Limit = 2, Facts = facts }, 9).Select(question => question.Phenotype)
                .Order()];
    }
}
