using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Texts;
using Xunit;

namespace KnowledgeGraph.UnitTests.Texts;

public sealed class FoldedTextTests
{
    // As FoldedLetters has it: buffers are made by it.
    private const int MostGrowth = 11;

    [Theory]
    [InlineData("Ménière disease", "meniere disease")]
    [InlineData("Me\u0301nie\u0300re disease", "meniere disease")]
    [InlineData("MÉNIÈRE DISEASE", "meniere disease")]
    [InlineData("Waldenström", "waldenstrom")]
    [InlineData("β-thalassemia", "beta thalassemia")]
    [InlineData("Β THALASSEMIA", "beta thalassemia")]
    [InlineData("TGFβ", "tgfbeta")]
    [InlineData("ΑΒΓΔ", "alphabetagammadelta")]
    [InlineData("ς σ Σ ϲ", "sigma sigma sigma sigma")]
    [InlineData("ά ϐ ϑ \u00B5 \u2126 \u1D5D \U0001D6FD", "alpha beta theta mu omega beta beta")]
    [InlineData("Strauß STRAUẞ", "strauss strauss")]
    [InlineData("Sjögren–Larsson", "sjogren larsson")]
    [InlineData("Sørensen Łódź þorn Æther œdema đ ı İ", "sorensen lodz thorn aether oedema d i i")]
    [InlineData("ﬁbrosis ﬄ Ĳ ǆ", "fibrosis ffl ij dz")]
    [InlineData("type Ⅳ ⅻ", "type iv xii")]
    [InlineData("ＤＭＤ１", "dmd1")]
    [InlineData("Ca²⁺ H₂O ①", "ca2 h2o 1")]
    [InlineData("1½ ⑴a", "1 1 2 1 a")]
    [InlineData("a‐b‑c‒d–e—f―g−h﹣i－j", "a b c d e f g h i j")]
    [InlineData("Crohn’s Crohn's Crohnʼs Crohn`s Crohn´s Crohn‘s Crohn′s", "crohn s crohn s crohn s crohn s crohn s crohn s crohn s")]
    [InlineData("a\u00A0b\u2009c\u3000d\u202Fe\tf\r\ng", "a b c d e f g")]
    [InlineData("thalas\u00ADse\u200Bmia\uFEFF", "thalassemia")]
    [InlineData("Название", "название")]
    [InlineData("日本 ١٢", "日本 ١٢")]
    [InlineData("\U0001F9EC + ™", "")]
    [InlineData("", "")]
    public void What_is_equal_for_those_who_look_for_it_is_folded_to_one_text(string text, string folded)
    {
        Assert.Equal(folded, FoldedText.Of(text));
        Assert.True(FoldedText.AreEqual(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(folded)));
        Assert.Equal(folded, FoldedText.Of(folded));
    }

    [Fact]
    public void Different_words_are_not_equal()
    {
        Assert.False(FoldedText.AreEqual("ab c"u8, "a bc"u8));
        Assert.False(FoldedText.AreEqual("a"u8, "a b"u8));
        Assert.False(FoldedText.AreEqual("α"u8, "a"u8));
    }

    [Fact]
    public void Broken_UTF_8_parts_words() => Assert.Equal("a b", FoldedText.Of([(byte)'A', 0xFF, 0xC3, (byte)'b']));

    [Fact]
    public void A_word_may_be_of_any_length()
    {
        var word = string.Concat(Enumerable.Repeat("Ω", 1_000));

        Assert.Equal(string.Concat(Enumerable.Repeat("omega", 1_000)), FoldedText.Of(word));
    }

    [Fact]
    public void Whatever_a_code_point_becomes_stays_so_and_is_of_letters_and_digits()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            // Those that .NET does not know yet part words.
            if (!Rune.TryCreate(value, out var rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned)
            {
                continue;
            }

            var text = rune.ToString();
            var folded = FoldedText.Of(text);
            Assert.True(folded == FoldedText.Of(folded), string.Create(CultureInfo.InvariantCulture, $"{value:X4}"));
            Assert.DoesNotContain(folded, character => character != ' ' && !char.IsLetterOrDigit(character) && !char.IsSurrogate(character)
                && !IsPartOfWord(character));
            Assert.InRange(Encoding.UTF8.GetByteCount(folded), 0, MostGrowth * Encoding.UTF8.GetByteCount(text));
        }
    }

    private static bool IsPartOfWord(char character) =>
        char.GetUnicodeCategory(
            character) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
