using System.Text;

namespace KnowledgeGraph.Server.Explorer.Markup;

/// <summary>
/// A piece of HTML. It is made of interpolated texts alone, in which every value is encoded that is not such a piece itself.
/// </summary>
internal readonly struct Html
{
    private readonly string? _text;

    private Html(string text) => _text = text;

    /// <summary>Nothing.</summary>
    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>The piece that an interpolated text makes.</summary>
    public static Html Of(HtmlWriter text) => new(text.ToString());

    /// <summary>HTML that another writer has made and encoded.</summary>
    public static Html Trusted(string html) => new(html);

    /// <summary>The piece, if the condition holds.</summary>
    public static Html If(bool holds, Func<Html> piece) => holds ? piece() : Empty;

    /// <summary>The piece that is made of a value, if there is one.</summary>
    public static Html If<T>(T? value, Func<T, Html> piece)
        where T : class =>
        value is null ? Empty : piece(value);

    /// <summary>A piece for each item.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> piece) => Join(items.Select(piece), Empty);

    /// <summary>Pieces with another between them.</summary>
    public static Html Join(IEnumerable<Html> pieces, Html between)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces.Where(piece => !piece.IsEmpty))
        {
            text.Append(text.Length > 0 ? between._text : null).Append(piece._text);
        }

        return new Html(text.ToString());
    }

    public override string ToString() => _text ?? string.Empty;
}
