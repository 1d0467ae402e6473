namespace KnowledgeGraph.Formats.Mondo;

/// <summary>A hierarchy step that a source confirms.</summary>
/// <param name="ChildId">The narrower disease.</param>
/// <param name="ParentId">The wider disease.</param>
/// <param name="ChildSourceId">Child in the source.</param>
/// <param name="ParentSourceId">Parent in the source.</param>
public sealed record ConfirmedSubclass(
    string ChildId,
    string ParentId,
    string? ChildSourceId,
    string? ParentSourceId);
