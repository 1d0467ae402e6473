namespace KnowledgeGraph.Storage.Releases;

/// <summary>Which releases stay when another is activated: the newest, young ones however many there are, and those that somebody has asked to keep.</summary>
/// <param name="Count">How many stay, the served one and the one before it among them.</param>
/// <param name="Age">How long each stays at least; null for no time.</param>
public sealed record ReleaseRetention(int Count = ReleaseRetention.Usual, TimeSpan? Age = null)
{
    /// <summary>How many stay where nobody says.</summary>
    public const int Usual = 5;
}
