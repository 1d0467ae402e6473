using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>A kind of link, followed from one end to the other.</summary>
/// <param name="Shape">The shape of the links.</param>
/// <param name="Near">The end the walk begins at.</param>
/// <param name="Far">The end it leads to.</param>
internal sealed record LinkEnds(FilterShape Shape, RecordField Near, RecordField Far)
{
    /// <summary>Names the ends by their fields in the shape.</summary>
    public static LinkEnds Of(FilterShape shape, string near, string far) => new(shape, (RecordField)shape[near], (RecordField)shape[far]);
}
