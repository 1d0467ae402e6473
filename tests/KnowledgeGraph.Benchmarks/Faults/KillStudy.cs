using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Faults;

/// <summary>
/// Kills <c>kg</c> with -9 at moments spread over its work, and checks each time that the served state is entirely the old one or entirely
/// the new one. Run with <c>kills NEWFOLDER COUNT [SEED] [CONNECTION]</c>; with the connection string of an empty database, the releases
/// are kept in PostgreSQL. An interrupt ends the study after the current kill, and it reports the kills until then.
/// </summary>
internal sealed class KillStudy : IDisposable
{
    private const int Kept = 5;

    // Every tenth kill is followed by a check of every release; after the others only the releases that it may have touched, and one
    // more, are checked.
    private const int FullLook = 10;

    // Most turns are imports, because they write most and take longest.
    private static readonly string[] _turns =
        ["import", "activate", "import", "image", "rollback", "import", "download", "import", "activate", "again"];

    private readonly KillStore _killed;
    private readonly Random _random;
    private readonly InProcessService _running;
    private readonly Dictionary<string, string> _contents = [];
    private readonly Dictionary<string, string> _answers = [];
    private readonly Dictionary<string, KillTally> _tallies = [];
    private readonly Dictionary<string, (TimeSpan From, TimeSpan To)> _spans = [];
    private int _number;
    private bool _looksAtAll = true;

    private KillStudy(KillStore killed, int seed)
    {
        (_killed, _random) = (killed, new Random(seed));
        for (_number = 1; _number <= 3; _number++)
        {
            _killed.Vary(_number);
            _killed.Import();
        }

        _running = new InProcessService(_killed.Open());
    }

    // A command that was quicker than the kill is no kill.
    private int Kills => _tallies.Values.Sum(tally => tally.Kills);

    public static async Task RunAsync(string folder, int count, int seed, string? connection)
    {
        using var study = new KillStudy(new KillStore(folder, connection), seed);
        await using var downloads = await KilledDownload.StartAsync(Path.Combine(folder, "downloads")).ConfigureAwait(false);
        var turns = connection is null ? _turns : [.. _turns.Where(turn => turn != "download")];
        await study.TellAsync().ConfigureAwait(false);
        study.Measure(downloads, turns);
        var isInterrupted = false;
        Console.CancelKeyPress += (_, interrupt) => (interrupt.Cancel, isInterrupted) = (true, true);
        var watch = Stopwatch.StartNew();
        var turn = 0;
        for (; study.Kills < count && !Volatile.Read(ref isInterrupted); turn++)
        {
            var command = turns[turn % turns.Length];
            study._looksAtAll = turn % FullLook == FullLook - 1;
            await study.KillAsync(command, (turn / turns.Length, Math.Max(1, count / turns.Length)), downloads).ConfigureAwait(false);
            Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{study.Kills} of {count}, {command}, {watch.Elapsed.TotalSeconds:0} s"));
            study._tallies[command].News().ToList().ForEach(fault => Console.WriteLine($"WRONG {fault}"));
        }

        study.Report(turn, seed);
    }

    public void Dispose() => _running.Dispose();

    private void Measure(KilledDownload downloads, string[] turns)
    {
        var starts = KilledCommand.Time("--version") / 2;
        foreach (var turn in turns.Distinct())
        {
            using var store = _killed.Open();
            var served = store.CurrentId!;
            var takes = Enumerable.Range(0, 3).Select(_ =>
            {
                Prepare(turn, downloads);
                return KilledCommand.Time(Arguments(turn, store, downloads));
            }).Order().ElementAt(1);
            store.Activate(served);
            _tallies[turn] = new KillTally(turn == "again" ? "import of the same" : turn, takes);
            _spans[turn] = (starts, takes * 1.05);
        }
    }

    // There is one moment in each equal part of the time, so that every stage is hit.
    private TimeSpan Moment(string turn, (int Number, int Of) place)
    {
        var (from, to) = _spans[turn];
        return from + ((to - from) * (((place.Number % place.Of) + _random.NextDouble()) / place.Of));
    }

    private void Prepare(string turn, KilledDownload downloads)
    {
        switch (turn)
        {
            case "import":
                _killed.Vary(++_number);
                break;
            case "image" when _random.Next(2) == 0:
                using (var store = _killed.Open())
                {
                    File.WriteAllText(_killed.ImageOf(store.CurrentId!), "no image");
                }

                break;
            case "download":
                downloads.Publish(_random.Next());
                break;
        }
    }

    private string[] Arguments(string turn, ReleaseStore store, KilledDownload downloads) => turn switch
    {
        "import" or "again" => ["import", "--from", _killed.Sources, "--accept-loss", .. _killed.Options],
        "activate" => ["releases", "activate", Other(store), .. _killed.Options],
        "rollback" => ["releases", "rollback", .. _killed.Options],
        "image" => ["releases", "image", .. _killed.Options],
        _ => downloads.Arguments,
    };

    private static string Other(ReleaseStore store) =>
        store.List().Select(release => release.Id).Where(id => id != store.CurrentId).Order(StringComparer.Ordinal).First();

