using System.Diagnostics;
using KnowledgeGraph.Storage.Files;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>A data folder into which the serving process may not write: a mount for reading only, or somebody else's.</summary>
public sealed class ReadOnlyFolderTests : IDisposable
{
    private const UnixFileMode Reading = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Entering = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Owning = Reading | Entering | UnixFileMode.UserWrite;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-read-only-");

    public void Dispose()
    {
        foreach (var folder in Directory.GetDirectories(_folder.FullName, "*", SearchOption.AllDirectories).Prepend(_folder.FullName))
        {
            Allow(folder, Owning);
        }

        _folder.Delete(recursive: true);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_served(bool hasLocksAndLeftovers)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "rights are those of Linux");
        SampleStore.Fill(_folder.FullName);
        if (hasLocksAndLeftovers)
        {
            File.WriteAllText(Path.Combine(_folder.FullName, "import.lock"), "");
            File.WriteAllText(Path.Combine(_folder.FullName, "releases", "draft-1.db.tmp"), "half");
        }

        Array.ForEach(Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories), file => Allow(file, Reading));
        Allow(Path.Combine(_folder.FullName, "releases"), Reading | Entering);
        Allow(_folder.FullName, Reading | Entering);

        using var served = new ServedFolder(BoundByRights("serve", "--data", _folder.FullName, "--urls", "http://127.0.0.1:0"));
        var reply = await served.QueryAsync(
            "{ diseases(where: { name: { contains: \"white matter\" } }) { totalCount } search(text: \"ataxia\") { totalCount } }");

        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.NotEqual(0, reply.GetProperty("data").GetProperty("diseases").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public void A_file_system_for_reading_only_is_no_fault_of_another_kind()
    {
        Assert.True(FolderLock.IsOfReadOnlyPlace(new IOException("Read-only file system", 30)));
        Assert.True(FolderLock.IsOfReadOnlyPlace(new UnauthorizedAccessException()));
        Assert.False(FolderLock.IsOfReadOnlyPlace(new IOException("No space left on device", 28)));
    }

    // Rights do not bind root, unless it lets go of what lifts them. As another user it might not even read the program.
    private static Process BoundByRights(params string[] arguments)
    {
        var start = KgProcess.InfoOf(
            string.Empty, new Dictionary<string, string> { ["KnowledgeGraph__Requests__ExecutionTimeout"] = "00:01:00" }, arguments);
        if (Environment.UserName == "root")
        {
            string[] words = ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", start.FileName, .. start.ArgumentList];
            start.FileName = "setpriv";
            start.ArgumentList.Clear();
            Array.ForEach(words, start.ArgumentList.Add);
        }

        return Process.Start(start)!;
    }

    private static void Allow(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
