using KnowledgeGraph.Core.Identifiers;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class GivenTextTests
{
    [Theory]
    [InlineData("MONDO:1", "MONDO:1")]
    [InlineData("", "\"\"")]
    [InlineData("  ", "\"  \"")]
    public void What_cannot_be_seen_is_quoted(string given, string shown) => Assert.Equal(shown, GivenText.Shown(given));

    [Fact]
    public void What_is_long_is_shortened_between_characters()
    {
        var ninetyNine = new string('x', 99);

        Assert.Equal(ninetyNine + "x", GivenText.Shown(ninetyNine + "x"));
        Assert.Equal(ninetyNine + "x…", GivenText.Shown(ninetyNine + "xy"));
        Assert.Equal(ninetyNine + "…", GivenText.Shown(ninetyNine + "\U0001F9EC"));
    }
}
