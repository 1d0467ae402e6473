using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Client;

/// <summary>
/// Reads what may be of several types by its <c>__typename</c>, which a document has to select. What is of a type that the service has
/// learnt since the types were made, or does not say of which, has the fields that all of them share.
/// </summary>
public sealed class TypesByName : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type type) => type.IsInterface && type.DeclaringType == typeof(Types);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ByName<>).MakeGenericType(type))!;

    private sealed class ByName<TShared> : JsonConverter<TShared>
        where TShared : class
    {
        public override TShared Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var json = JsonElement.ParseValue(ref reader);
            if (json.TryGetProperty("__typename", out var name)
                && typeof(Types).GetNestedType(name.GetString()!) is { IsClass: true } known && known.IsAssignableTo(typeof(TShared)))
            {
                return (TShared)json.Deserialize(known, options)!;
            }

            var shared = DispatchProxy.Create<TShared, OfUnknownType>();
            ((OfUnknownType)(object)shared).Answer = (json, options);
            return shared;
        }

        public override void Write(Utf8JsonWriter writer, TShared value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}

/// <summary>A value of a type that this client does not know: its properties are read from the answer when they are asked for.</summary>
public class OfUnknownType : DispatchProxy
{
    /// <summary>The answer, and how it is read.</summary>
    public (JsonElement Json, JsonSerializerOptions Options) Answer { get; set; }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? method, object?[]? arguments)
    {
        var property = method!.Name[(method.Name.IndexOf('_', StringComparison.Ordinal) + 1)..];
        var name = Answer.Options.PropertyNamingPolicy!.ConvertName(property);
        return Answer.Json.TryGetProperty(name, out var value) ? value.Deserialize(method.ReturnType, Answer.Options) : null;
    }
}
