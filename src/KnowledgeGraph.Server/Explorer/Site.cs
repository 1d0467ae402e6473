namespace KnowledgeGraph.Server.Explorer;

/// <summary>The settings that all pages share, regardless of the release that they show.</summary>
/// <param name="GraphQL">The address that answers GraphQL.</param>
/// <param name="Style">The address of the style sheet; null where the build made none.</param>
/// <param name="Script">The address of the script, likewise.</param>
/// <param name="Ide">The name of the IDE; null where none is served.</param>
internal sealed record Site(string GraphQL, string? Style, string? Script, string? Ide);
