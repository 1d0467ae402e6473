using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>Statements and the fields of records are compared whole: whatever column changes, the change is told and named.</summary>
public abstract class WholeComparisonTests(TestStore store) : IDisposable
{
    // Keys, what a row belongs to, where it stands in a file, and what is worked out of other columns.
    private static readonly HashSet<string> NotCompared =
        ["Id", "LinkId", "EntityId", "GeneId", "CitationId", "FileId", "Row", "Curie", "Pmid", "Year", "DateKey"];

    private static readonly Dictionary<string, (string Kind, string Source)> Statements = new()
    {
        [nameof(SmallRelease.DiseaseGeneStatements)] = ("DISEASE_GENE", "Alpha"),
        [nameof(SmallRelease.DiseasePhenotypeStatements)] = ("DISEASE_PHENOTYPE", "Alpha"),
        [nameof(SmallRelease.DiseaseCitationStatements)] = ("DISEASE_CITATION", "Alpha"),
        [nameof(SmallRelease.GenePhenotypeStatements)] = ("GENE_PHENOTYPE", "Alpha"),
        [nameof(SmallRelease.GeneCitationStatements)] = ("GENE_CITATION", "Beta"),
    };

    private static readonly Dictionary<string, (string Curie, string? Field)> Records = new()
    {
        [nameof(SmallRelease.Diseases)] = ("MONDO:0000001", null),
        [nameof(SmallRelease.DiseaseIdentifiers)] = ("MONDO:0000001", "identifiers"),
        [nameof(SmallRelease.DiseaseSynonyms)] = ("MONDO:0000001", "synonyms"),
        [nameof(SmallRelease.DiseaseDefinitions)] = ("MONDO:0000002", "definitions"),
        [nameof(SmallRelease.DiseaseInheritances)] = ("MONDO:0000001", "inheritance"),
        [nameof(SmallRelease.DiseasePrevalences)] = ("MONDO:0000001", "prevalence"),
        [nameof(SmallRelease.DiseaseOnsets)] = ("MONDO:0000001", "onset"),
        [nameof(SmallRelease.DiseaseResources)] = ("MONDO:0000001", "resources"),
        [nameof(SmallRelease.Genes)] = ("NCBIGene:1", null),
        [nameof(SmallRelease.GeneIdentifiers)] = ("NCBIGene:1", "identifiers"),
        [nameof(SmallRelease.GeneSynonyms)] = ("NCBIGene:2", "synonyms"),
        [nameof(SmallRelease.GeneResources)] = ("NCBIGene:2", "resources"),
        [nameof(SmallRelease.Phenotypes)] = ("HP:0000002", null),
        [nameof(SmallRelease.PhenotypeIdentifiers)] = ("HP:0000003", "identifiers"),
        [nameof(SmallRelease.PhenotypeSynonyms)] = ("HP:0000003", "synonyms"),
        [nameof(SmallRelease.PhenotypeDefinitions)] = ("HP:0000003", "definitions"),
        [nameof(SmallRelease.PhenotypeTranslations)] = ("HP:0000003", "translations"),
        [nameof(SmallRelease.Citations)] = ("PMID:20", null),
    };

    private readonly TestStore _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Whatever_field_of_a_statement_changes_is_named_with_its_source()
    {
        var from = new SmallRelease().BuildIn(_store.Store).Release.Id;
        foreach (var round in Rounds(Statements.Keys))
        {
            var after = new SmallRelease();
            round.ForEach(column => Change(RowOf(after, column.Table), column.Property));
            var links = Links(from, after);

            Assert.Equal(
                round.Select(column =>
                    $"{Statements[column.Table].Kind} CHANGED {Statements[column.Table].Source} CHANGED {FieldOf(column.Property)}")
                    .Order(StringComparer.Ordinal),
                links.Order(StringComparer.Ordinal));
        }
    }

    [SkippableFact]
    public void Whatever_is_said_of_a_record_is_named_if_it_changes()
    {
        var from = new SmallRelease().BuildIn(_store.Store).Release.Id;
        foreach (var round in Rounds(Records.Keys))
        {
            var after = new SmallRelease();
            round.ForEach(column => Change(RowOf(after, column.Table), column.Property));
            var told = Changed(from, after);

            foreach (var (table, property) in round)
            {
                var (curie, field) = Records[table];
                var name = field ?? FieldOf(property);
                var change = name is "name" or "symbol" or "title" ? "RENAMED" : name == "obsolete" ? "RESTORED" : "CHANGED";
                Assert.True(
                    told.Exists(one => one.StartsWith($"{curie} {change}", StringComparison.Ordinal)
                        && (change == "RESTORED" || one.Split(' ').Contains(name))),
                    $"{table}.{property.Name} is not told: {string.Join("; ", told)}");
            }
        }
    }

