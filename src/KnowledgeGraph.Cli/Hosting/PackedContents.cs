using System.IO.Compression;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>
/// The files that lie beside other builds of the program: the pages, the IDE, the documentation, the operations and the sample. A single
/// file has them within, and unpacks them where .NET unpacks its own.
/// </summary>
internal static class PackedContents
{
    private const string Archive = "contents.zip";
    private const string BaseDirectory = "APP_CONTEXT_BASE_DIRECTORY";
    private const string FolderVariable = "DOTNET_BUNDLE_EXTRACT_BASE_DIR";

    private static bool IsPacked => typeof(PackedContents).Assembly.GetManifestResourceInfo(Archive) is not null;

    // The identifier of a build, of which the contents are a part, so that they are never those of another.
    private static string Folder => Path.Combine(
        Base, "kg", $"contents-{typeof(PackedContents).Module.ModuleVersionId:N}{Path.DirectorySeparatorChar}");

    // The rule of .NET's own unpacking.
    private static string Base => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named ? Path.GetFullPath(named)
        : OperatingSystem.IsWindows() ? Path.Combine(Path.GetTempPath(), ".net")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".net");

    /// <summary>In a single file, makes the folder of the unpacked contents the one in which all of them are looked for.</summary>
    public static void Locate()
    {
        if (IsPacked)
        {
            AppContext.SetData(BaseDirectory, Folder);
        }
    }

    /// <summary>
    /// Unpacks what is not there yet, as after the first start nothing is but what somebody has deleted. Each file gets its name when it is
    /// whole, so that several processes may do so at once.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Unpack()
    {
        if (!IsPacked)
        {
            return;
        }

        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            using var archive = new ZipArchive(typeof(PackedContents).Assembly.GetManifestResourceStream(Archive)!);
            for (var i = worker; i < archive.Entries.Count; i += Environment.ProcessorCount)
            {
                Unpack(archive.Entries[i], Path.Combine(Folder, archive.Entries[i].FullName));
            }
        });
    }

    private static void Unpack(ZipArchiveEntry entry, string path)
    {
        if (new FileInfo(path) is { Exists: true } there && there.Length == entry.Length)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Environment.ProcessId}.part";
        entry.ExtractToFile(part, overwrite: true);
        File.Move(part, path, overwrite: true);
    }
}
