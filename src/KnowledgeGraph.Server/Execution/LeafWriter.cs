using System.Text;
using System.Text.Json;
using GraphQL.Types;

namespace KnowledgeGraph.Server.Execution;

/// <summary>Writes the values of one scalar or enum type.</summary>
internal abstract class LeafWriter
{
    public abstract void Write(JsonBuffer json, object value);

    public static LeafWriter Of(ScalarGraphType type) => type switch
    {
        EnumerationGraphType enumeration => new OfEnum(enumeration),
        StringGraphType or IdGraphType or IntGraphType or FloatGraphType or BooleanGraphType => new Plain(type),
        _ => new Other(type),
    };

    // The common case without a detour; anything else is the type's own to serialise or refuse.
    private sealed class Plain(ScalarGraphType type) : LeafWriter
    {
        private readonly bool _isText = type is StringGraphType or IdGraphType;
        private readonly bool _isWhole = type is IntGraphType;
        private readonly bool _isReal = type is FloatGraphType;

        public override void Write(JsonBuffer json, object value)
        {
            switch (value)
            {
                case string text when _isText:
                    json.Text(text);
                    break;
                case int number when _isWhole:
                    json.Number(number);
                    break;
                case double number when _isReal && double.IsFinite(number):
                    json.Number(number);
                    break;
                case bool flag when type is BooleanGraphType:
                    json.Raw(flag ? "true"u8 : "false"u8);
                    break;
                default:
                    json.Raw(JsonSerializer.SerializeToUtf8Bytes(type.Serialize(value)));
                    break;
            }
        }
    }

    private sealed class OfEnum : LeafWriter
    {
        private readonly Dictionary<object, byte[]> _names;

        public OfEnum(EnumerationGraphType type) =>
            _names = type.Values.Where(value => value.Value is not null)
                .ToDictionary(value => value.Value!, value => Encoding.UTF8.GetBytes($"\"{value.Name}\""));

        public override void Write(JsonBuffer json, object value) =>
            json.Raw(
                _names.TryGetValue(value, out var name) ? name : throw new InvalidOperationException($"{value} is no value of the enum"));
    }

    private sealed class Other(ScalarGraphType type) : LeafWriter
    {
        public override void Write(JsonBuffer json, object value) => json.Raw(JsonSerializer.SerializeToUtf8Bytes(type.Serialize(value)));
    }
}
