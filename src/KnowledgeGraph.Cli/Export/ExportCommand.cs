using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Ranking;
using KnowledgeGraph.Cli.Remote;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Core.Traversal;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Storage.Export;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Export;

/// <summary><c>kg export</c>: the graph, a part of it, or any list, as a file for other tools.</summary>
internal static class ExportCommand
{
    private const int MaxVisited = 10_000_000;

    public static Command Create()
    {
        var command = new Command("export", "Write the graph, a part of it, or the list of a query, for other tools.");
        command.Subcommands.Add(Graph());
        command.Subcommands.Add(Neighbourhood());
        command.Subcommands.Add(Paths());
        command.Subcommands.Add(Ranking());
        command.Subcommands.Add(TableExport.Create());
        command.Subcommands.Add(ParquetExportCommand.Create());
        return command;
    }

    private static Command Graph()
    {
        var types = EnumOptions.Several<EntityType>("--types", "Kinds of record; all if left out.");
        var kinds = EnumOptions.Several<EdgeKind>(
            "--through",
            "Kinds of link; all if left out. A link is written where both its ends are.");
        var command = WithOutput(
            new Command("graph", "Write the whole graph.") { types, kinds },
            (graph, parse, _, _) => GraphSelection.Whole(graph, Set(parse, types), Set(parse, kinds)),
            ask: null);
        ServerOption.Refuse(command, "kg export neighborhood ID… --url URL");
        return command;
    }

    private static Command Neighbourhood()
    {
        var of = new Argument<string[]>("ids")
        {
            Description = "The records in the middle: any identifiers or names.",
            Arity = ArgumentArity.OneOrMore,
        };
        var depth = new Option<int>("--depth") { Description = "Steps from them.", DefaultValueFactory = _ => 1 }.AtLeast(0);
        var limit = new Option<int>("--limit") { Description = "Nodes wanted.", DefaultValueFactory = _ => 1_000 }.AtLeast(1);
        var types = EnumOptions.Several<EntityType>("--types", "Only these kinds of record; others are walked through.");
        var kinds = EnumOptions.Several<EdgeKind>("--through", "Only links of these kinds.");
        return WithOutput(
            new Command("neighborhood", "Write what lies around some records, nearest and best supported first.")
            {
                of,
                depth,
                limit,
                types,
                kinds,
            },
            (graph, parse, notices, cancellation) =>
            {
                var search = new NeighbourhoodSearch(
                    [.. parse.GetRequiredValue(of).Select(id => notices.Find(graph, id, type: null).Node).Distinct()])
                {
                    Depth = parse.GetValue(depth),
                    Limit = parse.GetValue(limit),
                    EdgeLimit = int.MaxValue,
                    Types = Set(parse, types),
                    Through = Set(parse, kinds),
                    MaxVisited = MaxVisited,
                };
                var found = graph.Traversal.Neighbourhood(search, cancellation);
                Tell(found.IsTruncated);
                return GraphSelection.Of(found);
            },
            parse => new ServerQuestion(
                """
                query($of: [String!]!, $depth: Int!, $limit: Int!, $through: [EdgeKind!], $types: [EntityType!]) {
                  neighborhood(of: $of, depth: $depth, limit: $limit, through: $through, types: $types) { truncated }
                }
                """,
                new
                {
                    of = parse.GetRequiredValue(of),
                    depth = parse.GetValue(depth),
                    limit = parse.GetValue(limit),
                    through = Spelt(parse, kinds),
                    types = Spelt(parse, types),
                }),
            Lenient());
    }

    private static Command Paths()
    {
        var from = new Argument<string>("from") { Description = "Where paths start: any identifier or name." };
        var to = new Argument<string>("to") { Description = "Where they end." };
        var maxLength = new Option<int>("--max-length") { Description = "Steps of the longest path.", DefaultValueFactory = _ => 4 }
            .AtLeast(0);
        var limit = new Option<int>("--limit") { Description = "Paths wanted.", DefaultValueFactory = _ => 5 }.AtLeast(1);
        var avoid = new Option<string[]>("--avoid")
        {
            Description = "Records that no path may pass.",
            AllowMultipleArgumentsPerToken = true,
        };
        var kinds = EnumOptions.Several<EdgeKind>("--through", "Only links of these kinds.");
        return WithOutput(
            new Command("paths", "Write the shortest paths between two records as one graph.") { from, to, maxLength, limit, avoid, kinds },
            (graph, parse, notices, cancellation) =>
            {
                var search = new PathSearch(
                    notices.Find(graph, parse.GetRequiredValue(from), type: null).Node, notices.Find(
                        graph,
                        parse.GetRequiredValue(to),
                        type: null).Node)
                {
                    MaxLength = parse.GetValue(maxLength),
                    Limit = parse.GetValue(limit),
                    Avoid = (parse.GetValue(avoid) ?? []).Select(id => notices.Find(graph, id, type: null).Node).ToHashSet(),
                    Through = Set(parse, kinds),
                    MaxVisited = MaxVisited,
                };
                foreach (var notice in PathNotices.Of(graph, search))
                {
                    notices.Hear(notice);
                }

                var found = graph.Traversal.ShortestPaths(search, cancellation);
                Tell(found.IsTruncated);
                return GraphSelection.Of(found);
            },
            parse => new ServerQuestion(
                """
                query($from: String!, $to: String!, $maxLength: Int!, $limit: Int!, $through: [EdgeKind!], $avoid: [String!]) {
                  shortestPaths(from: $from, to: $to, maxLength: $maxLength, limit: $limit, through: $through, avoid: $avoid) { truncated }
                }
                """,
                new
                {
                    from = parse.GetRequiredValue(from),
                    to = parse.GetRequiredValue(to),
                    maxLength = parse.GetValue(maxLength),
                    limit = parse.GetValue(limit),
                    through = Spelt(parse, kinds),
                    avoid = parse.GetValue(avoid) ?? [],
                }),
            Lenient());
    }

