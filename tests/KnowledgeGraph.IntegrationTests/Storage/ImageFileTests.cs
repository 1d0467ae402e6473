using System.Buffers.Binary;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.IntegrationTests.History;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>The image file holds what the database says; one that does not is refused, and the database is read in its place.</summary>
public abstract class ImageFileTests(TestStore store) : IDisposable
{
    private const int Header = 128;
    private const int UnusedOfHeader = 4;
    private const int LengthAt = 108;

    [SkippableFact]
    public void An_image_read_from_its_file_is_the_one_that_the_database_gives()
    {
        var id = new SmallRelease().BuildIn(store.Store).Release.Id;

        var fromFile = Load(id);
        File.Delete(store.ImageOf(id));
        var fromDatabase = Load(id);

        Assert.Null(fromFile.RefusedImage);
        Assert.Null(fromDatabase.RefusedImage);
        Assert.Equal(Described(fromDatabase.Graph), Described(fromFile.Graph));
        Assert.Equal("On ataxia 🧠", fromFile.Graph.Citations.Title[1]);
        Assert.Equal([0, 1], fromFile.Graph.DiseasePhenotypes.ModifierRows(0));
        Assert.Equal(1, fromFile.Graph.Diseases.InheritanceOf[0].Count);
        Assert.Equal(0, fromFile.Graph.Identifiers.FindDisease("UMLS:C0000011")!.Value.Row);
    }

    [SkippableFact]
    public void Every_byte_counts()
    {
        var id = new SmallRelease().BuildIn(store.Store).Release.Id;
        var whole = File.ReadAllBytes(store.ImageOf(id));
        var database = Described(Load(id).Graph);
        var other = WithOtherEvidence();
        var differences = Differences(id, other);
        var end = EndOfPart(whole, 0);
        var endOfStatements = EndOfPart(whole, end);

        // Every byte of the headers, and some of what follows.
        foreach (var at in RandomCases.Of(new[] { 0, end, endOfStatements }
            .SelectMany(start => Enumerable.Range(start, Header - UnusedOfHeader))
            .Concat(Steps(Header, end, 60))))
        {
            var spoiled = whole.ToArray();
            spoiled[at] ^= 0x10;
            File.WriteAllBytes(store.ImageOf(id), spoiled);
            var served = Load(id);

            Assert.True(served.RefusedImage is not null, $"byte {at} is read over");
            Assert.Contains(store.ImageOf(id), served.RefusedImage, StringComparison.Ordinal);
            Assert.Equal(database, Described(served.Graph));
        }

        // Digests of statements stand behind the image, and are read from the tables if they are damaged: the image serves all the same.
        foreach (var at in Steps(end + Header, endOfStatements, 20).Concat(Steps(endOfStatements + Header, whole.Length, 10)))
        {
            var spoiled = whole.ToArray();
            spoiled[at] ^= 0x10;
            File.WriteAllBytes(store.ImageOf(id), spoiled);

            Assert.Null(Load(id).RefusedImage);
            Assert.NotNull(store.Store.Check(id).Single().ImageDamage);
            Assert.Equal(differences, Differences(id, other));
        }
    }

    [SkippableFact]
    public void An_image_of_an_earlier_program_has_no_statements_and_serves_until_it_is_written_again()
    {
        var id = new SmallRelease().BuildIn(store.Store).Release.Id;
        var other = WithOtherEvidence();
        var whole = File.ReadAllBytes(store.ImageOf(id));
        var expected = Differences(id, other);
        File.WriteAllBytes(store.ImageOf(id), whole[..EndOfPart(whole, 0)]);

        Assert.Null(Load(id).RefusedImage);
        Assert.Null(store.Store.Check(id).Single().ImageDamage);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Differences(id, other));

