using System.CommandLine;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Export;

/// <summary><c>kg export table</c>: the one list of a query, to its end, as the service's <c>/graphql/table</c> writes it.</summary>
internal static class TableExport
{
    public static Command Create()
    {
        var document = new Argument<string>("query") { Description = "A GraphQL query for one list, or - to read it from standard input." };
        var variables = VariablesOption.Create();
        var format = new Option<string>("--format") { Description = "How to write it.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "ndjson", "parquet");
        var output = new Option<string?>("--out") { Description = "File to write. Standard output if left out." };
        var command = new Command("table", "Write the list of a query as a table: rankings, enrichment, any connection.") { document, variables, format, output };
        var lenient = new Option<bool>("--lenient") { Description = "Write the table even if a part of what was asked for had to be left out." };
        command.Options.Add(lenient);
        var store = StoreOption.AddTo(command);
        command.SetAction((parse, cancellation) =>
        {
            var text = parse.GetRequiredValue(document);
            return RunAsync(
                store.OpenActive(parse),
                new { query = text == "-" ? Console.In.ReadToEnd() : text, variables = JsonDocument.Parse(parse.GetRequiredValue(variables)).RootElement },
                $"format={parse.GetRequiredValue(format)}&lenient={(parse.GetValue(lenient) ? "true" : "false")}",
                parse.GetValue(output),
                cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ReleaseStore opened, object request, string options, string? output, CancellationToken cancellation)
    {
        using var store = opened;
        var notices = new HeardNotices();
        await using var service = await ServiceHost.StartUnlimitedAsync(store, notices, cancellation).ConfigureAwait(false);
        int code;
        try
        {
            code = await WriteAsync(new Uri(service.Urls.First()), request, options, output, cancellation).ConfigureAwait(false);
        }
        finally
        {
            // Whoever has had enough of the table leaves a request behind, which has to end before the service does.
            await service.StopAsync(cancellation).ConfigureAwait(false);
        }

        // What is left out with leave is told and no reason for another end; without leave there is no table.
        notices.Print();
        return code;
    }

    private static async Task<int> WriteAsync(Uri service, object request, string options, string? output, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(service, $"graphql/table?{options}")) { Content = JsonContent.Create(request) };
        using var reply = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        if (reply.StatusCode != HttpStatusCode.OK)
        {
            Console.Error.WriteLine(await reply.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
            return ExitCode.QueryErrors;
        }

        using var file = new NewFile(output);
        await reply.Content.CopyToAsync(file.Stream, cancellation).ConfigureAwait(false);
        file.Keep();
        return ExitCode.Success;
    }
}
