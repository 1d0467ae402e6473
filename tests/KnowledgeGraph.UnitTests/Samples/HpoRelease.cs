using System.Text.Json;

namespace KnowledgeGraph.UnitTests.Samples;

/// <summary>The HPO release that the sample is cut from.</summary>
internal sealed class HpoRelease : IDisposable
{
    private readonly JsonDocument _document = PublicFile.Json("hpo/hp-2023-01-27.json.gz");
    private readonly ILookup<string, string> _parents;
    private readonly ILookup<string, string> _children;

    public HpoRelease()
    {
        Edges = [.. Graph.GetProperty("edges").EnumerateArray()
            .Where(edge => edge.GetProperty("pred").GetString() == "is_a")
            .Select(edge => (Curie(edge.GetProperty("sub")), Curie(edge.GetProperty("obj"))))];
        _parents = Edges.ToLookup(edge => edge.Term, edge => edge.Parent);
        _children = Edges.ToLookup(edge => edge.Parent, edge => edge.Term);
    }

    public IReadOnlyList<(string Term, string Parent)> Edges { get; }

    public IEnumerable<JsonElement> Nodes => Graph.GetProperty("nodes").EnumerateArray();

    private JsonElement Graph => _document.RootElement.GetProperty("graphs")[0];

    /// <summary>The identifier of a node, or of an end of an edge, as annotations write it.</summary>
    public static string Curie(JsonElement address)
    {
        var iri = address.GetString()!;
        return iri[(iri.LastIndexOf('/') + 1)..].Replace('_', ':');
    }

    /// <summary>These terms and all that are narrower.</summary>
    public SortedSet<string> WithNarrower(params string[] terms) => Closure.Of(terms, term => _children[term]);

    /// <summary>These terms and all that are wider.</summary>
    public SortedSet<string> WithWider(IEnumerable<string> terms) => Closure.Of(terms, term => _parents[term]);

    public IEnumerable<string> ChildrenOf(string term) => _children[term];

    public void Dispose() => _document.Dispose();
}
