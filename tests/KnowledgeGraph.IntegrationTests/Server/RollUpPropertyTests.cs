using System.Text.Json;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Filtering;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Server.Requests;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>
/// Every disease of a random release, in every scope: what its lists give is what a plain walk over steps and links finds.
/// </summary>
public abstract class RollUpPropertyTests : IDisposable
{
    private readonly TestStore _store;
    private readonly InProcessService _service;

    protected RollUpPropertyTests(TestStore store)
    {
        _store = store;
        store.Store.Activate(RandomRelease.Create(seed: 17).BuildIn(store.Store).Release.Id);
        _service = new InProcessService(store.Store);
    }

    [SkippableTheory]
    [InlineData("genes", EdgeKind.DiseaseGene)]
    [InlineData("phenotypes", EdgeKind.DiseasePhenotype)]
    [InlineData("citations", EdgeKind.DiseaseCitation)]
    public async Task Lists_hold_what_a_plain_walk_finds(string list, EdgeKind kind)
    {
        using var lease = (IGraphLease)_service.Releases.Acquire()!;
        var graph = lease.Graph;
        for (var row = 0; row < graph.Diseases.Count; row++)
        {
            var reply = await _service.QueryAsync($$"""
                { disease(id: "{{graph.Diseases.Curie[row]}}") { own: {{list}}(first: 100) { ...L } wider:
                  {{list}}(from: WIDER, first: 100) { ...L }
                    narrower: {{list}}(from: NARROWER, first: 100) { ...L } all: {{list}}(from: ALL, first: 100)
                      { ...L originCounts { own wider narrower } } } }
                fragment L on Disease{{char.ToUpperInvariant(list[0])}}{{list[1..]}}Connection
                  { edges { node { curie } origin { relation distance disease { curie } } } }
                """);
            Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
            var disease = reply.GetProperty("data").GetProperty("disease");
            var (wider, narrower) = (Reached(graph, row, isUp: true), Reached(graph, row, isUp: false));
            var parts = new[] { [(row, 0)], wider, narrower };
            var counts = disease.GetProperty("all").GetProperty("originCounts");
            Require(graph, kind, disease.GetProperty("own"), [parts[0]]);
            Assert.Equal(Require(graph, kind, disease.GetProperty("wider"), [[], wider]), counts.GetProperty("wider").GetInt32());
            Assert.Equal(
                Require(graph, kind, disease.GetProperty("narrower"), [[], [], narrower]),
                counts.GetProperty("narrower").GetInt32());
            Require(graph, kind, disease.GetProperty("all"), parts);
        }
    }

    public void Dispose()
    {
        _service.Dispose();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    // The nearest disease of the first part that has a record says so.
    private static int Require(GraphImage graph, EdgeKind kind, JsonElement list, List<(int Row, int Distance)>[] parts)
    {
        string[] relations = ["OWN", "WIDER", "NARROWER"];
        var links = graph.LinksOf(kind);
        var expected = new Dictionary<string, (string Relation, int Distance)>();
        for (var part = 0; part < parts.Length; part++)
        {
            foreach (var (row, distance) in parts[part].OrderBy(member => member.Distance))
            {
                foreach (var far in links.Links.ByLeft.Neighbours(row).ToArray())
                {
                    expected.TryAdd(graph.CurieOf(links.To, far), (relations[part], distance));
                }
            }
        }

        var found = list.GetProperty("edges").EnumerateArray().ToList();
        Assert.Equal(expected.Count, found.Count);
        var places = found.Select(edge =>
        {
            var origin = edge.GetProperty("origin");
            var curie = edge.GetProperty("node").GetProperty("curie").GetString()!;
            var said = (origin.GetProperty("relation").GetString()!, origin.GetProperty("distance").GetInt32());
            Assert.Equal(expected[curie], said);
            var stater = graph.Identifiers.Find(EntityType.Disease, origin.GetProperty("disease").GetProperty("curie").GetString()!)!.Value
                .Row;
            Assert.Contains(links.Links.ByLeft.Neighbours(stater).ToArray(), far => graph.CurieOf(links.To, far) == curie);
            return (Array.IndexOf(relations, said.Item1), said.Item2);
        }).ToList();
        Assert.Equal(places.Order(), places);
        return found.Count;
    }

    private static List<(int Row, int Distance)> Reached(GraphImage graph, int row, bool isUp)
    {
        var distances = new Dictionary<int, int> { [row] = 0 };
        var open = new Queue<int>([row]);
        while (open.TryDequeue(out var next))
        {
            var steps = isUp ? graph.DiseaseHierarchy.Links.ByLeft.Neighbours(next) : graph.DiseaseHierarchy.Links.ByRight.Neighbours(next);
            foreach (var step in steps.ToArray())
            {
                if (distances.TryAdd(step, distances[next] + 1))
                {
                    open.Enqueue(step);
                }
            }
        }

        distances.Remove(row);
        return [.. distances.Select(entry => (entry.Key, entry.Value))];
    }

    public sealed class OnSqlite() : RollUpPropertyTests(new DataFolder());

    public sealed class OnPostgres() : RollUpPropertyTests(new TestDatabase());
}
