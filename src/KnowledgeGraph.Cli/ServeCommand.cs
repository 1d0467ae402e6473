using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Releases;
using KnowledgeGraph.Server.Ide;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg serve</c>: answers GraphQL over HTTP until it is stopped.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var command = new Command(
            "serve",
            "Serve the active release over HTTP; with no release yet, and no folder or database named, build and serve the sample.");
        Configure(command);
        return command;
    }

    public static void Configure(Command command)
    {
        var urls = new Option<string>("--urls")
        {
            Description = $"Addresses to listen on, separated by ';' (default: $ASPNETCORE_URLS, else {DefaultUrl}).",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } set ? set : DefaultUrl,
        };
        var ide = EnumOptions.One<IdeKind>(
            "--ide",
            "The page a browser gets at /graphql (default: KnowledgeGraph:Ide:Kind, else BananaCakePop)",
            isRequired: false);
        var store = StoreOption.AddTo(command);
        command.Options.Add(urls);
        command.Options.Add(ide);
        command.SetAction(async (parse, cancellation) =>
        {
            var addresses = ListenAddresses.Read(parse.GetRequiredValue(urls));
            var isNamed = store.IsNamed(parse);
            using var releases = isNamed ? store.OpenExisting(parse) : store.Open(parse);
            return await ServiceHost.ServeAsync(releases, addresses, parse.GetValue(ide), IsActive, cancellation).ConfigureAwait(false);

            bool IsActive()
            {
                if (!isNamed)
                {
                    SampleRelease.EnsureOne(releases, cancellation);
                }

                try
                {
                    store.RequireActive(releases, parse);
                    return true;
                }
                catch (StoreUnavailableException absent)
                {
                    Console.Error.WriteLine($"kg: {absent.Message}; what it holds is served as soon as it answers");
                    return false;
                }
            }
        });
    }
}
