using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class FacetTests
{
    // Diseases 0 and 3 have a strong gene, 1 and 5 a definitive one, 4 a limited one, 2 none but a refuted one.
    private static readonly GraphImage _graph = new SmallImage
    {
        Diseases = 6,
        Genes = 3,
        Citations = 4,
        DiseaseGenes = [(0, 0), (0, 1), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0)],
        Validities = new Dictionary<int, GeneValidity>
        {
            [0] = GeneValidity.Strong,
            [1] = GeneValidity.Strong,
            [2] = GeneValidity.Definitive,
            [3] = GeneValidity.Refuted,
            [4] = GeneValidity.Strong,
            [5] = GeneValidity.Limited,
            [6] = GeneValidity.Definitive,
        },
    }.Build();

    private static readonly FacetColumn _validity = RecordFacets.Of(EntityType.Disease).Single(facet => facet.Name == "GENE_VALIDITY")
        .ColumnOf(_graph);

    [Fact]
    public void Values_are_counted_once_a_row_the_most_frequent_first_and_equals_by_text()
    {
        var counts = _validity.Count([0, 1, 2, 3, 4, 5]);

        Assert.Equal([("DEFINITIVE", 2), ("STRONG", 2), ("LIMITED", 1)], Listed(counts));
        Assert.Equal(1, counts.Missing);
    }

    [Fact]
    public void Only_the_rows_that_are_given_count_as_often_as_they_are_given()
    {
        var counts = _validity.Count([0, 2, 4, 4]);

        Assert.Equal([("LIMITED", 2), ("STRONG", 1)], Listed(counts));
        Assert.Equal(1, counts.Missing);
        Assert.True(_validity.Has(4, counts.Values[0].Code));
        Assert.False(_validity.Has(0, counts.Values[0].Code));
    }

    [Fact]
    public void Facets_of_a_kind_have_names_of_their_own_and_values_for_all_its_rows() => Assert.All(
        Enum.GetValues<EntityType>().Select(RecordFacets.Of)
            .Concat([
                LinkFacets.DiseaseGene, LinkFacets.DiseasePhenotype, LinkFacets.DiseaseCitation, LinkFacets.GenePhenotype,
                LinkFacets.GeneCitation,
            ]),
        facets =>
        {
            Assert.Equal(facets.Count, facets.Select(facet => facet.Name).Distinct().Count());
            Assert.All(facets, facet =>
            {
                int[] rows = [.. Enumerable.Range(0, facet.RowsOf(_graph))];
                var column = facet.ColumnOf(_graph);
                var counts = column.Count(rows);

                Assert.Equal(rows.Count(row => column.CodesOf(row).IsEmpty), counts.Missing);
                Assert.All(counts.Values, value => Assert.Equal(rows.Count(row => column.Has(row, value.Code)), value.Count));
                Assert.Equal(counts.Values.Count > 0, facet.IsStatedIn(_graph));
            });
        });

    private static List<(string, int)> Listed(FacetCounts counts) =>
        [.. counts.Values.Select(count => (_validity[count.Code].Text, count.Count))];
}
