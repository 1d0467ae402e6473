using KnowledgeGraph.Core.Texts;
using Xunit;

namespace KnowledgeGraph.UnitTests.Texts;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("OMIM:603896\u200B", "OMIM:603896")]
    [InlineData("\uFEFFHP:0001250\u00A0", "HP:0001250")]
    [InlineData("ＯＭＩＭ：６０３８９６", "OMIM:603896")]
    [InlineData("HLA\u2011A NKX2\u22121", "HLA-A NKX2-1")]
    [InlineData("β\u3000é", "β é")]
    public void Pasted_text_is_as_a_keyboard_writes_it(string pasted, string plain) => Assert.Equal(plain, PlainText.Of(pasted));
}
