using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// Measures the worth of the next best question: on 1,000 simulated patients who can answer every question, compared with questions picked
/// at random from those that may be asked; and on 300 cases of the phenopacket store (diseases with an odd number) with three findings
/// left, where most answers are not known.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- diagnosis-questions BENCHMARKS PHENOPACKETS.tar.gz
/// </summary>
internal static class QuestionStudy
{
    private const int Patients = 1_000;
    private const int Cases = 300;
    private const int Asked = 3;
    private const int Most = 200;
    private const int Seed = 20_261_129;

    public static void Run(string benchmarks, string store, string[] trusts)
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(DataFolder.Required(), TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        var graph = lease.Graph;
        Console.WriteLine("| | at first: first / in ten, % | after three questions | share of yes |");
        Console.WriteLine("| --- | --- | --- | --: |");
        var sets = CaseSets.Read(graph, benchmarks, store);
        foreach (var trust in trusts.Select(trust => float.Parse(trust, CultureInfo.InvariantCulture)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| **trust in answers {trust}** | | | |"));
            var ranker = new DiseaseRanker(graph, tempered: TemperedParameters.Default with { AnswerTrust = trust });
            OfSimulated(graph, ranker, Seed + 1);
            OfStore(graph, ranker, sets.Last(set => set.IsForChoosing));
        }

        if (trusts.Length == 0)
        {
            OfSimulated(graph, graph.Ranker, Seed);
            OfStore(graph, graph.Ranker, sets[^1]);
        }
    }

    private static void OfSimulated(GraphImage graph, DiseaseRanker ranker, int seed)
    {
        var patients = SimulatedPatient.Draw(graph, Patients, seed);
        foreach (var prior in new[] { DiseasePrior.Uniform, DiseasePrior.Literature })
        {
            foreach (var isRandom in new[] { false, true })
            {
                var random = new Random(seed);
                var told = patients.ConvertAll(patient => Ask(
                    graph,
                    ranker,
                    new RankingQuery(patient.Known) { Prior = prior },
                    [patient.Disease],
                    term => patient.Present.Contains(term),
                    isRandom ? random : null));
                Row($"simulated, prior {prior}, {(isRandom ? "questions picked blindly" : "questions that tell most")}", told);
            }
        }
    }

    // A question that the case does not answer is asked in vain in one row, and passed over in the other, up to two hundred questions.
    private static void OfStore(GraphImage graph, DiseaseRanker ranker, CaseSet set)
    {
        var random = new Random(Seed);
        var cases = set.Cases.Where(one => one.Observed.Length >= 2 * Asked).ToArray();
        random.Shuffle(cases);
        var started = cases[..Cases].Select(one =>
        {
            var shuffled = one.Observed.ToArray();
            random.Shuffle(shuffled);
            return (Case: one, Query: new RankingQuery(shuffled[..Asked])
            {
                Prior = DiseasePrior.Literature,
            }, Further: shuffled[..(2 * Asked)]);
        }).ToList();
        Row(
            "store, three findings left, three questions asked, of which most are not known",
            started.ConvertAll(one => Ask(graph, ranker, one.Query, one.Case.Diseases, term => Answer(graph, one.Case, term), null)));
        Row("store, three findings left, three questions answered", started.ConvertAll(
            one => Ask(graph, ranker, one.Query, one.Case.Diseases, term => Answer(graph, one.Case, term), null, isAnsweredOnly: true)));
        Row("store, three findings left, three further findings of the case", started.ConvertAll(one => new Outcome(
            RankOf(ranker, one.Query,
                one.Case.Diseases), RankOf(ranker, one.Query with { Observed = one.Further }, one.Case.Diseases), Asked, Asked)));
    }

    private static bool? Answer(GraphImage graph, DiagnosisCase one, int term) =>
        one.Observed.Any(seen => graph.PhenotypeHierarchy.IsA(seen, term)) ? true
        : one.Excluded.Any(missing => graph.PhenotypeHierarchy.IsA(term, missing)) ? false
        : null;

    private static Outcome Ask(
        GraphImage graph,
        DiseaseRanker ranker,
        RankingQuery query,
        int[] diseases,
        Func<int, bool?> answer,
        Random? random,
        bool isAnsweredOnly = false)
    {
        var planner = new QuestionPlanner(graph, ranker);
        var before = RankOf(ranker, query, diseases);
        var (yes, known, asked) = (0, 0, new HashSet<int>());
        for (var question = 0; question < (isAnsweredOnly ? Most : Asked) && known < Asked; question++)
        {
            var worths = planner.Worths(query).Where(one => !asked.Contains(one.Term)).ToList();
            if (worths.Count == 0)
            {
                break;
            }

            var term = random is null
                ? worths.OrderByDescending(one => one.Gain).ThenBy(one => one.Term).First().Term
                : worths[random.Next(worths.Count)].Term;
            asked.Add(term);
            known += answer(term) is null ? 0 : 1;
            yes += answer(term) is true ? 1 : 0;
            query = answer(term) is { } isPresent ? query.WithAnswer(term, isPresent) : query;
        }

        return new Outcome(before, RankOf(ranker, query, diseases), known, yes);
    }

    private static int RankOf(DiseaseRanker ranker, RankingQuery query, int[] diseases)
    {
        var (rows, scores) = (new int[ranker.CandidateCount], new double[ranker.CandidateCount]);
        ranker.ScoreAll(query, rows, scores);
        return Measurement.RankOf(diseases, rows, scores);
    }

    private static void Row(string name, List<Outcome> told) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} ({told.Count}) | {Share(told, one => one.Before <= 1)} / {Share(told, one => one.Before <= 10)} | "
            + $"{Share(told, one => one.After <= 1)} / {Share(told, one => one.After <= 10)}; {told.Average(one => one.Known):F2} answered "
            + $"| {(double)told.Sum(one => one.Yes) / Math.Max(1, told.Sum(one => one.Known)):P0} |"));

    private static string Share(List<Outcome> told, Func<Outcome, bool> holds) =>
        (100 * told.Average(one => holds(one) ? 1.0 : 0)).ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>The rank of the diagnosis before and after the questions.</summary>
    private sealed record Outcome(int Before, int After, int Known, int Yes);
}
