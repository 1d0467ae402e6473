using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class IdentifierIndexTests
{
    private static readonly IdentifierIndex _identifiers = new SmallImage
    {
        Diseases = 3,
        DiseaseIdentifiers = [(0, "OMIM:100100", false), (0, "OMIM:100100", false), (1, "OMIM:100200", true), (2, "OMIM:100200", true)],
        Genes = 1,
        Phenotypes = ["All", "Seizure", "obsolete Fit"],
        Withdrawn = new Dictionary<int, int> { [2] = 1 },
    }.Build().Identifiers;

    [Fact]
    public void A_withdrawn_phenotype_is_itself() =>
        Assert.Equal(new IdentifierMatch(2, "HP:0000002", IsRetired: false), _identifiers.Find(EntityType.Phenotype, "hp_0000002"));

    [Fact]
    public void What_two_sources_give_to_one_record_is_not_shared()
    {
        Assert.Equal(new IdentifierMatch(0, "OMIM:100100", IsRetired: false), _identifiers.Find(EntityType.Disease, "MIM:100100"));
        var shared = new IdentifierMatch(1, "OMIM:100200", IsRetired: true) { IsShared = true };
        Assert.Equal(shared, _identifiers.Find(EntityType.Disease, "OMIM:100200"));
        Assert.Equal([1, 2], _identifiers.Sharing(EntityType.Disease, shared));
    }

    [Theory]
    [InlineData("gene0", 0)]
    [InlineData("GENE1", null)]
    public void A_symbol_is_found_in_either_case(string symbol, int? row) => Assert.Equal(row, _identifiers.FindSymbol(symbol));
}
