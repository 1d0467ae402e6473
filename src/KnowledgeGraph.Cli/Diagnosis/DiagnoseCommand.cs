using System.CommandLine;
using System.Text;
using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Remote;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Server.Diagnosis;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Diagnosis;

/// <summary><c>kg diagnose</c>: from a note or a phenopacket to diseases, as a report.</summary>
internal static class DiagnoseCommand
{
    private const int UsualResults = 10;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A note (UTF-8) or a phenopacket (JSON, v2); - for standard input." };
        var language = new Option<string>("--language")
        {
            Description = "The language of a note, as a BCP 47 tag.",
            DefaultValueFactory = _ => TextAnnotator.English,
        };
        var first = new Option<int>("--first") { Description = "Diseases wanted.", DefaultValueFactory = _ => UsualResults }.AtLeast(1);
        var format = EnumOptions.One("--format", "The form of the report", ReportFormat.Text, Spelling.Lower);
        var command = new Command("diagnose", "Rank the diseases that explain a note or a phenopacket, and report what was read.")
        {
            file,
            language,
            first,
            format,
        };
        var option = StoreOption.AddTo(command);
        var server = ServerOption.AddTo(command, option);
        command.SetAction(async (parse, cancellation) =>
        {
            using var input = TextFile.Open(parse.GetValue(file)!);
            var text = await ReadAsync(input, parse.GetValue(file)!, cancellation).ConfigureAwait(false);
            var variables = new Dictionary<string, object?> { ["first"] = parse.GetValue(first) };
            if (IsPhenopacket(text))
            {
                variables["phenopacket"] = text;
            }
            else
            {
                (variables["text"], variables["language"]) = (text, parse.GetValue(language));
            }

            using var running = server.Open(parse);
            using var store = running is null ? option.OpenActive(parse) : null;
            var answer = running is not null
                ? await running.ReadAsync(new ServerQuestion(DiagnosisOperation.Text, variables), cancellation).ConfigureAwait(false)
                : await AnswerAsync(store!, variables, cancellation).ConfigureAwait(false);
            Write(parse.InvocationConfiguration.Output, answer.Data.GetProperty("diagnose"), answer.Release, parse.GetValue(format));
            return answer.ExitCode;
        });
        return command;
    }

    private static async Task<ServerAnswer> AnswerAsync(
        ReleaseStore store,
        Dictionary<string, object?> variables,
        CancellationToken cancellation)
    {
        var (reply, code) = await ServiceHost.AskAsync(store, DiagnosisOperation.Text, new Inputs(variables), cancellation)
            .ConfigureAwait(false);
        try
        {
            return ServerAnswer.Of(reply, code);
        }
        catch (ServerRefusedException refused)
        {
            throw new UsageException(refused.Message);
        }
    }

    private static async Task<string> ReadAsync(TextReader input, string path, CancellationToken cancellation)
    {
        try
        {
            return await input.ReadToEndAsync(cancellation).ConfigureAwait(false);
        }
        catch (DecoderFallbackException)
        {
            throw TextFile.NotUtf8(path);
        }
    }

    private static bool IsPhenopacket(string text) => text.AsSpan().TrimStart().StartsWith('{');

    private static void Write(TextWriter output, JsonElement diagnosis, string release, ReportFormat format) =>
        output.Write(format switch
        {
            ReportFormat.Json => JsonSerializer.Serialize(diagnosis, ReportText.Indented) + "\n",
            ReportFormat.Html => ReportPage.Of(diagnosis, release),
            _ => ReportText.Of(diagnosis, release),
        });
}
