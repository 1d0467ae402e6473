using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>A bit flips on a disk: the release is then served correctly, or not at all.</summary>
public sealed class BitFlipTests : IDisposable
{
    private const int All = 500;

    private readonly DataFolder _folder = new();

    private ReleaseStore Store => _folder.Store;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_flipped_bit_is_never_served()
    {
        var id = _folder.Build("one");
        Store.Activate(id);
        var right = Served();
        string[] files = [_folder.FileOf(id), _folder.ImageOf(id), Path.Combine(_folder.Path, "current")];
        var contents = Array.ConvertAll(files, File.ReadAllBytes);
        var random = new Random(20261128);
        var refused = 0;
        for (var number = 0; number < RandomCases.Of(All); number++)
        {
            var file = number % files.Length;
            var spoiled = contents[file].ToArray();
            var at = random.Next(spoiled.Length);
            spoiled[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(files[file], spoiled);

            var served = Served();
            Assert.True(
                served is null || served == right,
                $"case {number}: a flipped bit of byte {at} of {Path.GetFileName(files[file])} is served");
            // If the image is damaged, the database is served in its place; if the database is damaged, nothing is.
            Assert.True(file != 0 || served is null, $"case {number}: byte {at} of the database does not count");
            Assert.True(file != 1 || served == right, $"case {number}: a damaged image keeps the release from being served");
            refused += served is null ? 1 : 0;
            File.WriteAllBytes(files[file], contents[file]);
        }

        Assert.InRange(refused, RandomCases.Of(All) / 3, RandomCases.Of(All));
        Assert.Equal(right, Served());
    }

    [Fact]
    public void A_flipped_bit_of_the_database_is_found_by_activation_by_the_check_and_by_importing_again_which_mends_it()
    {
        var id = _folder.Build("one");
        Store.Activate(id);
        var right = Served();
        Assert.Equal([new ReleaseVerdict(id, null, null)], Store.Check(null));
        var whole = File.ReadAllBytes(_folder.FileOf(id));
        // The bit is in a name in a row, which no check of structure covers.
        var at = whole.AsSpan().LastIndexOf("Ataxia"u8);
        FlipBit(_folder.FileOf(id), at);

        Assert.Contains(
            "cannot be read as a release",
            Assert.Throws<ReleaseException>(() => Store.Activate(id)).Message,
            StringComparison.Ordinal);
        Assert.Contains("not those that were written", Assert.Single(Store.Check(null)).Damage, StringComparison.Ordinal);
        Assert.Null(Served());

        Assert.Equal(id, _folder.Build("one"));
        Assert.Equal([new ReleaseVerdict(id, null, null)], Store.Check(id));
        Assert.Equal(id, Store.Activate(id).Id);
        Assert.Equal(right, Served());
    }

    [Fact]
    public void A_running_server_stops_serving_a_file_that_is_written_to_and_turns_to_the_one_that_is_built_anew()
    {
        var id = _folder.Build("one");
        Store.Activate(id);
        using var host = new ReleaseHost(Store);
        Assert.Equal(id, host.Follow());
        Assert.Null(host.Follow());
        FlipBit(_folder.FileOf(id), File.ReadAllBytes(_folder.FileOf(id)).AsSpan().LastIndexOf("Ataxia"u8));

        Assert.Throws<ReleaseException>(host.Follow);

        Assert.Null(host.Acquire());
        Assert.Equal(id, _folder.Build("one"));
        Assert.Equal(id, host.Follow());
        Assert.NotNull(host.Acquire());
    }

    [Fact]
    public void A_damaged_image_is_written_anew_by_importing_again()
    {
        var id = _folder.Build("one");
        FlipBit(_folder.ImageOf(id), 1000);
        Assert.NotNull(Assert.Single(Store.Check(id)).ImageDamage);

        Assert.Equal(id, _folder.Build("one"));

        Assert.Equal([new ReleaseVerdict(id, null, null)], Store.Check(id));
    }

    [Fact]
    public void A_release_whose_manifest_is_missing_or_damaged_is_doubted_and_mended()
    {
        var id = _folder.Build("one");
        var manifest = Path.ChangeExtension(_folder.FileOf(id), ".json");
        foreach (var spoil in new Action[]
        {
            () => File.Delete(manifest),
            () => FlipBit(manifest, 40),
            () => File.WriteAllText(manifest, string.Empty),
        })
        {
            spoil();

            Assert.Contains("manifest", Assert.Throws<ReleaseException>(() => Store.Activate(id)).Message, StringComparison.Ordinal);
            Assert.Equal(id, _folder.Build("one"));
            Assert.Equal(id, Store.Activate(id).Id);
        }
    }

    [Fact]
    public void A_file_that_was_found_sound_is_not_read_again_until_it_is_touched()
    {
        var id = _folder.Build("one");
        var sound = Path.ChangeExtension(_folder.FileOf(id), ".sound");
        // A further change so soon after the file was named might not show in its stamp.
        Thread.Sleep(100);
        Store.Activate(id);
        var found = File.ReadAllText(sound);
        Assert.NotNull(Served());
        Assert.Equal(found, File.ReadAllText(sound));

        File.WriteAllBytes(_folder.FileOf(id), File.ReadAllBytes(_folder.FileOf(id)));
        Thread.Sleep(100);
        Assert.NotNull(Served());
        Assert.NotEqual(found, File.ReadAllText(sound));

        // A file with other bytes has another stamp, even if its times are set back.
        var times = File.GetLastWriteTimeUtc(_folder.FileOf(id));
        FlipBit(_folder.FileOf(id), File.ReadAllBytes(_folder.FileOf(id)).AsSpan().LastIndexOf("Ataxia"u8));
        File.SetLastWriteTimeUtc(_folder.FileOf(id), times);
        Assert.Null(Served());
    }

    // Gives the answer of a server that starts now; null if it serves nothing.
    private string? Served()
    {
        try
        {
            using var host = new ReleaseHost(Store);
            if (host.Follow() is null)
            {
                return null;
            }

            using var lease = host.Acquire()!;
            using var context = lease.OpenContext();
            var image = lease.Graph;
            return string.Join('\n', Enumerable.Range(0, image.Diseases.Count).Select(row => image.Diseases.Name[row])
                .Concat(Enumerable.Range(0, image.Phenotypes.Count).Select(row => image.Phenotypes.Name[row]))
                .Concat(context.LoadReport.OrderBy(entry => entry.Id).Select(entry => entry.File + entry.Samples))
                .Concat(context.Set<KnowledgeGraph.Core.Phenotypes.PhenotypeDefinition>().Select(definition => definition.Text))
                .Concat(context.Set<KnowledgeGraph.Core.Citations.CitationAbstract>().Select(text => text.Text)));
        }
        catch (ReleaseException)
        {
            return null;
        }
    }

    private static void FlipBit(string path, int at)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[at] ^= 4;
        File.WriteAllBytes(path, bytes);
    }
}
