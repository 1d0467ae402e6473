using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Formats.Mesh;
using KnowledgeGraph.Formats.Obo;
using KnowledgeGraph.Formats.OboGraphs;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Formats.Phenopackets;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>The readers of ontologies, XML, JSON and tagged text against damaged files.</summary>
public sealed class StructuredFaultTests
{
    private const string FileName = "damaged.txt";

    private static readonly Dictionary<string,
    (string Start, string Record, string End, Func<SourceFile, IProblemSink, int> Count)> Formats = new()
    {
        ["OBO"] = ("format-version: 1.2\n\n", "[Term]\nid: X:1\nname: one\n\n", string.Empty, (file, problems) => OboReader.Read(
            file,
            problems).OfType<OntologyTerm>().Count()),
        [
            "OBO graphs"] = ("{\"graphs\":[{\"nodes\":[\n{\"id\":\"X:0\",\"lbl\":\"zero\"}", ",\n{\"id\":\"X:1\",\"lbl\":\"one\"}",
            "\n],\"edges\":[]}]}", (file, problems) => OboGraphReader.Read(file, problems).Count()),
        [
            "PubMed XML"] = ("<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n",
            "<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>\n", "</PubmedArticleSet>",
            (file, problems) => PubMedXmlReader.Read(file, problems).Count()),
        ["MEDLINE"] = ("\n", "PMID- 1\nTI  - one\n\n", string.Empty, (file, problems) => MedlineTextReader.Read(file, problems).Count()),
        [
            "MeSH"] = ("<?xml version=\"1.0\"?>\n<DescriptorRecordSet>\n",
            "<DescriptorRecord><DescriptorUI>D1</DescriptorUI><DescriptorName><String>one</String></DescriptorName></DescriptorRecord>\n",
            "</DescriptorRecordSet>", (file, problems) => MeshDescriptorReader.Read(file, problems).Count()),
        [
            "Orphadata"] = ("<?xml version=\"1.0\"?>\n<JDBOR date=\"2026-01-01 00:00:00\">\n<DisorderList>\n", "<Disorder "
                + "id=\"1\"><OrphaCode>1</OrphaCode><Name>one</Name><ExternalReferenceList/></Disorder>\n", "</DisorderList></JDBOR>",
                (file, problems) => OrphadataReader.ReadDisorders(file, problems).Count()),
    };

