using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>Closure over the real ontology, counted once more from the raw files.</summary>
[Collection(RealServiceGroup.Name)]
public sealed class RealClosureTests(RealService real)
{
    private const string NervousSystem = "HP:0000707";

    [SkippableFact]
    public async Task Diseases_with_any_descendant_of_a_term_are_those_of_the_raw_files()
    {
        SharedData.Require();
        var annotated = Annotated(Below(NervousSystem));
        Assert.True(annotated.Count > 5_000, $"only {annotated.Count} diseases in phenotype.hpoa");

        var found = new HashSet<string>();
        string? after = null;
        do
        {
            var reply = await real.Served.QueryAsync(
                "query ($after: String) { phenotype(id: \"" + NervousSystem + "\") { diseases(includeDescendants: true, first: 100, after: "
                    + "$after, where: { negated: { eq: false } }) { totalCount pageInfo { hasNextPage endCursor } nodes { curie "
                    + "identifiers { curie } } } } }",
                new { after });
            var page = reply.GetProperty("data").GetProperty("phenotype").GetProperty("diseases");
            foreach (var disease in page.GetProperty("nodes").EnumerateArray())
            {
                found.UnionWith(disease.GetProperty("identifiers").EnumerateArray().Select(one => one.GetProperty("curie").GetString()!)
                    .Append(disease.GetProperty("curie").GetString()!));
            }

            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
        }
        while (after is not null);

        Assert.Empty(annotated.Except(found));
    }

    [SkippableFact]
    public async Task The_number_of_diseases_is_that_of_the_raw_files_joined_by_record()
    {
        SharedData.Require();
        var annotated = Annotated(Below(NervousSystem));
        var records = new HashSet<string>();
        foreach (var some in annotated.Chunk(500))
        {
            var reply = await real.Served
                .QueryAsync("query ($ids: [String!]!) { diseasesById(ids: $ids) { disease { curie } } }", new { ids = some });
            records.UnionWith(reply.GetProperty("data").GetProperty("diseasesById").EnumerateArray()
                .Select(one => one.GetProperty("disease").GetProperty("curie").GetString()!));
        }

        // Other sources of links give no evidence code of HPO's.
        var closure = await real.Served.QueryAsync("{ diseases(where: { phenotypes: { some: { phenotype: { term: { isA: \"" + NervousSystem
            + "\" } }, negated: { eq: false }, evidence: { in: [\"PCS\", \"TAS\", \"IEA\"] } } } }) { totalCount } }");
        var count = closure.GetProperty("data").GetProperty("diseases").GetProperty("totalCount").GetInt32();

        Assert.Equal(records.Count, count);
    }

    // Every live term of hp.json below a term, the term included: is_a edges walked downwards.
    private static HashSet<string> Below(string top)
    {
        using var json = JsonDocument.Parse(string.Join('\n', RawFiles.Lines("hpo/hp-2023-01-27.json.gz")));
        var graph = json.RootElement.GetProperty("graphs")[0];
        var children = graph.GetProperty("edges").EnumerateArray()
            .Where(edge => edge.GetProperty("pred").GetString() == "is_a")
            .ToLookup(edge => Curie(edge.GetProperty("obj").GetString()!), edge => Curie(edge.GetProperty("sub").GetString()!));
        var below = new HashSet<string>();
        var open = new Stack<string>([top]);
        while (open.TryPop(out var term))
        {
            if (below.Add(term))
            {
                foreach (var child in children[term])
                {
                    open.Push(child);
                }
            }
        }

        return below;
    }

    private static string Curie(string iri) => iri[(iri.LastIndexOf('/') + 1)..].Replace('_', ':');

    // Diseases of phenotype.hpoa annotated to one of some terms, NOT and 0 of n left out.
    private static HashSet<string> Annotated(HashSet<string> terms)
    {
        var diseases = new HashSet<string>();
        // HPO annotates some of OMIM's entries of genes, which are not diseases, unless OMIM calls them a phenotype as well.
        var kinds = RawFiles.Lines("ncbi/mim2gene_medgen.gz").Select(line => line.Split('\t'))
            .ToLookup(columns => "OMIM:" + columns[0], columns => columns[2]);
        var genes = kinds.Where(kind => kind.Contains("gene") && !kind.Contains("phenotype")).Select(kind => kind.Key).ToHashSet();
        foreach (var columns in RawFiles.Lines("hpo/phenotype-2023-01-27.hpoa.gz").Select(line => line.Split('\t'))
            .Where(columns => columns.Length == 12 && columns[0].Contains(':')))
        {
            var isAbsent = columns[2].Equals("NOT", StringComparison.OrdinalIgnoreCase)
                || columns[7].StartsWith("0/", StringComparison.Ordinal)
                || columns[7] is "HP:0040285";
            if (!isAbsent && terms.Contains(columns[3]) && !genes.Contains(columns[0]))
            {
                diseases.Add(columns[0]);
            }
        }

        return diseases;
    }
}
