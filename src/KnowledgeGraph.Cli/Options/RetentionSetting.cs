using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Cli.Options;

/// <summary>
/// Reads the retention of releases from the service's configuration, because activating a release deletes old ones
/// even without a running service.
/// </summary>
internal static class RetentionSetting
{
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The configuration has a value that is not a number or a time.
    /// </exception>
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
