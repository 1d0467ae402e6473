using CsCheck;
using KnowledgeGraph.Core.Graph;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class ColumnTests
{
    [Fact]
    public void Columns_give_back_what_was_added_and_null_for_nothing()
    {
        Gen.String[Gen.Char.AlphaNumeric, 0, 6].Array[0, 40].Sample(texts =>
        {
            var utf8 = new Utf8ColumnBuilder();
            var pooled = new PooledColumnBuilder();
            foreach (var text in texts)
            {
                utf8.Add(text);
                pooled.Add(text);
            }

            var (utf8Column, pooledColumn) = (utf8.Build(), pooled.Build());
            Assert.Equal(texts.Length, utf8Column.Count);
            for (var row = 0; row < texts.Length; row++)
            {
                var expected = texts[row].Length == 0 ? null : texts[row];
                Assert.Equal(expected, utf8Column[row]);
                Assert.Equal(expected, pooledColumn[row]);
            }
        });
    }

    [Fact]
    public void Text_beyond_ASCII_survives()
    {
        var builder = new Utf8ColumnBuilder();
        builder.Add("Köhler");
        builder.Add(null);
        builder.AddUtf8("−ln(n/N) 𝛼"u8);

        var column = builder.Build();

        Assert.Equal(["Köhler", null, "−ln(n/N) 𝛼"], Enumerable.Range(0, 3).Select(row => column[row]));
    }
}
