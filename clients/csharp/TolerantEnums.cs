using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Client;

/// <summary>
/// Reads and writes values of enumerations by their names. A value that the service has learnt since the types were made is read as one
/// that the enumeration does not define (-1): <see cref="Enum.IsDefined{TEnum}(TEnum)"/> tells.
/// </summary>
public sealed class TolerantEnums : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type type) => type.IsEnum;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Tolerant<>).MakeGenericType(type))!;

    private sealed class Tolerant<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly TEnum _unknown = (TEnum)Enum.ToObject(typeof(TEnum), -1);

        public override TEnum Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Enum.GetNames<TEnum>().Contains(reader.GetString())
                ? Enum.Parse<TEnum>(reader.GetString()!)
                : _unknown;

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
