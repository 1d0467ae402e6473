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
            var (reply, code) = running is not null
                ? await running.AskAsync(DiagnosisOperation.Text, variables, release: null, cancellation).ConfigureAwait(false)
                : await ServiceHost.AskAsync(store!, DiagnosisOperation.Text, new Inputs(variables), cancellation).ConfigureAwait(false);
            using var read = JsonDocument.Parse(reply);
            if (!read.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
                || data.GetProperty("diagnose") is not { ValueKind: JsonValueKind.Object } diagnosis)
            {
                throw new UsageException(read.RootElement.GetProperty("errors")[0].GetProperty("message").GetString()!);
            }

            Write(parse.InvocationConfiguration.Output, diagnosis, read.RootElement.GetProperty("extensions"), parse.GetValue(format));
            return code;
        });
        return command;
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

    private static void Write(TextWriter output, JsonElement diagnosis, JsonElement extensions, ReportFormat format)
    {
        var release = extensions.TryGetProperty("release", out var id) ? id.ToString() : string.Empty;
        output.Write(format switch
        {
            ReportFormat.Json => JsonSerializer.Serialize(diagnosis, ReportText.Indented) + "\n",
            ReportFormat.Html => ReportPage.Of(diagnosis, release),
            _ => ReportText.Of(diagnosis, release),
        });
    }
}
