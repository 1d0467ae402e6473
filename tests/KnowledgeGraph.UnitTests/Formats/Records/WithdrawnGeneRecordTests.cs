using KnowledgeGraph.Formats.Hgnc;
using KnowledgeGraph.Formats.NcbiGene;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats.Records;

/// <summary>NCBI's gene_history and HGNC's withdrawn.txt (facts 10).</summary>
public sealed class WithdrawnGeneRecordTests
{
    [Theory]
    [InlineData("#tax_id\tGeneID\tDiscontinued_GeneID\tDiscontinued_Symbol\tDiscontinue_Date")]
    [InlineData("#Format: tax_id GeneID Discontinued_GeneID Discontinued_Symbol Discontinue_Date (tab is used as a separator, pound sign - "
        + "start of a comment)")]
    public void Gene_history_is_read_with_either_header(string header)
    {
        var lines = MadeUpFile.Read($"{header}\n9606\t900\t901\tALDER1\t20050101\n9606\t-\t902\t-\t20060101\n", GeneHistoryReader.Read);

        Assert.Equal([(9606, 900, 901, "ALDER1", "20050101"), (9606, (int?)null, 902, null, "20060101")],
            lines.Select(line => (line.TaxId, line.GeneId, line.DiscontinuedId, line.DiscontinuedSymbol, line.Date)));
    }

    [Fact]
    public void A_withdrawn_report_names_none_one_or_several_in_its_place()
    {
        var genes = MadeUpFile.Read(
            "HGNC_ID\tSTATUS\tWITHDRAWN_SYMBOL\tMERGED_INTO_REPORT(S) (i.e HGNC_ID|SYMBOL|STATUS)\n"
            + "HGNC:9\tEntry "
            + "Withdrawn\tOLD\t\nHGNC:8\tMerged/Split\tONE\tHGNC:1|A|Approved\nHGNC:7\tMerged/Split\tTWO\t\"HGNC:1|A|Approved, "
            + "HGNC:2|B|Entry Withdrawn\"\n",
            HgncWithdrawnReader.Read);

        Assert.Equal(["", "HGNC:1", "HGNC:1 HGNC:2"], genes.Select(gene => string.Join(' ', gene.MergedInto)));
        Assert.Equal(("HGNC:9", "Entry Withdrawn", "OLD"), (genes[0].HgncId, genes[0].Status, genes[0].Symbol));
    }
}
