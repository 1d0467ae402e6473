using System.Buffers.Binary;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>The image file holds what the database says; one that does not is refused, and the database is read in its place.</summary>
public sealed class ImageFileTests
{
    [Fact]
    public void An_image_read_from_its_file_is_the_one_that_the_database_gives()
    {
        using var folder = new DataFolder();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;

        var fromFile = ServedRelease.Load(folder.Store, id);
        File.Delete(folder.ImageOf(id));
        var fromDatabase = ServedRelease.Load(folder.Store, id);

        Assert.Null(fromFile.RefusedImage);
        Assert.Null(fromDatabase.RefusedImage);
        Assert.Equal(Described(fromDatabase.Graph), Described(fromFile.Graph));
        Assert.Equal("On ataxia 🧠", fromFile.Graph.Citations.Title[1]);
        Assert.Equal([0, 1], fromFile.Graph.DiseasePhenotypes.ModifierRows(0));
        Assert.Equal(1, fromFile.Graph.Diseases.InheritanceOf[0].Count);
        Assert.Equal(0, fromFile.Graph.Identifiers.FindDisease("UMLS:C0000011")!.Value.Row);
    }

    [Fact]
    public void Every_byte_counts()
    {
        using var folder = new DataFolder();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;
        var whole = File.ReadAllBytes(folder.ImageOf(id));
        var database = Described(ServedRelease.Load(folder.Store, id).Graph);

        // Every byte of the header, and some of what follows.
        foreach (var at in Enumerable.Range(0, 124).Concat(Enumerable.Range(0, 60).Select(step => 128 + (step * (whole.Length - 128) / 60))))
        {
            var spoiled = whole.ToArray();
            spoiled[at] ^= 0x10;
            File.WriteAllBytes(folder.ImageOf(id), spoiled);
            var served = ServedRelease.Load(folder.Store, id);

            Assert.True(served.RefusedImage is not null, $"byte {at} is read over");
            Assert.Contains(folder.ImageOf(id), served.RefusedImage, StringComparison.Ordinal);
            Assert.Equal(database, Described(served.Graph));
        }
    }

    [Theory]
    [InlineData(0, "ends before its header")]
    [InlineData(50, "ends before its header")]
    [InlineData(128, "bytes where there should be")]
    [InlineData(1000, "bytes where there should be")]
    public void A_cut_image_is_refused(int length, string because)
    {
        using var folder = new DataFolder();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;
        File.WriteAllBytes(folder.ImageOf(id), File.ReadAllBytes(folder.ImageOf(id))[..length]);

        Assert.Contains(because, ServedRelease.Load(folder.Store, id).RefusedImage, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_with_bytes_behind_its_end_is_refused()
    {
        using var folder = new DataFolder();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;
        File.AppendAllText(folder.ImageOf(id), "more");

        Assert.Contains("bytes where there should be", ServedRelease.Load(folder.Store, id).RefusedImage, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_another_version_is_refused()
    {
        using var folder = new DataFolder();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;
        var bytes = File.ReadAllBytes(folder.ImageOf(id));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 2);
        File.WriteAllBytes(folder.ImageOf(id), bytes);

        Assert.Contains("image of version 2, this kg reads version 1", ServedRelease.Load(folder.Store, id).RefusedImage, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_another_release_is_refused()
    {
        using var folder = new DataFolder();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;
        var other = folder.Build("another");
        File.Copy(folder.ImageOf(other), folder.ImageOf(id), overwrite: true);

        Assert.Contains("the image of another release", ServedRelease.Load(folder.Store, id).RefusedImage, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_is_written_again_from_the_database()
    {
        using var folder = new DataFolder();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;
        var whole = File.ReadAllBytes(folder.ImageOf(id));
        File.WriteAllText(folder.ImageOf(id), "no image");

        Assert.Equal(whole.Length, folder.Store.WriteImage(id));
        Assert.Equal(whole, File.ReadAllBytes(folder.ImageOf(id)));
        Assert.Null(ServedRelease.Load(folder.Store, id).RefusedImage);
    }

    [Fact]
    public void Importing_again_writes_an_image_that_is_missing()
    {
        using var folder = new DataFolder();
        var id = new SmallRelease().BuildIn(folder.Store).Release.Id;
        File.Delete(folder.ImageOf(id));

        Assert.True(new SmallRelease().BuildIn(folder.Store).AlreadyExisted);
        Assert.True(File.Exists(folder.ImageOf(id)));
    }

    [Fact]
    public void The_image_goes_with_its_release()
    {
        using var folder = new DataFolder();
        for (var number = 0; number < 7; number++)
        {
            folder.Store.Activate(folder.Build($"disease {number}"));
        }

        Assert.Equal(
            Directory.GetFiles(folder.Releases, "*.db").Select(path => Path.ChangeExtension(path, ".img")).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder.Releases, "*.img").Order(StringComparer.Ordinal));
    }

    // By what it says: the bytes between the fields of a structure are nobody's.
    private static string Described(GraphImage image)
    {
        var records = Enum.GetValues<EntityType>().SelectMany(type => Enumerable.Range(0, image.CountOf(type)).Select(row => EntityNode.Of(image, type, row)))
            .Select(node => $"{node.Curie} {node.Label}: {string.Join(' ', node.Identifiers.Select(identifier => identifier.Curie))}");
        var links = Enum.GetValues<EdgeKind>().Select(image.LinksOf)
            .SelectMany(kind => Enumerable.Range(0, kind.Links.Count).Select(link => $"{kind.Kind} {kind.Links.LeftRow(link)} {kind.Links.RightRow(link)}"));
        return string.Join('\n', records.Concat(links).Prepend(image.Release.ContentHash));
    }
}
