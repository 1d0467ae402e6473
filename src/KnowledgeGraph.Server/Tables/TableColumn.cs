using System.Text;
using System.Text.Json;
using KnowledgeGraph.Storage.Columnar;

namespace KnowledgeGraph.Server.Tables;

/// <summary>One column: a leaf of the rows' selection.</summary>
/// <param name="Path">Response names from the row to the leaf.</param>
/// <param name="IsMany">Whether a list lies on the way, so that a cell may hold several values.</param>
/// <param name="Leaf">The type of the leaf.</param>
/// <param name="Description">The meaning of the leaf.</param>
internal sealed record TableColumn(IReadOnlyList<string> Path, bool IsMany, string Leaf, string Description)
{
    private const char Separator = '|';

    /// <summary>The path, with points between.</summary>
    public string Name => string.Join('.', Path);

    /// <summary>The type of its values in a table of typed columns.</summary>
    public ColumnKind Kind => Leaf switch
    {
        "Int" => IsMany ? ColumnKind.Wholes : ColumnKind.Whole,
        "Float" => IsMany ? ColumnKind.Numbers : ColumnKind.Number,
        "Boolean" => IsMany ? ColumnKind.Truths : ColumnKind.Truth,
        _ => IsMany ? ColumnKind.Texts : ColumnKind.Text,
    };

    /// <summary>A row's value in a table of typed columns; in a list, null in the place of what is missing.</summary>
    public object? ValueOf(JsonElement row)
    {
        var leaves = new List<JsonElement>();
        Collect(leaves, row, 0, isItem: false);
        return IsMany ? leaves.ConvertAll(Typed) : leaves is [var leaf] ? Typed(leaf) : null;
    }

    /// <summary>
    /// Appends a row's value; several with <c>|</c> between, a <c>|</c> within one as <c>\|</c>, nothing in the place of a null.
    /// </summary>
    public void Append(StringBuilder cell, JsonElement row)
    {
        var isFirst = true;
        Append(cell, row, 0, isItem: false, ref isFirst);
    }

    private void Append(StringBuilder cell, JsonElement value, int depth, bool isItem, ref bool isFirst)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Append(cell, item, depth, isItem: true, ref isFirst);
                }

                break;
            case JsonValueKind.Object when depth < Path.Count:
                // A fragment may leave the field out of some items.
                Append(cell, value.TryGetProperty(Path[depth], out var inner) ? inner : default, depth + 1, isItem, ref isFirst);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                if (isItem)
                {
                    // Otherwise the values of one list would not line up with those of another.
                    Separate(cell, ref isFirst);
                }

                break;
            default:
                Separate(cell, ref isFirst);
                var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
                cell.Append(
                    IsMany ? text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal) : text);
                break;
        }
    }

    private void Collect(List<JsonElement> leaves, JsonElement value, int depth, bool isItem)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Collect(leaves, item, depth, isItem: true);
                }

                break;
            case JsonValueKind.Object when depth < Path.Count:
                Collect(leaves, value.TryGetProperty(Path[depth], out var inner) ? inner : default, depth + 1, isItem);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined when !isItem:
                break;
            default:
                leaves.Add(value);
                break;
        }
    }

    private object? Typed(JsonElement leaf) => leaf.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : Kind switch
    {
        ColumnKind.Whole or ColumnKind.Wholes => leaf.GetInt32(),
        ColumnKind.Number or ColumnKind.Numbers => leaf.GetDouble(),
        ColumnKind.Truth or ColumnKind.Truths => leaf.GetBoolean(),
        _ => leaf.ValueKind == JsonValueKind.String ? leaf.GetString() : leaf.GetRawText(),
    };

    private static void Separate(StringBuilder cell, ref bool isFirst)
    {
        if (!isFirst)
        {
            cell.Append(Separator);
        }

        isFirst = false;
    }
}
