using System.Data.Common;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

internal static class GeneRows
{
    public static GeneTable Read(DbConnection connection)
    {
        var (curie, symbol, name, location) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        var (hgncId, ensemblId, omimId) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        var (chromosome, geneType) = (new PooledColumnBuilder(), new PooledColumnBuilder());
        var ncbiGeneIds = new List<int>();
        const string Columns = "curie, symbol, name, ncbi_gene_id, hgnc_id, ensembl_id, omim_id, chromosome, location, gene_type";
        TableRows.ForEach(connection, "gene", Columns, reader =>
        {
            curie.Add(reader.GetString(0));
            symbol.Add(reader.GetString(1));
            name.Add(reader.Text(2));
            ncbiGeneIds.Add(reader.Number(3, missing: 0));
            hgncId.Add(reader.Text(4));
            ensemblId.Add(reader.Text(5));
            omimId.Add(reader.Text(6));
            chromosome.Add(reader.Text(7));
            location.Add(reader.Text(8));
            geneType.Add(reader.Text(9));
        });
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
            Identifiers = SharedRows.Identifiers(connection, "gene_identifier", ncbiGeneIds.Count),
            Synonyms = SharedRows.Synonyms(connection, "gene_synonym", ncbiGeneIds.Count),
        };
    }
}
