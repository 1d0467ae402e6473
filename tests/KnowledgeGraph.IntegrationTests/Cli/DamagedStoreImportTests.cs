using KnowledgeGraph.IntegrationTests.Storage;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>An import into a data folder in which something is damaged or lost compares with what is left of it.</summary>
public sealed class DamagedStoreImportTests : IDisposable
{
    private const string Annotations = "phenotype.hpoa";

    private readonly DirectoryInfo _sources = Directory.CreateTempSubdirectory("kg-damaged-");
    private readonly DataFolder _folder = new();

    public DamagedStoreImportTests()
    {
        foreach (var path in Directory.GetFiles(SampleStore.Sources))
        {
            File.Copy(path, Path.Combine(_sources.FullName, Path.GetFileName(path)));
        }
    }

    public static TheoryData<string> Damages { get; } =
        ["pointer to no release", "pointer to no id", "torn pointer", "no pointer", "empty manifest", "no manifest", "no database"];

    private string Pointer => Path.Combine(_folder.Path, "current");

    public void Dispose()
    {
        _folder.Dispose();
        _sources.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_file_that_is_not_recognised_any_more_is_missed(string damage)
    {
        Assert.Equal(0, Import().ExitCode);
        Damage(damage, _folder.Store.CurrentId!);
        var pointer = File.Exists(Pointer) ? File.ReadAllText(Pointer) : null;
        var annotations = File.ReadAllText(Path.Combine(_sources.FullName, Annotations));
        File.WriteAllText(Path.Combine(_sources.FullName, Annotations), "<html><title>503</title></html>");

        var missed = Import();

        Assert.Equal(8, missed.ExitCode);
        Assert.Contains($"{Annotations} is not recognised: a web page", missed.Error, StringComparison.Ordinal);
        Assert.Equal(pointer, File.Exists(Pointer) ? File.ReadAllText(Pointer) : null);

        File.Delete(Path.Combine(_sources.FullName, Annotations));
        Assert.Equal(9, Import().ExitCode);
        Assert.Equal(pointer, File.Exists(Pointer) ? File.ReadAllText(Pointer) : null);

        // The same sources as before mend all of it.
        File.WriteAllText(Path.Combine(_sources.FullName, Annotations), annotations);
        Assert.Equal(0, Import().ExitCode);
        Assert.Equal(0, Kg.Run(["query", "{ release { id } }", .. _folder.Options]).ExitCode);
    }

    [Theory]
    [InlineData("pointer to no release")]
    [InlineData("pointer to no id")]
    public void Rolling_back_says_that_the_pointer_is_damaged_and_serves_the_newest_sound_release(string damage)
    {
        Assert.Equal(0, Import().ExitCode);
        var served = _folder.Store.CurrentId!;
        Damage(damage, served);

        var (exitCode, _, error) = Kg.Run(["releases", "rollback", .. _folder.Options]);

        Assert.Equal(0, exitCode);
        Assert.Contains("the pointer to the served release was damaged", error, StringComparison.Ordinal);
        Assert.Equal(served, _folder.Store.CurrentId);
        Assert.Equal(4, Kg.Run(["releases", "rollback", .. _folder.Options]).ExitCode);
    }

    [Theory]
    [InlineData("pointer to no release")]
    [InlineData("empty manifest")]
    [InlineData("no database")]
    public void A_query_of_what_cannot_be_read_ends_with_a_line_and_what_to_type(string damage)
    {
        Assert.Equal(0, Import().ExitCode);
        Damage(damage, _folder.Store.CurrentId!);

        var (exitCode, output, error) = KgProcess.Run(["query", "{ release { id } }", .. _folder.Options]);

        Assert.Equal((4, string.Empty), (exitCode, output));
        Assert.Contains("type: kg releases activate", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private (int ExitCode, string Output, string Error) Import() => Kg.Run(["import", "--from", _sources.FullName, .. _folder.Options]);

    private void Damage(string damage, string served)
    {
        var manifest = Path.ChangeExtension(_folder.FileOf(served), ".json");
        switch (damage)
        {
            case "pointer to no release":
                var flipped = served[..^1] + (char)(served[^1] ^ 1);
                File.WriteAllText(Pointer, File.ReadAllText(Pointer).Replace(served, flipped, StringComparison.Ordinal));
                break;
            case "pointer to no id":
                File.WriteAllText(Pointer, """{"Current":"../../etc","Previous":["../../etc"]}""");
                break;
            case "torn pointer":
                File.WriteAllText(Pointer, "{\"Current\":\"");
                break;
            case "no pointer":
                File.Delete(Pointer);
                break;
            case "empty manifest":
                File.WriteAllText(manifest, string.Empty);
                break;
            case "no manifest":
                File.Delete(manifest);
                break;
            default:
                File.Delete(_folder.FileOf(served));
                break;
        }
    }
}
