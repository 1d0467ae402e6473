namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>A clock that is a minute later each time it is looked at.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now = _now.AddMinutes(1);
}
