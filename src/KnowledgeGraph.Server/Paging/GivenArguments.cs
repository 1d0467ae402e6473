using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Json;
using GraphQL.Execution;

namespace KnowledgeGraph.Server.Paging;

/// <summary>A field's arguments as text, in the order in which the schema declares them and the fields of their inputs.</summary>
internal static class GivenArguments
{
    /// <summary>Equal texts stand for equal names and arguments; an argument that is null counts as not given.</summary>
    public static string Describe(string name, IDictionary<string, ArgumentValue>? arguments, Func<string, bool> isAsked)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(name);
            foreach (var (argument, given) in arguments ?? new Dictionary<string, ArgumentValue>())
            {
                if (isAsked(argument) && given.Value is not null)
                {
                    json.WriteStringValue(argument);
                    Write(json, given.Value);
                }
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case IDictionary<string, object?> entries:
                json.WriteStartObject();
                foreach (var (name, entry) in entries)
                {
                    json.WritePropertyName(name);
                    Write(json, entry);
                }

                json.WriteEndObject();
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(json, value);
                break;
        }
    }
}
