using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg health</c>: asks a server whether it is ready; for containers, which have no shell and no curl.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var url = new Option<string>("--url")
        {
            Description = "The server's address (default: the first of $ASPNETCORE_URLS on this machine, else http://127.0.0.1:5080).",
            DefaultValueFactory = _ => ListenAddresses.OwnAddress(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")),
        };
        var json = new Option<bool>("--json")
        {
            Description = "Write an object of JSON in any case: what the server says, or that it does not answer.",
        };
        var isLive = new Option<bool>("--live") { Description = "Ask only whether the process answers, not whether it is ready." };
        var command = new Command("health", "Ask a running server whether it is ready; ends with 0 if it is, with 1 if not.")
        {
            url,
            isLive,
            json,
        };
        command.SetAction(async (parse, cancellation) =>
        {
            using var client = new HttpClient { Timeout = Patience };
            var server = parse.GetRequiredValue(url);
            if (!Uri.TryCreate(server, UriKind.Absolute, out var known) || known.Scheme is not ("http" or "https"))
            {
                throw new UsageException($"{server} is no address of a server, such as http://127.0.0.1:5080 (--url, ASPNETCORE_URLS).");
            }

            var address = $"{server.TrimEnd('/')}/health/{(parse.GetValue(isLive) ? "live" : "ready")}";
            try
            {
                using var reply = await client.GetAsync(address, cancellation).ConfigureAwait(false);
                var said = await reply.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
                Console.WriteLine(parse.GetValue(json) && !IsObject(said) ? Told("no service", $"status {(int)reply.StatusCode}") : said);
                return reply.IsSuccessStatusCode ? ExitCode.Success : ExitCode.Fault;
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                if (parse.GetValue(json))
                {
                    Console.WriteLine(Told("no answer", fault.Message));
                }

                Console.Error.WriteLine($"kg: {address} does not answer: {fault.Message}");
                return ExitCode.Fault;
            }
        });
        return command;
    }

    private static string Told(string status, string reason) => JsonSerializer.Serialize(new { status, reason });

    // A proxy may answer with a page of its own.
    private static bool IsObject(string text)
    {
        try
        {
            using var read = JsonDocument.Parse(text);
            return read.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
