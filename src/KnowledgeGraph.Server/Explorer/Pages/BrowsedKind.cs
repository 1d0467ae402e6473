using System.Globalization;
using GraphQL;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>A kind of record that can be browsed.</summary>
/// <param name="Type">The kind, as the schema names it.</param>
/// <param name="Plural">The page's name for its records.</param>
/// <param name="List">The field of the schema that lists them.</param>
/// <param name="TextField">The field of their filter that the page's text is looked for in, and the one that they are ordered by.</param>
/// <param name="Facets">Properties by which the list can be narrowed.</param>
/// <param name="Columns">Columns beside the record's name.</param>
internal sealed record BrowsedKind(
    string Type,
    string Plural,
    string List,
    string TextField,
    IReadOnlyList<BrowsedFacet> Facets,
    IReadOnlyList<BrowsedColumn> Columns)
{
    private static readonly BrowsedColumn _diseases = new("Diseases", Number: row => row.Diseases?.TotalCount);
    private static readonly BrowsedColumn _phenotypes = new("Phenotypes", Number: row => row.Phenotypes?.TotalCount);
    private static readonly BrowsedColumn _genes = new("Genes", Number: row => row.Genes?.TotalCount);
    private static readonly BrowsedColumn _papers = new("Papers", Number: row => row.Citations?.TotalCount);

    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<BrowsedKind> All =
    [
        new(
            "DISEASE",
            "Diseases",
            "diseases",
            "name",
            [
                BrowsedFacet.OfSome("INHERITANCE", "Inheritance", "modesOfInheritance", "mode"),
                new("ONSET", "Onset", Onset),
                new("BODY_SYSTEM", "Body system", BodySystem),
                new("GENE_VALIDITY", "Evidence for a gene", value => Validity("genes", value)),
                BrowsedFacet.OfSome("PREVALENCE_CLASS", "Prevalence", "prevalence", "class"),
                BrowsedFacet.Of("SEMANTIC_TYPE", "Semantic type", "semanticType"),
            ],
            [new("Acronym", row => row.Acronym), _genes, _phenotypes, _papers]),
        new(
            "GENE",
            "Genes",
            "genes",
            "symbol",
            [
                BrowsedFacet.Of("CHROMOSOME", "Chromosome", "chromosome"),
                BrowsedFacet.Of("GENE_TYPE", "Kind of gene", "geneType"),
                new("DISEASE_VALIDITY", "Evidence for a disease", value => Validity("diseases", value)),
            ],
            [new("Name", row => row.Name), new("Location", row => row
                .Location), new("Kind of gene", row => row.GeneType), _diseases, _phenotypes, _papers]),
        new(
            "PHENOTYPE",
            "Phenotypes",
            "phenotypes",
            "name",
            [
                new("BODY_SYSTEM", "Body system", value => BrowsedFacet.Is("term", "isA", value)),
                new("IS_OBSOLETE", "Withdrawn by HPO", value => Flag("isObsolete", value)),
            ],
            [_diseases, _genes]),
        new(
            "CITATION",
            "Papers",
            "citations",
            "title",
            [
                new("YEAR", "Year", value => int.TryParse(value, out var year) ? BrowsedFacet.Equal("year", year) : null),
                BrowsedFacet.Of("JOURNAL", "Journal", "journal"),
                new("IS_FREE_FULL_TEXT", "Free in PMC", value => Flag("isFreeFullText", value)),
                new("IS_RETRACTED", "Retracted", value => Flag("isRetracted", value)),
            ],
            [new("Journal", row => row.Journal), new("Year", row => row.Year?.ToString(CultureInfo.InvariantCulture)), _diseases, _genes]),
    ];

    /// <summary>The folder of its pages.</summary>
    public string Folder { get; } = PageLinks.FolderOf(Type);

    /// <summary>The page's operation for it.</summary>
    public string Operation { get; } = $"Browse{Plural}";

    private static Dictionary<string, object?>? Onset(string value) => value.StartsWith("HP:", StringComparison.OrdinalIgnoreCase)
        ? BrowsedFacet.Is("onset", "some", BrowsedFacet.Equal("term", value))
        : IsOne<OnsetAge>(value) ? BrowsedFacet.Is("onset", "some", BrowsedFacet.Equal("age", value)) : null;

    private static Dictionary<string, object?> BodySystem(string value)
    {
        var link = BrowsedFacet.Equal("negated", false);
        link["phenotype"] = BrowsedFacet.Is("term", "isA", value);
        return BrowsedFacet.Is("phenotypes", "some", link);
    }

    private static Dictionary<string, object?>? Validity(string links, string value)
    {
        if (!IsOne<GeneValidity>(value))
        {
            return null;
        }

        var link = BrowsedFacet.Equal("negated", false);
        link["validity"] = new Dictionary<string, object?> { ["eq"] = value };
        return BrowsedFacet.Is(links, "some", link);
    }

    private static Dictionary<string, object?>? Flag(string field, string value) =>
        value is "true" or "false" ? BrowsedFacet.Equal(field, value == "true") : null;

    private static bool IsOne<T>(string value)
        where T : struct, Enum => Enum.GetValues<T>().Any(one => one.ToString().ToConstantCase() == value);
}
