using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>Which statements deny their link.</summary>
public sealed class StatementSignTests
{
    [Theory]
    [InlineData(false, null, false)]
    [InlineData(false, "3/7", false)]
    [InlineData(false, "0/7", true)]
    [InlineData(false, "0/0", false)]
    [InlineData(false, "0%", true)]
    [InlineData(false, "0.0%", true)]
    [InlineData(false, "5%", false)]
    [InlineData(false, "HP:0040285", true)]
    [InlineData(false, "HP:0040284", false)]
    [InlineData(true, null, true)]
    [InlineData(true, "20/20", true)]
    public void A_phenotype_is_denied_by_NOT_and_by_a_frequency_of_none(bool isNegated, string? frequency, bool isDenied)
    {
        Assert.Equal(isDenied, StatementSign.IsNegated(new DiseasePhenotypeStatement { IsNegated = isNegated, Frequency = frequency }));
        Assert.Equal(
            isDenied && !isNegated,
            StatementSign.IsNegated(new GenePhenotypeStatement { Frequency = isNegated ? null : frequency }));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(GeneValidity.Definitive, false)]
    [InlineData(GeneValidity.Limited, false)]
    [InlineData(GeneValidity.Disputed, true)]
    [InlineData(GeneValidity.Refuted, true)]
    public void A_gene_is_denied_where_the_source_doubts_it(GeneValidity? validity, bool isDenied) =>
        Assert.Equal(isDenied, StatementSign.IsNegated(new DiseaseGeneStatement { Validity = validity }));

    [Fact]
    public void Papers_are_not_denied() => Assert.Null(StatementSign.IsNegated(new DiseaseCitationStatement()));
}
