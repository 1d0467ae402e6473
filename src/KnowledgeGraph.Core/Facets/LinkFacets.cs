using System.Globalization;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Facets;

/// <summary>The facets of the links of each kind: the values that a link itself has, not the records that it joins.</summary>
public static class LinkFacets
{
    private const string SourceWords = "The sources that say something of the link.";
    private const int AnyBreadth = ~0;

    private static readonly (string Curie, string Label, double Least)[] FrequencyClasses =
    [
        ("HP:0040280", "Obligate (100%)", 1),
        ("HP:0040281", "Very frequent (99-80%)", 0.8),
        ("HP:0040282", "Frequent (79-30%)", 0.3),
        ("HP:0040283", "Occasional (29-5%)", 0.05),
        ("HP:0040284", "Very rare (<4-1%)", double.Epsilon),
        ("HP:0040285", "Excluded (0%)", 0),
    ];

    /// <summary>Links between a disease and a gene.</summary>
    public static IReadOnlyList<Facet> DiseaseGene { get; } =
    [
        new(
            graph => graph.DiseaseGenes.Count,
            "ASSOCIATION",
            "The strongest association that any source asserts; UNKNOWN if the evidence is against it.",
            ["association"],
            graph => KeyedFacetColumn.OfOne(
                FacetValues.Constants<GeneAssociation>(), link => (int)graph.DiseaseGenes.Association(link))),
        new(
            graph => graph.DiseaseGenes.Count,
            "VALIDITY",
            "How well established the link is.",
            ["validity"],
            graph => KeyedFacetColumn.OfOne(
                FacetValues.Constants<GeneValidity>(), link => (int?)graph.DiseaseGenes.Validity(link) ?? -1)),
        new(
            graph => graph.DiseaseGenes.Count,
            "NEGATED",
            "Whether the evidence is against the link: true or false.",
            ["negated"],
            graph => KeyedFacetColumn.OfOne(FacetValues.Answers(), link => Number(graph.DiseaseGenes.IsNegated(link)))),
        new(
            graph => graph.DiseaseGenes.Count,
            "SOURCES_DISAGREE",
            "Whether sources assign different validities: true or false.",
            ["sourcesDisagree"],
            graph => KeyedFacetColumn.OfOne(FacetValues.Answers(), link => Number(graph.DiseaseGenes.SourcesDisagree(link)))),
        new(
            graph => graph.DiseaseGenes.Count,
            "MODE_OF_INHERITANCE",
            "The modes of inheritance that statements of the link are for.",
            ["modeOfInheritance"],
            Modes),
        Source(graph => graph.DiseaseGenes.Count, graph => graph.Stated.DiseaseGeneSources),
    ];

    /// <summary>Links between a disease and a phenotype.</summary>
    public static IReadOnlyList<Facet> DiseasePhenotype { get; } =
    [
        new(
            graph => graph.DiseasePhenotypes.Count,
            "FREQUENCY",
            "How often the phenotype is seen, as HPO's classes have it, whichever way a source says it: 1, then from 0.8, 0.3 and 0.05 on, "
            + "above 0, and 0.",
            ["frequency"],
            Frequencies),
        new(graph => graph.DiseasePhenotypes.Count, "ONSET", "When the phenotype begins.", [], Onsets),
        new(graph => graph.DiseasePhenotypes.Count, "SEX", "MALE or FEMALE where the phenotype is seen in one sex only.", [], Sexes),
        new(graph => graph.DiseasePhenotypes.Count, "MODIFIER", "Clinical modifiers: severity, laterality, course.", [], Modifiers),
        new(
            graph => graph.DiseasePhenotypes.Count,
            "NEGATED",
            "Whether the phenotype is known to be absent: true or false.",
            ["negated"],
            graph => KeyedFacetColumn.OfOne(FacetValues.Answers(), link => Number(graph.DiseasePhenotypes.IsNegated(link)))),
        new(
            graph => graph.DiseasePhenotypes.Count,
            "SOURCES_DISAGREE",
            "Whether one statement says that the phenotype is present and another that it is not: true or false.",
            ["sourcesDisagree"],
            graph => KeyedFacetColumn.OfOne(FacetValues.Answers(), link => Number(graph.DiseasePhenotypes.SourcesDisagree(link)))),
        new(
            graph => graph.DiseasePhenotypes.Count,
            "EVIDENCE",
            "Evidence codes of the statements of the link.",
            ["evidence"],
            graph => Sets(graph.Stated.DiseasePhenotypeEvidence, code => new FacetValue(code, code))),
        Source(graph => graph.DiseasePhenotypes.Count, graph => graph.Stated.DiseasePhenotypeSources),
    ];

    /// <summary>Links between a disease and a paper.</summary>
    public static IReadOnlyList<Facet> DiseaseCitation { get; } =
    [
        new(
            graph => graph.DiseaseCitations.Count,
            "CATEGORY",
            "The sections of the record's literature that the paper is in.",
            ["category"],
            Categories),
        new(
            graph => graph.DiseaseCitations.Count,
            "SOURCE",
            SourceWords,
            [],
            graph => CitationSources(graph, graph.DiseaseCitations, graph.Stated.DiseaseCitationSources)),
    ];

