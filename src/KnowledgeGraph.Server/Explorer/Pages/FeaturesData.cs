using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>DiseaseFeaturesPage</c>.</summary>
internal sealed record FeaturesData
{
    public required FeaturesOfDisease? Disease { get; init; }

    internal sealed record FeaturesOfDisease
    {
        public required EdgeList<FeatureEdge<PhenotypeNode>> Phenotypes { get; init; }
    }
}
