using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The part of a record's page above its blocks.</summary>
/// <param name="Title">The record's name.</param>
/// <param name="Lead">The most important facts about the record.</param>
internal sealed record RecordHead(string Title, Html Lead)
{
    public string? Acronym { get; init; }

    /// <summary>The description that search engines show.</summary>
    public string? Description { get; init; }
}
