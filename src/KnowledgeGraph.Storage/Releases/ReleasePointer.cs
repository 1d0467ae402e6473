namespace KnowledgeGraph.Storage.Releases;

/// <summary>The pointer: which release is served, and which were before it, newest first.</summary>
internal sealed record ReleasePointer(string Current, IReadOnlyList<string> Previous)
{
    private const int PreviousKept = 20;

    /// <summary>The pointer after turning to another release.</summary>
    public static ReleasePointer TurnTo(string id, ReleasePointer? before) =>
        before is null
            ? new ReleasePointer(id, [])
            : before.Current == id
                ? before
                : new ReleasePointer(id, [before.Current, .. before.Previous.Where(other => other != id).Take(PreviousKept - 1)]);
}
