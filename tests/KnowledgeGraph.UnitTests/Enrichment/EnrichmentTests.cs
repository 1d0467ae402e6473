using KnowledgeGraph.Core.Enrichment;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Enrichment;

/// <summary>Over-representation, checked against exact fractions and on a graph small enough to count by hand.</summary>
public sealed class EnrichmentTests
{
    // 0 ← 1 ← 2 and 0 ← 3; genes 0 to 3 are annotated, gene 4 is not.
    private static readonly SmallImage Small = new()
    {
        Genes = 5,
        Diseases = 3,
        Phenotypes = ["root", "wide", "narrow", "other"],
        PhenotypeParents = [(1, 0), (2, 1), (3, 0)],
        GenePhenotypes = [(0, 2), (1, 2), (1, 1), (2, 3), (3, 1)],
        DiseasePhenotypes = [(0, 2, false), (1, 2, true), (1, 3, false)],
        DiseaseGenes = [(0, 0), (1, 0), (1, 1)],
        DiseaseParents = [(1, 2)],
    };

    [Theory]
    [InlineData(20, 5, 4, 2, 0.24871001031991744)]
    [InlineData(20, 5, 4, 0, 1.0)]
    [InlineData(20, 5, 4, 4, 0.0010319917440660474)]
    [InlineData(4893, 7, 7, 5, 1.8894498678841106e-14)]
    [InlineData(4893, 1200, 40, 12, 0.26041698003125985)]
    [InlineData(62000, 500, 100, 9, 1.3344812583904518e-07)]
    [InlineData(62000, 61999, 10, 10, 0.9998387096774194)]
    [InlineData(13000, 3, 2, 1, 0.00046150295584867476)]
    [InlineData(10, 10, 5, 5, 1.0)]
    [InlineData(12, 3, 12, 3, 1.0)]
    public void A_p_value_is_the_exact_one(int background, int annotated, int drawn, int observed, double expected) =>
        Assert.Equal(1, new HypergeometricTest(background).PValue(annotated, drawn, observed) / expected, 9);

    [Theory]
    [InlineData(-1, 4, 0)]
    [InlineData(21, 4, 1)]
    [InlineData(5, 21, 1)]
    [InlineData(5, 4, 5)]
    public void What_no_draw_can_give_is_refused(int annotated, int drawn, int observed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new HypergeometricTest(20).PValue(annotated, drawn, observed));

    [Fact]
    public void Tails_of_every_small_table_add_up()
    {
        var test = new HypergeometricTest(12);
        for (var annotated = 0; annotated <= 12; annotated++)
        {
            for (var drawn = 0; drawn <= 12; drawn++)
            {
                var last = 1.0;
                for (var observed = 0; observed <= Math.Min(annotated, drawn); observed++)
                {
                    var p = test.PValue(annotated, drawn, observed);
                    Assert.InRange(p, 0, last + 1e-12);
                    // The drawn and the annotated genes can be exchanged.
                    Assert.Equal(p, test.PValue(drawn, annotated, observed), 12);
                    last = p;
                }
            }
        }
    }

    [Fact]
    public void Adjusted_p_values_are_those_of_the_paper()
    {
        double[] given = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];
        double[] expected = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.10571428571428572, 0.216, 0.216, 0.216];

        Assert.Equal(expected, BenjaminiHochberg.Adjust(given, 10), (left, right) => Math.Abs(left - right) < 1e-12);
        Assert.Equal([0.02, 0.08, 0.26], BenjaminiHochberg.Adjust(given[..3], 20), (left, right) => Math.Abs(left - right) < 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => BenjaminiHochberg.Adjust(given, 9));
    }

    [Fact]
    public void Terms_count_with_what_is_below_them_and_records_without_terms_do_not_count()
    {
        var graph = Small.Build();
        var background = graph.AnnotationsOf(EntityType.Gene, EntityType.Phenotype);

        var found = EnrichmentTest.Run(background, [1, 4, 0], 10, CancellationToken.None);

        // Two of four genes are drawn and both have "narrow", as do two of the four: 1 of 6 draws.
        Assert.Equal((4, 4), (background.RecordCount, background.TermCount));
        Assert.Equal([2, 1, 0], found.Select(term => term.Term));
        Assert.Equal([1.0 / 6, 3.0 / 6, 1], found.Select(term => term.PValue), (left, right) => Math.Abs(left - right) < 1e-12);
        Assert.Equal([1.0, 1.5, 2.0], found.Select(term => term.Expected));
        Assert.Equal([1, 0], found[0].Members);
        Assert.Equal([4.0 / 6, 1, 1], found.Select(term => term.AdjustedPValue), (left, right) => Math.Abs(left - right) < 1e-12);
        Assert.Equal(
            found.Take(1).Select(term => term.AdjustedPValue),
            EnrichmentTest.Run(background, [1, 4, 0], 1, CancellationToken.None).Select(term => term.AdjustedPValue));
    }

    [Fact]
    public void Negated_annotations_do_not_count()
    {
        var background = Small.Build().AnnotationsOf(EntityType.Disease, EntityType.Phenotype);

        Assert.Equal((1, 1, 2), (background.RecordsWith(2), background.RecordsWith(3), background.RecordCount));
        Assert.False(background.IsAnnotated(2));
    }

    [Fact]
    public void Diseases_are_terms_of_genes_and_genes_of_diseases()
    {
        var graph = Small.Build();

        Assert.Equal(
            [0, 1, 2],
            Ordered(EnrichmentTest.Run(graph.AnnotationsOf(EntityType.Gene, EntityType.Disease), [0], 10, CancellationToken.None)));
        Assert.Equal(
            [1, 2],
            Ordered(EnrichmentTest.Run(graph.AnnotationsOf(EntityType.Gene, EntityType.Disease), [1], 10, CancellationToken.None)));
        Assert.Equal(
            [0, 1],
            Ordered(EnrichmentTest.Run(graph.AnnotationsOf(EntityType.Disease, EntityType.Gene), [1], 10, CancellationToken.None)));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.AnnotationsOf(EntityType.Phenotype, EntityType.Gene));
    }

    private static IEnumerable<int> Ordered(IEnumerable<EnrichedTerm> terms) => terms.Select(term => term.Term).Order();
}
