namespace KnowledgeGraph.Server.Explorer;

/// <summary>How the pages for people are set up.</summary>
public sealed class ExplorerOptions
{
    /// <summary>Whether the pages are served; without them <c>/</c> leads to the GraphQL address.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Folder of the built style sheet and scripts; by default <c>web</c> beside the program.</summary>
    public string AssetsPath { get; set; } = Path.Combine(AppContext.BaseDirectory, "web");

    /// <summary>Folder of the documentation that is served as pages; by default <c>docs</c> beside the program.</summary>
    public string DocsPath { get; set; } = Path.Combine(AppContext.BaseDirectory, "docs");
}
