using System.Data.Common;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>The links of every kind as they stand in the database, read before it is known how many rows the ends have.</summary>
internal sealed class LinkRows
{
    private readonly Pairs _diseaseGenes = new();
    private readonly List<GeneAssociation> _associations = [];
    private readonly List<GeneValidity?> _validities = [];
    private readonly Pairs _diseasePhenotypes = new();
    private readonly DiseasePhenotypeAttributes _attributes = new();
    private readonly Pairs _diseaseCitations = new();
    private readonly List<float> _relevance = [];
    private readonly List<DiseaseCitationCategory> _categories = [];
    private readonly Pairs _genePhenotypes = new();
    private readonly Pairs _geneCitations = new();
    private readonly Pairs _diseaseParents = new();
    private readonly Pairs _phenotypeParents = new();

    public static LinkRows Read(DbConnection connection)
    {
        var rows = new LinkRows();
        rows.ReadDiseaseGenes(connection);
        rows.ReadDiseasePhenotypes(connection);
        rows.ReadDiseaseCitations(connection);
        TableRows.ForEach(connection, "gene_phenotype", "gene_id, phenotype_id", rows._genePhenotypes.Add);
        TableRows.ForEach(connection, "gene_citation", "gene_id, citation_id", rows._geneCitations.Add);
        TableRows.ForEach(connection, "disease_parent", "child_id, parent_id, source_id", rows._diseaseParents.AddWithSource, "child_id, parent_id");
        TableRows.ForEach(connection, "phenotype_parent", "child_id, parent_id, source_id", rows._phenotypeParents.AddWithSource, "child_id, parent_id");
        return rows;
    }

    public DiseaseGeneLinks DiseaseGenes(int diseases, int genes) =>
        new(diseases, genes, [.. _diseaseGenes.Left], [.. _diseaseGenes.Right], [.. _associations], [.. _validities]);

    public DiseasePhenotypeLinks DiseasePhenotypes(int diseases, int phenotypes) =>
        new(diseases, phenotypes, [.. _diseasePhenotypes.Left], [.. _diseasePhenotypes.Right], _attributes.Build());

    public DiseaseCitationLinks DiseaseCitations(int diseases, CitationTable citations) =>
        new(diseases, citations, [.. _diseaseCitations.Left], [.. _diseaseCitations.Right], [.. _relevance], [.. _categories]);

    public GenePhenotypeLinks GenePhenotypes(int genes, int phenotypes) => new(genes, phenotypes, [.. _genePhenotypes.Left], [.. _genePhenotypes.Right]);

    public GeneCitationLinks GeneCitations(int genes, CitationTable citations) => new(genes, citations, [.. _geneCitations.Left], [.. _geneCitations.Right]);

    public HierarchyLinks DiseaseParents(int diseases) => _diseaseParents.ToHierarchy(diseases);

    public HierarchyLinks PhenotypeParents(int phenotypes) => _phenotypeParents.ToHierarchy(phenotypes);

    private void ReadDiseaseGenes(DbConnection connection) =>
        TableRows.ForEach(connection, "disease_gene", "disease_id, gene_id, association, validity", reader =>
        {
            _diseaseGenes.Add(reader);
            _associations.Add((GeneAssociation)reader.GetInt32(2));
            _validities.Add(reader.IsDBNull(3) ? null : (GeneValidity)reader.GetInt32(3));
        });

    private void ReadDiseasePhenotypes(DbConnection connection) =>
        TableRows.ForEach(connection, "disease_phenotype", $"disease_id, phenotype_id, {DiseasePhenotypeAttributes.Columns}", reader =>
        {
            _diseasePhenotypes.Add(reader);
            _attributes.Add(reader, firstColumn: 2);
        });

    private void ReadDiseaseCitations(DbConnection connection)
    {
        TableRows.ForEach(connection, "disease_citation", "disease_id, citation_id, relevance", reader =>
        {
            _diseaseCitations.Add(reader);
            _relevance.Add((float)reader.GetDouble(2));
        });
        TableRows.ForEach(connection, "disease_citation_category", "id, link_id, category, breadth, matched, rank", reader =>
            _categories.Add(new DiseaseCitationCategory
            {
                Id = reader.GetInt32(0),
                LinkId = reader.GetInt32(1),
                Category = (CitationCategory)reader.GetInt32(2),
                Breadth = (FilterBreadth)reader.GetInt32(3),
                Matched = reader.GetString(4),
                Rank = reader.IsDBNull(5) ? null : reader.GetInt32(5),
            }));
    }

    private sealed class Pairs
    {
        public List<int> Left { get; } = [];

        public List<int> Right { get; } = [];

        private readonly List<int> _sources = [];

        public void Add(DbDataReader reader)
        {
            Left.Add(reader.Row(0));
            Right.Add(reader.Row(1));
        }

        public void AddWithSource(DbDataReader reader)
        {
            Add(reader);
            _sources.Add(reader.GetInt32(2));
        }

        public HierarchyLinks ToHierarchy(int terms) => new(terms, [.. Left], [.. Right], [.. _sources]);
    }
}
