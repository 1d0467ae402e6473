using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KnowledgeGraph.Server.Explorer.Markup;

/// <summary>
/// Writes an interpolated text as HTML: its literal parts as they are, values encoded for text and for attributes in double quotes.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlWriter(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? value)
    {
        if (value is not null)
        {
            _text.Append(_encoder.Encode(value));
        }
    }

    public void AppendFormatted(Html piece) => _text.Append(piece.ToString());

    public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number:N0}");

    public void AppendFormatted(double number, string format) => _text.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
