using KnowledgeGraph.Server.Explorer.Pages;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>Registers the pages for people.</summary>
internal static class ExplorerRegistration
{
    public static IServiceCollection AddExplorer(this IServiceCollection services)
    {
        services.AddSingleton<WebAssets>();
        services.AddSingleton<ExplorerEndpoint>();
        return services
            .AddSingleton<IExplorerPage, HomePage>()
            .AddSingleton<IExplorerPage, SearchResultsPage>()
            .AddSingleton<IExplorerPage, SuggestionList>()
            .AddSingleton<IExplorerPage, BrowsePage>()
            .AddSingleton<IExplorerPage, DiseasePage>()
            .AddSingleton<IExplorerPage, GenePage>()
            .AddSingleton<IExplorerPage, PhenotypePage>()
            .AddSingleton<IExplorerPage, PaperPage>()
            .AddSingleton<IExplorerPage, PathPage>()
            .AddSingleton<IExplorerPage, NeighborhoodPage>()
            .AddSingleton<IExplorerPage, ComparePage>()
            .AddSingleton<IExplorerPage, DiagnosePage>()
            .AddSingleton<IExplorerPage, ChangesPage>()
            .AddSingleton<IExplorerPage, VersionsPage>()
            .AddSingleton<IExplorerPage, ChangesFeed>()
            .AddSingleton<IExplorerPage, DocsPage>();
    }
}
