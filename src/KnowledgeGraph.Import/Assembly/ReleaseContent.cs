using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Import.Reporting;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Every row of a release, with keys, in the order it is written. Those of papers and of links to them are made on the way.
/// </summary>
public sealed class ReleaseContent : IDisposable
{
    internal ReleaseContent()
    {
    }

    public List<Source> Sources { get; internal set; } = [];

    public List<LoadReportEntry> LoadReport { get; internal set; } = [];

    public List<Disease> Diseases { get; } = [];

    public List<DiseaseIdentifier> DiseaseIdentifiers { get; } = [];

    public List<DiseaseSynonym> DiseaseSynonyms { get; } = [];

    public List<DiseaseDefinition> DiseaseDefinitions { get; } = [];

    public List<DiseaseParent> DiseaseParents { get; } = [];

    public List<DiseaseInheritance> DiseaseInheritance { get; } = [];

    public List<DiseasePrevalence> DiseasePrevalences { get; } = [];

    public List<DiseaseOnset> DiseaseOnsets { get; } = [];

    public List<DiseaseResource> DiseaseResources { get; } = [];

    public List<Gene> Genes { get; } = [];

    public List<GeneIdentifier> GeneIdentifiers { get; } = [];

    public List<GeneSynonym> GeneSynonyms { get; } = [];

    public List<GeneResource> GeneResources { get; } = [];

    public List<Phenotype> Phenotypes { get; } = [];

    public List<PhenotypeIdentifier> PhenotypeIdentifiers { get; } = [];

    public List<PhenotypeSynonym> PhenotypeSynonyms { get; } = [];

    public List<PhenotypeDefinition> PhenotypeDefinitions { get; } = [];

    public List<PhenotypeTranslation> PhenotypeTranslations { get; } = [];

    public List<PhenotypeParent> PhenotypeParents { get; } = [];

    public List<MergedCitation> MergedCitations { get; } = [];

    public List<FilterClause> FilterClauses { get; } = [];

    public List<CitationList> CitationLists { get; } = [];

    public List<DiseaseGene> DiseaseGenes { get; } = [];

    public List<DiseaseGeneStatement> DiseaseGeneStatements { get; } = [];

    public List<DiseasePhenotype> DiseasePhenotypes { get; } = [];

    public List<DiseasePhenotypeStatement> DiseasePhenotypeStatements { get; } = [];

    /// <summary>Links of diseases to papers.</summary>
    public int DiseaseCitationCount { get; private set; }

    /// <summary>Links of diseases to genes that were written.</summary>
    public int DiseaseGeneCount { get; private set; }

    /// <summary>Links of diseases to phenotypes that were written.</summary>
    public int DiseasePhenotypeCount { get; private set; }

    public List<DiseaseCitationStatement> DiseaseCitationStatements { get; } = [];

    public List<DiseaseCitationCategory> DiseaseCitationCategories { get; } = [];

    public List<GenePhenotype> GenePhenotypes { get; } = [];

    public List<GenePhenotypeStatement> GenePhenotypeStatements { get; } = [];

    public List<GeneCitationStatement> GeneCitationStatements { get; } = [];

    /// <summary>Papers, read from their spool as they are written.</summary>
    internal PaperStore Papers { get; set; } = null!;

    internal LinkRows<DiseaseCitation> DiseaseCitations { get; set; } = null!;

    internal LinkRows<GeneCitation> GeneCitations { get; set; } = null!;

    /// <summary>Deletes the spool.</summary>
    public void Dispose() => Papers?.Dispose();

    /// <summary>
    /// Writes everything into a draft. Rows that are written are let go of, those of sources and of the load report apart.
    /// </summary>
    public void WriteTo(ReleaseDraft draft, IImportProgress progress)
    {
        (DiseaseCitationCount, DiseaseGeneCount, DiseasePhenotypeCount) = (DiseaseCitations.Count, DiseaseGenes.Count,
            DiseasePhenotypes.Count);
        (string Table, Action Write)[] tables =
        [
            ("sources", () => draft.Write(Sources)),
            ("load report", () => draft.Write(LoadReport.OrderBy(entry => entry.Id))),
            ("diseases", () => Move(Diseases)),
            ("disease identifiers", () => Move(DiseaseIdentifiers)),
            ("disease synonyms", () => Move(DiseaseSynonyms)),
            ("disease definitions", () => Move(DiseaseDefinitions)),
            ("genes", () => Move(Genes)),
            ("gene identifiers", () => Move(GeneIdentifiers)),
            ("gene synonyms", () => Move(GeneSynonyms)),
            ("phenotypes", () => Move(Phenotypes)),
            ("phenotype identifiers", () => Move(PhenotypeIdentifiers)),
            ("phenotype synonyms", () => Move(PhenotypeSynonyms)),
            ("phenotype definitions", () => Move(PhenotypeDefinitions)),
            ("phenotype translations", () => Move(PhenotypeTranslations)),
            ("phenotype hierarchy", () => Move(PhenotypeParents)),
            ("disease hierarchy", () => Move(DiseaseParents)),
            ("inheritance", () => Move(DiseaseInheritance)),
            ("prevalence", () => Move(DiseasePrevalences)),
            ("ages of onset", () => Move(DiseaseOnsets)),
            ("resources", () => Move(DiseaseResources)),
            ("gene resources", () => Move(GeneResources)),
            ("papers", () => draft.Write(Papers.Citations())),
            ("merged papers", () => Move(MergedCitations)),
            ("abstracts", () => draft.Write(Papers.Abstracts())),
            ("authors", () => draft.Write(Papers.Authors())),
            ("MeSH headings", () => draft.Write(Papers.MeshHeadings())),
            ("publication types", () => draft.Write(Papers.PublicationTypes())),
            ("corrections", () => draft.Write(Papers.Corrections())),
            ("filter clauses", () => Move(FilterClauses)),
            ("filter matches", () => draft.Write(Papers.FilterMatches())),
            ("lists of papers", () => Move(CitationLists)),
            ("disease–gene links", () => Move(DiseaseGenes)),
            ("disease–gene statements", () => Move(DiseaseGeneStatements)),
            ("disease–phenotype links", () => Move(DiseasePhenotypes)),
            ("disease–phenotype statements", () => Move(DiseasePhenotypeStatements)),
            ("disease–paper links", () => draft.Write(DiseaseCitations.Rows())),
            ("disease–paper statements", () => Move(DiseaseCitationStatements)),
            ("literature sections", () => Move(DiseaseCitationCategories)),
            ("gene–phenotype links", () => Move(GenePhenotypes)),
            ("gene–phenotype statements", () => Move(GenePhenotypeStatements)),
            ("gene–paper links", () => draft.Write(GeneCitations.Rows())),
            ("gene–paper statements", () => Move(GeneCitationStatements)),
        ];
        progress.Begin("writing", tables.Length);
        foreach (var (table, write) in tables)
        {
            write();
            progress.Step(table);
        }

        void Move<TRow>(List<TRow> rows)
            where TRow : class
        {
            draft.Write(rows);
            rows.Clear();
            rows.TrimExcess();
        }
    }
}
