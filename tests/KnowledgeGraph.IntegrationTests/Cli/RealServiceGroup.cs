using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>Tests that share one import of the real files.</summary>
[CollectionDefinition(Name)]
public sealed class RealServiceGroup : ICollectionFixture<RealService>
{
    public const string Name = "real data";
}
