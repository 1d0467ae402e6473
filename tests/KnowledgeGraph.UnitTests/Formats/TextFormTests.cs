using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.Hpoa;
using KnowledgeGraph.Formats.Obo;
using KnowledgeGraph.Formats.OboGraphs;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>The forms that text comes in: what can be read rightly is, and the rest is refused.</summary>
public sealed class TextFormTests
{
    private const string Obo = "format-version: 1.2\ndata-version: hp/releases/2026-01-08\n\n[Term]\nid: HP:0001250\nname: Seizure – "
        + "Anfall\nis_a: HP:0012638\n\n[Typedef]\nid: part_of\n";
    private const string Hpoa = "database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\t"
        + "aspect\tbiocuration\nOMIM:1\tMénière\t\tHP:0001250\tPMID:1\tPCS\t\t\t\t\tP\tHPO:x[2026-01-01]\n";

    public static TheoryData<string> Forms { get; } =
        ["as it is", "mark", "CRLF", "mark and CRLF", "CR", "UTF-16LE", "UTF-16BE", "UTF-16LE and CRLF", "UTF-16BE and CR"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_ontology_is_recognised_and_read_in_any_form(string form)
    {
        using var file = SourceFile.FromStream("hp.obo", new MemoryStream(In(form, Obo)));

        var format = FormatCatalog.Recognise(file.Head.Span);

        Assert.Equal(SourceFormat.Obo, format?.Format);
        Assert.Equal("2026-01-08", format!.ReadVersion(file.Head.Span));
        var items = OboReader.Read(file, StrictProblemSink.Instance).ToList();
        Assert.Equal("Seizure – Anfall", Assert.IsType<OntologyTerm>(items[0]).Label);
        Assert.Equal(new OntologyEdge("HP:0001250", "is_a", "HP:0012638"), items[1]);
        Assert.Equal(2, items.Count);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_table_is_recognised_and_read_in_any_form(string form)
    {
        using var file = SourceFile.FromStream("phenotype.hpoa", new MemoryStream(In(form, Hpoa)));

        Assert.Equal(SourceFormat.Hpoa, FormatCatalog.Recognise(file.Head.Span)?.Format);
        var row = Assert.Single(HpoaReader.Read(file, StrictProblemSink.Instance));
        Assert.Equal(("Ménière", "HPO:x[2026-01-01]"), (row.DiseaseName, row.Biocuration));
    }

    [Fact]
    public void JSON_with_a_mark_is_read()
    {
        using var file = SourceFile.FromStream(
            "hp.json",
            new MemoryStream(In("mark", "{\"graphs\":[{\"nodes\":[{\"id\":\"X:1\",\"lbl\":\"one\"}],\"edges\":[]}]}")));

        Assert.Equal(SourceFormat.OboGraphs, FormatCatalog.Recognise(file.Head.Span)?.Format);
        Assert.Single(OboGraphReader.Read(file, StrictProblemSink.Instance));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UTF_16_that_is_none_breaks_the_file(bool isCut)
    {
        var text = In("UTF-16LE", Hpoa);
        byte[] broken = isCut ? text[..^1] : [.. text, 0x00, 0xD8, (byte)'x', 0];
        var problems = new LenientProblemSink();
        using var file = SourceFile.FromStream("phenotype.hpoa", new MemoryStream(broken));

        _ = HpoaReader.Read(file, problems).ToList();

        Assert.True(problems.IsFileBroken);
    }

    [Fact]
    public void Bytes_of_no_encoding_break_the_file_and_an_unknown_stanza_loses_a_record()
    {
        var problems = new LenientProblemSink();
        using var table = SourceFile.FromStream("phenotype.hpoa", new MemoryStream([.. Encoding.UTF8.GetBytes(Hpoa), 0xE9, (byte)'\n']));
        _ = HpoaReader.Read(table, problems).ToList();
        Assert.True(problems.IsFileBroken);

        var ofStanza = new LenientProblemSink();
        using var ontology = SourceFile.FromStream(
            "hp.obo",
            new MemoryStream(Encoding.UTF8.GetBytes(Obo.Replace("[Term]", "[Tern]", StringComparison.Ordinal))));
        Assert.Empty(OboReader.Read(ontology, ofStanza));
        Assert.Equal(ProblemExtent.Record, Assert.Single(ofStanza.Samples).Extent);
    }

    [Fact]
    public void A_node_without_an_id_and_an_edge_without_ends_are_reported()
    {
        var problems = new LenientProblemSink();
        using var file = SourceFile.FromStream("hp.json", new MemoryStream(
            [.. "{\"graphs\":[{\"nodes\":[{\"ie\":\"X:1\"},{\"id\":\"X:2\"},{\"id\":\"p\",\"type\":\"PROPERTY\"}],"u8,
                .. "\"edges\":[{\"sub\":\"X:2\",\"obj\":\"X:1\"}]}]}"u8]));

        Assert.Single(OboGraphReader.Read(file, problems));
        Assert.Equal(["a node without an id", "an edge without sub, pred or obj"], problems.Samples.Select(problem => problem.Found));
    }

    private static byte[] In(string form, string text)
    {
        var ended = form.EndsWith("CRLF", StringComparison.Ordinal) ? text.Replace("\n", "\r\n", StringComparison.Ordinal)
            : form.EndsWith("CR", StringComparison.Ordinal) ? text.Replace('\n', '\r') : text;
        Encoding encoding = form.StartsWith("UTF-16LE", StringComparison.Ordinal) ? Encoding.Unicode
            : form.StartsWith("UTF-16BE", StringComparison.Ordinal) ? Encoding.BigEndianUnicode
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: form.StartsWith("mark", StringComparison.Ordinal));
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(ended)];
    }
}
