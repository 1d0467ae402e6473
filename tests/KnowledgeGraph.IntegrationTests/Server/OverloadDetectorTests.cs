using KnowledgeGraph.Server.Http;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Bursts and overloads by a clock that is set by hand.</summary>
public sealed class OverloadDetectorTests
{
    private const int Lasting = 20;
    private const int AtOnce = 100;

    private readonly HandClock _clock = new();
    private readonly OverloadDetector _watch;

    public OverloadDetectorTests() => _watch = new OverloadDetector(Lasting, AtOnce, _clock);

    [Fact]
    public void A_burst_may_let_much_wait_for_a_second()
    {
        Assert.False(IsTooMany(AtOnce, after: 0.0));
        Assert.False(IsTooMany(AtOnce, after: 0.5));
        Assert.False(IsTooMany(AtOnce, after: 0.5));
        Assert.True(IsTooMany(Lasting + 1, after: 0.1));
    }

    [Fact]
    public void More_than_a_burst_is_an_overload_at_once() => Assert.True(IsTooMany(AtOnce + 1, after: 0));

    [Fact]
    public void Bursts_one_after_the_other_are_no_overload()
    {
        for (var burst = 0; burst < 10; burst++)
        {
            Assert.False(IsTooMany(AtOnce, after: 0.3));
            Assert.False(IsTooMany(AtOnce, after: 0.5));
            Assert.False(IsTooMany(Lasting, after: 0.2));
        }
    }

    [Fact]
    public void A_burst_after_a_pause_in_which_nobody_came_is_no_overload()
    {
        Assert.False(IsTooMany(AtOnce, after: 0));
        Assert.False(IsTooMany(AtOnce, after: 60));
    }

    [Fact]
    public void In_an_overload_little_may_wait_until_it_has_been_little_for_a_second()
    {
        Assert.True(IsTooMany(AtOnce + 1, after: 0));
        Assert.False(IsTooMany(Lasting, after: 0.1));
        Assert.True(IsTooMany(Lasting + 1, after: 0.8));
        Assert.False(IsTooMany(Lasting, after: 0.9));
        Assert.True(IsTooMany(Lasting + 1, after: 0.1));
        Assert.False(IsTooMany(0, after: 1.1));
        Assert.False(IsTooMany(AtOnce, after: 0));
    }

    private bool IsTooMany(long pending, double after)
    {
        _clock.Pass(TimeSpan.FromSeconds(after));
        return _watch.IsTooMany(pending);
    }

    private sealed class HandClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}
