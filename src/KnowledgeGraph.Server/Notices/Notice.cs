using System.Text.Json;

namespace KnowledgeGraph.Server.Notices;

/// <summary>Something the caller should know about a good answer: a retired id that was followed, an unknown id, a cap that bit.</summary>
/// <param name="Code">A word clients may rely on.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Path">The field it is about, as in <c>errors[].path</c>.</param>
/// <param name="Argument">The argument concerned.</param>
public sealed record Notice(string Code, string Message, IReadOnlyList<object>? Path = null, string? Argument = null)
{
    /// <summary>The records that may have been meant, best first.</summary>
    public IReadOnlyList<RecordCandidate> Candidates { get; init; } = [];

    /// <summary>Whether another notice says the same of the same place.</summary>
    public bool Says(Notice other) =>
        (Code, Message, Argument) == (other.Code, other.Message, other.Argument) && (Path ?? []).SequenceEqual(other.Path ?? []);

    /// <summary>
    /// Whether the answer is another than was asked for, because a part of the question was left out. Not so of what tells only how the
    /// question was understood, nor of one record of a list that has nothing to answer with.
    /// </summary>
    public bool LeavesOut =>
        !NoticeCodes.Informational.Contains(Code)
            && !(Code == NoticeCodes.NotAnnotated && Path is { } path && path.Any(step => step is int));

    /// <summary>Reads what <c>extensions.notices</c> holds of one.</summary>
    public static Notice Read(JsonElement notice) => new(
        notice.GetProperty("code").GetString()!,
        notice.GetProperty("message").GetString()!,
        notice.TryGetProperty("path", out var path) ? [.. path.EnumerateArray()
            .Select(object (step) => step.ValueKind == JsonValueKind.Number ? step.GetInt32() : step.GetString()!)] : null,
        notice.TryGetProperty("argument", out var argument) ? argument.GetString() : null)
    {
        Candidates = notice.TryGetProperty("candidates", out var candidates)
            ? [.. candidates.EnumerateArray().Select(RecordCandidate.Read)]
            : [],
    };

    /// <summary>As <c>extensions.notices</c> holds it.</summary>
    public Dictionary<string, object?> Describe()
    {
        var entry = new Dictionary<string, object?> { ["code"] = Code, ["message"] = Message };
        if (Path is not null)
        {
            entry["path"] = Path;
        }

        if (Argument is not null)
        {
            entry["argument"] = Argument;
        }

        if (Candidates.Count > 0)
        {
            entry["candidates"] = Candidates.Select(object? (candidate) => candidate.Describe()).ToList();
        }

        return entry;
    }
}
