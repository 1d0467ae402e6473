using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Texts;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Releases;
using KnowledgeGraph.Storage.Search;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Search;

/// <summary>Searches in the database find the same texts as a plain look at every text.</summary>
public abstract class TextStoreTests
{
    private static readonly string[] Pieces =
        ["white", "White", "matter", "matte", "m", "ma", "Küster", "kuster", "KüSTER", "x2", "2", "é", "É", "e", "日本", "日", "NEAR", "and",
            "or", "not", "β2", "BETA2", "Ⅱ", "ii", "straße", "STRASSE", "½"];

    private static readonly string[] Gaps = [" ", "-", ", ", "\"", "*", "’", "\U0001F9EC", "/", "\u2011"];

    [SkippableFact]
    public async Task Words_are_found_as_a_plain_evaluation_finds_them()
    {
        var random = new Random(20261123);
        string Text(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most + 1))
            .Select(place => (place == 0 ? string.Empty : Gaps[random.Next(Gaps.Length)]) + Pieces[random.Next(Pieces.Length)]));
        using var folder = NewStore();
        var content = new SmallRelease();
        foreach (var disease in content.Diseases)
        {
            disease.Name = Text(6);
        }

        var synonyms = Enumerable.Range(1, 500).Select(id => new KnowledgeGraph.Core.Diseases.DiseaseSynonym
        {
            Id = id,
            EntityId = 1 + ((id - 1) / 250),
            Name = Text(6),
            Language = "en",
            SourceId = 1,
        }).ToList();
        content.DiseaseSynonyms.Clear();
        content.DiseaseSynonyms.AddRange(synonyms);
        var served = ServedRelease.Load(folder.Store, content.BuildIn(folder.Store).Release.Id);
        var texts = served.Graph.SearchTexts.Catalog;
        await using var context = served.OpenContext();

        for (var round = 0; round < 1_000; round++)
        {
            var query = SearchQuery.Of(Text(3));
            var expected = Enumerable.Range(0, texts.NumberOf(TextSection.PhenotypeTranslation, 0))
                .Where(text => Fits(FoldedText.Of(texts.Utf8(text)), query))
                .ToList();
            var found = await TextStore.FindAsync(context, texts, query, CancellationToken.None);
            Assert.Equal(expected, found.Order());
        }
    }

    protected abstract TestStore NewStore();

    private static bool Fits(string normalized, SearchQuery query)
    {
        var words = normalized.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = query.Words[^1];
        // The store measures the length of a prefix in characters.
        return query.Words.SkipLast(1).All(words.Contains)
            && words.Any(word => last.Length >= 2 ? word.StartsWith(last, StringComparison.Ordinal) : word == last);
    }

    public sealed class OnSqlite : TextStoreTests
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : TextStoreTests
    {
        protected override TestStore NewStore() => new TestDatabase();
    }
}
