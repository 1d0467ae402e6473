using System.Buffers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Search;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>Searches count in arrays that others have used before them, and use at the same time.</summary>
public sealed class SearchesAtOnceTests
{
    private const int Names = 2_000;
    private const int Searches = 200;

    private static readonly string[] _words =
    [
        "ataxia", "brittle", "cerebral", "dwarfism", "epilepsy", "fever", "gait", "hearing", "infantile", "joint", "kidney", "lens",
        "muscle",
        "nystagmus", "optic", "palsy", "retinal", "seizure", "tremor", "ulcer", "vision", "white", "xerosis", "yellow",
    ];

    [Fact]
    public void Searches_find_the_same_alone_at_once_and_in_arrays_full_of_others_numbers()
    {
        var random = new Random(20261130);
        var texts = new SearchTexts(new SmallImage
        {
            Diseases = 40,
            DiseaseSynonyms = [.. Enumerable.Range(0, Names).Select(name => (name / (Names / 40), Name(random), SynonymScope.Exact))],
            Phenotypes = ["All", .. Enumerable.Range(0, 60).Select(_ => Name(random)).Distinct()],
        }.Build());
        string[] asked = [.. Enumerable.Range(0, Searches).Select(_ => $"{Name(random)} {Misspelt(random)}")];
        var alone = Array.ConvertAll(asked, text => Found(texts, text));

        Fill();
        var again = Array.ConvertAll(asked, text => Found(texts, text));
        var atOnce = new string[asked.Length];
        Parallel.For(0, asked.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 },
            index => atOnce[index] = Found(texts, asked[index]));

        Assert.Contains(alone, found => found.Contains("Phenotype", StringComparison.Ordinal));
        Assert.Contains(alone, found => found.Split(", ").Length > 20);
        Assert.Equal(alone, again);
        Assert.Equal(alone, atOnce);
    }

    private static string Name(Random random) => string.Join(' ', random.GetItems(_words, random.Next(2, 5)));

    private static string Misspelt(Random random) => random.GetItems(_words, 1)[0].Remove(2, 1);

    private static string Found(SearchTexts texts, string text)
    {
        var query = SearchQuery.Of(text);
        var result = texts.Forgive(texts.Rank(query, [], CancellationToken.None), query, null, _ => { }, CancellationToken.None);
        var hits = result.Take(null, null, 50).Concat(texts.NearestTo(query, null, 10));
        return string.Join(", ", hits.Select(hit => $"{hit.Type} {hit.Row} {hit.Score:F4} {hit.Matched}"));
    }

    // The next arrays that are rented are these, as far as their sizes fit.
    private static void Fill()
    {
        int[][] rented = [.. Enumerable.Range(0, 40).Select(index => ArrayPool<int>.Shared.Rent(64 << (index % 8)))];
        Array.ForEach(rented, array => Array.Fill(array, array.Length % 128 == 0 ? 3 : -1));
        Array.ForEach(rented, array => ArrayPool<int>.Shared.Return(array));
        var bits = ArrayPool<ulong>.Shared.Rent(64);
        Array.Fill(bits, ulong.MaxValue);
        ArrayPool<ulong>.Shared.Return(bits);
    }
}
