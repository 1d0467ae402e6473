using System.Text.RegularExpressions;
using Xunit;

namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>
/// The floors of each project, from the ground up, as docs/architecture.md says: a folder uses only folders of lower floors. Namespaces are
/// folders and the build refuses an unused using, so that a using is an arrow. The project's own files, in no folder, are above all.
/// </summary>
public sealed partial class FloorTests
{
    private static readonly Dictionary<string, string[][]> Floors = new()
    {
        ["KnowledgeGraph.Core"] =
        [
            ["Identifiers", "Provenance", "Texts"],
            ["Citations", "Genes", "Phenotypes"],
            ["Diseases"],
            ["Graph", "Literature"],
            ["Records", "Enrichment", "Facets", "Selection"],
            ["Search", "Traversal", "Annotation"],
            ["Similarity"],
            ["Changes", "Comparisons", "Export", "Cases"],
        ],
        ["KnowledgeGraph.Formats"] =
        [
            ["Text", "Ontology"],
            [
                "ClinGen", "G2P", "GenCC", "GeneReviews", "Hgnc", "Hpo", "Hpoa", "MedGen", "Mesh", "Mondo", "NcbiGene", "Obo", "OboGraphs",
                "Omim", "Orphanet",
                "Phenopackets", "PubMed", "Sssom",
            ],
        ],
        ["KnowledgeGraph.Storage"] =
        [
            ["Dialects", "Files"],
            ["Filtering"],
            ["Model"],
            ["Evaluation"],
            ["Loading", "Releases"],
            ["Images"],
            ["Providers"],
            ["Search", "Columnar", "Export"],
        ],
        ["KnowledgeGraph.Import"] = [["Reporting"], ["Facts", "Scanning"], ["Identity"], ["Assembly"], ["Download", "Sources"]],
        ["KnowledgeGraph.Server"] =
        [
            ["Errors", "Notices", "Telemetry"],
            ["Documents", "Requests"],
            ["Access", "DataLoading", "Schema"],
            ["Operations"],
            ["Costs"],
            ["Entities", "Paging"],
            ["Execution", "Facets", "Filtering"],
            ["Http"],
            ["Citations", "Genes", "Phenotypes"],
            ["Provenance"],
            ["Diseases", "Releases"],
            ["Annotation", "Links", "Changes", "Comparisons", "Enrichment", "Rankings", "Search", "Traversal"],
            ["Diagnosis", "Ide", "Streams", "Tables"],
            ["Assistants", "Explorer", "Graphs", "RootTypes"],
            ["Watching"],
            ["Hosting"],
        ],
        ["KnowledgeGraph.Cli"] =
            [["Output"], ["Options"], ["Releases", "Hosting", "Remote"], ["Annotation", "Download", "Ranking"], ["Export", "Diagnosis"]],
    };

    public static TheoryData<string> Projects => [.. Floors.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_a_floor(string project) =>
        Assert.Equal(
            Sources(project).Select(source => source.Folder).Where(folder => folder.Length > 0).Distinct().Order(StringComparer.Ordinal),
            Floors[project].SelectMany(floor => floor).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_lower_floors(string project)
    {
        var sources = Sources(project);
        var ofNoFolder = sources.Where(source => source.Folder.Length == 0).SelectMany(source => source.Types).Where(type => !type.IsNested)
            .ToList();
        var folderName = new Regex($@"(?:namespace\s+)?(?<![\w.]){Regex.Escape(project)}\.(?<folder>\w+)");
        Assert.Empty(
            from source in sources
            from used in Used(source, folderName, ofNoFolder)
            where used != source.Folder && FloorOf(project, used) >= FloorOf(project, source.Folder)
            select $"{source.Path} uses {(used.Length == 0 ? "the project's own files" : used)}");
    }

    // Such a name, from the project's namespace on, would hide an arrow. Files in no folder may use all, so theirs hide none.
    [Theory]
    [MemberData(nameof(Projects))]
    public void No_name_begins_with_a_folder(string project)
    {
        var typesOf = Sources(project).ToLookup(source => source.Folder, source => Path.GetFileNameWithoutExtension(source.Path));
        Assert.Empty(
            from source in Sources(project)
            where source.Folder.Length > 0
            from match in RelativeName().Matches(source.Code)
            let folder = match.Groups["folder"].Value
            where folder != source.Folder && !IsMember(source, folder) && typesOf[folder].Contains(match.Groups["type"].Value)
            select $"{source.Path}: {match.Value}");
    }

    private static List<SourceText> Sources(string project) => [.. RepositoryFiles.Product.Where(source => source.Project == project)];

    private static IEnumerable<string> Used(SourceText source, Regex folderName, List<DeclaredType> ofNoFolder) =>
        folderName.Matches(source.Code)
            .Where(match => !match.Value.StartsWith("namespace", StringComparison.Ordinal))
            .Select(match => match.Groups["folder"].Value)
            .Concat(ofNoFolder.Exists(type => source.Names(type.Name)) ? [""] : [])
            .Distinct();

    private static int FloorOf(string project, string folder) =>
        folder.Length == 0 ? Floors[project].Length : Array.FindIndex(Floors[project], floor => floor.Contains(folder));

    private static bool IsMember(SourceText source, string name) => Regex.IsMatch(source.Code, $@"\w\s+{name}\s*[,;=){{]");

    [GeneratedRegex(@"(?<![\w.])(?<folder>[A-Z]\w*)\.(?<type>[A-Z]\w*)")]
    private static partial Regex RelativeName();
}
