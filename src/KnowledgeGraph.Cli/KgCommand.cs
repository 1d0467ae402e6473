using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using KnowledgeGraph.Cli.Annotation;
using KnowledgeGraph.Cli.Diagnosis;
using KnowledgeGraph.Cli.Download;
using KnowledgeGraph.Cli.Export;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Ranking;
using KnowledgeGraph.Cli.Remote;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Download;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary>The command <c>kg</c>, which serves if no verb is given.</summary>
internal static class KgCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "KnowledgeGraph: diseases, genes, phenotypes and papers as one GraphQL service. Without a verb it serves.");
        ServeCommand.Configure(root);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(DownloadCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ReleasesCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(QueryCommand.Create());
        root.Subcommands.Add(RankCommand.Create());
        root.Subcommands.Add(AnnotateCommand.Create());
        root.Subcommands.Add(DiagnoseCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(McpCommand.Create());
        root.Subcommands.Add(KeysCommand.Create());
        root.Subcommands.Add(HealthCommand.Create());
        root.Subcommands.Add(CompletionCommand.Create());
        root.Subcommands.Add(ManualCommand.Create(root));

        var parse = root.Parse(args);
        // A shell that asks for completions sends a line that is not complete yet.
        var unknown = UnknownOption.Of(parse, args);
        if ((unknown is not null || parse.Errors.Count > 0) && !root.Directives.Any(directive => parse.GetResult(directive) is not null))
        {
            var meant = (unknown is null ? Suggestion.Of(parse) : Suggestion.Of(parse, unknown)) is { } word
                ? $" Did you mean {word}?"
                : string.Empty;
            foreach (var error in unknown is null
                ? parse.Errors.Select(error => error.Message)
                : [$"Unrecognized command or argument '{unknown}'."])
            {
                ErrorConsole.MarkupLineInterpolated($"[red]kg:[/] {error}{meant}");
                meant = string.Empty;
            }

            Console.Error.WriteLine($"{string.Join(' ', VerbsOf(parse))} --help tells what there is.");
            return ExitCode.Usage;
        }

        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // A server that drains its requests, or an import that rolls back, ends by itself.
                ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
            }).ConfigureAwait(false);
        }
        catch (OutputClosedException)
        {
            return ExitCode.OutputClosed;
        }
        catch (Exception exception) when (Explain(exception) is var (code, message))
        {
            ErrorConsole.MarkupLineInterpolated($"[red]kg:[/] {message}");
            return code;
        }
    }

    private static IEnumerable<string> VerbsOf(ParseResult parse)
    {
        var verbs = new Stack<string>();
        for (SymbolResult? symbol = parse.CommandResult; symbol is CommandResult { Parent: not null } command; symbol = symbol.Parent)
        {
            verbs.Push(command.Command.Name);
        }

        return verbs.Prepend("kg");
    }

    private static IAnsiConsole ErrorConsole { get; } = ToStandardError();

    private static IAnsiConsole ToStandardError()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
        {
            // A log or a script needs the message unbroken; only a terminal has an edge at which to break it.
            console.Profile.Width = int.MaxValue;
        }

        return console;
    }

    private static (int Code, string Message) Explain(Exception exception) => exception switch
    {
        // If several threads failed at the same time, the first failure is reported.
        AggregateException many when many.Flatten().InnerExceptions is [var first, ..] => Explain(first),
        MalformedInputException malformed => (ExitCode.MalformedInput, malformed.Message),
        NotRecognisedException unknown => (ExitCode.NotRecognised, $"{unknown.Message}; --ignore NAME leaves out what is no source"),
        UnknownRecordException or NothingToRankByException or Ranking.TermsLeftOutException => (ExitCode.Usage, exception.Message),
        ImportInProgressException or DownloadInProgressException or KeyFileBusyException => (ExitCode.Busy, exception.Message),
        DownloadException refused => (ExitCode.Usage, refused.Message),
        UsageException usage => (ExitCode.Usage, usage.Message),
        UnknownKeyException unknown => (ExitCode.Usage, unknown.Message),
        OptionsValidationException wrong => (ExitCode.Usage, string.Join("\nkg: ", wrong.Failures)),
        // This is the configuration binder's message about a value of the wrong type; it names the option.
        InvalidOperationException { InnerException: FormatException or OverflowException or ArgumentException } wrong => (
            ExitCode.Usage, wrong.Message),
        InvalidDataException damaged => (ExitCode.Fault, damaged.Message),
        ServerRefusedException refused => (ExitCode.QueryErrors, refused.Message),
        ServerUnavailableException silent => (ExitCode.Fault, silent.Message),
        ReleaseException refused => (ExitCode.ReleaseRefused, refused.Message),
        OperationCanceledException => (ExitCode.Interrupted, "stopped before it was done; nothing has changed"),
        IOException or UnauthorizedAccessException => (ExitCode.Fault, exception.Message),
        _ when DatabaseFaultIn(exception) is { } fault => (ExitCode.Fault, $"the database has failed: {fault.Message}"),
        _ => (ExitCode.Fault, exception.ToString()),
    };

    // The database driver's message is reported; the stack trace within this program would help nobody.
    private static DbException? DatabaseFaultIn(Exception? exception) =>
        exception is null or DbException ? exception as DbException : DatabaseFaultIn(exception.InnerException);
}
