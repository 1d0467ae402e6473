using KnowledgeGraph.Core.Search;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("Charcot-Marie-Tooth disease, type 2Z", "charcot marie tooth disease type 2z")]
    [InlineData("  \"NEAR\" * AND (x:y) ^-% _ ", "near and x y")]
    [InlineData("Behçet’s", "behcet s")]
    [InlineData("TGFβ2 É é", "tgfbeta2 e e")]
    [InlineData("\U0001F9EC", "")]
    public void Words_are_those_of_the_folded_text(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchQuery.Of(text).Words));

    [Fact]
    public void The_text_is_kept_as_it_was_typed() => Assert.Equal("Á-b", SearchQuery.Of("\t Á-b ").Text);
}
