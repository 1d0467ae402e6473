using KnowledgeGraph.Core.Similarity;
using Xunit;

namespace KnowledgeGraph.UnitTests.Similarity;

public sealed class PatientAgesTests
{
    [Theory]
    [InlineData("P3Y", 3, 3)]
    [InlineData("P1Y6M", 1.5, 1.5)]
    [InlineData("P6M", 0.5, 0.5)]
    [InlineData("P0D", 0, 0)]
    [InlineData("P1Y/P2Y", 1, 2)]
    [InlineData("P1Y/", 1, 120)]
    [InlineData("/P2Y", 0, 2)]
    [InlineData("P2YT12H", 2, 2)]
    [InlineData("HP:0003593", 0.0767, 1)]
    [InlineData("HP:0003577", 0, 0)]
    [InlineData("gestation P40W", 0, 0)]
    [InlineData("gestation P20W", -0.383, -0.383)]
    public void Ages_are_read_as_phenopackets_write_them(string text, double from, double to)
    {
        Assert.True(PatientAges.TryRead(text, out var span));
        Assert.Equal(from, span.From, 1e-3);
        Assert.Equal(to, span.To, 1e-3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("/")]
    [InlineData("3 years")]
    [InlineData("P2Y/P1Y")]
    [InlineData("P1Y/P2Y/P3Y")]
    [InlineData("P500Y")]
    [InlineData("HP:0001250")]
    [InlineData("gestation P90W")]
    [InlineData("-P3Y")]
    public void What_is_no_age_is_refused(string text) => Assert.False(PatientAges.TryRead(text, out _));

    [Theory]
    [InlineData(1, 2, 2, 3, false)]
    [InlineData(1, 2.5, 2, 3, true)]
    [InlineData(2, 2, 2, 3, true)]
    [InlineData(0, 0.1, 0, 0, true)]
    [InlineData(4, 4, 2, 3, false)]
    public void Spans_meet_where_they_share_an_age(double from, double to, double otherFrom, double otherTo, bool meets)
    {
        Assert.Equal(meets, new AgeSpan(from, to).Meets(new AgeSpan(otherFrom, otherTo)));
        Assert.Equal(meets, new AgeSpan(otherFrom, otherTo).Meets(new AgeSpan(from, to)));
    }
}
