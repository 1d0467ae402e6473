using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Server.Access;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg keys</c>: API keys of the service. A server that runs sees a change within a second.</summary>
internal static class KeysCommand
{
    private const string Variable = "KnowledgeGraph__Access__KeyFile";

    public static Command Create()
    {
        var command = new Command("keys", "Create, list and revoke API keys.");
        command.Subcommands.Add(CreateKey());
        command.Subcommands.Add(List());
        command.Subcommands.Add(Revoke());
        return command;
    }

    private static Command CreateKey()
    {
        var file = KeyFileOption();
        var name = new Argument<string>("name") { Description = "Whose key it is, in your words." };
        var days = new Option<int?>("--days") { Description = "Days until it expires; without, it does not." };
        days.Validators.Add(result =>
        {
            if (result.Given(days) is < 1 or > 36_500)
            {
                result.AddError("--days is a number from 1 to 36500");
            }
        });
        var command = new Command("create", "Make a key and print it, once: only its hash is kept.") { name, file, days };
        command.SetAction(parse =>
        {
            var path = parse.GetRequiredValue(file).FullName;
            var life = parse.GetValue(days) is { } count ? TimeSpan.FromDays(count) : (TimeSpan?)null;
            var (text, key) = ApiKeyText.Create(parse.GetRequiredValue(name), TimeProvider.System.GetUtcNow(), life);
            ApiKeyFile.Update(path, keys => [.. keys, key]);
            Console.Error.WriteLine($"key {key.Id} for {key.Name}, in {path}; it is not shown again:");
            Console.WriteLine(text);
            return ExitCode.Success;
        });
        return command;
    }

    private static Command List()
    {
        var file = KeyFileOption();
        var json = ListPrinter.JsonOption();
        var command = new Command("list", "List keys, newest first, without their secrets.") { file, json };
        command.SetAction(parse =>
        {
            var keys = ApiKeyFile.Read(parse.GetRequiredValue(file).FullName).OrderByDescending(key => key.CreatedAt);
            ListPrinter.Write(Columns(TimeProvider.System.GetUtcNow()), keys, parse.GetValue(json));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Revoke()
    {
        var file = KeyFileOption();
        var id = new Argument<string>("id") { Description = "The key's id, as list shows it: the part between kg_ and the secret." };
        var command = new Command("revoke", "Refuse a key from now on.") { id, file };
        command.SetAction(parse =>
        {
            var path = parse.GetRequiredValue(file).FullName;
            var wanted = parse.GetRequiredValue(id);
            ApiKeyFile.Update(path, keys =>
            {
                var key = keys.FirstOrDefault(one => one.Id == wanted) ?? throw new UnknownKeyException($"{path} has no key {wanted}");
                var revoked = key with { RevokedAt = key.RevokedAt ?? TimeProvider.System.GetUtcNow() };
                return [.. keys.Select(one => one.Id == wanted ? revoked : one)];
            });
            Console.WriteLine($"revoked {wanted}");
            return ExitCode.Success;
        });
        return command;
    }

    private static List<ListColumn<ApiKey>> Columns(DateTimeOffset now) =>
    [
        new("id", "id", key => key.Id),
        new("name", "name", key => key.Name),
        new("created", "created", key => Day(key.CreatedAt)),
        new("expires", "expires", key => key.ExpiresAt is { } end ? Day(end) : null),
        new("state", "state", key => key.RevokedAt is not null ? "revoked" : key.IsValidAt(now) ? "valid" : "expired"),
    ];

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Option<FileInfo> KeyFileOption()
    {
        var option = new Option<FileInfo>("--file")
        {
            Description = $"The key file (default: ${Variable}, which the server reads, too).",
            DefaultValueFactory = _ => new FileInfo(
                Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : "kg-keys.json"),
        };
        return option;
    }
}
