using GraphQL.Types;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Execution;

/// <summary>The fields that are asked of the objects of one type at one place.</summary>
internal sealed record PlannedObject(IObjectGraphType Type, PlannedField[] Fields)
{
    /// <summary>The columns of all fields in turn, where every field is one: such objects are written from their row alone.</summary>
    public Func<GraphImage, Utf8Column>[]? Columns { get; } =
        Fields.Length > 0 && Array.TrueForAll(Fields, field => field.Column is not null)
            ? Array.ConvertAll(Fields, field => field.Column!)
            : null;

    /// <summary>
    /// Writes an object of texts; false, and nothing written, where a column has no text, so that the field's resolver has to say what
    /// there is instead.
    /// </summary>
    public bool TryWriteRow(JsonBuffer json, Utf8Column[] columns, int row)
    {
        var start = json.Position;
        for (var place = 0; place < columns.Length; place++)
        {
            var text = columns[place].Utf8(row);
            if (text.IsEmpty)
            {
                json.ReturnTo(start);
                return false;
            }

            json.Byte(place == 0 ? (byte)'{' : (byte)',');
            json.Raw(Fields[place].NamePart);
            json.Text(text);
        }

        json.Byte((byte)'}');
        return true;
    }
}
