using System.Collections.Concurrent;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>Gives an image the readers of texts.</summary>
public static class AnnotationOfGraph
{
    extension(GraphImage graph)
    {
        /// <summary>Reads texts of a language, by its BCP 47 tag; null if the release has no names in it. Built on first use.</summary>
        public TextAnnotator? AnnotatorOf(string language) =>
            graph.Derived(static image => new Annotators(image)).Of(TextAnnotator.BaseOf(language));

        /// <summary>The languages that texts may be in: English and those that the release has labels in.</summary>
        public IReadOnlyList<string> AnnotationLanguages => graph.Derived(static image => new Annotators(image)).Languages;
    }

    private sealed class Annotators(GraphImage image)
    {
        private readonly ConcurrentDictionary<string, Lazy<TextAnnotator>> _made = new();

        public IReadOnlyList<string> Languages { get; } =
        [
            TextAnnotator.English,
            .. Enumerable.Range(0, image.Phenotypes.Translations.Name.Count)
                .Select(row => TextAnnotator.BaseOf(image.Phenotypes.Translations.Language[row]!))
                .Where(language => language != TextAnnotator.English).Distinct().Order(StringComparer.Ordinal),
        ];

        public TextAnnotator? Of(string language) => Languages.Contains(language)
            ? _made.GetOrAdd(language, static (one, graph) => new Lazy<TextAnnotator>(() => new TextAnnotator(graph, one)), image).Value
            : null;
    }
}
