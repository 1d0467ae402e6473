using System.CommandLine;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Remote;

/// <summary>The options of verbs that can ask a running server in place of a data folder or database.</summary>
internal sealed class ServerOption
{
    // A secret in the environment or a file is not seen among the processes of a machine, as an argument is.
    private const string KeyVariable = "KG_KEY";
    private const string UsualPath = "/graphql";
    private const int UsualSeconds = 60;

    private readonly Option<string?> _url = new("--url")
    {
        Description = $"Ask a running server in place of a data folder: its address, such as http://127.0.0.1:5080 ({UsualPath} is added "
            + "where it has no path).",
    };

    private readonly Option<FileInfo?> _keyFile = new("--key-file")
    {
        Description = $"With --url: the file that holds the API key or token to show (default: what ${KeyVariable} holds).",
    };

    private readonly Option<int> _timeout = new Option<int>("--timeout")
    {
        Description = "With --url: seconds to wait for the answer, or for a table to begin.",
        DefaultValueFactory = _ => UsualSeconds,
    }.Within(1, 3600);

    private ServerOption()
    {
    }

    public static ServerOption AddTo(Command command, StoreOption store)
    {
        var option = new ServerOption();
        command.Options.Add(option._url);
        command.Options.Add(option._keyFile);
        command.Options.Add(option._timeout);
        command.Validators.Add(result =>
        {
            if (result.GetResult(option._url) is null)
            {
                if (result.GetResult(option._keyFile) is not null || result.GetResult(option._timeout) is { Implicit: false })
                {
                    result.AddError("--key-file and --timeout go with --url.");
                }
            }
            else if (store.IsGiven(result))
            {
                result.AddError("--url excludes --data and --database.");
            }
        });
        return option;
    }

    /// <summary>The server that is to be asked; null where none is named.</summary>
    /// <exception cref="UsageException">The address is not valid, or the file of the key cannot be read.</exception>
    public RunningServer? Open(ParseResult parse)
    {
        if (parse.GetValue(_url) is not { } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            || address.Query.Length > 0)
        {
            throw new UsageException($"{text} is no address of a server, such as http://127.0.0.1:5080 (--url).");
        }

        return new RunningServer(
            address.AbsolutePath == "/" ? new Uri(address, UsualPath) : address,
            Key(parse),
            TimeSpan.FromSeconds(parse.GetValue(_timeout)));
    }

    private string? Key(ParseResult parse)
    {
        var key = parse.GetValue(_keyFile) is { } file ? KeyIn(file) : Environment.GetEnvironmentVariable(KeyVariable);
        return key is null || key.Trim() is not { Length: > 0 } word
            ? null
            : word.All(letter => letter is > ' ' and <= '~')
                ? word
                : throw new UsageException($"What --key-file or ${KeyVariable} holds is no key.");
    }

    private static string KeyIn(FileInfo file) =>
        file.Exists ? File.ReadAllText(file.FullName) : throw new UsageException($"there is no file {file.FullName} (--key-file).");
}
