using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Storage.Search;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Search;

/// <summary>
/// Texts are found in spite of accents, Greek letters and the like, on both sides, and are served as their source writes them.
/// </summary>
public abstract class FoldedSearchTests(FoldedRelease release)
{
    [SkippableTheory]
    [InlineData("Ménière disease", "Ménière disease", "Meniere disease")]
    [InlineData("meniere disease", "Meniere disease", "Ménière disease")]
    [InlineData("MÉNIÈRE DIS", "Ménière disease", "Meniere disease")]
    [InlineData("β-thalassemia", "beta-thalassemia")]
    [InlineData("Β thal", "beta-thalassemia")]
    [InlineData("beta thalassemia", "beta-thalassemia")]
    [InlineData("alpha-thalassemia", "α-thalassemia")]
    [InlineData("Waldenström", "Waldenstro\u0308m macroglobulinemia")]
    [InlineData("waldenstrom", "Waldenstro\u0308m macroglobulinemia")]
    [InlineData("ehlers-danlos syndrome type IV", "Ehlers–Danlos syndrome type Ⅳ")]
    [InlineData("Ｓｔｒａｕｓｓ'ｓ", "Strauß’s syndrome")]
    [InlineData("TGFβ", "TGFbeta")]
    [InlineData("tgfBETA", "TGFbeta")]
    [InlineData("IFNG-γ", "ifng-gamma")]
    public async Task Search_and_suggest_find_it(string text, params string[] found)
    {
        await using var context = release.Served.OpenContext();
        var texts = release.Served.Graph.SearchTexts;
        var query = SearchQuery.Of(text);

        var ranked = texts.Rank(query, await TextStore.FindAsync(context, texts.Catalog, query, CancellationToken.None))
            .Take(null, null, 10);

        Assert.Equal(found, ranked.Select(hit => hit.Matched));
        Assert.Equal(found.Order(), texts.Suggest(query, null, 10).Select(hit => hit.Matched).Order());
        Assert.Equal(found[0], texts.Suggest(query, null, 10)[0].Matched);
    }

    [SkippableTheory]
    [InlineData("β thal", "[beta]-[thal]assemia")]
    [InlineData("alpha thal", "[α]-[thal]assemia")]
    [InlineData("al", "[α]-thalassemia")]
    [InlineData("walden", "[Walden]stro\u0308m macroglobulinemia")]
    [InlineData("waldenstro", "[Waldenstro\u0308]m macroglobulinemia")]
    [InlineData("syndrome iv", "Ehlers–Danlos [syndrome] type [Ⅳ]")]
    [InlineData("syndrome strauss s", "[Strauß]’[s] [syndrome]")]
    [InlineData("macroglobulinemia waldenstrmo", "[Waldenstro\u0308m] [macroglobulinemia]")]
    public void Highlights_are_places_in_the_text_as_it_is_served(string text, string marked)
    {
        var hits = release.Served.Graph.SearchTexts.Suggest(SearchQuery.Of(text), null, 10);

        Assert.Contains(marked, hits.Select(Marked));
    }

    [SkippableTheory]
    [InlineData("Ménière disease", ResolutionStatus.Direct, "Ménière disease")]
    [InlineData("Meniere disease", ResolutionStatus.Direct, "Meniere disease")]
    [InlineData("β-thalassemia", ResolutionStatus.Direct, "beta-thalassemia")]
    [InlineData("alpha thalassemia", ResolutionStatus.Direct, "α-thalassemia")]
    [InlineData("waldenström macroglobulinemia", ResolutionStatus.Direct, "Waldenstro\u0308m macroglobulinemia")]
    [InlineData("TGFβ", ResolutionStatus.Synonym, "AAA1")]
    [InlineData("mēnière-disease", ResolutionStatus.Ambiguous, null)]
    [InlineData("\uFEFFＯＭＩＭ：600003\u200B", ResolutionStatus.Direct, "beta-thalassemia")]
    public void Resolve_takes_what_is_written_so_and_else_what_folds_to_it(string term, ResolutionStatus status, string? label)
    {
        var resolution = release.Served.Graph.SearchTexts.Resolve(term, null);

        Assert.Equal((status, label), (resolution.Status, resolution.Match?.Label));
    }

    private static string Marked(SearchHit hit)
    {
        var (marked, at) = (string.Empty, 0);
        foreach (var range in hit.Highlights)
        {
            marked += $"{hit.Matched[at..range.Start]}[{hit.Matched.Substring(range.Start, range.Length)}]";
            at = range.Start + range.Length;
        }

        return marked + hit.Matched[at..];
    }

    public sealed class OnSqlite(FoldedRelease.OnSqlite release) : FoldedSearchTests(release), IClassFixture<FoldedRelease.OnSqlite>;

    public sealed class OnPostgres(FoldedRelease.OnPostgres release) : FoldedSearchTests(release), IClassFixture<FoldedRelease.OnPostgres>;
}
