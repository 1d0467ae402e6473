namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>Ten times what the process can answer, for a minute. Run with <c>load overload FOLDER</c>.</summary>
internal static class OverloadStudy
{
    private const double NormalShare = 0.5;
    private const int Saturating = 16;

    // One core compiles and answers.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(string folder)
    {
        using var served = new ServedProcess(folder);
        await new OpenLoad(served.Address, Questions.Dear).SaturateAsync(Saturating, WarmUp).ConfigureAwait(false);
        var capacity = (await new OpenLoad(served.Address, Questions.Dear).SaturateAsync(Saturating, Short).ConfigureAwait(false)).Count
            / Short.TotalSeconds;
        var normal = await new OpenLoad(served.Address, Questions.Dear).RunAsync(capacity * NormalShare, Short).ConfigureAwait(false);
        var before = served.ResidentMegabytes;
        await new OpenLoad(served.Address, Questions.Dear).RunAsync(capacity * 10, Short).ConfigureAwait(false);
        var begun = served.ResidentMegabytes;
        var load = new OpenLoad(served.Address, Questions.Dear);
        var overload = await load.RunAsync(capacity * 10, Time).ConfigureAwait(false);
        var after = served.ResidentMegabytes;
        var recovered = await RecoverAsync(served.Address, normal.Percentile(0.99)).ConfigureAwait(false);

        var accepted = overload.Where(answer => answer.Status == 200).ToList();
        var refused = overload.Where(answer => answer.Status is 429 or 503).ToList();
        Console.WriteLine($"capacity {capacity:0} requests/s; normal load {capacity * NormalShare:0}/s: p50 {normal.Percentile(0.5):0.0} "
            + $"ms, p99 {normal.Percentile(0.99):0.0} ms");
        Console.WriteLine($"overload {capacity * 10:0}/s for 60 s: {overload.Count} sent ({overload.Count / Time.TotalSeconds:0}/s; "
            + $"{load.Passed} turns let pass), {accepted.Count} answered, {refused.Count} refused, "
            + $"{overload.Count - accepted.Count - refused.Count} other");
        Console.WriteLine($"answered: p50 {accepted.Percentile(0.5):0.0} ms, p99 {accepted.Percentile(0.99):0.0} ms, "
            + $"{accepted.Percentile(0.99) / normal.Percentile(0.99):0.00} times normal (bar 3)");
        Console.WriteLine($"refused: p50 {refused.Percentile(0.5):0.0} ms, p99 {refused.Percentile(0.99):0.0} ms (bar 50), without "
            + $"Retry-After {refused.Count(answer => !answer.SaysWhenToRetry)}");
        Console.WriteLine(
            $"resident memory {before:0} MB before, {begun:0} MB after ten seconds of overload, {after:0} MB after a minute more "
                + "(bar +200)");
        Console.WriteLine($"normal again after {recovered:0.0} s (bar 5)");
    }

    private static async Task<double> RecoverAsync(Uri address, double normal)
    {
        var seconds = 0.0;
        while (seconds < 30)
        {
            var answers = await new OpenLoad(address, Questions.Dear).SaturateAsync(1, TimeSpan.FromSeconds(0.5)).ConfigureAwait(false);
            if (answers.TrueForAll(answer => answer.Status == 200 && answer.Milliseconds <= normal))
            {
                return seconds;
            }

            seconds += 0.5;
        }

        return seconds;
    }
}
