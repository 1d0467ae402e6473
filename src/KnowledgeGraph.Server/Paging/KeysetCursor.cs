using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Server.Paging;

/// <summary>
/// Where a row stands in a list's total order: the list's name, the row's sort key, its CURIE. Holds no position, so that it stays right when
/// rows come or go, or another release is activated.
/// </summary>
public readonly record struct KeysetCursor(string List, int SortKey, string Curie)
{
    private const string Version = "1";
    private const char Separator = '|';
    private const int LongestAccepted = 512;

    public string Encode() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, Version, List, SortKey.ToString(CultureInfo.InvariantCulture), Curie)));

    /// <summary>False for text that is no cursor of this version.</summary>
    public static bool TryDecode([NotNullWhen(true)] string? text, out KeysetCursor cursor)
    {
        cursor = default;
        if (string.IsNullOrEmpty(text) || text.Length > LongestAccepted || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator, 4);
        if (parts is not [Version, var list, var key, { Length: > 0 } curie] ||
            !int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sortKey))
        {
            return false;
        }

        cursor = new KeysetCursor(list, sortKey, curie);
        return true;
    }
}
