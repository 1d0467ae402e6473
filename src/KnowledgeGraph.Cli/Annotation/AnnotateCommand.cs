using System.CommandLine;
using System.Text;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Remote;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Annotation;

/// <summary><c>kg annotate</c>: the phenotypes that a text names, with what it says of them. The text may be of any length.</summary>
internal static class AnnotateCommand
{
    private const string Question =
        """
        query($text: String!, $language: String!) {
          annotate(text: $text, language: $language) {
            language spans { start end text words polarity negated nested cue phenotype { curie name } }
          }
        }
        """;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The text, in UTF-8; - for standard input." };
        var language = new Option<string>("--language")
        {
            Description = "The language of the text, as a BCP 47 tag.",
            DefaultValueFactory = _ => TextAnnotator.English,
        };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("annotate", "Find the phenotypes that a clinical text names, and whether they are there.")
        {
            file,
            language,
            json,
        };
        var option = StoreOption.AddTo(command);
        var server = ServerOption.AddTo(command, option);
        command.SetAction((parse, cancellation) =>
        {
            using var text = TextFile.Open(parse.GetValue(file)!);
            if (server.Open(parse) is { } running)
            {
                return AskAsync(
                    running, Whole(text, parse.GetValue(file)!), parse.GetValue(language)!, parse.GetValue(json), cancellation);
            }

            using var store = option.OpenActive(parse);
            using var host = new ReleaseHost(store);
            host.Follow();
            using var lease = host.Acquire() ?? throw new ReleaseException($"no release in {store.Place} is active any more");
            var annotator = Annotator(lease.Graph, parse.GetValue(language)!);
            var isEmpty = true;
            var spans = annotator.Annotate(text).TakeWhile(_ => !cancellation.IsCancellationRequested).Select(span =>
            {
                isEmpty = false;
                return ShownSpan.Of(lease.Graph, span);
            });
            try
            {
                Write(lease.Graph.Release.ReleaseId, annotator.Language, spans, parse.GetValue(json));
            }
            catch (DecoderFallbackException)
            {
                throw TextFile.NotUtf8(parse.GetValue(file)!);
            }

            Tell(annotator, isEmpty);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static async Task<int> AskAsync(
        RunningServer opened,
        string text,
        string language,
        bool asJson,
        CancellationToken cancellation)
    {
        using var server = opened;
        var answer = await server.ReadAsync(new ServerQuestion(Question, new { text, language }), cancellation).ConfigureAwait(false);
        var annotation = answer.Data.GetProperty("annotate");
        var spans = annotation.GetProperty("spans").EnumerateArray().Select(ShownSpan.Of);
        Write(answer.Release, annotation.GetProperty("language").GetString()!, spans, asJson);
        return answer.ExitCode;
    }

    private static string Whole(TextReader text, string path)
    {
        try
        {
            return text.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw TextFile.NotUtf8(path);
        }
    }

    private static void Write(string release, string language, IEnumerable<ShownSpan> spans, bool asJson)
    {
        if (asJson)
        {
            AnnotationJson.Write(release, language, spans);
        }
        else
        {
            AnnotationTable.Write(spans);
        }
    }

    private static void Tell(TextAnnotator annotator, bool isEmpty)
    {
        if (isEmpty)
        {
            Console.Error.WriteLine("kg: the text names no phenotype that the release has in this language.");
        }

        if (!annotator.HasCues)
        {
            Console.Error.WriteLine(
                $"kg: there are no cues of negation and relatives in {annotator.Language}: each phenotype counts as present in "
                    + "the patient.");
        }
    }

    /// <summary>The reader of a language.</summary>
    /// <exception cref="UsageException">The release has no names in it.</exception>
    public static TextAnnotator Annotator(GraphImage graph, string language) => graph.AnnotatorOf(language)
        ?? throw new UsageException(
            $"the release has no names of phenotypes in {language}; it has them in {string.Join(", ", graph.AnnotationLanguages)}.");
}
