using KnowledgeGraph.Formats.G2P;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Formats.Phenopackets;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats.Records;

/// <summary>
/// Forms of curated sources: Gene2Phenotype since 2021 and 2025 (facts 33), phenopackets of any proto3 writer (facts 32), withdrawn
/// Orphanet entries (facts 9), versions (facts 26).
/// </summary>
public sealed class CurationRecordTests
{
    [Theory]
    [InlineData(
        "gene symbol,gene mim,disease name,disease mim,DDD category,allelic requirement,mutation "
            + "consequence,phenotypes,pmids,panel,hgnc id",
        "A,1,d,2,confirmed,m,loss,HP:1,3,DD,4",
        "confirmed",
        "loss",
        null)]
    [InlineData("gene symbol,gene mim,disease name,disease mim,confidence category,allelic requirement,mutation "
        + "consequence,phenotypes,organ specificity list,pmids,panel,prev symbols,hgnc id,gene disease pair entry date,variant "
        + "consequence", "A,1,d,2,definitive,m,loss,HP:1,,3,DD,,4,2022-01-01,x", "definitive", "loss", null)]
    [InlineData("g2p id,gene symbol,gene mim,hgnc id,previous gene symbols,disease name,disease mim,disease MONDO,allelic "
        + "requirement,cross cutting modifier,confidence,variant consequence,variant types,molecular "
        + "mechanism,phenotypes,publications,panel,comments,date of "
        + "last review", "G1,A,1,4,,d,2,MONDO:7,m,,strong,x,y,loss,HP:1,3,DD,,2025-02-03", "strong", "loss", "MONDO:7")]
    public void Gene2Phenotype_is_read_in_all_its_forms(string header, string row, string category, string consequence, string? mondo)
    {
        var pair = Assert.Single(MadeUpFile.Read($"{header}\n{row}\n", GeneDiseasePairReader.Read));

        Assert.Equal(
            ("A", "2", category, consequence, "4", mondo),
            (pair.GeneSymbol, pair.DiseaseMim, pair.Category, pair.MutationConsequence, pair.HgncNumber, pair.DiseaseMondo));
        Assert.Equal(["3"], pair.Pmids);
    }

    [Theory]
    [InlineData("{\"id\":\"c\",\"phenotypic_features\":[{\"type\":{\"id\":\"HP:1\"},\"onset\":{\"gestational_age\":{\"weeks\":20,"
        + "\"days\":3}}}],\"interpretations\":[{\"progress_status\":3,\"diagnosis\":{\"disease\":{\"id\":\"OMIM:1\"},"
        + "\"genomic_interpretations\":[{\"interpretation_status\":4,\"gene\":{\"value_id\":\"HGNC:1\"}}]}}],"
        + "\"meta_data\":{\"external_references\":[{\"id\":\"PMID:1\"}]}}", "gestation P20W3D")]
    [InlineData("{\"id\":\"c\",\"phenotypicFeatures\":[{\"type\":{\"id\":\"HP:1\"},"
        + "\"onset\":{\"ageRange\":{\"start\":{\"iso8601duration\":\"P1Y\"},\"end\":{\"iso8601duration\":\"P2Y\"}}}}],"
        + "\"interpretations\":[{\"progressStatus\":\"SOLVED\",\"diagnosis\":{\"disease\":{\"id\":\"OMIM:1\"},"
        + "\"genomicInterpretations\":[{\"interpretationStatus\":\"CAUSATIVE\",\"gene\":{\"valueId\":\"HGNC:1\"}}]}}],"
        + "\"metaData\":{\"externalReferences\":[{\"id\":\"PMID:1\"}]}}", "P1Y/P2Y")]
    public void Phenopackets_are_read_in_both_spellings_of_proto3(string json, string onset)
    {
        Assert.True(PhenopacketReader.Recognises(System.Text.Encoding.UTF8.GetBytes(json)));
        var packet = Assert.Single(MadeUpFile.Read(json, PhenopacketReader.Read));

        Assert.Equal(onset, Assert.Single(packet.Features).Onset);
        Assert.Equal(
            ("OMIM:1", "HGNC:1", PhenopacketGeneStatus.Causative, "PMID:1"),
            (packet.Diseases[0].Id, packet.Genes[0].HgncId, packet.Genes[0].Status, packet.References[0].Id));
    }