    public static TheoryData<string> Names { get; } = [.. Formats.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_whole_file_is_read_strictly(string name)
    {
        var (start, record, end, count) = Formats[name];

        var read = Count(count, Encoding.UTF8.GetBytes(start + record + record + end), StrictProblemSink.Instance);

        Assert.Equal(name == "OBO graphs" ? 3 : 2, read);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_truncated_gzip_is_noticed(string name)
    {
        var (start, record, end, count) = Formats[name];
        var whole = Gzip(start + string.Concat(Enumerable.Repeat(record, 5_000)) + end);
        var cut = whole[..(whole.Length * 2 / 3)];
        var lenient = new LenientProblemSink();

        Assert.InRange(Count(count, cut, lenient), 1, 4_999);
        Assert.InRange(lenient.Count, 1, 2);
        Assert.Throws<MalformedInputException>(() => Count(count, cut, StrictProblemSink.Instance));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bytes_that_are_not_UTF_8_and_NUL_are_reported_with_file_and_line(string name)
    {
        var (start, record, end, count) = Formats[name];
        foreach (byte[] bad in new byte[][] { [0xC3, 0x28], [0] })
        {
            var marked = record.Replace("one", "o\u0001e", StringComparison.Ordinal);
            if (marked == record)
            {
                marked = record.Replace("1<", "\u0001<", StringComparison.Ordinal);
            }

            var parts = Encoding.UTF8.GetBytes(start + record + marked + record + end).ToList();
            var at = parts.IndexOf(1);
            parts.RemoveAt(at);
            parts.InsertRange(at, bad);
            var lenient = new LenientProblemSink();

            Count(count, [.. parts], lenient);

            Assert.InRange(lenient.Count, 1, 3);
            Assert.Equal(FileName, lenient.Samples[0].File);
            Assert.InRange(lenient.Samples[0].Line, 1, 12);
            Assert.Throws<MalformedInputException>(() => Count(count, [.. parts], StrictProblemSink.Instance));
        }
    }

    [Theory]
    [InlineData("PubMed XML", "PubmedArticleSet")]
    [InlineData("Orphadata", "JDBOR")]
    [InlineData("MeSH", "DescriptorRecordSet")]
    public void Entity_bombs_and_external_entities_are_not_expanded(string name, string root)
    {
        var count = Formats[name].Count;
        var bomb = $"<?xml version=\"1.0\"?><!DOCTYPE {root} [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY f "
            + $"SYSTEM \"file:///etc/hostname\">]><{root}><PubmedArticle><MedlineCitation><PMID>&b;&f;</PMID></MedlineCitation>"
            + "</PubmedArticle><Disorder><OrphaCode>&b;&f;</OrphaCode></Disorder><DescriptorRecord><DescriptorUI>&b;&f;</DescriptorUI>"
            + $"</DescriptorRecord></{root}>";

        Assert.Throws<MalformedInputException>(() => Count(count, Encoding.UTF8.GetBytes(bomb), StrictProblemSink.Instance));
    }

    [Fact]
    public void Malformed_JSON_ends_the_file_with_one_problem_and_keeps_what_came_before()
    {
        var lenient = new LenientProblemSink();

        var read = Count(
            Formats["OBO graphs"].Count,
            "{\"graphs\":[{\"nodes\":[\n{\"id\":\"X:0\"},\n{\"id\":oops}]}]}"u8.ToArray(),
            lenient);

        Assert.Equal(1, read);
        Assert.Equal(1, lenient.Count);
        Assert.Equal(3, lenient.Samples[0].Line);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = Encoding.UTF8
            .GetBytes("{\"graphs\":[{\"nodes\":[{\"id\":\"X:1\",\"meta\":" + new string('[', 100_000) + new string(']', 100_000) + "}]}]}");
        var packet =
            Encoding.UTF8.GetBytes("{\"id\":\"p\",\"phenotypicFeatures\":" + new string('[', 100_000) + new string(']', 100_000) + "}");

        Assert.Throws<MalformedInputException>(() => Count(Formats["OBO graphs"].Count, deep, StrictProblemSink.Instance));
        Assert.Throws<MalformedInputException>(
            () => Count((file, problems) => PhenopacketReader.Read(file, problems).Count(), packet, StrictProblemSink.Instance));
    }

    [Fact]
    public void A_phenopacket_that_is_cut_or_has_no_id_is_reported()
    {
        foreach (var text in new[] { "{\"id\":\"p\",\"phenotypicFeatures\":[", "{\"phenotypicFeatures\":[]}", "[]" })
        {
            var lenient = new LenientProblemSink();

            Assert.Equal(
                0,
                Count((file, problems) => PhenopacketReader.Read(file, problems).Count(), Encoding.UTF8.GetBytes(text), lenient));
            Assert.Equal(1, lenient.Count);
        }
    }

    [Theory]
    [InlineData(
        """{"type":{"id":"HP:0000869"},"excluded":"true"}""",
        "damaged.txt:0: found phenotypicFeatures[1] with excluded \"true\", expected true or false")]
    [InlineData(
        """{"type":{"id":"HP:0000869"},"excluded":1}""",
        "damaged.txt:0: found phenotypicFeatures[1] with excluded 1, expected true or false")]
    [InlineData("""{"type":null}""", "damaged.txt:0: found phenotypicFeatures[1] without a type, expected a type with an id")]
    [InlineData("""{"type":{},"excluded":true}""", "damaged.txt:0: found phenotypicFeatures[1] without a type, expected a type with an id")]
    [InlineData("""{"type":{"id":""}}""", "damaged.txt:0: found phenotypicFeatures[1] without a type, expected a type with an id")]
    [InlineData("null", "damaged.txt:0: found phenotypicFeatures[1] without a type, expected a type with an id")]
    public void A_feature_of_a_phenopacket_that_cannot_be_understood_is_reported_and_left_out(string feature, string problem)
    {
        var packet = Packet($$$"""{"id":"p","phenotypicFeatures":[{"type":{"id":"HP:0001250"}},{{{feature}}}"""
            + $$$""",{"type":{"id":"HP:0000648"},"excluded":true}]}""");
        var lenient = new LenientProblemSink();

        var features = packet(lenient).Features;

        Assert.Equal([("HP:0001250", false), ("HP:0000648", true)], features.Select(read => (read.Term.Id, read.IsExcluded)));
        Assert.Equal([problem], lenient.Samples.Select(sample => sample.ToString()));
        Assert.Throws<MalformedInputException>(() => packet(StrictProblemSink.Instance));
    }

    [Fact]
    public void What_a_phenopacket_does_not_exclude_is_observed()
    {
        var packet = Packet(
            """
            {"id":"p","phenotypicFeatures":[{"type":{"id":"HP:0001250"}},{"type":{"id":"HP:0000869"},"excluded":null},
            {"type":{"id":"HP:0000648"},"excluded":false}],
             "diseases":[{"term":{"id":"OMIM:603896"},"excluded":null},{"term":{"id":"OMIM:620312"},"excluded":true}]}
            """)(StrictProblemSink.Instance);

        Assert.All(packet.Features, feature => Assert.False(feature.IsExcluded));
        Assert.Equal(["OMIM:603896"], packet.Diseases.Select(disease => disease.Id));
    }

    [Fact]
    public void A_disease_of_a_phenopacket_that_is_neither_excluded_nor_not_is_reported_and_left_out()
    {
        var packet = Packet("""{"id":"p","diseases":[{"term":{"id":"OMIM:603896"},"excluded":"true"}]}""");
        var lenient = new LenientProblemSink();

        Assert.Empty(packet(lenient).Diseases);
        Assert.Equal(1, lenient.Count);
        Assert.Throws<MalformedInputException>(() => packet(StrictProblemSink.Instance));
    }

    private static Func<IProblemSink, Phenopacket> Packet(string text) => problems =>
    {
        using var file = SourceFile.FromStream(FileName, new MemoryStream(Encoding.UTF8.GetBytes(text)));
        return PhenopacketReader.Read(file, problems).Single();
    };

    private static int Count(Func<SourceFile, IProblemSink, int> count, byte[] content, IProblemSink problems)
    {
        using var file = SourceFile.FromStream(FileName, new MemoryStream(content));
        return count(file, problems);
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.NoCompression))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
