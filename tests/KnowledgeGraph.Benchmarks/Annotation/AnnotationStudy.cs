using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Annotation;

/// <summary>
/// How well terms are read out of abstracts in which people have marked them, and how fast. KG_DATA names a data folder.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- annotation ARCHIVE [differences]
/// </summary>
internal static class AnnotationStudy
{
    private const int Rounds = 60;
    private const int Passes = 20;

    public static void Run(string archive, bool shows)
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(DataFolder.Required(), TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        var graph = lease.Graph;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var annotator = graph.AnnotatorOf(TextAnnotator.English)!;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Built in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, "
                + $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F0} MB"));
        var texts = MarkedText.Read(archive);
        var (spans, documents) = (new Agreement(), new Agreement());
        foreach (var text in texts)
        {
            var found = annotator.Annotate(text.Text).Select(span => (
                Start: CodePoints(text.Text, span.Start), End: CodePoints(text.Text, span.End), Term: graph.Phenotypes
                    .Curie[span.Row]!)).ToHashSet();
            spans.Add(found, text.Marks);
            documents.Add(found.Select(span => span.Term).ToHashSet(), text.Marks.Select(mark => mark.Term).ToHashSet());
            if (shows)
            {
                Show(text, "+", found.Except(text.Marks), graph);
                Show(text, "-", text.Marks.Except(found), graph);
            }
        }

        Console.WriteLine($"spans: {spans}");
        Console.WriteLine($"documents: {documents}");
        Measure(annotator, texts);
    }

    private static void Measure(TextAnnotator annotator, List<MarkedText> texts)
    {
        var rates = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            // Time of the processor: others may be at work beside it.
            var start = Environment.CpuUsage.TotalTime;
            for (var pass = 0; pass < Passes; pass++)
            {
                foreach (var text in texts)
                {
                    annotator.Annotate(text.Text);
                }
            }

            rates.Add(Passes * texts.Count / (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        rates.Sort();
        var characters = texts.Average(text => text.Text.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rates[Rounds / 2]:N0} abstracts a second of processor time in the "
            + $"median, {rates[^1]:N0} at best, of {characters:N0} characters"));
    }

    private static void Show(
        MarkedText text,
        string sign,
        IEnumerable<(int Start, int End, string Term)> differences,
        KnowledgeGraph.Core.Graph.GraphImage graph)
    {
        foreach (var (start, end, term) in differences)
        {
            var row = graph.KeyUpTo(KnowledgeGraph.Core.Identifiers.EntityType.Phenotype, term) - 1;
            var words = string.Concat(text.Text.EnumerateRunes().Skip(start).Take(end - start));
            Console.WriteLine($"{sign}\t{words.ToLowerInvariant()}\t{term}\t{graph.Phenotypes.Name[row]}\t{text.Id}");
        }
    }

    private static int CodePoints(string text, long place) => text.AsSpan(0, (int)place).Length - Surrogates(text.AsSpan(0, (int)place));

    private static int Surrogates(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += char.IsLowSurrogate(character) ? 1 : 0;
        }

        return count;
    }
}
