using System.Text;
using KnowledgeGraph.Core.Search;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("Charcot-Marie-Tooth disease, type 2Z", "charcot marie tooth disease type 2z")]
    [InlineData("  \"NEAR\" * AND (x:y) ^-% _ ", "near and x y")]
    [InlineData("Behçet’s", "behçet s")]
    [InlineData("TGFβ2 É é", "tgfβ2 É é")]
    [InlineData("e\u0301te", "e\u0301te")]
    [InlineData("\U0001F9EC", "")]
    [InlineData("日本 ١٢", "日本 ١٢")]
    [InlineData("a\u2013b\u00A0c", "a b c")]
    public void A_word_is_a_run_of_letters_digits_and_marks_folded_in_ASCII(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', SearchQuery.Of(text).Words));
        Assert.Equal(words, SearchQuery.Normalize(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Broken_UTF_8_parts_words() => Assert.Equal("a b", SearchQuery.Normalize([(byte)'A', 0xFF, 0xC3, (byte)'b']));

    [Fact]
    public void The_text_is_kept_as_it_was_typed() => Assert.Equal("A-b", SearchQuery.Of("\t A-b ").Text);
}