    [Theory]
    [InlineData("SOLVED", "REJECTED", PhenopacketGeneStatus.Rejected)]
    [InlineData("SOLVED", "UNKNOWN_STATUS", PhenopacketGeneStatus.None)]
    [InlineData("UNSOLVED", "CANDIDATE", PhenopacketGeneStatus.None)]
    [InlineData("IN_PROGRESS", "CANDIDATE", PhenopacketGeneStatus.Candidate)]
    public void A_phenopacket_s_gene_is_what_it_was_found_to_be(string progress, string status, PhenopacketGeneStatus expected)
    {
        var json = $"{{\"id\":\"c\",\"phenotypicFeatures\":[],\"interpretations\":[{{\"progressStatus\":\"{progress}\","
            + $"\"diagnosis\":{{\"genomicInterpretations\":[{{\"interpretationStatus\":\"{status}\","
            + $"\"gene\":{{\"valueId\":\"HGNC:1\"}}}}]}}}}]}}";

        Assert.Equal(expected, Assert.Single(MadeUpFile.Read(json, PhenopacketReader.Read).Single().Genes).Status);
    }

    [Fact]
    public void Orphanet_entries_say_that_they_were_withdrawn_and_where_they_went()
    {
        const string Moved = "<DisorderDisorderAssociationList><DisorderDisorderAssociation><TargetDisorder><OrphaCode>1</OrphaCode>"
            + "</TargetDisorder><DisorderDisorderAssociationType><Name>Moved "
            + "to</Name></DisorderDisorderAssociationType></DisorderDisorderAssociation></DisorderDisorderAssociationList>";
        var disorders = MadeUpFile.Read(
            "<JDBOR><DisorderList><Disorder><OrphaCode>1</OrphaCode><Name>A</Name><DisorderFlagList><DisorderFlag><Label>Active</Label>"
                + "</DisorderFlag></DisorderFlagList></Disorder>"
            + $"<Disorder><OrphaCode>2</OrphaCode><Name>B</Name><DisorderFlagList><DisorderFlag><Label>Inactive: "
            + $"Deprecated</Label></DisorderFlag></DisorderFlagList>{Moved}</Disorder>"
            + "<Disorder><OrphaCode>3</OrphaCode><Name>OBSOLETE: C</Name></Disorder></DisorderList></JDBOR>",
            OrphadataReader.ReadDisorders);

        Assert.Equal([false, true, true], disorders.Select(disorder => disorder.IsWithdrawn));
        Assert.Equal(["1"], disorders[1].MovedTo);
    }

    [Theory]
    [InlineData("2026-08-04", "2026-08-04")]
    [InlineData("http://purl.obolibrary.org/obo/mondo/releases/2026-08-04/mappings/x.sssom.tsv", "2026-08-04")]
    [InlineData("releases/20230127", "2023-01-27")]
    [InlineData("http://www.orphadata.org/data/ORDO/ordo_orphanet_3.1.owl", "3.1")]
    [InlineData("v4.2", "v4.2")]
    [InlineData("http://example.org/latest/", null)]
    [InlineData(" ", null)]
    public void A_version_that_is_an_address_is_the_date_in_it(string stated, string? version) =>
        Assert.Equal(version, StatedVersion.Of(stated));

    [Fact]
    public void A_date_is_newer_than_what_is_none() =>
        Assert.Equal(["2026-08-04", "2023-01-27", "v9", null], new[] { "v9", "2023-01-27", null, "2026-08-04" }.OrderByDescending(
            version => version,
            Comparer<string?>.Create(StatedVersion.Compare)));
}
