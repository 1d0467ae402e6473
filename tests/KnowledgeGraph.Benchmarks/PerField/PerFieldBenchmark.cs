using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using GraphQL;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Benchmarks.PerField;

/// <summary>
/// The five questions of the HTTP comparison in process: ours, and GraphQL.NET with one EF Core query in each resolver. KG_DATA names a
/// data folder with a release. dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- --filter '*PerField*' --inProcess
/// </summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the cleanup.")]
public class PerFieldBenchmark
{
    private InProcessService _service = null!;
    private PerFieldService _perField = null!;
    private Question _ours = null!;
    private Question _theirs = null!;
    private int _turn;

    [Params(1, 2, 3, 4, 5)]
    public int Number { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        var folder = DataFolder.Required();
        var file = DataFolder.ReleaseFile(folder);
        _service = new InProcessService(folder);
        _perField = new PerFieldService(file);
        var options = new DbContextOptionsBuilder<GraphDbContext>().UseSqlite($"Data Source={file};Mode=ReadOnly").Options;
        await using var graph = new GraphDbContext(options);
        var values = await Question.ValuesAsync(Number, graph);
        _theirs = Question.PerField(Number, values);
        _ours = Question.Ours(Number, Number == 3 ? await CursorsAsync(values) : values);
        await RequireEqualAnswersAsync();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _service.Dispose();
        _perField.Dispose();
    }

    [Benchmark(Baseline = true)]
    public Task<string> Ours() => _service.AskAsync(_ours.Text, Next(_ours));

    [Benchmark]
    public Task<string> EF_Core_per_field() => _perField.AskAsync(_theirs.Text, Next(_theirs));

    private Inputs Next(Question question) => question.Variables[_turn++ % question.Variables.Count];

    // Rows are numbered from 1 in the order of the whole list, whose n-th cursor stands after row n.
    private async Task<IReadOnlyList<object>> CursorsAsync(IReadOnlyList<object> rows)
    {
        var pages = Question.TextOf("kg", "cursors");
        List<string> cursors = [];
        for (var after = (string?)null; cursors.Count < (int)rows[^1]; after = cursors[^1])
        {
            var variables = new Inputs(new Dictionary<string, object?> { ["after"] = after });
            var page = JsonNode.Parse(await _service.AskAsync(pages, variables))!["data"]!["page"]!;
            cursors.AddRange(page["edges"]!.AsArray().Select(edge => edge!["cursor"]!.GetValue<string>()));
        }

        return [.. rows.Select(row => cursors[(int)row - 1])];
    }

    private async Task RequireEqualAnswersAsync()
    {
        for (var turn = 0; turn < _ours.Variables.Count; turn++)
        {
            var ours = PlainAnswer.Of(await _service.AskAsync(_ours.Text, _ours.Variables[turn]));
            var theirs = PlainAnswer.Of(await _perField.AskAsync(_theirs.Text, _theirs.Variables[turn]));
            if (!JsonNode.DeepEquals(ours, theirs))
            {
                throw new InvalidOperationException($"query {Number}, variables {turn}: answers differ\n{ours}\n{theirs}");
            }
        }
    }
}
