using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Cli.Options;

/// <summary>Which releases stay, from where the service's options come from: whoever activates a release deletes old ones, with a service or without.</summary>
internal static class RetentionSetting
{
    private const string Group = $"{ServerOptions.Section}:{nameof(ServerOptions.Releases)}";

    /// <exception cref="UsageException">The configuration says something else than a number or a time.</exception>
    public static ReleaseRetention Read()
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var options = new ServerOptions().Releases;
        try
        {
            configuration.GetSection(Group).Bind(options);
        }
        catch (InvalidOperationException wrong)
        {
            throw new UsageException(wrong.Message);
        }

        if (options.Keep < 1 || options.KeepFor < TimeSpan.Zero)
        {
            throw new UsageException($"{Group}:Keep must be at least 1, and {Group}:KeepFor no time or more.");
        }

        return new ReleaseRetention(options.Keep, options.KeepFor > TimeSpan.Zero ? options.KeepFor : null);
    }
}