    private static Command Ranking()
    {
        var ranking = new RankingArguments(usualResults: 20);
        return WithOutput(
            ranking.AddTo(
                new Command("ranking", "Write the diseases that fit some phenotypes best, the phenotypes, and all links among them.")),
            (graph, parse, notices, cancellation) =>
            {
                var request = ranking.Read(graph, parse);
                request.Tell(notices);
                return RankingSelection.Of(graph, graph.Ranker.Rank(request.Query, cancellation));
            },
            ranking.AskForGraph,
            ranking.Lenient);
    }

    private static Option<bool> Lenient() =>
        new("--lenient") { Description = "Write the graph even if a part of what was asked for had to be left out." };

    // A graph that may miss what was asked for is written with leave only, as /graphql/graph does.
    private static Command WithOutput(
        Command command,
        Func<GraphImage, ParseResult, NoticePrinter, CancellationToken, GraphSelection> select,
        Func<ParseResult, ServerQuestion>? ask,
        Option<bool>? lenient = null)
    {
        var format = EnumOptions.One<GraphFormat>("--format", "How to write it", isRequired: true, Spelling.Lower);
        var output = new Option<string?>("--out")
        {
            Description = "File to write, packed by gzip if its name ends in .gz; KGX and NDJSON make NAME_nodes, NAME_edges and "
                + "NAME_metadata of it. Standard output if left out.",
        };
        var part = EnumOptions.One<GraphPart>("--part", "Of KGX or NDJSON only this part", isRequired: false, Spelling.Lower);
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(part);
        if (lenient is not null && !command.Options.Contains(lenient))
        {
            command.Options.Add(lenient);
        }

        var store = StoreOption.AddTo(command);
        var server = ask is null ? null : ServerOption.AddTo(command, store);
        command.Validators.Add(result =>
        {
            if (result.Given(format) == GraphFormat.Kgx && result.Given(output) is null && result.Given(part) is null)
            {
                result.AddError("KGX is several files: name them with --out, or say with --part which one to write to standard output.");
            }
            else if (result.Given(part) is not null && result.Given(format) is { } given && !given.HasParts())
            {
                result.AddError("--part goes with --format Kgx or Ndjson: the others are one document.");
            }
            else if (result.Given(format) == GraphFormat.Ndjson && result.Given(output) is null && result.Given(part) is null
                && server?.IsGiven(result) == true)
            {
                result.AddError("With --url NDJSON is several files: name them with --out, or one with --part.");
            }
        });
        command.SetAction((parse, cancellation) =>
        {
            var notices = new NoticePrinter();
            var isLenient = lenient is not null && parse.GetValue(lenient);
            if (server?.Open(parse) is { } running)
            {
                return RemoteGraph.WriteAsync(
                    running,
                    ask!(parse),
                    new GraphTarget(parse.GetRequiredValue(format)!.Value, parse.GetValue(output), parse.GetValue(part), isLenient),
                    cancellation);
            }

            var isWritten = Write(
                store.OpenActive(parse),
                (graph, selection) => new GraphFile(
                    GraphDescription.Of(graph, selection), parse.GetRequiredValue(format)!.Value, parse.GetValue(output), parse.GetValue(
                        part)),
                graph => select(graph, parse, notices, cancellation) is var selection && (isLenient || notices.ExitCode == ExitCode.Success)
                    ? selection
                    : null,
                cancellation);
            return Task.FromResult(isWritten ? ExitCode.Success : notices.ExitCode);
        });
        return command;
    }

    // False where what was selected is not to be written.
    private static bool Write(
        ReleaseStore opened,
        Func<GraphImage, GraphSelection, GraphFile> open,
        Func<GraphImage, GraphSelection?> select,
        CancellationToken cancellation)
    {
        using var store = opened;
        using var host = new ReleaseHost(store);
        host.Follow();
        using var lease = host.Acquire() ?? throw new ReleaseException($"no release in {store.Place} is active any more");
        if (select(lease.Graph) is not { } selection)
        {
            Console.Error.WriteLine("nothing is written, for a part of what was asked for would be missing; with --lenient it is");
            return false;
        }

        using var file = open(lease.Graph, selection);
        var progress = new ExportProgress(selection.NodeCount + selection.EdgeCount, TimeProvider.System);
        new GraphExport(lease).Write(selection, file.Writer, progress, cancellation);
        file.Keep();
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"release {lease.Graph.Release.ReleaseId}: {selection.NodeCount} records, {selection.EdgeCount} links"));
        return true;
    }

    private static void Tell(bool isTruncated)
    {
        if (isTruncated)
        {
            Console.Error.WriteLine("there is more than this: --limit, --depth or --max-length ended the search");
        }
    }

    private static List<string> Spelt<T>(ParseResult parse, Option<T[]> option)
        where T : struct, Enum => [.. (parse.GetValue(option) ?? []).Select(value => EnumOptions.Spelt(value, Spelling.Schema))];

    private static HashSet<T> Set<T>(ParseResult parse, Option<T[]> option) => [.. parse.GetValue(option) ?? []];
}
