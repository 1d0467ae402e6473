using System.Text.Json;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>The requests of JSON-RPC that have been read and not been answered yet, by the lines that go in and out.</summary>
internal sealed class PendingRequests
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _open = [];
    private TaskCompletionSource? _waiting;

    /// <summary>Looks at a line that came in: a request is to be answered, unless it is given up.</summary>
    public void Read(ReadOnlySpan<byte> line)
    {
        var message = Parse(line);
        if (message is { Method: not null, Id: { } id })
        {
            lock (_lock)
            {
                _open[id] = _open.GetValueOrDefault(id) + 1;
            }
        }
        else if (message is { Method: "notifications/cancelled", Cancelled: { } given })
        {
            Close(given);
        }
    }

    /// <summary>Looks at a line that went out: it may answer a request.</summary>
    public void Written(ReadOnlySpan<byte> line)
    {
        if (Parse(line) is { Method: null, Id: { } id })
        {
            Close(id);
        }
    }

    /// <summary>Waits until all that was read is answered.</summary>
    public Task WhenAnsweredAsync()
    {
        lock (_lock)
        {
            return _open.Count == 0 ? Task.CompletedTask : (_waiting ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void Close(string id)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(id, out var count))
            {
                if (count > 1)
                {
                    _open[id] = count - 1;
                }
                else
                {
                    _open.Remove(id);
                }
            }

            if (_open.Count == 0)
            {
                _waiting?.TrySetResult();
            }
        }
    }

    private static (string? Method, string? Id, string? Cancelled) Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 256 });
            using var json = JsonDocument.ParseValue(ref reader);
            var message = json.RootElement;
            return message.ValueKind != JsonValueKind.Object ? default : (
                message.TryGetProperty("method", out var method) && method.ValueKind == JsonValueKind.String ? method.GetString() : null,
                IdOf(message, "id"),
                message.TryGetProperty("params", out var given) && given.ValueKind == JsonValueKind.Object
                    ? IdOf(given, "requestId")
                    : null);
        }
        catch (JsonException)
        {
            // A line that is no message is left to the protocol.
            return default;
        }
    }

    // Numbers and texts are different identifiers, and texts may be escaped differently.
    private static string? IdOf(JsonElement message, string name) => !message.TryGetProperty(name, out var id) ? null : id.ValueKind switch
    {
        JsonValueKind.Number => id.GetRawText(),
        JsonValueKind.String => $"\"{id.GetString()}",
        _ => null,
    };
}
