using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Options;

/// <summary>The options that every verb has which reads or writes releases: a data folder, or a database server in its place.</summary>
internal sealed class StoreOption
{
    private const string DatabaseVariable = "KG_DATABASE";

    // A secret in a file is seen by neither ps nor the environment of other processes.
    private const string FileVariable = "KG_DATABASE_FILE";

    private const string ImagesVariable = "KG_IMAGES";

    private readonly Option<DirectoryInfo> _data = DataOption.Create();
    private readonly Option<string?> _database = new("--database")
    {
        Description =
            $"PostgreSQL server to keep the releases in, instead of a folder: a connection string, \"Host=…;Database=…;Username=…\"; "
                + $"several hosts are a primary and its standbys (default: ${DatabaseVariable}, else what the file ${FileVariable} holds).",
    };

    private readonly Option<DirectoryInfo?> _images = new("--images")
    {
        Description =
            $"With a database server: a folder for the image files of its releases, which imports write and servers start from; it may be "
                + $"shared (default: ${ImagesVariable}, else none). A data folder holds its own.",
    };

    private StoreOption()
    {
    }

    public static StoreOption AddTo(Command command)
    {
        var option = new StoreOption();
        command.Options.Add(option._data);
        command.Options.Add(option._database);
        command.Options.Add(option._images);
        command.Validators.Add(result =>
        {
            if (IsGiven(result.GetResult(option._data)) && IsGiven(result.GetResult(option._database)))
            {
                result.AddError("--data and --database exclude each other.");
            }
        });
        return option;
    }

    /// <summary>The releases that are meant.</summary>
    /// <exception cref="UsageException">The connection string is wrong.</exception>
    public ReleaseStore Open(ParseResult parse)
    {
        var connection = parse.GetValue(_database) ?? (IsGiven(parse.GetResult(_data)) ? null : FromEnvironment());
        if (connection is null)
        {
            if (parse.GetValue(_images) is not null)
            {
                throw new UsageException("--images needs --database: a data folder holds its own images.");
            }

            var folder = parse.GetRequiredValue(_data).FullName;
            if (File.Exists(folder))
            {
                throw new UsageException($"{folder} is a file, and no data folder.");
            }

            return ReleaseStores.InFolder(folder, TimeProvider.System, RetentionSetting.Read());
        }

        try
        {
            return ReleaseStores.InDatabase(
                connection,
                TimeProvider.System,
                RetentionSetting.Read(),
                imageFolder: parse.GetValue(_images)?.FullName ?? Variable(ImagesVariable));
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <summary>
    /// The releases that are meant, for what makes none: a folder that is not there is a slip, and no place for a new store.
    /// </summary>
    /// <exception cref="UsageException">The folder is not there, or the connection string is wrong.</exception>
    public ReleaseStore OpenExisting(ParseResult parse)
    {
        var store = Open(parse);
        if (parse.GetRequiredValue(_data) is { Exists: false } folder && store.Place == folder.FullName)
        {
            store.Dispose();
            throw new UsageException($"there is no data folder {folder.FullName}");
        }

        return store;
    }

    /// <summary>The releases that are meant, for what reads the active one.</summary>
    /// <exception cref="UsageException">The folder is not there, or the connection string is wrong.</exception>
    /// <exception cref="ReleaseException">No release is active.</exception>
    public ReleaseStore OpenActive(ParseResult parse)
    {
        var store = OpenExisting(parse);
        try
        {
            RequireActive(store, parse);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Refuses a store in which no release is active, with the line to type.</summary>
    /// <exception cref="ReleaseException">No release is active.</exception>
    public void RequireActive(ReleaseStore store, ParseResult parse)
    {
        if (store.CurrentId is null)
        {
            throw NoActiveRelease.In(store, Words(parse));
        }
    }

    /// <summary>Whether the command line says where the releases are.</summary>
    public bool IsGiven(SymbolResult result) =>
        IsGiven(result.GetResult(_data)) || IsGiven(result.GetResult(_database)) || result.GetResult(_images) is not null;

    /// <summary>Whether the command line or the environment says where the releases are.</summary>
    public bool IsNamed(ParseResult parse) =>
        IsGiven(parse.GetResult(_data)) || IsGiven(parse.GetResult(_database))
        || Variable(DataOption.Variable) is not null || Variable(DatabaseVariable) is not null || Variable(FileVariable) is not null;

    // The options that name the store, to be typed once more; a password is not repeated.
    private string Words(ParseResult parse) =>
        IsGiven(parse.GetResult(_data)) ? $" --data {Quoted(parse.GetRequiredValue(_data).ToString())}"
        : !IsGiven(parse.GetResult(_database)) ? string.Empty
        : parse.GetValue(_database)!.Contains("password", StringComparison.OrdinalIgnoreCase) ? " --database …"
        : $" --database {Quoted(parse.GetValue(_database)!)}";

    private static string Quoted(string word) =>
        word.All(letter => char.IsAsciiLetterOrDigit(letter) || "/._-:,".Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsGiven(OptionResult? result) => result is { Implicit: false };

    private static string? FromEnvironment()
    {
        if (Variable(DatabaseVariable) is { } text)
        {
            return text;
        }

        return Variable(FileVariable) is { } file ? File.ReadAllText(file).Trim() : null;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
