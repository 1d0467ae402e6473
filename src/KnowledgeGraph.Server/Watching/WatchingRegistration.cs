namespace KnowledgeGraph.Server.Watching;

/// <summary>Registers lists of records that clients have watched for them.</summary>
internal static class WatchingRegistration
{
    public static IServiceCollection AddWatching(this IServiceCollection services)
    {
        services.AddSingleton<WatchListFolder>();
        services.AddSingleton<WatchedChanges>();
        services.AddSingleton<WatchedReleases>();
        services.AddSingleton<WatchListEndpoint>();
        services.AddSingleton<WatchListFeed>();
        return services.AddHostedService<WebhookSender>();
    }
}