    private async Task KillAsync(string turn, (int, int) place, KilledDownload downloads)
    {
        var tally = _tallies[turn];
        Prepare(turn, downloads);
        if (turn == "download")
        {
            await downloads.KillAsync(tally, Moment(turn, place)).ConfigureAwait(false);
            return;
        }

        using var store = _killed.Open();
        var wanted = Wanted(turn, store);
        var (old, before) = (store.CurrentId!, store.List().Select(release => release.Id).ToList());
        using var watched = new WatchedStore(_killed);
        var run = KilledCommand.Run(Moment(turn, place), Arguments(turn, store, downloads));
        tally.HalfVisible.AddRange(watched.End());

        try
        {
            var now = store.CurrentId!;
            var isAcknowledged = run.Output.Contains(turn == "image" ? "image of " : "serving ", StringComparison.Ordinal);
            tally.Count(run, _killed.Leftovers().Count > 0, isAcknowledged);
            tally.Done += now != old || (turn == "image" && isAcknowledged) ? 1 : 0;
            RequireKept(tally, before, store, old, now);
            RequireWhole(tally, store, before, mayLackImage: turn == "image" && !isAcknowledged);
            await RequireSameAsync(tally, store).ConfigureAwait(false);
            wanted = Finish(turn, store, wanted, old);
            Require(tally.HalfVisible, now == old || now == wanted, $"{turn}: {now} is served, and neither {old} nor {wanted}");
            Require(tally.Lost, !isAcknowledged || now == wanted, $"{turn}: had said that it serves {wanted}, and {now} is served");
            Require(tally.Lost, store.CurrentId == wanted, $"{turn}: run to its end, {store.CurrentId} is served and not {wanted}");
            Require(
                tally.Lost,
                !turn.EndsWith("import", StringComparison.Ordinal) || _killed.Leftovers().Count == 0,
                $"{turn}: {string.Join(' ', _killed.Leftovers())} is left by the import after it");
            RequireWhole(tally, store, before, mayLackImage: false);
            await RequireSameAsync(tally, store).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is ReleaseException or IOException or InvalidDataException)
        {
            tally.Lost.Add($"{turn}: {fault.GetType().Name} {fault.Message}");
        }
    }

    // Gives the release that is served once the command has run to its end; null for an import, whose release is known only then.
    private static string? Wanted(string turn, ReleaseStore store)
    {
        switch (turn)
        {
            case "activate":
                return Other(store);
            case "rollback":
                var before = store.CurrentId!;
                store.Activate(Other(store));
                return before;
            case "image":
                return store.CurrentId;
            default:
                return null;
        }
    }

    private string Finish(string turn, ReleaseStore store, string? wanted, string old)
    {
        switch (turn)
        {
            case "activate":
                return store.Activate(wanted!).Id;
            case "rollback":
                return store.CurrentId == old ? store.Rollback().Id : store.CurrentId!;
            case "image":
                store.WriteImage(wanted!);
                return wanted!;
            default:
                return _killed.Import();
        }
    }

    // Only releases that an activation deletes may be gone: those older than the few that are kept.
    private static void RequireKept(KillTally tally, List<string> before, ReleaseStore store, string old, string now)
    {
        var after = store.List().Select(release => release.Id).ToList();
        var gone = before.Except(after).ToList();
        Require(tally.Lost, !gone.Contains(old) && !gone.Contains(now), $"{string.Join(' ', gone)} is gone");
        Require(
            tally.Lost,
            gone.Count == 0 || (now != old && after.Count >= Kept),
            $"{string.Join(' ', gone)} is gone, {after.Count} are left, {now} is served after {old}");
    }

    private void RequireWhole(KillTally tally, ReleaseStore store, List<string> before, bool mayLackImage)
    {
        var all = store.List().Select(release => release.Id).ToList();
        var looked = _looksAtAll
            ? [null]
            : all.Except(before).Append(store.CurrentId!).Append(all[_random.Next(all.Count)]).Distinct().ToList<string?>();
        foreach (var verdict in looked.SelectMany(store.Check))
        {
            Require(tally.HalfVisible, verdict.Damage is null, $"{verdict.Id}: {verdict.Damage}");
            Require(tally.HalfVisible, verdict.ImageDamage is null || mayLackImage, $"{verdict.Id}: {verdict.ImageDamage}");
        }
    }

    // A server that starts now, and one that has been running all the time, give the same answers about a release as before.
    private async Task RequireSameAsync(KillTally tally, ReleaseStore store)
    {
        var (id, content) = ReleaseWitness.Started(store) ?? throw new ReleaseException("nothing is served");
        _running.Follow();
        var answers = await ReleaseWitness.AnswersAsync(_running).ConfigureAwait(false);
        Require(
            tally.HalfVisible,
            _running.Graph.Release.ReleaseId == id,
            $"{_running.Graph.Release.ReleaseId} is served by who has been running, {id} by who starts");
        Require(tally.HalfVisible, Known(_contents, id, content), $"{id} has other content than before");
        Require(tally.HalfVisible, Known(_answers, id, answers), $"{id} gives other answers than before");
    }

    private static bool Known(Dictionary<string, string> known, string id, string said) => known.TryAdd(id, said) || known[id] == said;

    private static void Require(List<string> faults, bool isRight, string otherwise)
    {
        if (!isRight)
        {
            faults.Add(otherwise);
        }
    }

    private async Task TellAsync()
    {
        using var store = _killed.Open();
        await RequireSameAsync(new KillTally("none", TimeSpan.Zero), store).ConfigureAwait(false);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{store.Place}: {store.List().Count} releases to begin with, of {store.Current!.Diseases} diseases"));
    }

    private void Report(int runs, int seed)
    {
        Console.WriteLine(
            $"{Kills} kills in {runs} runs, seed {seed}; {_contents.Count} releases served; a lock was waited for {_killed.Waits} times");
        Console.WriteLine(KillTally.Head);
        foreach (var tally in _tallies.Values)
        {
            Console.WriteLine(tally);
        }
    }
}
