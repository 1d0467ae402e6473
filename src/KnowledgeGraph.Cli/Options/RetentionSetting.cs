using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Cli.Options;

/// <summary>Which releases stay, from where the service's options come from: whoever activates a release deletes old ones, with a service or without.</summary>
internal static class RetentionSetting
{
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The configuration says something else than a number or a time.</exception>
    public static ReleaseRetention Read()
    {
        var options = ConfiguredReleases.Read(new ConfigurationBuilder()
            .SetBasePath(ProgramFolder.Path)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build());
        return new ReleaseRetention(options.Keep, options.KeepFor > TimeSpan.Zero ? options.KeepFor : null);
    }
}
