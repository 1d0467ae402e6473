using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>
/// A client that asks for one record, beside one that sends <see cref="KnownShapes"/>, and the worst shapes of <c>prices</c>, without end
/// over several connections. Run with <c>load starvation FOLDER [SHAPES]</c>; with <c>KG_PROGRAM</c> another build is asked.
/// </summary>
internal static class StarvationStudy
{
    private const string One = "{ disease(id: \"OMIM:620312\") { curie name } }";
    private const string Attacker = "127.0.0.2";
    private const double Bar = 5;
    private const int Ok = 200;

    // More than a service keeps documents of.
    private const int Bodies = 1_200;

    private static readonly int[] _connections = [1, 4, 16];
    private static readonly TimeSpan QuietTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static async Task RunAsync(string folder, string? file)
    {
        List<(string Name, Func<int, string> Body)> shapes = [.. KnownShapes.All];
        if (file is not null)
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file).ConfigureAwait(false));
            shapes.AddRange(json.RootElement.EnumerateArray()
                .Select(shape => (shape.GetProperty("name").GetString()!, Body: shape.GetProperty("body").GetString()!))
                .Select(shape => (shape.Item1, (Func<int, string>)(_ => shape.Body))));
        }

        using var served = new ServedProcess(folder, new Dictionary<string, string> { ["KnowledgeGraph__KeptAnswers"] = "0" });
        using var victim = new Requester(served.Address);
        await victim.ClosedAsync([One], clients: 1, QuietTime / 2).ConfigureAwait(false);
        var alone = await victim.ClosedAsync([One], clients: 1, QuietTime, Pause).ConfigureAwait(false);
        if (alone.Exists(answer => answer.Status != Ok))
        {
            throw new InvalidOperationException("the client that is alone is not answered: does the folder hold a release?");
        }

        var quiet = alone.Percentile(0.99);
        Console.WriteLine($"quiet p99 {quiet:0.00} ms, resident {served.ResidentMegabytes:0} MB");
        foreach (var (name, body) in shapes)
        {
            var line = $"| {name} ";
            foreach (var connections in _connections)
            {
                var (answers, isOver) = await BesideAsync(served, victim, body, connections).ConfigureAwait(false);
                var p99 = answers.Percentile(0.99);
                var refused = answers.Count(answer => answer.Status != Ok);
                line += $"| {p99:0.0} ({p99 / quiet:0.0}{(isOver ? "" : ", cut off")}"
                    + $"{(refused == 0 ? "" : $", {refused} of {answers.Count} not answered")}) ";
            }

            Console.WriteLine($"{line}| {served.ResidentMegabytes:0} MB |");
        }

        Console.WriteLine($"the bar: {Bar} times the quiet p99 with 4 connections");
    }

    private static async Task<(List<Answer> Answers, bool IsOver)> BesideAsync(
        ServedProcess served,
        Requester victim,
        Func<int, string> body,
        int connections)
    {
        using var attacker = new Requester(served.Address, Attacker);
        var (watch, sent) = (Stopwatch.StartNew(), 0);
        // Written beforehand: who attacks has work of its own to write a long one.
        List<string> bodies = body(0) == body(1) ? [body(0)] : [.. Enumerable.Range(0, Bodies).Select(body)];
        var attacks = Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < Time)
            {
                await attacker.TryReadAsync(bodies[Interlocked.Increment(ref sent) % bodies.Count]).ConfigureAwait(false);
            }
        })).ToList();
        var answers = await victim.ClosedAsync([One], clients: 1, Time, Pause).ConfigureAwait(false);
        var isOver = await Task.WhenAny(Task.WhenAll(attacks), Task.Delay(TimeSpan.FromSeconds(60))).ConfigureAwait(false) is { } done
            && attacks.TrueForAll(attack => attack.IsCompleted);
        return (answers, isOver);
    }
}
