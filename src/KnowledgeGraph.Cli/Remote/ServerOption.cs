using System.CommandLine;
using System.CommandLine.Parsing;
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

    private readonly Option<string?> _url;

    private readonly Option<FileInfo?> _keyFile = new("--key-file")
    {
        Description = $"With --url: the file that holds the API key or token to show (default: what ${KeyVariable} holds).",
    };

    private readonly Option<int> _timeout = new Option<int>("--timeout")
    {
        Description = "With --url: seconds to wait for the answer, or for a table to begin.",
        DefaultValueFactory = _ => UsualSeconds,
    }.Within(1, 3600);

    private ServerOption(string usualPath) => _url = new("--url")
    {
        Description = $"Ask a running server in place of a data folder: its address, such as http://127.0.0.1:5080 ({usualPath} is added "
            + "where it has no path).",
    };

    public static ServerOption AddTo(Command command, StoreOption store, string usualPath = UsualPath)
    {
        var option = new ServerOption(usualPath);
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

    /// <summary>Has a verb that asks no server say why, and what does.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="instead">The verb that asks a server for a part of it, with its options.</param>
    public static void Refuse(Command command, string instead)
    {
        var url = new Option<string?>("--url") { Hidden = true };
        url.Validators.Add(result => result.AddError(
            $"export {command.Name} has no --url, as a server writes no more than a reply holds: write all from the data folder or "
                + $"database that it serves (--data, --database), or a part from the server ({instead})."));
        command.Options.Add(url);
    }

    /// <summary>The server that is to be asked; null where none is named.</summary>
    /// <exception cref="UsageException">The address is not valid, or the file of the key cannot be read.</exception>
    public RunningServer? Open(ParseResult parse) => At(parse, UsualPath) is { } address
        ? new RunningServer(address, Key(parse), Patience(parse))
        : null;

    /// <summary>Whether a server is named.</summary>
    public bool IsGiven(SymbolResult result) => result.GetResult(_url) is not null;

    /// <summary>The address that is named, with a path where it has none; null where none is named.</summary>
    /// <exception cref="UsageException">The address is not valid.</exception>
    public Uri? At(ParseResult parse, string usualPath)
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

        return address.AbsolutePath == "/" ? new Uri(address, usualPath) : address;
    }

    /// <summary>The time that an answer may take.</summary>
    public TimeSpan Patience(ParseResult parse) => TimeSpan.FromSeconds(parse.GetValue(_timeout));

    /// <summary>The key to show; null for none.</summary>
    /// <exception cref="UsageException">The file of the key cannot be read, or holds none.</exception>
    public string? Key(ParseResult parse)
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