        new SmallRelease().BuildIn(store.Store);
        Assert.Equal(whole.Length, new FileInfo(store.ImageOf(id)).Length, whole.Length / 10.0);
    }

    [SkippableTheory]
    [InlineData(0, "ends before its header")]
    [InlineData(50, "ends before its header")]
    [InlineData(128, "bytes where there should be")]
    [InlineData(1000, "bytes where there should be")]
    public void A_cut_image_is_refused(int length, string because)
    {
        var id = new SmallRelease().BuildIn(store.Store).Release.Id;
        File.WriteAllBytes(store.ImageOf(id), File.ReadAllBytes(store.ImageOf(id))[..length]);

        Assert.Contains(because, Load(id).RefusedImage, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_image_with_bytes_behind_its_end_is_refused()
    {
        var id = new SmallRelease().BuildIn(store.Store).Release.Id;
        File.AppendAllText(store.ImageOf(id), "more");

        Assert.Contains("bytes where there should be", Load(id).RefusedImage, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_image_of_another_version_is_refused()
    {
        var id = new SmallRelease().BuildIn(store.Store).Release.Id;
        var bytes = File.ReadAllBytes(store.ImageOf(id));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 2);
        File.WriteAllBytes(store.ImageOf(id), bytes);

        Assert.Contains("image of version 2, this kg reads version 1", Load(id).RefusedImage, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_image_of_another_release_is_refused()
    {
        var id = new SmallRelease().BuildIn(store.Store).Release.Id;
        var other = store.Build("another");
        File.Copy(store.ImageOf(other), store.ImageOf(id), overwrite: true);

        Assert.Contains("the image of another release", Load(id).RefusedImage, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_image_is_written_again_from_the_database()
    {
        var id = new SmallRelease().BuildIn(store.Store).Release.Id;
        var described = Described(Load(id).Graph);
        File.WriteAllText(store.ImageOf(id), "no image");

        // Not the length it had: texts are pooled as they come, and tables are read side by side.
        Assert.Equal(store.Store.WriteImage(id), new FileInfo(store.ImageOf(id)).Length);
        var served = Load(id);
        Assert.Null(served.RefusedImage);
        Assert.Equal(described, Described(served.Graph));
    }

    [SkippableFact]
    public void What_sources_state_is_hashed_while_it_is_written_as_it_is_read_from_the_tables()
    {
        var (_, release) = EditedRelease.Create(3);
        (release.GenePhenotypeStatements[0].DiseaseId, release.GenePhenotypeStatements[0].Frequency) = (2, "HP:0040281");
        (release.DiseasePhenotypeStatements[0].Modifiers, release.DiseasePhenotypeStatements[0].Evidence) = ("HP:0012828", "Ünïcode 🧠");
        (release.DiseasePhenotypeStatements[1].Sex, release.DiseasePhenotypeStatements[1].IsNegated) = ("FEMALE", true);
        (release.DiseaseGeneStatements[0].References, release.DiseaseGeneStatements[0].AssertedOn) = ("PMID:1;PMID:2", "2026-01-31");
        var id = release.BuildIn(store.Store).Release.Id;

        var written = File.ReadAllBytes(store.ImageOf(id));
        store.Store.WriteImage(id);
        var read = File.ReadAllBytes(store.ImageOf(id));

        Assert.True(written.Length > EndOfPart(written, EndOfPart(written, 0)));
        Assert.Equal(read[EndOfPart(read, 0)..], written[EndOfPart(written, 0)..]);
    }

    [SkippableFact]
    public void Importing_again_writes_an_image_that_is_missing()
    {
        var id = new SmallRelease().BuildIn(store.Store).Release.Id;
        File.Delete(store.ImageOf(id));

        Assert.True(new SmallRelease().BuildIn(store.Store).AlreadyExisted);
        Assert.True(File.Exists(store.ImageOf(id)));
    }

    [SkippableFact]
    public void The_image_goes_with_its_release()
    {
        for (var number = 0; number < 7; number++)
        {
            store.Store.Activate(store.Build($"disease {number}"));
        }

        var images = Directory.GetFiles(Path.GetDirectoryName(store.ImageOf("x"))!, "*.img");
        Assert.Equal(5, images.Length);
        Assert.Equal(
            store.Store.List().Select(release => store.ImageOf(release.Id)).Order(StringComparer.Ordinal),
            images.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Images_of_releases_that_others_have_deleted_go_with_the_next_turn()
    {
        var id = store.Build("one");
        var stray = store.ImageOf("0123456789ab");
        File.Copy(store.ImageOf(id), stray);
        store.Store.Activate(id);

        // A folder of releases has an image only beside its database, and leaves alone what it did not write.
        Assert.Equal(store is DataFolder, File.Exists(stray));
        Assert.True(File.Exists(store.ImageOf(id)));
    }

    [SkippableFact]
    public void A_draft_that_is_given_up_leaves_no_image()
    {
        using (var draft = store.Store.BeginDraft())
        {
            new SmallRelease().WriteTo(draft);
        }

        var folder = Path.GetDirectoryName(store.ImageOf("x"))!;
        File.WriteAllText(Path.Combine(folder, "kg-x.img.tmp"), "left by a killed process");
        store.Store.SweepLeftovers();

        Assert.Empty(Directory.GetFiles(folder, "*.img*"));
    }

    private string WithOtherEvidence()
    {
        var release = new SmallRelease();
        release.DiseaseGeneStatements[0].Evidence = "other evidence";
        return release.BuildIn(store.Store).Release.Id;
    }

    private static int EndOfPart(byte[] file, int start) =>
        start + Header + (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(start + LengthAt));

    private static IEnumerable<int> Steps(int from, int to, int count) =>
        Enumerable.Range(0, count).Select(step => from + (step * (to - from) / count));

    private List<LinkDifference> Differences(string from, string to) =>
        [.. ReleaseDiff.Of(store.Store.ReadContents(from), store.Store.ReadContents(to)).Found.Links];

    // As a server does, and closes what it has opened.
    private (GraphImage Graph, string? RefusedImage) Load(string id)
    {
        store.Store.Activate(id);
        using var host = new ReleaseHost(store.Store);
        host.Follow();
        using var lease = host.Acquire()!;
        return (lease.Graph, host.RefusedImage);
    }

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    // By what it says: the bytes between the fields of a structure are nobody's.
    private static string Described(GraphImage image)
    {
        var records = Enum.GetValues<EntityType>()
            .SelectMany(type => Enumerable.Range(0, image.CountOf(type)).Select(row => EntityNode.Of(image, type, row)))
            .Select(node => $"{node.Curie} {node.Label}: {string.Join(' ', node.Identifiers.Select(identifier => identifier.Curie))}");
        var links = Enum.GetValues<EdgeKind>().Select(image.LinksOf)
            .SelectMany(kind => Enumerable.Range(0, kind.Links.Count)
                .Select(link => $"{kind.Kind} {kind.Links.LeftRow(link)} {kind.Links.RightRow(link)}"));
        return string.Join('\n', records.Concat(links).Prepend(image.Release.ContentHash));
    }

    public sealed class OnSqlite() : ImageFileTests(new DataFolder());

    public sealed class OnPostgres() : ImageFileTests(TestDatabase.InFullRuns(hasImages: true));
}
