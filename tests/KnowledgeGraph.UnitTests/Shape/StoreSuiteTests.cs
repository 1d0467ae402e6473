using Xunit;

namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>A suite that touches a store is an abstract class with an heir for each store: OnSqlite and OnPostgres.</summary>
public sealed class StoreSuiteTests
{
    private static readonly string[] Heirs = ["OnSqlite", "OnPostgres"];

    // The names that only occur in tests that touch a store.
    private static readonly string[] Stores =
        ["DataFolder", "TestDatabase", "TestStore", "ReleaseStore", "ReleaseStores", "ReleaseHost", "SampleService", "SqliteSample",
            "PostgresSample", "RealService", "SmallPages", "SmallWalks"];

    /// <summary>The suites for a single store, with the reasons. The list may only become shorter.</summary>
    private static readonly Dictionary<string, string> OfOneStore = new()
    {
        ["DataFolderTests"] = "what only files can go through",
        ["CopiedReleaseTests"] = "files of a data folder, which a database takes none of; it holds that as well",
        ["SingleFileTests"] = "the first start, which makes a data folder",
        ["BitFlipTests"] = "as DataFolderTests; a server has checksums of its own",
        ["DamagedPointerTests"] = "as DataFolderTests",
        ["DamagedStoreImportTests"] = "as DataFolderTests",
        ["MutatedSourcesTests"] = "what readers make of files, before any store; ImportGuardTests hold both to the rest",
        ["MigrationTests"] = "SQLite's migrations",
        ["PostgresMigrationTests"] = "PostgreSQL's migrations",
        ["StatementInterruptionTests"] = "SQLite runs on the caller's thread; PostgreSQL's driver cancels by itself",
        ["ComposedServicesTests"] = "what docker-compose.yml starts, which is PostgreSQL",
        ["FailoverTests"] = "several hosts",
        ["AbsentDatabaseTests"] = "what only a server can go through",
        ["BrokenImportTests"] = "as AbsentDatabaseTests; KilledImportTests hold both stores to the rest",
        ["SilentDatabaseTests"] = "as AbsentDatabaseTests",
        ["DatabaseLaneTests"] = "how many read at once, which is counted before any store is asked",
        ["ExportReadersTests"] = "readers of files, which are the same from every store: ExportTests",
        ["IndependentCheckerTests"] = "checkers of the protocol, which no store is behind",
        ["BrowserTests"] = "what a browser makes of pages, which the other suites of Explorer hold both stores to",
        ["IncrementalClientTests"] = "as IndependentCheckerTests",
        ["WrongKeyClientTests"] = "as IndependentCheckerTests",
        ["StatusClientTests"] = "as IndependentCheckerTests",
        ["FederationClientTests"] = "as IndependentCheckerTests",
        ["AssistantClientTests"] = "as IndependentCheckerTests",
        ["FederationTests"] = "what gateways are told, and records by the identifiers of the image: LookupTests",
        ["GatewayDocumentTests"] = "documents, before any store; CostTests hold what they cost",
        ["ValidationHelpTests"] = "as GatewayDocumentTests",
        ["VariableVerdictTests"] = "as GatewayDocumentTests",
        ["UngivenVariableTests"] = "as GatewayDocumentTests",
        ["IgraphTests"] = "walks over the image, which is the same from every store",
        ["RecipeTests"] = "as ExportReadersTests; ParquetExportTests hold both stores to the same tables",
        ["CitationTests"] = "the sources that answers of tools name, by fields that ToolTests hold both stores to",
        ["RealListTests"] = "as RealRecordTests; WayToTheRestTests hold both stores to the same",
        ["RealRecordTests"] = "one import of the real files is enough of a wait; ContentHashTests holds both stores to one id",
        ["RealClosureTests"] = "as RealRecordTests",
        ["RealSearchTests"] = "as RealRecordTests",
        ["RealImportTests"] = "as RealRecordTests",
        ["RealGatheredListTests"] = "as RealRecordTests; GatheredListTests hold both stores to the same lists",
        ["RealTermTests"] = "as RealRecordTests",
        ["RealRollUpTests"] = "as RealRecordTests; RollUpTests hold both stores to the same lists",
        ["RealSearchQualityTests"] = "as RealRecordTests; SearchTests hold both stores to the same finds",
        ["RealLoadReportTests"] = "as RealRecordTests",
        ["RealPriceTests"] = "as RealRecordTests; ServedCostTests hold both stores to what requests cost",
    };

    public static TheoryData<string> Suites => [.. TouchingSuites.Select(suite => Path.GetFileNameWithoutExtension(suite.Path))];

    private static IEnumerable<SourceText> TouchingSuites => RepositoryFiles.Tests.Where(source =>
        source.Project == "KnowledgeGraph.IntegrationTests"
        && source.Path.EndsWith("Tests.cs", StringComparison.Ordinal)
        && Stores.Any(source.Names));

    [Theory]
    [MemberData(nameof(Suites))]
    public void A_suite_has_an_heir_for_each_store(string suite)
    {
        if (OfOneStore.ContainsKey(suite))
        {
            return;
        }

        var source = TouchingSuites.Single(one => Path.GetFileNameWithoutExtension(one.Path) == suite);
        var heirs = source.Types.Where(type => type.IsNested && Heirs.Contains(type.Name)).Select(type => type.Name);

        Assert.Equal(Heirs.Order(StringComparer.Ordinal), heirs.Order(StringComparer.Ordinal));
        Assert.Contains("public abstract ", source.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_suite_of_one_store_is_there() =>
        Assert.Empty(OfOneStore.Keys.Except(TouchingSuites.Select(suite => Path.GetFileNameWithoutExtension(suite.Path))));
}
