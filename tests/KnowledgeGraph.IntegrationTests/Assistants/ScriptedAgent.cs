using System.Text.Json;
using System.Text.RegularExpressions;
using ModelContextProtocol.Client;

namespace KnowledgeGraph.IntegrationTests.Assistants;

/// <summary>
/// An agent that knows nothing but what tools' descriptions and their answers have told it for one question. It asks GraphQL with no word
/// that it has not read before: it looks for fields by words, and then for the types that their signatures name.
/// </summary>
internal sealed partial class ScriptedAgent(McpClient client, IReadOnlyList<McpClientTool> tools)
{
    private const int MostLookUps = 5;

    private static readonly HashSet<string> _scalars = ["Boolean", "Float", "ID", "Int", "String"];

    private readonly HashSet<string> _lookedUp = [];
    private readonly List<string> _told = [];

    // The words of GraphQL itself, and of the catalogue that every client is given.
    private readonly HashSet<string> _known =
    [
        "query", "true", "false", "null",
        .. tools.SelectMany(tool => Words().Matches($"{tool.Name} {tool.Description} {tool.JsonSchema}").Select(word => word.Value)),
    ];

    /// <summary>The calls so far, look-ups among them.</summary>
    public int Calls { get; private set; }

    /// <summary>The tokens of all answers so far, and of what was asked.</summary>
    public int Tokens { get; private set; }

    /// <summary>Calls a tool by its description: with arguments that it has, and a query whose every name has been looked up.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="lookUp">The words by which what a query needs is looked for first.</param>
    public async Task<ToolReply> CallAsync(string tool, JsonElement arguments, string? lookUp)
    {
        var described = tools.Single(one => one.Name == tool).JsonSchema.GetProperty("properties");
        foreach (var argument in arguments.EnumerateObject())
        {
            if (!described.TryGetProperty(argument.Name, out _))
            {
                throw new InvalidOperationException($"{tool} is not described to have {argument.Name}");
            }
        }

        if (tool == "ask")
        {
            await LookUpAsync(NamesIn(arguments.GetProperty("query").GetString()!), lookUp!);
        }

        return await AskAsync(tool, arguments);
    }

    private static List<string> NamesIn(string document) =>
        [.. Words().Matches(Texts().Replace(document, string.Empty)).Select(word => word.Value).Where(word => !char.IsDigit(word[0]))];

    private async Task LookUpAsync(IReadOnlyCollection<string> names, string words)
    {
        for (var i = 0; i < MostLookUps; i++)
        {
            var reply = await AskAsync("schema", new { words });
            foreach (var list in new[] { "types", "fields" }.Where(list => reply.Data.TryGetProperty(list, out _)))
            {
                _told.AddRange(reply.Data.GetProperty(list).EnumerateArray().Select(line => line.GetString()!));
            }

            _known.UnionWith(Words().Matches(reply.Text).Select(word => word.Value));
            // An answer that is cut does not tell all types that were asked for.
            _lookedUp.UnionWith(_told.Select(line => line.Split(' ')).Where(line => line[0] is "input" or "enum").Select(line => line[1]));
            var missing = names.Where(name => !_known.Contains(name)).Distinct().ToList();
            if (missing.Count == 0)
            {
                return;
            }

            var types = TypesFor(names);
            words = string.Join(' ', types.Count > 0 ? types : missing);
        }

        throw new InvalidOperationException($"not found: {string.Join(", ", names.Where(name => !_known.Contains(name)))}");
    }

    // The types of the arguments and members that are used, as far as it has been told of them.
    private List<string> TypesFor(IReadOnlyCollection<string> names) =>
    [
        .. _told.SelectMany(line => Field().Match(line) is { Success: true } field
                ? names.Contains(field.Groups["name"].Value) ? Named().Matches(field.Groups["arguments"].Value) : Enumerable.Empty<Match>()
                : Member().Match(line) is { Success: true } member ? [member] : [])
            .Where(typed => names.Contains(typed.Groups["name"].Value))
            .Select(typed => typed.Groups["type"].Value)
            .Where(type => !_scalars.Contains(type) && !_lookedUp.Contains(type))
            .Distinct(),
    ];

    private async Task<ToolReply> AskAsync(string tool, object arguments)
    {
        var reply = await client.AskAsync(tool, arguments);
        Calls++;
        Tokens += reply.Tokens + ((JsonSerializer.Serialize(arguments).Length + 3) / 4);
        return reply;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    [GeneratedRegex("""
        "(\\.|[^"\\])*"
        """)]
    private static partial Regex Texts();

    // Disease.phenotypes(first: Int, where: DiseasePhenotypeFilterInput): DiseasePhenotypesConnection { … } # What it is.
    [GeneratedRegex(@"^\w+\.(?<name>\w+)(\((?<arguments>.*?)\))?:")]
    private static partial Regex Field();

    [GeneratedRegex(@"(?<name>\w+): \[?(?<type>\w+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s+(?<name>\w+)(\(.*?\))?: \[?(?<type>\w+)")]
    private static partial Regex Member();
}
