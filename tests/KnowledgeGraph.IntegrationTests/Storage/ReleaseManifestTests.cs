using System.Text;
using KnowledgeGraph.Storage.Model.Provenance;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Manifests as they are written and read.</summary>
public sealed class ReleaseManifestTests
{
    private static readonly ReleaseManifest _plain = new()
    {
        Id = "0123456789ab",
        ContentHash = "0123456789abcdef",
        CreatedAt = "2026-11-30T12:00:00Z",
        BuiltBy = "kg 0.1.0",
    };

    [Fact]
    public void What_is_written_is_read()
    {
        var written = _plain with
        {
            Label = "sample",
            IsKept = true,
            Sources = [new ManifestSource("Mondo", "2026-11-01"), new ManifestSource("ClinGen", Version: null)],
            Counts = [new RowCount("diseases", Source: null, 7)],
            Files = [new ManifestFile("mondo/mondo.obo", "Mondo", 7)],
            Sha256 = new string('a', 64),
        };

        var read = ReleaseManifest.FromJson(written.ToJson())!;

        Assert.Equivalent(written with { Checksum = read.Checksum }, read, strict: true);
        Assert.Equal(written.ToJson(), (read with { Checksum = null }).ToJson());
    }

    // One that another kg has written, in which nulls are left out, lists may be too.
    [Fact]
    public void Lists_that_are_left_out_are_empty()
    {
        var text = Encoding.UTF8.GetString(_plain.ToJson());
        foreach (var list in new[] { "Sources", "Counts", "Files" })
        {
            var line = $"  \"{list}\": [],\n";
            Assert.Contains(line, text, StringComparison.Ordinal);
            text = text.Replace(line, string.Empty, StringComparison.Ordinal);
        }

        var read = ReleaseManifest.FromJson(Encoding.UTF8.GetBytes(text))!;

        Assert.Empty(read.Sources);
        Assert.Empty(read.Counts);
        Assert.Empty(read.Files);
    }

    [Fact]
    public void A_changed_one_is_damaged() =>
        Assert.Null(ReleaseManifest.FromJson(
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_plain.ToJson()).Replace("kg 0.1.0", "kg 0.2.0", StringComparison.Ordinal))));
}
