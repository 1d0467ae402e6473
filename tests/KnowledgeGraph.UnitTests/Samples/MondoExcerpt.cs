namespace KnowledgeGraph.UnitTests.Samples;

/// <summary>
/// Mondo as the sample needs it: which identifiers are one class, what is above a class, and what became of withdrawn ones.
/// </summary>
internal sealed class MondoExcerpt
{
    public const string Edges = "mondo/mondo-rare_edges.tsv.gz";
    public const string Obsoletes = "mondo/obsoletes.tsv.gz";

    private readonly ILookup<string, string> _parents = PublicFile.Rows(Edges).Where(IsStep).ToLookup(row => row[1], row => row[3]);
    private readonly ILookup<string, string> _children = PublicFile.Rows(Edges).Where(IsStep).ToLookup(row => row[3], row => row[1]);

    private readonly ILookup<string, string> _classes = Matches("omim").Concat(Matches("orphanet"))
        .ToLookup(pair => pair.Other, pair => pair.Class);

    private readonly Dictionary<string, string> _successors =
        PublicFile.Rows(Obsoletes).Skip(1).Where(row => row.Length > 1 && row[1].Length > 0).ToDictionary(row => row[0], row => row[1]);

    /// <summary>Whether a row of the edges leads to a wider class; some lead to genes.</summary>
    public static bool IsStep(string[] row) => row[2] == "biolink:subclass_of";

    /// <summary>The exact matches with a source, their identifiers as annotations write them.</summary>
    public static IEnumerable<(string Class, string Other)> Matches(string source) =>
        PublicFile.Rows(MappingsTo(source)).Where(row => row[0].StartsWith("MONDO:", StringComparison.Ordinal))
            .Select(row => (row[0], row[3].Replace("Orphanet:", "ORPHA:", StringComparison.Ordinal)));

    public static string MappingsTo(string source) => $"mondo/sssom/mondo_exactmatch_{source}.sssom.tsv.gz";

    /// <summary>The classes that an OMIM or Orphanet identifier is an exact match of.</summary>
    public IEnumerable<string> ClassesOf(string identifier) => _classes[identifier];

    /// <summary>The class itself, or the one in favour of which it was withdrawn.</summary>
    public string Live(string mondo) => _successors.GetValueOrDefault(mondo, mondo);

    /// <summary>A class and all that are narrower.</summary>
    public SortedSet<string> WithNarrower(string mondo) => Closure.Of([mondo], parent => _children[parent]);

    /// <summary>These classes and all that are wider.</summary>
    public SortedSet<string> WithWider(IEnumerable<string> classes) => Closure.Of(classes, child => _parents[child]);
}
