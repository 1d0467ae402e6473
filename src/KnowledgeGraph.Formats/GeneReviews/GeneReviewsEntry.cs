namespace KnowledgeGraph.Formats.GeneReviews;

/// <summary>A GeneReviews chapter of an OMIM entry.</summary>
/// <param name="NbkId">Bookshelf id of the chapter.</param>
/// <param name="ShortName">Short name.</param>
/// <param name="MimNumber">MIM number.</param>
public sealed record GeneReviewsEntry(
    string NbkId,
    string? ShortName,
    string MimNumber);
