namespace KnowledgeGraph.Core.Graph;

/// <summary>The memory that an image takes which was read from a file; without what is derived from it.</summary>
/// <param name="Whole">All of its bytes.</param>
/// <param name="Shared">Those of columns that other images in the process held already when it was read.</param>
public readonly record struct ImageBytes(long Whole, long Shared);
