using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>The tables of records, one for each kind.</summary>
internal static class RecordTables
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReleaseTable> All { get; } = [Diseases(), Genes(), Phenotypes(), Papers()];

    private static ReleaseTable Diseases() => ReleaseTable.Of<DiseaseNode>(
        "diseases", "A disease.", "curie",
        [
            new("curie", ColumnKind.Text, "Canonical identifier.", node => node.Curie),
            new("name", ColumnKind.Text, "Preferred name.", node => node.Name),
            new("acronym", ColumnKind.Text, "Usual abbreviation.", node => node.Acronym),
            new("semantic_type", ColumnKind.Text, "UMLS semantic type.", node => node.SemanticType),
            new("medgen_uid", ColumnKind.Text, "The MedGen identifier.", node => node.MedgenUid),
            new("concept_id", ColumnKind.Text, "UMLS or NCBI concept id.", node => node.ConceptId),
            new("mondo_id", ColumnKind.Text, "MONDO CURIE.", node => node.MondoId),
            new("omim_id", ColumnKind.Text, "MIM number.", node => node.OmimId),
            new("orphanet_id", ColumnKind.Text, "ORPHA CURIE.", node => node.OrphanetId),
            new("definition", ColumnKind.Text, "Definition of the best source.", node => node.Definitions.FirstOrDefault()?.Text),
            new("definition_source", ColumnKind.Text, "The source of the definition.", node => node.Definitions.FirstOrDefault()?.Source,
                References: "sources/name"),
            new(
                "inheritance",
                ColumnKind.Texts,
                "Modes of inheritance: HPO CURIEs.",
                node => node.ModesOfInheritance.Select(mode => mode.Curie).Distinct()),
            .. Names<DiseaseNode>(node => node.Synonyms),
        ],
        (graph, _) => Rows(graph.Diseases.Count, row => new DiseaseNode(graph, row)));

    private static ReleaseTable Genes() => ReleaseTable.Of<GeneNode>(
        "genes", "A gene.", "curie",
        [
            new("curie", ColumnKind.Text, "Canonical identifier.", node => node.Curie),
            new("symbol", ColumnKind.Text, "Approved symbol.", node => node.Symbol),
            new("name", ColumnKind.Text, "Approved name.", node => node.Name),
            new("ncbi_gene_id", ColumnKind.Whole, "The NCBI Gene identifier.", node => node.NcbiGeneId),
            new("hgnc_id", ColumnKind.Text, "HGNC CURIE.", node => node.HgncId),
            new("ensembl_id", ColumnKind.Text, "Ensembl gene id.", node => node.EnsemblId),
            new("omim_id", ColumnKind.Text, "MIM number.", node => node.OmimId),
            new("chromosome", ColumnKind.Text, "Chromosome.", node => node.Chromosome),
            new("location", ColumnKind.Text, "Cytogenetic band.", node => node.Location),
            new("gene_type", ColumnKind.Text, "Kind of gene.", node => node.GeneType),
            .. Names<GeneNode>(node => node.Synonyms),
        ],
        (graph, _) => Rows(graph.Genes.Count, row => new GeneNode(graph, row)));

    private static ReleaseTable Phenotypes() => ReleaseTable.Of<PhenotypeNode>(
        "phenotypes", "A term of the Human Phenotype Ontology.", "curie",
        [
            new("curie", ColumnKind.Text, "HPO id.", node => node.Curie),
            new("name", ColumnKind.Text, "Label.", node => node.Name),
            new("is_obsolete", ColumnKind.Truth, "Whether HPO has withdrawn the term.", node => node.IsObsolete),
            new("replaced_by", ColumnKind.Text, "The term to use instead of a withdrawn one.", node => node.ReplacedBy?.Curie,
                References: "phenotypes/curie"),
            new("medgen_uid", ColumnKind.Text, "The MedGen identifier.", node => node.MedgenUid),
            new("concept_id", ColumnKind.Text, "UMLS or NCBI concept id.", node => node.ConceptId),
            new("semantic_type", ColumnKind.Text, "UMLS semantic type.", node => node.SemanticType),
            new("definition", ColumnKind.Text, "Definition of the best source.", node => node.Definitions.FirstOrDefault()?.Text),
            new(
                "body_systems",
                ColumnKind.Texts,
                "The body systems that it is of: HPO CURIEs.",
                node => node.BodySystems.Select(system => system.Curie)),
            .. Names<PhenotypeNode>(node => node.Synonyms),
        ],
        (graph, _) => Rows(graph.Phenotypes.Count, row => new PhenotypeNode(graph, row)));

    private static ReleaseTable Papers() => ReleaseTable.Of<CitationNode>(
        "papers", "A paper; of one that no source describes only the number is known.", "curie",
        [
            new("curie", ColumnKind.Text, "PMID as a CURIE.", node => node.Curie),
            new("pmid", ColumnKind.Whole, "The PubMed identifier (PMID).", node => node.Pmid),
            new("pmc_id", ColumnKind.Text, "PMC id.", node => node.PmcId),
            new("doi", ColumnKind.Text, "DOI.", node => node.Doi),
            new("title", ColumnKind.Text, "Title.", node => node.Title),
            new("journal", ColumnKind.Text, "Journal.", node => node.Journal),
            new("year", ColumnKind.Whole, "Year of publication.", node => node.Year),
            new("publication_date", ColumnKind.Text, "Date as printed.", node => node.PublicationDate),
            new("volume", ColumnKind.Text, "Volume.", node => node.Volume),
            new("issue", ColumnKind.Text, "Issue.", node => node.Issue),
            new("pages", ColumnKind.Text, "Pages.", node => node.Pages),
            new("is_free_full_text", ColumnKind.Truth, "Free in PMC; null where nothing is known.", node => node.IsFreeFullText),
            new("is_retracted", ColumnKind.Truth, "Retracted; null where nothing is known.", node => node.IsRetracted),
        ],
        (graph, _) => Rows(graph.Citations.Count, row => new CitationNode(graph, row)));

    private static Column<TNode>[] Names<TNode>(Func<TNode, IEnumerable<SynonymRow>> synonyms)
        where TNode : EntityNode =>
    [
        new("synonyms", ColumnKind.Texts, "Other names.", node => synonyms(node).Select(synonym => synonym.Name).Distinct()),
        new(
            "identifiers",
            ColumnKind.Texts,
            "Other identifiers that are alive: CURIEs.",
            node => node.Identifiers.Where(one => !one.IsRetired).Select(one => one.Curie).Distinct()),
        new(
            "retired_identifiers",
            ColumnKind.Texts,
            "Identifiers that have been retired or merged into it.",
            node => node.Identifiers.Where(one => one.IsRetired).Select(one => one.Curie).Distinct()),
    ];

    private static IEnumerable<TNode> Rows<TNode>(int count, Func<int, TNode> node) => Enumerable.Range(0, count).Select(node);
}
