using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Benchmarks.Annotation;
using KnowledgeGraph.Benchmarks.Load;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>
/// Measures how long the service takes, on one core and over HTTP, from a note of 5,000 characters to its ranking and to the pages that
/// show it, and for 1,000 cases in one call. KG_DATA names a data folder.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- diagnosis-service BENCHMARKS STORE
/// </summary>
internal static partial class DiagnosisServiceStudy
{
    private const int NoteLength = 5_000;
    private const int Cohort = 1_000;
    private const int Warmup = 30;
    private const int Rounds = 100;
    private const int Calls = 3;

    private const string OfNote =
        """
        query ($text: String!) {
          diagnose(text: $text) {
            annotation { spans { start end text polarity phenotype { curie label } } }
            observed { curie label }
            excluded { curie label }
            results { rank score posterior disease { curie label } }
            nextQuestions { phenotype { curie label } }
          }
        }
        """;

    private const string OfCohort =
        "query ($cases: [PatientCaseInput!]!) { rankCases(cases: $cases) { caseId ranking { results { rank score posterior disease { curie "
            + "label } } } } }";

    public static async Task RunAsync(string benchmarks, string store)
    {
        var folder = DataFolder.Required();
        var cohort = ReadCohort(folder, store);
        var notes = ReadNotes(Path.Combine(benchmarks, "gsc-2024-odd.tar.gz"));
        using var served = new ServedProcess(
            folder,
            new Dictionary<string, string> { ["KnowledgeGraph__Requests__ExecutionTimeout"] = "00:01:00" });
        using var http = new HttpClient { BaseAddress = served.Address, Timeout = TimeSpan.FromMinutes(2) };
        Console.WriteLine($"{notes.Count} notes of {NoteLength} characters, {cohort.Count} cases with "
            + $"{cohort.Average(one => one.Observed.Length):F1} phenotypes.");
        await TellAsync("a note to its ranking and questions, GraphQL", notes, note => AskAsync(http, OfNote, new { text = note }))
            .ConfigureAwait(false);
        await TellAsync("a note to the page of what was read in it", notes, note => PostAsync(http, [new("note", note)])).ConfigureAwait(
            false);
        await TellAsync("a note by that page to the ranked page", notes, async note => await PostAsync(
            http,
            Findings(await PostAsync(http, [new("note", note)]).ConfigureAwait(false))).ConfigureAwait(false))
            .ConfigureAwait(false);
        var cases = cohort.Select(one => new { observed = one.Observed, excluded = one.Excluded }).ToList();
        var times = new List<double>();
        for (var call = 0; call < Calls; call++)
        {
            var start = Stopwatch.GetTimestamp();
            var reply = await AskAsync(http, OfCohort, new { cases }).ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            using var read = JsonDocument.Parse(reply);
            var ranked = read.RootElement.GetProperty("data").GetProperty("rankCases").GetArrayLength();
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{ranked} cases in one call: {times[^1]:F1} s, {reply.Length / 1e6:F1} MB"));
        }
    }

    private static List<string> ReadNotes(string archive)
    {
        var text = string.Join("\n\n", MarkedText.Read(archive).Select(one => one.Text));
        return [.. text.Chunk(NoteLength).Where(part => part.Length == NoteLength).Select(part => new string(part))];
    }

    private static List<(string[] Observed, string[] Excluded)> ReadCohort(string folder, string store)
    {
        using var host = new ReleaseHost(ReleaseStores.InFolder(folder, TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        var graph = lease.Graph;
        var cases = DiagnosisCases.Read(store, graph, isKeepingAll: false).Cases;
        return [.. cases.Where((_, index) => index % (cases.Count / Cohort) == 0).Take(Cohort)
            .Select(one => (Curies(graph, one.Observed), Curies(graph, one.Excluded)))];
    }

    private static string[] Curies(GraphImage graph, int[] rows) => [.. rows.Select(row => graph.Phenotypes.Curie[row]!)];

    // Gives the fields that the page would send if nobody corrects it: the selected option of each finding.
    private static IEnumerable<KeyValuePair<string, string>> Findings(string page) =>
        SelectedFinding().Matches(page).Select(match => new KeyValuePair<string, string>("finding", match.Groups[1].Value));

    private static async Task TellAsync(string what, List<string> notes, Func<string, Task<string>> ask)
    {
        var times = new List<double>();
        for (var round = -Warmup; round < Rounds; round++)
        {
            var note = notes[(round + Warmup) % notes.Count];
            var start = Stopwatch.GetTimestamp();
            await ask(note).ConfigureAwait(false);
            if (round >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: p50 {times[Rounds / 2]:F1} ms, p99 {times[Rounds * 99 / 100]:F1} ms, at most {times[^1]:F1} ms"));
    }

    private static async Task<string> AskAsync(HttpClient http, string query, object variables)
    {
        using var reply = await http.PostAsJsonAsync("/graphql", new { query, variables }).ConfigureAwait(false);
        var text = await reply.Content.ReadAsStringAsync().ConfigureAwait(false);
        return text.Contains("\"errors\":", StringComparison.Ordinal)
            ? throw new InvalidOperationException(text[..Math.Min(text.Length, 500)])
            : text;
    }

    private static async Task<string> PostAsync(HttpClient http, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new StringContent(
            string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")),
                Encoding.UTF8, "application/x-www-form-urlencoded");
        using var reply = await http.PostAsync(new Uri("/diagnose", UriKind.Relative), form).ConfigureAwait(false);
        return await reply.EnsureSuccessStatusCode().Content.ReadAsStringAsync().ConfigureAwait(false);
    }

    [GeneratedRegex("""<option value="(HP:\d+ [a-z-]+)" selected>""")]
    private static partial Regex SelectedFinding();
}
