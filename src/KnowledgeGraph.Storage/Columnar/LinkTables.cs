using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>The tables of links, one for each kind.</summary>
internal static class LinkTables
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReleaseTable> All { get; } =
    [
        Table("disease_genes", "A disease and a gene.", LinkKind.DiseaseGene, "disease", "gene",
        [
            new(
                "association",
                ColumnKind.Text,
                "How the gene stands to the disease.",
                row => EnumNames.Of(row.Graph.DiseaseGenes.Association(row.Link))),
            new(
                "validity",
                ColumnKind.Text,
                "How well established that is.",
                row => row.Graph.DiseaseGenes.Validity(row.Link) is { } validity ? EnumNames.Of(validity) : null),
            new(
                "negated",
                ColumnKind.Truth,
                "Disputed, refuted or not known: not to be taken for true.",
                row => row.Graph.DiseaseGenes.IsNegated(row.Link)),
            new(
                "sources_disagree",
                ColumnKind.Truth,
                "Whether sources assign different validities.",
                row => row.Graph.DiseaseGenes.SourcesDisagree(row.Link)),
        ]),
        Table("disease_phenotypes", "A disease and a phenotype.", LinkKind.DiseasePhenotype, "disease", "phenotype",
        [
            new("negated", ColumnKind.Truth, "Stated to be absent.", row => row.Graph.DiseasePhenotypes.IsNegated(row.Link)),
            new(
                "sources_disagree",
                ColumnKind.Truth,
                "One statement says that it is there, another that it is not.",
                row => row.Graph.DiseasePhenotypes.SourcesDisagree(row.Link)),
            new(
                "aspect",
                ColumnKind.Text,
                "HPO's aspect: P, C, M, H or I.",
                row => row.Graph.DiseasePhenotypes.Aspect(row.Link).ToString()),
            new("frequency", ColumnKind.Number, "Share of patients, between 0 and 1.",
                row => row.Graph.DiseasePhenotypes.GivenFrequencyRatio(row.Link)),
            new("frequency_text", ColumnKind.Text, "The same as text.", row => row.Graph.DiseasePhenotypes.FrequencyText(row.Link)),
            new(
                "frequency_count",
                ColumnKind.Whole,
                "The number of patients who had it.",
                row => row.Graph.DiseasePhenotypes.FrequencyNumerator(row.Link)),
            new(
                "frequency_total",
                ColumnKind.Whole,
                "The number of patients examined.",
                row => row.Graph.DiseasePhenotypes.FrequencyDenominator(row.Link)),
            new(
                "onset",
                ColumnKind.Text,
                "When it begins: an HPO CURIE.",
                row => row.Graph.DiseasePhenotypes.OnsetRow(row.Link) is { } term ? row.Graph.Phenotypes.Curie[term] : null),
            new("sex", ColumnKind.Text, "MALE or FEMALE, where only one has it.", row => row.Graph.DiseasePhenotypes.Sex(row.Link)),
            new(
                "modifiers",
                ColumnKind.Texts,
                "Modifiers: HPO CURIEs.",
                row => row.Graph.DiseasePhenotypes.ModifierRows(row.Link).Select(term => row.Graph.Phenotypes.Curie[term]!)),
        ]),
        Table("gene_phenotypes", "A gene and a phenotype of diseases with it.", LinkKind.GenePhenotype, "gene", "phenotype",
        [
            new("negated", ColumnKind.Truth, "Stated to be absent.", row => row.Graph.GenePhenotypes.IsNegated(row.Link)),
            new(
                "aspect",
                ColumnKind.Text,
                "HPO's aspect: P, C, M, H or I.",
                row => row.Graph.GenePhenotypes.Aspect(row.Link).ToString()),
        ]),
        Table("disease_papers", "A disease and a paper.", LinkKind.DiseaseCitation, "disease", "paper",
        [
            new(
                "relevance",
                ColumnKind.Number,
                "How much the paper is about the disease, between 0 and 1.",
                row => Math.Round((double)row.Graph.DiseaseCitations.Relevance(row.Link), 4)),
            new("sections", ColumnKind.Texts, "The sections of the disease's literature that it stands in.",
                row => row.Graph.DiseaseCitations.Classifications(row.Link).Select(one => EnumNames.Of(one.Category)).Distinct()),
        ]),
        Table("gene_papers", "A gene and a paper.", LinkKind.GeneCitation, "gene", "paper", []),
        Table("disease_parents", "A disease and a wider one.", LinkKind.DiseaseParent, "disease", "parent", []),
        Table("phenotype_parents", "A phenotype and a wider one.", LinkKind.PhenotypeParent, "phenotype", "parent", []),
    ];

    private static ReleaseTable Table(
        string name,
        string description,
        LinkKind kind,
        string from,
        string to,
        Column<LinkRow>[] columns) => ReleaseTable.Of<LinkRow>(
        name, description, "link",
        [
            new("link", ColumnKind.Whole, "Number of the link within its kind; statements speak of it by kind and number.", row => row.Key),
            new(from, ColumnKind.Text, "CURIE of what the link starts from.", row => row.From, Key(kind, isEnd: false)),
            new(to, ColumnKind.Text, "CURIE of what it ends at.", row => row.To, Key(kind, isEnd: true)),
            .. columns,
        ],
        (graph, _) => LinkRow.Of(graph, kind));

    private static string Key(LinkKind kind, bool isEnd) => (kind, isEnd) switch
    {
        (LinkKind.GeneCitation or LinkKind.GenePhenotype, false) or (LinkKind.DiseaseGene, true) => "genes/curie",
        (LinkKind.DiseaseCitation or LinkKind.GeneCitation, true) => "papers/curie",
        (LinkKind.PhenotypeParent, _) or (LinkKind.DiseasePhenotype or LinkKind.GenePhenotype, true) => "phenotypes/curie",
        (LinkKind.DiseaseGene or LinkKind.DiseasePhenotype or LinkKind.DiseaseCitation, false) or (LinkKind.DiseaseParent, _) =>
            "diseases/curie",
        _ => throw UnknownKind.Of(kind),
    };
}
