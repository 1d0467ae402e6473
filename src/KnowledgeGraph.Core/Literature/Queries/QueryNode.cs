namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>A part of a query, with its place in the text.</summary>
internal abstract record QueryNode(int Start, int End)
{
    /// <summary>Whether the part holds for a paper.</summary>
    public abstract bool Holds(SearchedCitation paper, MeshTree mesh);

    /// <summary>Either.</summary>
    public sealed record Or(QueryNode Left, QueryNode Right) : QueryNode(Left.Start, Right.End)
    {
        public override bool Holds(SearchedCitation paper, MeshTree mesh) => Left.Holds(paper, mesh) || Right.Holds(paper, mesh);
    }

    /// <summary>Both.</summary>
    public sealed record And(QueryNode Left, QueryNode Right) : QueryNode(Left.Start, Right.End)
    {
        public override bool Holds(SearchedCitation paper, MeshTree mesh) => Left.Holds(paper, mesh) && Right.Holds(paper, mesh);
    }

    /// <summary>The first without the second.</summary>
    public sealed record Without(QueryNode Left, QueryNode Right) : QueryNode(Left.Start, Right.End)
    {
        public override bool Holds(SearchedCitation paper, MeshTree mesh) => Left.Holds(paper, mesh) && !Right.Holds(paper, mesh);
    }

    /// <summary>A part in parentheses; its place includes them.</summary>
    public sealed record Group(QueryNode Inner, int From, int To) : QueryNode(From, To)
    {
        public override bool Holds(SearchedCitation paper, MeshTree mesh) => Inner.Holds(paper, mesh);
    }
}
