using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>DiseaseScopes</c>: how much there is of a disease itself and of its family.</summary>
internal sealed record DiseaseScopesData
{
    public Counts? Disease { get; init; }

    internal sealed record Counts
    {
        public required EdgeList<CurieReply> Phenotypes { get; init; }

        public required EdgeList<CurieReply> Genes { get; init; }

        public required CountReply Citations { get; init; }

        public required IReadOnlyList<DefinitionReply> Definitions { get; init; }

        public required IReadOnlyList<CurieReply> Parents { get; init; }
    }
}
