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
    private static readonly BrowsedColumn _diseases = BrowsedColumn.OfCount("Diseases", "diseases", row => row.Diseases);
    private static readonly BrowsedColumn _phenotypes = BrowsedColumn.OfCount("Phenotypes", "phenotypes", row => row.Phenotypes);
    private static readonly BrowsedColumn _genes = BrowsedColumn.OfCount("Genes", "genes", row => row.Genes);
    private static readonly BrowsedColumn _papers = BrowsedColumn.OfCount("Papers", "citations", row => row.Citations);

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
                new("ONSET", "Onset", Onset) { HasConstants = true },
                new("BODY_SYSTEM", "Body system", BodySystem),
                new("GENE_VALIDITY", "Evidence for a gene", value => Validity("genes", value)) { HasConstants = true },
                BrowsedFacet.OfSome("PREVALENCE_CLASS", "Prevalence", "prevalence", "class"),
                BrowsedFacet.Of("SEMANTIC_TYPE", "Semantic type", "semanticType"),
                Below("curie"),
            ],
            [BrowsedColumn.OfText("Acronym", "acronym", row => row.Acronym), _genes, _phenotypes, _papers]),
        new(
            "GENE",
            "Genes",
            "genes",
            "symbol",
            [
                BrowsedFacet.Of("CHROMOSOME", "Chromosome", "chromosome"),
                BrowsedFacet.Of("GENE_TYPE", "Kind of gene", "geneType"),
                new("DISEASE_VALIDITY", "Evidence for a disease", value => Validity("diseases", value)) { HasConstants = true },
            ],
            [
                BrowsedColumn.OfText("Name", "name", row => row.Name),
                BrowsedColumn.OfText("Location", "location", row => row.Location),
                BrowsedColumn.OfText("Kind of gene", "geneType", row => row.GeneType),
                _diseases,
                _phenotypes,
                _papers,
            ]),
        new(
            "PHENOTYPE",
            "Phenotypes",
            "phenotypes",
            "name",
            [
                new("BODY_SYSTEM", "Body system", value => BrowsedFacet.Is("term", "isA", value)),
                new("IS_OBSOLETE", "Withdrawn by HPO", value => Flag("isObsolete", value)),
                Below("hpoId"),
            ],
            [_diseases, _genes])
        {
            IdentifierField = "hpoId",
        },
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
            [
                BrowsedColumn.OfText("Journal", "journal", row => row.Journal),
                BrowsedColumn.OfText("Year", "year", row => row.Year?.ToString(CultureInfo.InvariantCulture)),
                _diseases,
                _genes,
            ])
        {
            IdentifierField = "pmid",
        },
    ];

    /// <summary>The field of its order that is the identifier.</summary>
    public string IdentifierField { get; init; } = "curie";

    /// <summary>The properties whose values are counted.</summary>
    public IReadOnlyList<BrowsedFacet> Counted { get; } = [.. Facets.Where(facet => facet.IsCounted)];

    /// <summary>The fields that the list can be sorted by.</summary>
    public IEnumerable<string> Sortable =>
        Columns.Where(column => column.IsSortable).Select(column => column.Field).Prepend(IdentifierField).Prepend(TextField);

    /// <summary>The fields that a table of the list has.</summary>
    public string Fields => string.Join(' ', Columns.Select(column => column.Field).Prepend("curie label"));

    /// <summary>The folder of its pages.</summary>
    public string Folder { get; } = PageLinks.FolderOf(Type);

    /// <summary>The page's operation for it.</summary>
    public string Operation { get; } = $"Browse{Plural}";

    // Below a term are not the term itself and not what is beside it.
    private static BrowsedFacet Below(string identifier) => new(PageLinks.BelowParameter, "Below", value =>
    {
        var below = BrowsedFacet.Is("term", "isA", value);
        below[identifier] = new Dictionary<string, object?> { ["neq"] = value };
        return value.Contains(':', StringComparison.Ordinal) ? below : null;
    })
    {
        IsCounted = false,
    };

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
