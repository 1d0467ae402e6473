using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Adds the releases of a data folder as what is served.</summary>
public static class ServedReleasesBuilder
{
    public static IServiceCollection AddServedReleases(this IServiceCollection services, ReleaseStore store)
    {
        services.AddSingleton(store);
        services.AddSingleton<ServedReleases>();
        services.AddSingleton<IReleaseSource>(provider => provider.GetRequiredService<ServedReleases>());
        services.AddHostedService(provider => provider.GetRequiredService<ServedReleases>());
        return services;
    }
}
