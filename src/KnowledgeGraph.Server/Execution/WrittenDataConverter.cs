using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Server.Execution;

/// <summary>Copies written data into a reply.</summary>
internal sealed class WrittenDataConverter : JsonConverter<WrittenData>
{
    public override WrittenData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, WrittenData value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json, skipInputValidation: true);
}
