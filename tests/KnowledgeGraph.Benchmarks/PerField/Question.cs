using GraphQL;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Benchmarks.PerField;

/// <summary>
/// One of the five questions of the HTTP comparison: its text for this service and for the peer, and the variables that it cycles through.
/// </summary>
internal sealed record Question(string Text, IReadOnlyList<Inputs> Variables)
{
    private const int Turns = 20;

    private static readonly string[] _names =
        ["Seizure", "Microcephaly", "Ataxia", "Hypotonia", "Nystagmus", "Scoliosis", "Short stature", "Cataract"];

    private static readonly string[] _phenotypes =
        ["HP:0001250", "HP:0000252", "HP:0001251", "HP:0001252", "HP:0000639", "HP:0002650", "HP:0004322", "HP:0000518"];

    public static Question Ours(int number, IReadOnlyList<object> values) => Read("kg", number, values);

    public static Question PerField(int number, IReadOnlyList<object> values) => Read("plain", number, values);

    /// <summary>The values to ask about, spread over the release. For the third question these are the rows to start after.</summary>
    public static async Task<IReadOnlyList<object>> ValuesAsync(int number, GraphDbContext graph)
    {
        IReadOnlyList<object> all = number switch
        {
            1 or 2 => await graph.Diseases.OrderBy(disease => disease.Id).Select(disease => disease.Curie).ToListAsync<object>(),
            3 => await graph.Diseases.OrderBy(disease => disease.Id).Select(disease => (object)disease.Id).ToListAsync(),
            4 => _names,
            _ => _phenotypes,
        };
        return all.Count <= Turns ? all : [.. Enumerable.Range(0, Turns).Select(turn => all[turn * all.Count / Turns])];
    }

    /// <summary>Gives the text of a document of the HTTP comparison.</summary>
    public static string TextOf(string dialect, string name)
    {
        var resource = $"{dialect}.{name}.graphql";
        using var stream = typeof(Question).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"no resource {resource}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Question Read(string dialect, int number, IReadOnlyList<object> values) =>
        new(TextOf(dialect, $"{number}"), [.. values.Select(value => new Inputs(new Dictionary<string, object?> { ["it"] = value }))]);
}
