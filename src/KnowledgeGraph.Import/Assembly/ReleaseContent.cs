using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Import.Reporting;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Every row of a release, with keys, in the order it is written. Those of papers and of links to them are made on the way.</summary>
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
    public int DiseaseCitationCount => DiseaseCitations.Count;

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

    /// <summary>Writes everything into a draft.</summary>
    public void WriteTo(ReleaseDraft draft, IImportProgress progress)
    {
        (string Table, Action Write)[] tables =
        [
            ("sources", () => draft.Write(Sources)),
            ("load origin", () => draft.Write(LoadReport)),
            ("diseases", () => draft.Write(Diseases)),
            ("disease identifiers", () => draft.Write(DiseaseIdentifiers)),
            ("disease synonyms", () => draft.Write(DiseaseSynonyms)),
            ("disease definitions", () => draft.Write(DiseaseDefinitions)),
            ("genes", () => draft.Write(Genes)),
            ("gene identifiers", () => draft.Write(GeneIdentifiers)),
            ("gene synonyms", () => draft.Write(GeneSynonyms)),
            ("phenotypes", () => draft.Write(Phenotypes)),
            ("phenotype identifiers", () => draft.Write(PhenotypeIdentifiers)),
            ("phenotype synonyms", () => draft.Write(PhenotypeSynonyms)),
            ("phenotype definitions", () => draft.Write(PhenotypeDefinitions)),
            ("phenotype translations", () => draft.Write(PhenotypeTranslations)),
            ("phenotype hierarchy", () => draft.Write(PhenotypeParents)),
            ("disease hierarchy", () => draft.Write(DiseaseParents)),
            ("inheritance", () => draft.Write(DiseaseInheritance)),
            ("prevalence", () => draft.Write(DiseasePrevalences)),
            ("ages of onset", () => draft.Write(DiseaseOnsets)),
            ("resources", () => draft.Write(DiseaseResources)),
            ("gene resources", () => draft.Write(GeneResources)),
            ("papers", () => draft.Write(Papers.Citations())),
            ("merged papers", () => draft.Write(MergedCitations)),
            ("abstracts", () => draft.Write(Papers.Abstracts())),
            ("authors", () => draft.Write(Papers.Authors())),
            ("MeSH headings", () => draft.Write(Papers.MeshHeadings())),
            ("publication types", () => draft.Write(Papers.PublicationTypes())),
            ("corrections", () => draft.Write(Papers.Corrections())),
            ("filter clauses", () => draft.Write(FilterClauses)),
            ("filter matches", () => draft.Write(Papers.FilterMatches())),
            ("lists of papers", () => draft.Write(CitationLists)),
            ("disease–gene links", () => draft.Write(DiseaseGenes)),
            ("disease–gene statements", () => draft.Write(DiseaseGeneStatements)),
            ("disease–phenotype links", () => draft.Write(DiseasePhenotypes)),
            ("disease–phenotype statements", () => draft.Write(DiseasePhenotypeStatements)),
            ("disease–paper links", () => draft.Write(DiseaseCitations.Rows())),
            ("disease–paper statements", () => draft.Write(DiseaseCitationStatements)),
            ("literature sections", () => draft.Write(DiseaseCitationCategories)),
            ("gene–phenotype links", () => draft.Write(GenePhenotypes)),
            ("gene–phenotype statements", () => draft.Write(GenePhenotypeStatements)),
            ("gene–paper links", () => draft.Write(GeneCitations.Rows())),
            ("gene–paper statements", () => draft.Write(GeneCitationStatements)),
        ];
        progress.Begin("writing", tables.Length);
        foreach (var (table, write) in tables)
        {
            write();
            progress.Step(table);
        }
    }
}
