namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// The rule for the releases that stay when another is activated: the newest, all recent ones, and those that are marked as kept.
/// </summary>
/// <param name="Count">The number of releases that stay, including the served one and the one before it.</param>
/// <param name="Age">The minimum time for which each stays; null for none.</param>
public sealed record ReleaseRetention(int Count = ReleaseRetention.Usual, TimeSpan? Age = null)
{
    /// <summary>The default number of releases that stay.</summary>
    public const int Usual = 5;
}
