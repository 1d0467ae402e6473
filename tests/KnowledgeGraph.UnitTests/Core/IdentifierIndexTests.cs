using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class IdentifierIndexTests
{
    private static readonly IdentifierIndex _identifiers = new SmallImage
    {
        Phenotypes = ["All", "Seizure", "obsolete Fit", "obsolete Spell"],
        Withdrawn = new Dictionary<int, int> { [2] = 1, [3] = -1 },
    }.Build().Identifiers;

    [Fact]
    public void A_withdrawn_phenotype_leads_to_its_successor_where_a_live_one_is_wanted()
    {
        var successor = new IdentifierMatch(1, "HP:0000002", IsRetired: true);

        Assert.Equal(successor, _identifiers.FindLive(EntityType.Phenotype, "hp_0000002"));
        Assert.Equal((EntityType.Phenotype, successor), _identifiers.FindAny("HP:0000002"));
        Assert.Equal(new IdentifierMatch(2, "HP:0000002", IsRetired: false), _identifiers.Find(EntityType.Phenotype, "HP:0000002"));
    }

    [Theory]
    [InlineData("HP:0000001", 1)]
    [InlineData("HP:0000003", 3)]
    public void A_live_phenotype_and_one_without_a_successor_lead_to_themselves(string id, int row) =>
        Assert.Equal(new IdentifierMatch(row, id, IsRetired: false), _identifiers.FindLive(EntityType.Phenotype, id));
}
