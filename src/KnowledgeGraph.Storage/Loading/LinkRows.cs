using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>The links of every kind as they stand in the database, read before it is known how many rows the ends have.</summary>
internal sealed class LinkRows
{
    private readonly Pairs _diseaseGenes = new();
    private readonly List<GeneAssociation> _associations = [];
    private readonly List<GeneValidity?> _validities = [];
    private readonly List<bool> _againstGenes = [];
    private readonly List<bool> _disagreements = [];
    private readonly Pairs _diseasePhenotypes = new();
    private readonly DiseasePhenotypeAttributes _attributes = new();
    private readonly Pairs _diseaseCitations = new();
    private readonly GrowingColumn<ushort> _relevance = new();
    private readonly GrowingColumn<byte> _relevanceBasis = new();
    private readonly GrowingColumn<byte> _diseaseLists = new();
    private readonly List<DiseaseCitationCategory> _categories = [];
    private readonly Pairs _genePhenotypes = new();
    private readonly List<bool> _notSeen = [];
    private readonly List<char> _geneAspects = [];
    private readonly Pairs _geneCitations = new();
    private readonly GrowingColumn<byte> _geneLists = new();
    private readonly Pairs _diseaseParents = new();
    private readonly Pairs _phenotypeParents = new();

    public static LinkRows Read(IRowSource source)
    {
        var rows = new LinkRows();
        rows.ReadDiseaseGenes(source);
        rows.ReadDiseasePhenotypes(source);
        rows.ReadDiseaseCitations(source);
        source.ForEach("gene_phenotype", "gene_id, phenotype_id, is_negated, aspect", row =>
        {
            rows._genePhenotypes.Add(row);
            rows._notSeen.Add(row.Flag(2));
            rows._geneAspects.Add(row.RequiredText(3)[0]);
        });
        source.ForEach("gene_citation", "gene_id, citation_id, listed_in", row =>
        {
            rows._geneCitations.Add(row);
            rows._geneLists.Add(checked((byte)row.Int(2)));
        });
        source.ForEach("disease_parent", "child_id, parent_id, source_id", rows._diseaseParents.AddWithSource, "child_id, parent_id");
        source.ForEach("phenotype_parent", "child_id, parent_id, source_id", rows._phenotypeParents.AddWithSource, "child_id, parent_id");
        return rows;
    }

    public DiseaseGeneLinks DiseaseGenes(int diseases, int genes) =>
        new(diseases, genes, _diseaseGenes.Left.Build(), _diseaseGenes.Right.Build(), new DiseaseGeneColumns
        {
            Association = [.. _associations],
            Validity = [.. _validities],
            IsNegated = [.. _againstGenes],
            SourcesDisagree = [.. _disagreements],
        });

    public DiseasePhenotypeLinks DiseasePhenotypes(int diseases, int phenotypes) =>
        new(diseases, phenotypes, _diseasePhenotypes.Left.Build(), _diseasePhenotypes.Right.Build(), _attributes.Build());

    public DiseaseCitationLinks DiseaseCitations(int diseases, CitationTable citations) =>
        new(
            diseases,
            citations,
            _diseaseCitations.Left.Build(),
            _diseaseCitations.Right.Build(),
            _relevance.Build(),
            _relevanceBasis.Build(),
            _diseaseLists.Build(),
            [.. _categories]);

    public GenePhenotypeLinks GenePhenotypes(int genes, int phenotypes) =>
        new(genes, phenotypes, _genePhenotypes.Left.Build(), _genePhenotypes.Right.Build(), [.. _notSeen], [.. _geneAspects]);

    public GeneCitationLinks GeneCitations(int genes, CitationTable citations) =>
        new(genes, citations, _geneCitations.Left.Build(), _geneCitations.Right.Build(), _geneLists.Build());

    public HierarchyLinks DiseaseParents(int diseases) => _diseaseParents.ToHierarchy(diseases);

    public HierarchyLinks PhenotypeParents(int phenotypes) => _phenotypeParents.ToHierarchy(phenotypes);

    private void ReadDiseaseGenes(IRowSource source) =>
        source.ForEach("disease_gene", "disease_id, gene_id, association, validity, is_negated, sources_disagree", row =>
        {
            _diseaseGenes.Add(row);
            _associations.Add((GeneAssociation)row.Int(2));
            _validities.Add(row.IsNull(3) ? null : (GeneValidity)row.Int(3));
            _againstGenes.Add(row.Flag(4));
            _disagreements.Add(row.Flag(5));
        });

    private void ReadDiseasePhenotypes(IRowSource source) =>
        source.ForEach("disease_phenotype", $"disease_id, phenotype_id, {DiseasePhenotypeAttributes.Columns}", row =>
        {
            _diseasePhenotypes.Add(row);
            _attributes.Add(row, firstColumn: 2);
        });

    private void ReadDiseaseCitations(IRowSource source)
    {
        source.ForEach("disease_citation", "disease_id, citation_id, relevance, relevance_basis, listed_in", row =>
        {
            _diseaseCitations.Add(row);
            _relevance.Add(DiseaseCitationLinks.StepOf(row.Double(2)));
            _relevanceBasis.Add(checked((byte)row.Int(3)));
            _diseaseLists.Add(checked((byte)row.Int(4)));
        });
        source.ForEach("disease_citation_category", "id, link_id, category, breadth, matched, rank", row =>
            _categories.Add(new DiseaseCitationCategory
            {
                Id = row.Int(0),
                LinkId = row.Int(1),
                Category = (CitationCategory)row.Int(2),
                Breadth = (FilterBreadth)row.Int(3),
                Matched = row.RequiredText(4),
                Rank = row.Whole(5),
            }));
    }

    private sealed class Pairs
    {
        public GrowingColumn<int> Left { get; } = new();

        public GrowingColumn<int> Right { get; } = new();

        private readonly GrowingColumn<int> _sources = new();

        public void Add(IRow row)
        {
            Left.Add(row.Row(0));
            Right.Add(row.Row(1));
        }

        public void AddWithSource(IRow row)
        {
            Add(row);
            _sources.Add(row.Int(2));
        }

        public HierarchyLinks ToHierarchy(int terms) => new(terms, Left.Build(), Right.Build(), _sources.Build());
    }
}
