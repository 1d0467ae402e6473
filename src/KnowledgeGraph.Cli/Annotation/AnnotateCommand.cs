using System.CommandLine;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Annotation;

/// <summary><c>kg annotate</c>: the phenotypes that a text names, with what it says of them. The text may be of any length.</summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The text, in UTF-8; - for standard input." };
        var language = new Option<string>("--language") { Description = "The language of the text, as a BCP 47 tag.", DefaultValueFactory = _ => TextAnnotator.English };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("annotate", "Find the phenotypes that a clinical text names, and whether they are there.") { file, language, json };
        var option = StoreOption.AddTo(command);
        command.SetAction((parse, cancellation) =>
        {
            using var text = NoteFile.Open(parse.GetValue(file)!);
            using var store = option.OpenActive(parse);
            using var host = new ReleaseHost(store);
            host.Follow();
            using var lease = host.Acquire() ?? throw new ReleaseException($"no release in {store.Place} is active any more");
            var spans = Annotator(lease.Graph, parse.GetValue(language)!).Annotate(text).TakeWhile(_ => !cancellation.IsCancellationRequested);
            if (parse.GetValue(json))
            {
                AnnotationJson.Write(lease.Graph, TextAnnotator.BaseOf(parse.GetValue(language)!), spans);
            }
            else
            {
                AnnotationTable.Write(lease.Graph, spans);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    /// <summary>The reader of a language.</summary>
    /// <exception cref="UsageException">The release has no names in it.</exception>
    public static TextAnnotator Annotator(GraphImage graph, string language) => graph.AnnotatorOf(language)
        ?? throw new UsageException($"the release has no names of phenotypes in {language}; it has them in {string.Join(", ", graph.AnnotationLanguages)}.");
}
