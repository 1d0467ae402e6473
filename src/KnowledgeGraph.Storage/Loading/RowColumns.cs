using System.Text;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>Reads the types of columns.</summary>
internal static class RowColumns
{
    public static string? Text(this IRow row, int column)
    {
        var utf8 = row.Utf8(column);
        return utf8.IsEmpty ? null : Encoding.UTF8.GetString(utf8);
    }

    public static string RequiredText(this IRow row, int column) => Encoding.UTF8.GetString(row.Utf8(column));

    public static bool Flag(this IRow row, int column) => row.Int(column) != 0;

    /// <summary>A number that may be missing.</summary>
    public static int? Whole(this IRow row, int column) => row.IsNull(column) ? null : row.Int(column);

    public static int Number(this IRow row, int column, int missing) => row.IsNull(column) ? missing : row.Int(column);

    /// <summary>A key as a row of the image, −1 for null: a null reads as 0, which is not a key.</summary>
    public static int Row(this IRow row, int column) => row.Int(column) - 1;
}
