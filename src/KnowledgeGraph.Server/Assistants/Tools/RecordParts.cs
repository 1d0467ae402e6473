namespace KnowledgeGraph.Server.Assistants.Tools;

/// <summary>The parts of a record that the tool gives, each by an operation of the file <c>Record</c>.</summary>
internal static class RecordParts
{
    /// <summary>The part that is given when none is named.</summary>
    public const string Overview = "overview";

    private static readonly string[] _disease = [Overview, "names", "genes", "phenotypes", "papers", "hierarchy"];
    private static readonly string[] _gene = [Overview, "names", "diseases", "phenotypes", "papers"];
    private static readonly string[] _phenotype = [Overview, "names", "diseases", "genes", "hierarchy"];
    private static readonly string[] _citation = [Overview, "names", "diseases", "genes"];

    /// <summary>All parts.</summary>
    public static IEnumerable<string> All => _disease.Concat(_gene).Distinct();

    /// <summary>The parts of a kind of record.</summary>
    public static IReadOnlyList<string> Of(string? type) => type switch
    {
        "DISEASE" => _disease,
        "GENE" => _gene,
        "PHENOTYPE" => _phenotype,
        _ => _citation,
    };

    /// <summary>The part that has the whole of a list of the overview; null for one that no part has.</summary>
    /// <param name="path">The path of the list.</param>
    public static string? WithTheWhole(string path) => path.Split('.').ElementAtOrDefault(1) switch
    {
        "genes" or "ofGenes" => "genes",
        "diseases" or "ofDiseases" => "diseases",
        "phenotypes" => "phenotypes",
        "citations" => "papers",
        "parents" or "children" => "hierarchy",
        "identifiers" => "names",
        _ => null,
    };

    /// <summary>The operation that gives a part.</summary>
    public static string Operation(string part) => char.ToUpperInvariant(part[0]) + part[1..];
}