    [SkippableFact]
    public void A_fact_turned_round_is_the_doing_of_the_source_that_turned_it()
    {
        var (before, after) = (new SmallRelease(), new SmallRelease());
        after.DiseasePhenotypes[0].IsNegated = true;
        after.DiseasePhenotypeStatements[0].IsNegated = true;
        var (from, to) = (before.BuildIn(_store.Store).Release.Id, after.BuildIn(_store.Store).Release.Id);

        var link = Assert.Single(Lines("link", from, to, "--sources", "Alpha"));
        Assert.Contains("\"field\":\"negated\",\"before\":\"false\",\"after\":\"true\"", link.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""[{"source":"Alpha","change":"CHANGED","fields":["negated"]}]""", link.GetProperty("sources").GetRawText());
        Assert.Empty(Lines("link", from, to, "--sources", "Beta"));
    }

    [SkippableFact]
    public void A_statement_that_goes_beside_another_of_its_source_is_told()
    {
        var (before, after) = (new SmallRelease(), new SmallRelease());
        before.DiseaseGeneStatements.Insert(
            1,
            new DiseaseGeneStatement { Id = 2, LinkId = 1, SourceId = 1, Association = GeneAssociation.Causal, StatedOf = "OMIM:600001" });
        before.DiseaseGeneStatements[2].Id = 3;
        before.DiseaseCitations[0].ListedIn = 2;
        before.DiseaseCitationStatements[0].SourceId = after.DiseaseCitationStatements[0].SourceId = 2;

        Assert.Equal(
            ["DISEASE_CITATION CHANGED Beta CHANGED lists", "DISEASE_GENE CHANGED Alpha CHANGED statements"],
            Links(before.BuildIn(_store.Store).Release.Id, after).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void A_record_that_is_gone_names_those_that_its_identifier_is_mapped_to()
    {
        var (before, after) = (new SmallRelease(), new SmallRelease());
        after.Diseases[2].Curie = "OMIM:600009";
        after.DiseaseIdentifiers[1].Curie = "OMIM:600003";
        after.DiseaseIdentifiers[1].Predicate = MappingPredicate.Close;

        var removed = Lines("record", before.BuildIn(_store.Store).Release.Id, after.BuildIn(_store.Store).Release.Id)
            .Single(record => record.GetProperty("change").GetString() == "REMOVED");

        Assert.Equal("OMIM:600003", removed.GetProperty("curie").GetString());
        Assert.Equal("""["OMIM:600009"]""", removed.GetProperty("into").GetRawText());
    }

    // The columns of all tables are changed side by side, since a release takes its time to build.
    private static List<List<(string Table, PropertyInfo Property)>> Rounds(IEnumerable<string> tables)
    {
        var columns = tables.ToDictionary(table => table, table => RowOf(new SmallRelease(), table).GetType().GetProperties()
            .Where(property => !NotCompared.Contains(property.Name) && !IsOwner(table, property.Name))
            .ToList());
        var most = columns.Values.Max(properties => properties.Count);
        return
        [
            .. Enumerable.Range(0, most).Select(number => columns
                .Where(table => number < table.Value.Count)
                .Select(table => (table.Key, table.Value[number]))
                .ToList()),
        ];
    }

    // A statement of another source is another statement; a disease's mode as a text is worked out of its modes.
    private static bool IsOwner(string table, string property) => property switch
    {
        "SourceId" => Statements.ContainsKey(table) || table == nameof(SmallRelease.PhenotypeTranslations),
        "DiseaseId" => table != nameof(SmallRelease.GenePhenotypeStatements),
        "PhenotypeId" => table == nameof(SmallRelease.PhenotypeTranslations),
        "Inheritance" => table == nameof(SmallRelease.Diseases),
        "Definition" or "Status" => table == nameof(SmallRelease.PhenotypeTranslations),
        _ => false,
    };

    // The row in which every column is filled.
    private static object RowOf(SmallRelease release, string table) =>
        ((IEnumerable)typeof(SmallRelease).GetProperty(table)!.GetValue(release)!).Cast<object>()
            .MaxBy(row => row.GetType().GetProperties().Count(property => property.GetValue(row) is not null))!;

    private static void Change(object row, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var value = property.GetValue(row);
        property.SetValue(row, value switch
        {
            string text => text + "x",
            bool flag => !flag,
            double number => number + 0.5,
            // Keys stay those of other rows.
            int key when property.Name.EndsWith("Id", StringComparison.Ordinal) => key == 1 ? 2 : 1,
            int number => number + 1,
            _ when type.IsEnum => Enum.ToObject(type, Convert.ToInt32(value, CultureInfo.InvariantCulture) == 0 ? 1 : 0),
            _ => throw new InvalidOperationException($"{property.Name} is {value ?? "null"}"),
        });
    }

    private static string FieldOf(PropertyInfo property) => property.Name switch
    {
        nameof(DiseasePhenotypeStatement.IsNegated) => "negated",
        nameof(Phenotype.IsObsolete) => "obsolete",
        nameof(Phenotype.ReplacedById) => "replacedBy",
        nameof(GenePhenotypeStatement.DiseaseId) => "disease",
        _ => JsonNamingPolicy.CamelCase.ConvertName(property.Name),
    };

    private List<string> Links(string from, SmallRelease after) =>
    [
        .. Lines("link", from, after.BuildIn(_store.Store).Release.Id).Select(link =>
            $"{link.GetProperty("kind")} {link.GetProperty("change")} " + string.Join(' ', link.GetProperty("sources").EnumerateArray()
                .Select(source => $"{source.GetProperty("source")} {source.GetProperty("change")} "
                    + string.Join(',', source.GetProperty("fields").EnumerateArray())))),
    ];

    private List<string> Changed(string from, SmallRelease after) =>
    [
        .. Lines("record", from, after.BuildIn(_store.Store).Release.Id).Select(record =>
            $"{record.GetProperty("curie")} {record.GetProperty("change")} "
                + string.Join(' ', record.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("field").GetString()))),
    ];

    private List<JsonElement> Lines(string what, string from, string to, params string[] more)
    {
        var (exitCode, output, error) = Kg.Run(["releases", "diff", from, to, "--format", "ndjson", .. _store.Options, .. more]);
        Assert.True(exitCode == 0, error);
        return
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))
                .Where(line => line.TryGetProperty(what, out _))
                .Select(line => line.GetProperty(what)),
        ];
    }

    public sealed class OnSqlite() : WholeComparisonTests(new DataFolder());

    public sealed class OnPostgres() : WholeComparisonTests(TestDatabase.InFullRuns());
}
