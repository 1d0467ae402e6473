using KnowledgeGraph.Formats.Hpo;
using KnowledgeGraph.Formats.Hpoa;
using KnowledgeGraph.Formats.Mondo;
using KnowledgeGraph.Formats.NcbiGene;
using KnowledgeGraph.Formats.Sssom;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats.Records;

/// <summary>
/// Cells in quotes (facts 25: babelon, Mondo's reports, Every Cure's lists): one reader decides by the dialect of who wrote the table.
/// </summary>
public sealed class QuotedCellTests
{
    private const string Babelon = "subject_id\tpredicate_id\tsource_value\ttranslation_language\ttranslation_value\ttranslation_status\n";

    [Theory]
    [InlineData("\"Grauer Star, \"\"Katarakt\"\"\"", "Grauer Star, \"Katarakt\"")]
    [InlineData("\"with\ttab\"", "with\ttab")]
    [InlineData("\"two\nlines\"", "two\nlines")]
    [InlineData("\"Small\" hands", "\"Small\" hands")]
    [InlineData("hands \"small\"", "hands \"small\"")]
    [InlineData("\"\"", null)]
    public void Babelon_cells_lose_the_file_s_quotes_and_keep_their_own(string cell, string? value)
    {
        var rows = MadeUpFile.Read(
            $"{Babelon}HP:1\trdfs:label\tx\tde\t{cell}\tOFFICIAL\nHP:2\trdfs:label\tx\tde\ty\tOFFICIAL\n",
            BabelonReader.Read);

        Assert.Equal([value, "y"], rows.Select(row => row.Value));
    }

    [Fact]
    public void Mondo_s_reports_are_quoted_too()
    {
        Assert.Equal("MONDO:2", MadeUpFile.Read("cls\treplCls\tconsCls\nMONDO:1\t\"MONDO:2\"\n", ObsoletesReader.Read)[0].ReplacedBy);
        Assert.Equal(
            ["A", "b (\"C\")"],
            MadeUpFile.Read("ID\tLABEL\tSYNONYMS\nMONDO:1\tx\t\"A|b (\"\"C\"\")\"\n", RareDiseaseLabelReader.Read)[0].Synonyms);
        var sssom = "subject_id\tsubject_label\tpredicate_id\tobject_id\tmapping_justification\n\"MONDO:1\"\t\"a, "
            + "b\"\tskos:exactMatch\t\"OMIM:1\"\tx\n";
        Assert.Equal(
            ("MONDO:1", "a, b", "OMIM:1"),
            MadeUpFile.Read(sssom, SssomReader.Read).Select(row => (row.SubjectId, row.SubjectLabel, row.ObjectId)).Single());
    }

    [Fact]
    public void A_row_over_several_lines_is_one_row_and_its_faults_name_its_first_line()
    {
        const string Header = "category_class\tlabel\tdefinition\tsynonyms\tcrossreferences\ttag\n";
        var rows = MadeUpFile.Read(Header + "MONDO:1\ta\tb\tc\t\t\"first\nsecond\"\nMONDO:2\td\te\tf\t\tx\n", DefinedDiseaseReader.Read);
        Assert.Equal(["MONDO:1", "MONDO:2"], rows.Select(row => row.Id));

        var faults = new LenientProblemSink();
        MadeUpFile.Read(Header + "\ta\tb\tc\t\t\"first\nsecond\"\n", DefinedDiseaseReader.Read, faults);
        Assert.Equal(2, Assert.Single(faults.Samples).Line);
    }

    [Fact]
    public void A_quote_that_never_closes_takes_no_other_row_along()
    {
        var text = Babelon + "HP:1\trdfs:label\tx\tde\t\"open\tOFFICIAL\n"
            + string.Concat(Enumerable.Range(2, 200).Select(row => $"HP:{row}\trdfs:label\tx\tde\ty\tOFFICIAL\n"));

        var faults = new LenientProblemSink();
        Assert.Equal(200, MadeUpFile.Read(text, BabelonReader.Read, faults).Count);
        Assert.Equal((2, ProblemExtent.Record), (Assert.Single(faults.Samples).Line, faults.Samples[0].Extent));
    }

    [Fact]
    public void In_raw_tables_a_quote_is_a_letter()
    {
        var gene = MadeUpFile.Read(
            "#tax_id\tGeneID\tSymbol\tSynonyms\tdbXrefs\tchromosome\tmap_location\tdescription\ttype_of_gene\t"
                + "Symbol_from_nomenclature_authority\tFull_name_from_nomenclature_authority\tModification_date\n"
            + "9606\t1\tA\t-\t-\t1\t-\t\"quoted\"\t-\t-\t-\t20240101\n",
            GeneInfoReader.Read);
        Assert.Equal("\"quoted\"", gene[0].Description);
        const string Hpoa =
            "database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\taspect\tbiocuration\n";
        Assert.Equal(
            "\"open",
            MadeUpFile.Read(Hpoa + "OMIM:1\t\"open\t\tHP:1\tPMID:1\tPCS\t\t\t\t\tP\tx\n", HpoaReader.Read)[0].DiseaseName);
    }
}
