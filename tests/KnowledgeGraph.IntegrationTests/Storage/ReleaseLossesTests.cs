using KnowledgeGraph.Storage.Model.Provenance;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Which files of two releases are the same one, and which of them is lost.</summary>
public sealed class ReleaseLossesTests
{
    [Theory]
    [InlineData("hpo/phenotype.hpoa", "phenotype.hpoa.gz")]
    [InlineData("hp-pt.babelon.tsv", "hp-pt.babelon.tsv.zip")]
    [InlineData("mondo_exactmatch_omim.sssom.tsv", "mondo_exactmatch_omim.sssom-2026.tsv")]
    [InlineData("hp_20260108.obo", "hp.v2026-01-08.obo")]
    [InlineData("desc2025.xml", "desc2026.gz/desc2026.xml.gz")]
    [InlineData("pubmed25n0001.xml.gz", "pubmed26n1274.xml")]
    [InlineData("pubmed-17-39511-0a1b2c.xml.gz", "pubmed-18-4-ffe0.xml.gz")]
    [InlineData("PHENOTYPE.HPOA", "phenotype.hpoa")]
    public void Packing_dates_and_folders_make_no_other_file(string one, string other) =>
        Assert.Equal(SourceFileName.StemOf(one), SourceFileName.StemOf(other));

    [Theory]
    [InlineData("en_product1.xml", "en_product6.xml")]
    [InlineData("hp-pt.babelon.tsv", "hp-de.babelon.tsv")]
    [InlineData("genes_to_disease.txt", "genes_to_phenotype.txt")]
    [InlineData("part-12019.tsv", "part-12020.tsv")]
    public void Other_names_are_other_files(string one, string other) =>
        Assert.NotEqual(SourceFileName.StemOf(one), SourceFileName.StemOf(other));

    [Fact]
    public void A_file_without_its_records_is_lost_unless_another_has_taken_its_name_or_its_place()
    {
        var before = With(("a/x.tsv", 1_000), ("y.tsv", 20), ("z.tsv", 20));

        Assert.Empty(ReleaseLosses.Between(before, With(("x-2026.tsv.gz", 1_000), ("y.tsv", 20), ("new.tsv", 18))));
        Assert.Equal(
            [new RowLoss("records loaded from y.tsv", "S", 20, 0)],
            ReleaseLosses.Between(before, With(("a/x.tsv", 1_000), ("z.tsv", 20), ("new.tsv", 17))));
        // One new file cannot stand for two.
        Assert.Single(ReleaseLosses.Between(before, With(("a/x.tsv", 1_000), ("new.tsv", 20))));
        Assert.Equal(
            [new RowLoss("records loaded from z.tsv", "S", 20, 10)],
            ReleaseLosses.Between(before, With(("a/x.tsv", 1_000), ("y.tsv", 20), ("z.tsv", 10))));
    }

    [Fact]
    public void A_source_that_is_gone_is_one_loss_and_one_of_very_many_files_is_compared_as_a_whole()
    {
        Assert.Equal([new RowLoss("records loaded", "S", 40, 0)], ReleaseLosses.Between(With(("x", 20), ("y", 20)), With()));
        var many = Enumerable.Range(0, 51).Select(number => ($"p{number}.json", 1)).ToArray();
        Assert.Empty(ReleaseLosses.Between(With(many), With(many[2..])));
        Assert.Equal(2, ReleaseLosses.Between(With(many[1..]), With(many[3..])).Count);
    }

    private static ReleaseManifest With(params (string Name, int Loaded)[] files) => new()
    {
        Id = "1",
        ContentHash = "1",
        CreatedAt = "2026-01-01T00:00:00Z",
        BuiltBy = "kg",
        Files = [.. files.Select(file => new ManifestFile(file.Name, "S", file.Loaded))],
    };
}
