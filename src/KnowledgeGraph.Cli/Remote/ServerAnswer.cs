using System.Text.Json;

namespace KnowledgeGraph.Cli.Remote;

/// <summary>The answer of a running server to a verb.</summary>
/// <param name="Data">The data of the reply.</param>
/// <param name="Release">The id of the release that answered.</param>
/// <param name="ExitCode">The exit code of the verb, by the notices of the reply.</param>
internal sealed record ServerAnswer(JsonElement Data, string Release, int ExitCode)
{
    /// <summary>Reads a reply.</summary>
    /// <exception cref="ServerRefusedException">It has errors in place of what was asked for.</exception>
    public static ServerAnswer Of(string reply, int exitCode)
    {
        using var read = JsonDocument.Parse(reply);
        var root = read.RootElement.Clone();
        if (root.TryGetProperty("errors", out var errors))
        {
            var told = string.Join('\n', errors.EnumerateArray().Select(error => error.GetProperty("message").GetString()));
            if (!root.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
                || data.EnumerateObject().Any(field => field.Value.ValueKind == JsonValueKind.Null))
            {
                throw new ServerRefusedException(told);
            }

            Console.Error.WriteLine($"kg: {told}");
        }

        var release = root.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("release", out var id)
            ? id.ToString()
            : string.Empty;
        return new ServerAnswer(root.GetProperty("data"), release, exitCode);
    }
}
