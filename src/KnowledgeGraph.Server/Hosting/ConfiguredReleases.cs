using KnowledgeGraph.Server.Releases;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The releases that are kept, for a command that activates one without a service.</summary>
public static class ConfiguredReleases
{
    /// <summary>Reads the group of options from where the service has it, and looks it over as the service does.</summary>
    /// <exception cref="OptionsValidationException">A name is misspelt, or a value is of another kind or too small.</exception>
    public static ReleaseOptions Read(IConfiguration configuration)
    {
        const string Group = nameof(ServerOptions.Releases);
        var section = configuration.GetSection($"{ServerOptions.Section}:{Group}");
        var options = new ReleaseOptions();
        var faults = OptionTexts.FaultsOf(section, typeof(ReleaseOptions));
        if (faults.Count == 0)
        {
            section.Bind(options);
            OptionsCheck.CheckSizes(options, $"{Group}:", faults);
        }

        return faults.Count == 0 ? options : throw new OptionsValidationException(Options.DefaultName, typeof(ReleaseOptions), faults);
    }
}
