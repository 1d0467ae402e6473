using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

internal static class GeneRows
{
    public static GeneTable Read(IRowSource source)
    {
        var (curie, symbol, name, location) =
            (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        var (hgncId, ensemblId, omimId) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        var (chromosome, geneType) = (new PooledColumnBuilder(), new PooledColumnBuilder());
        var ncbiGeneIds = new List<int>();
        const string Columns = "curie, symbol, name, ncbi_gene_id, hgnc_id, ensembl_id, omim_id, chromosome, location, gene_type";
        source.ForEach("gene", Columns, row =>
        {
            curie.AddUtf8(row.Utf8(0));
            symbol.AddUtf8(row.Utf8(1));
            name.AddUtf8(row.Utf8(2));
            ncbiGeneIds.Add(row.Number(3, missing: 0));
            hgncId.AddUtf8(row.Utf8(4));
            ensemblId.AddUtf8(row.Utf8(5));
            omimId.AddUtf8(row.Utf8(6));
            chromosome.AddUtf8(row.Utf8(7));
            location.AddUtf8(row.Utf8(8));
            geneType.AddUtf8(row.Utf8(9));
        });
        var resources = Resources(source);
        return new GeneTable
        {
            Curie = curie.Build(),
            Symbol = symbol.Build(),
            Name = name.Build(),
            NcbiGeneId = [.. ncbiGeneIds],
            HgncId = hgncId.Build(),
            EnsemblId = ensemblId.Build(),
            OmimId = omimId.Build(),
            Chromosome = chromosome.Build(),
            Location = location.Build(),
            GeneType = geneType.Build(),
            Identifiers = SharedRows.Identifiers(source, "gene_identifier", ncbiGeneIds.Count),
            Synonyms = SharedRows.Synonyms(source, "gene_synonym", ncbiGeneIds.Count),
            Resources = resources,
            ResourcesOf = RowRanges.FromOwners(ncbiGeneIds.Count, Array.ConvertAll(resources, row => row.GeneId - 1)),
        };
    }

    private static GeneResource[] Resources(IRowSource source)
    {
        var rows = new List<GeneResource>();
        source.ForEach("gene_resource", "id, gene_id, name, url, audience", row => rows.Add(new GeneResource
        {
            Id = row.Int(0),
            GeneId = row.Int(1),
            Name = row.RequiredText(2),
            Url = row.RequiredText(3),
            Audience = row.RequiredText(4),
        }));
        return [.. rows];
    }
}
