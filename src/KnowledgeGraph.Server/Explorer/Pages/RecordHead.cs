using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>What stands above the blocks of a record's page.</summary>
/// <param name="Title">The record's name.</param>
/// <param name="Lead">What is to be known first.</param>
internal sealed record RecordHead(string Title, Html Lead)
{
    public string? Acronym { get; init; }

    /// <summary>What search engines show.</summary>
    public string? Description { get; init; }
}
