using KnowledgeGraph.Core.Identifiers;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class CurieTests
{
    [Theory]
    [InlineData("MONDO:0957870", "MONDO:0957870")]
    [InlineData("MONDO_0957870", "MONDO:0957870")]
    [InlineData("mondo:0957870", "MONDO:0957870")]
    [InlineData(" OMIM:620312 ", "OMIM:620312")]
    [InlineData("MIM:620312", "OMIM:620312")]
    [InlineData("https://omim.org/entry/620312", "OMIM:620312")]
    [InlineData("MedGen:1841040", "MEDGEN:1841040")]
    [InlineData("UMLS:C5830404", "UMLS:C5830404")]
    [InlineData("C5830404", "UMLS:C5830404")]
    [InlineData("c5830404", "UMLS:C5830404")]
    [InlineData("CN031225", "MEDGEN:CN031225")]
    [InlineData("UMLS:CN031225", "MEDGEN:CN031225")]
    [InlineData("MEDGEN:C5830404", "UMLS:C5830404")]
    [InlineData("Orphanet:135", "ORPHA:135")]
    [InlineData("http://www.orpha.net/ORDO/Orphanet_135", "ORPHA:135")]
    [InlineData("http://purl.obolibrary.org/obo/HP_0001250", "HP:0001250")]
    [InlineData("http://identifiers.org/hgnc/3258", "HGNC:3258")]
    [InlineData("HGNC:HGNC:3258", "HGNC:3258")]
    [InlineData("GeneID:8892", "NCBIGene:8892")]
    [InlineData("https://doi.org/10.1093/BRAIN/awac426", "DOI:10.1093/brain/awac426")]
    [InlineData("pubmed:34532852", "PMID:34532852")]
    public void Every_spelling_in_use_becomes_the_canonical_one(string text, string canonical)
    {
        Assert.True(Curie.TryParse(text, out var curie));
        Assert.Equal(canonical, curie.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("620312")]
    [InlineData("EIF2B2")]
    [InlineData("MONDO:")]
    [InlineData(":0957870")]
    [InlineData("MONDO:09578 70")]
    [InlineData("MONDO:0957\u0000870")]
    [InlineData("HGNC:HGNC:")]
    [InlineData("C583040")]
    public void What_is_no_identifier_is_refused(string? text) => Assert.False(Curie.TryParse(text, out _));

    [Fact]
    public void An_over_long_text_is_refused() => Assert.False(Curie.TryParse("MONDO:" + new string('1', 300), out _));

    [Fact]
    public void Numbers_order_by_value_and_before_words()
    {
        string[] shuffled = ["OMIM:1000", "UMLS:C1", "OMIM:99", "MONDO:0000002", "HGNC:10", "OMIM:x", "MONDO:0000010"];
        string[] expected = ["HGNC:10", "MONDO:0000002", "MONDO:0000010", "OMIM:99", "OMIM:1000", "OMIM:x", "UMLS:C1"];

        Assert.Equal(expected, shuffled.Order(CurieOrder.Comparer));
    }

    [Fact]
    public void A_global_id_leads_back_to_type_and_key()
    {
        var id = GlobalId.Encode(EntityType.Disease, "MONDO:0957870");

        Assert.Equal("RGlzZWFzZTpNT05ETzowOTU3ODcw", id);
        Assert.True(GlobalId.TryDecode(id, out var type, out var curie));
        Assert.Equal(EntityType.Disease, type);
        Assert.Equal("MONDO:0957870", curie);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MONDO:0957870")]
    [InlineData("!!!!")]
    [InlineData("RGlzZWFzZQ==")]
    [InlineData("MDpNT05ETzowOTU3ODcw")]
    [InlineData("UGxhbmV0Ok1PTkRPOjA5NTc4NzA=")]
    public void A_forged_global_id_is_refused(string id) => Assert.False(GlobalId.TryDecode(id, out _, out _));
}
