using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Hands each part of the service the section of the options that is its own, so that no part knows the others'.</summary>
internal static class OptionSections
{
    public static IServiceCollection AddOptionSections(this IServiceCollection services) => services
        .AddSection(options => options.Access)
        .AddSection(options => options.Annotation)
        .AddSection(options => options.Assistants)
        .AddSection(options => options.Batches)
        .AddSection(options => options.Caching)
        .AddSection(options => options.Comparison)
        .AddSection(options => options.Compression)
        .AddSection(options => options.Costs)
        .AddSection(options => options.Documents)
        .AddSection(options => options.Enrichment)
        .AddSection(options => options.Explorer)
        .AddSection(options => options.Federation)
        .AddSection(options => options.Filters)
        .AddSection(options => options.Ide)
        .AddSection(options => options.Load)
        .AddSection(options => options.Pages)
        .AddSection(options => options.Ranking)
        .AddSection(options => options.Releases)
        .AddSection(options => options.Requests)
        .AddSection(options => options.Search)
        .AddSection(options => options.ServiceInfo)
        .AddSection(options => options.Streams)
        .AddSection(options => options.Tables)
        .AddSection(options => options.Telemetry)
        .AddSection(options => options.Traversal)
        .AddSection(options => options.TrustedDocuments)
        .AddSection(options => options.Watching);

    /// <summary>Adds something that is made of the options.</summary>
    public static IServiceCollection AddFrom<T>(this IServiceCollection services, Func<IServiceProvider, ServerOptions, T> make)
        where T : class =>
        services.AddSingleton(provider => make(provider, provider.GetRequiredService<IOptions<ServerOptions>>().Value));

    private static IServiceCollection AddSection<T>(this IServiceCollection services, Func<ServerOptions, T> section)
        where T : class =>
        services.AddFrom((_, options) => section(options));
}
