using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Facets;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>Under random filters, each value's count is what the database counts when the value is one more condition.</summary>
public abstract class FacetPropertyTests(TestStore folder) : IDisposable
{
    private const int Seed = 5;

    private static readonly int Filters = RandomCases.Of(500);

    private static readonly List<FilterShape> Shapes = [.. FilterShapes.Listed
        .Where(shape => Enum.TryParse<EntityType>(shape.Name, out _))];

    private readonly TestStore _folder = folder;

    [SkippableFact]
    public async Task Counts_are_those_of_the_database()
    {
        _folder.Store.Activate(RandomRelease.Create(Seed).BuildIn(_folder.Store).Release.Id);
        using var host = new ReleaseHost(_folder.Store);
        host.Follow();
        using var lease = host.Acquire()!;
        var random = new RandomFilter(new Random(Seed), new RandomReleaseValues());
        // A reader counts the conditions of one filter.
        FilterNode Read(FilterShape shape, IDictionary<string, object?> filter) =>
            new FilterReader(lease.Graph, new FilterLimits { MaxDepth = 100, MaxConditions = 1_000 }, _ => { }).Read(shape, filter);
        var counted = new HashSet<(Facet, string)>();
        for (var round = 0; round < Filters; round++)
        {
            var shape = Shapes[round % Shapes.Count];
            var filter = Read(shape, random.Filter(shape));
            await using var context = lease.OpenContext();
            var all = new PageQuery(filter, Order: [], After: null, Before: null, int.MaxValue, IsBackward: false);
            int[] rows = [.. (await shape.PageAsync(context, all, CancellationToken.None)).Select(row => row.Id - 1)];
            Assert.Equal(rows, ImageQuery.Of(lease.Graph, shape, filter).Rows(CancellationToken.None));
            foreach (var facet in RecordFacets.Of(Enum.Parse<EntityType>(shape.Name)))
            {
                var column = facet.ColumnOf(lease.Graph);
                var counts = column.Count(rows);
                foreach (var (code, count) in counts.Values)
                {
                    var value = column[code].Text;
                    if (Condition(facet, value) is { } condition)
                    {
                        var expected = await shape.CountAsync(
                            context,
                            FilterNode.All([filter, Read(shape, condition)]),
                            CancellationToken.None);
                        Assert.True(
                            expected == count,
                            $"{facet.Type} {facet.Name} {value}: {count}, and {expected} in the database, round {round}");
                        counted.Add((facet, value));
                    }
                }

                Assert.InRange(counts.Missing, 0, rows.Length);
            }
        }

        Assert.True(counted.Select(value => value.Item1).Distinct().Count() > 8, $"{counted.Count} values of too few facets");
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    // How one asks for the rows of a value; null where the filter has no such field.
    private static Dictionary<string, object?>? Condition(Facet facet, string value) => (facet.Type, facet.Name) switch
    {
        (EntityType.Disease, "SEMANTIC_TYPE") => Field("semanticType", "eq", value),
        (_, "INHERITANCE") => Some("modesOfInheritance", Field("mode", "eq", value)),
        (_, "ONSET") => Some(
            "onset",
            value.StartsWith("HP:", StringComparison.Ordinal) ? Field("term", "eq", value) : Field("age", "eq", Constant<OnsetAge>(value))),
        (_, "PREVALENCE_CLASS") => Some("prevalence", Field("class", "eq", value)),
        (_, "GENE_ASSOCIATION") => Some("genes", Held("association", Constant<GeneAssociation>(value))),
        (_, "GENE_VALIDITY") => Some("genes", Held("validity", Constant<GeneValidity>(value))),
        (_, "DISEASE_ASSOCIATION") => Some("diseases", Held("association", Constant<GeneAssociation>(value))),
        (_, "DISEASE_VALIDITY") => Some("diseases", Held("validity", Constant<GeneValidity>(value))),
        (_, "CHROMOSOME") => Field("chromosome", "eq", value),
        (_, "GENE_TYPE") => Field("geneType", "eq", value),
        (_, "IS_OBSOLETE") => Field("isObsolete", "eq", value == "true"),
        (_, "YEAR") => Field("year", "eq", int.Parse(value)),
        (_, "JOURNAL") => Field("journal", "eq", value),
        (_, "PUBLICATION_TYPE") => Some("publicationTypes", Equal(value)),
        (_, "MESH") => Some("mesh", Equal(value)),
        (_, "MESH_MAJOR_TOPIC") => Some("meshHeadings", new(Field("isMajorTopic", "eq", true)) { ["descriptor"] = Equal(value) }),
        (_, "IS_FREE_FULL_TEXT") => Field("isFreeFullText", "eq", value == "true"),
        (_, "IS_RETRACTED") => Field("isRetracted", "eq", value == "true"),
        _ => null,
    };

    private static Dictionary<string, object?> Field(string name, string operation, object? value) =>
        new() { [name] = new Dictionary<string, object?> { [operation] = value } };

    private static Dictionary<string, object?> Equal(object value) => new() { ["eq"] = value };

    private static Dictionary<string, object?> Some(string links, Dictionary<string, object?> condition) => Field(links, "some", condition);

    private static Dictionary<string, object?> Held(string name, object value)
    {
        var condition = Field(name, "eq", value);
        condition["negated"] = new Dictionary<string, object?> { ["eq"] = false };
        return condition;
    }

    private static object Constant<T>(string constant)
        where T : struct, Enum => Enum.Parse<T>(constant.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    public sealed class OnSqlite() : FacetPropertyTests(new DataFolder());

    public sealed class OnPostgres() : FacetPropertyTests(new TestDatabase());
}
