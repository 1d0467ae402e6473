using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// Keeps what the database has answered: a release never changes, so an answer stays right as long as the release is served, and goes with its
/// image.
/// </summary>
internal sealed class FilterAnswers(IOptions<ServerOptions> options)
{
    // Rough: a key, its order values, and what holds them.
    private const int BytesPerRow = 100;

    private readonly ConditionalWeakTable<GraphImage, Kept> _kept = [];

    public bool TryGet(GraphImage graph, string key, out FilterAnswer answer) => Of(graph).Pages.TryGet(key, out answer!);

    public void Keep(GraphImage graph, string key, FilterAnswer answer) => Of(graph).Pages.Set(key, answer, key.Length + (answer.Found.Count * BytesPerRow));

    public int? Count(GraphImage graph, string key) => Of(graph).Counts.TryGet(key, out var count) ? count : null;

    public void KeepCount(GraphImage graph, string key, int count) => Of(graph).Counts.Set(key, count, key.Length + BytesPerRow);

    /// <summary>Arguments as text: equal texts, equal answers.</summary>
    public static string KeyOf(string list, IResolveFieldContext context, Func<string, bool> isAsked)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(list);
            foreach (var (name, argument) in context.Arguments ?? new Dictionary<string, GraphQL.Execution.ArgumentValue>())
            {
                if (isAsked(name) && argument.Value is not null)
                {
                    json.WriteStringValue(name);
                    Write(json, argument.Value);
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

    private Kept Of(GraphImage graph) => _kept.GetValue(graph, _ => new Kept(
        new BoundedCache<FilterAnswer>(options.Value.KeptAnswers, options.Value.KeptAnswerBytes),
        new BoundedCache<int>(options.Value.KeptAnswers, options.Value.KeptAnswerBytes)));

    private sealed record Kept(BoundedCache<FilterAnswer> Pages, BoundedCache<int> Counts);
}
