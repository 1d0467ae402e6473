using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

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

    private static readonly string[] _foldersForStart = ["operations/", "sample-release/"];
    private static readonly TaskCompletionSource _unpacked = new(TaskCreationOptions.RunContinuationsAsynchronously);

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
    /// Unpacks what the start itself reads. What is there already is left as it is, so that after the first start nothing is unpacked but
    /// what somebody has deleted. Each file gets its name when it is whole, so that several processes may do so at once.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void UnpackForStart() => Unpack(IsForStart);

    /// <summary>Unpacks the rest, in the background of a service that answers already.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static Task UnpackRestAsync() => Task.Run(() =>
    {
        Unpack(entry => !IsForStart(entry));
        _unpacked.SetResult();
    });

    /// <summary>Has requests that may be for files wait until all are unpacked; what is asked by POST needs none of them.</summary>
    public static IApplicationBuilder UsePackedContents(this IApplicationBuilder app) => !IsPacked ? app : app.Use(next => http =>
        _unpacked.Task.IsCompleted || HttpMethods.IsPost(http.Request.Method) ? next(http) : WaitAsync(next, http));

    private static async Task WaitAsync(RequestDelegate next, HttpContext http)
    {
        await _unpacked.Task.WaitAsync(http.RequestAborted).ConfigureAwait(false);
        await next(http).ConfigureAwait(false);
    }

    // The start reads the operations, the sample, and whether there are pages and an IDE; these have hundreds of files.
    private static bool IsForStart(ZipArchiveEntry entry) =>
        entry.Name is "index.html" or "manifest.json"
            || Array.Exists(_foldersForStart, folder => entry.FullName.StartsWith(folder, StringComparison.Ordinal));

    private static void Unpack(Func<ZipArchiveEntry, bool> isWanted)
    {
        if (!IsPacked)
        {
            return;
        }

        using var archive = new ZipArchive(typeof(PackedContents).Assembly.GetManifestResourceStream(Archive)!);
        foreach (var entry in archive.Entries.Where(isWanted))
        {
            Unpack(entry, Path.Combine(Folder, entry.FullName));
        }
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