    /// <summary>Links between a gene and a phenotype.</summary>
    public static IReadOnlyList<Facet> GenePhenotype { get; } =
    [
        new(
            graph => graph.GenePhenotypes.Count,
            "NEGATED",
            "Whether the phenotype was looked for and not seen: true or false.",
            ["negated"],
            graph => KeyedFacetColumn.OfOne(FacetValues.Answers(), link => Number(graph.GenePhenotypes.IsNegated(link)))),
        Source(graph => graph.GenePhenotypes.Count, graph => graph.Stated.GenePhenotypeSources),
    ];

    /// <summary>Links between a gene and a paper.</summary>
    public static IReadOnlyList<Facet> GeneCitation { get; } =
    [
        new(
            graph => graph.GeneCitations.Count,
            "SOURCE",
            SourceWords,
            [],
            graph => CitationSources(graph, graph.GeneCitations, graph.Stated.GeneCitationSources)),
    ];

    private static Facet Source(Func<GraphImage, int> rowsOf, Func<GraphImage, TextSets> setsOf) =>
        new(
            rowsOf,
            "SOURCE",
            SourceWords,
            [],
            graph => Sets(setsOf(graph), key => SourceValue(graph, int.Parse(key, CultureInfo.InvariantCulture))));

    private static FacetValue SourceValue(GraphImage graph, int source) => new(graph.Source(source).Name, graph.Source(source).Name);

    private static int Number(bool answer) => answer ? 1 : 0;

    private static KeyedFacetColumn Sets(TextSets sets, Func<string, FacetValue> valueOf)
    {
        var (values, codeOf, codesOfSet) = (new List<FacetValue>(), new Dictionary<string, int>(), new int[sets.SetCount][]);
        for (var set = 0; set < codesOfSet.Length; set++)
        {
            codesOfSet[set] = [.. sets.Set(set).OfType<string>().Select(CodeOf).Distinct()];
        }

        return new KeyedFacetColumn([.. values], codesOfSet, sets.SetOf);

        int CodeOf(string text)
        {
            if (!codeOf.TryGetValue(text, out var code))
            {
                code = values.Count;
                codeOf.Add(text, code);
                values.Add(valueOf(text));
            }

            return code;
        }
    }

    private static KeyedFacetColumn Modes(GraphImage graph) => Sets(
        graph.Stated.DiseaseGeneModes,
        curie => graph.Identifiers.Find(EntityType.Phenotype, curie) is { } mode
            ? FacetValues.Term(graph, mode.Row)
            : new FacetValue(curie, curie));

    private static KeyedFacetColumn Frequencies(GraphImage graph) => KeyedFacetColumn.OfOne(
        Array.ConvertAll(FrequencyClasses, one => graph.Identifiers.Find(EntityType.Phenotype, one.Curie) is { } term
            ? FacetValues.Term(graph, term.Row)
            : new FacetValue(one.Curie, one.Label)),
        link => graph.DiseasePhenotypes.ExactFrequencyRatio(link) is { } ratio
            ? Array.FindIndex(FrequencyClasses, one => ratio >= one.Least)
            : -1);

    private static FacetColumn Onsets(GraphImage graph) => FacetColumnBuilder.Build(graph.DiseasePhenotypes.Count, (link, values) =>
    {
        if (graph.DiseasePhenotypes.OnsetRow(link) is { } onset)
        {
            values.Add(graph.Phenotypes.Curie[onset]!, _ => FacetValues.Term(graph, onset));
        }
    });

    private static FacetColumn Modifiers(GraphImage graph) => FacetColumnBuilder.Build(graph.DiseasePhenotypes.Count, (link, values) =>
    {
        foreach (var modifier in graph.DiseasePhenotypes.ModifierRows(link))
        {
            values.Add(graph.Phenotypes.Curie[modifier]!, _ => FacetValues.Term(graph, modifier));
        }
    });

    private static KeyedFacetColumn Sexes(GraphImage graph)
    {
        FacetValue[] values = [new("MALE", "Male"), new("FEMALE", "Female")];
        return KeyedFacetColumn.OfOne(
            values, link => graph.DiseasePhenotypes.Sex(link) is { } sex ? Array.FindIndex(values, value => value.Text == sex) : -1);
    }

    private static KeyedFacetColumn Categories(GraphImage graph) => new(
        FacetValues.Constants<CitationCategory>(),
        [.. Enumerable.Range(0, 1 << Enum.GetValues<CitationCategory>().Length).Select(bits => PlacesOf(bits).ToArray())],
        link => graph.DiseaseCitations.CategoryBits(link, AnyBreadth));

    // The key of a link is its set of stored sources, and the lists that have it.
    private static KeyedFacetColumn CitationSources(GraphImage graph, CitationLinks links, TextSets stored)
    {
        var lists = 1 << graph.Citations.Lists.Length;
        var codes = new int[stored.SetCount * lists][];
        for (var key = 0; key < codes.Length; key++)
        {
            codes[key] = [.. stored.Set(key / lists).Select(source => int.Parse(source!, CultureInfo.InvariantCulture))
                .Concat(PlacesOf(key % lists).Select(list => graph.Citations.Lists[list].SourceId))
                .Select(source => source - 1).Distinct()];
        }

        return new KeyedFacetColumn(
            [.. graph.Sources.Select(source => SourceValue(graph, source.Id))],
            codes,
            link => (stored.SetOf(link) * lists) + links.ListedIn(link));
    }

    private static IEnumerable<int> PlacesOf(int bits) => Enumerable.Range(0, sizeof(int) * 8).Where(place => ((bits >> place) & 1) != 0);
}
