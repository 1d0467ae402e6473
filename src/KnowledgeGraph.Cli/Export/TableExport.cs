using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Remote;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Export;

/// <summary><c>kg export table</c>: writes the one list of a query, to its end, as the service's <c>/graphql/table</c> does.</summary>
internal static class TableExport
{
    public static Command Create()
    {
        var document = new Argument<string>("query") { Description = "A GraphQL query for one list, or - to read it from standard input." };
        var variables = VariablesOption.Create();
        var format = new Option<string>("--format") { Description = "How to write it.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "ndjson", "parquet", "arrow");
        var output = new Option<string?>("--out") { Description = "File to write. Standard output if left out." };
        var command = new Command("table", "Write the list of a query as a table: rankings, enrichment, any connection.")
        {
            document,
            variables,
            format,
            output,
        };
        var lenient = new Option<bool>("--lenient")
        {
            Description = "Write the table even if a part of what was asked for had to be left out.",
        };
        command.Options.Add(lenient);
        var store = StoreOption.AddTo(command);
        var server = ServerOption.AddTo(command, store);
        command.SetAction((parse, cancellation) =>
        {
            var text = parse.GetRequiredValue(document);
            var request = new TableRequest(
                new ServerQuestion(
                    text == "-" ? Console.In.ReadToEnd() : text,
                    JsonDocument.Parse(parse.GetRequiredValue(variables)).RootElement),
                $"format={parse.GetRequiredValue(format)}&lenient={(parse.GetValue(lenient) ? "true" : "false")}",
                parse.GetValue(output));
            return server.Open(parse) is { } running
                ? RunAsync(running, request, cancellation)
                : RunAsync(store.OpenActive(parse), request, cancellation);
        });
        return command;
    }

    // The notices of a running server are codes in a header, and its limits apply.
    private static async Task<int> RunAsync(RunningServer opened, TableRequest request, CancellationToken cancellation)
    {
        using var server = opened;
        return await WriteAsync(server, request, tell: true, cancellation).ConfigureAwait(false);
    }

    private static async Task<int> RunAsync(ReleaseStore opened, TableRequest request, CancellationToken cancellation)
    {
        using var store = opened;
        var notices = new HeardNotices();
        await using var service = await ServiceHost.StartUnlimitedAsync(store, notices, cancellation).ConfigureAwait(false);
        int code;
        try
        {
            using var server = new RunningServer(new Uri(new Uri(service.Urls.First()), "graphql"), key: null, Timeout.InfiniteTimeSpan);
            code = await WriteAsync(server, request, tell: false, cancellation).ConfigureAwait(false);
        }
        finally
        {
            // If the reader closes the output early, a request is left running, which has to end before the service does.
            await service.StopAsync(cancellation).ConfigureAwait(false);
        }

        // Parts that the request allows to be left out are reported but do not change the exit code; without that
        // permission there is no table.
        notices.Print();
        return code;
    }

    private static async Task<int> WriteAsync(RunningServer server, TableRequest request, bool tell, CancellationToken cancellation)
    {
        using var reply = await server.FileAsync("table", request.Question, request.Options, cancellation).ConfigureAwait(false);
        if (reply is null)
        {
            return ExitCode.QueryErrors;
        }

        if (tell)
        {
            ReplyNotices.Tell(reply);
        }

        using var file = new NewFile(request.Output);
        await reply.Content.CopyToAsync(file.Stream, cancellation).ConfigureAwait(false);
        file.Keep();
        return ExitCode.Success;
    }

    private sealed record TableRequest(ServerQuestion Question, string Options, string? Output);
}
