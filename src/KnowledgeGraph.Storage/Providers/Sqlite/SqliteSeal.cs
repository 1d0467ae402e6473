using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// The two files beside a release's file: its manifest with the checksum of all its bytes, and the stamp that the file had when the
/// checksum was last found correct. SQLite checks only the structure of pages, so that it would serve a flipped bit in a number or a name.
/// </summary>
internal static class SqliteSeal
{
    private const int BufferSize = 1 << 20;

    public static string ManifestOf(string path) => Path.ChangeExtension(path, ".json");

    public static string SoundOf(string path) => Path.ChangeExtension(path, ".sound");

    /// <summary>Reads the manifest of a file; null if it is missing or damaged.</summary>
    public static ReleaseManifest? ReadManifest(string path)
    {
        try
        {
            return ReleaseManifest.FromJson(File.ReadAllBytes(ManifestOf(path)));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public static void WriteManifest(string path, ReleaseManifest manifest) =>
        WholeFile.Write(ManifestOf(path), file => file.Write(manifest.ToJson()));

    /// <summary>The checksum of a file's bytes.</summary>
    public static string Sha256(string path)
    {
        using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            BufferSize,
            FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Checks the whole file, which takes about a second for a gigabyte.</summary>
    /// <exception cref="ReleaseException">The file is not as it was written.</exception>
    public static void RequireSound(string path)
    {
        if (ReadManifest(path) is not { Sha256: { } written } manifest)
        {
            throw Unsound(
                path,
                $"its manifest {Path.GetFileName(ManifestOf(path))} is missing or damaged, so that nobody knows whether the file is whole");
        }

        var (stamp, isFresh) = FileStamp.Of(path);
        var found = Sha256(path);
        if (found != written && found != manifest.ReplacedSha256)
        {
            throw Unsound(path, "its bytes are not those that were written");
        }

        if (!isFresh && stamp == FileStamp.Of(path).Stamp)
        {
            Remember(path, $"{stamp} {found}");
        }
    }

    /// <summary>
    /// As <see cref="RequireSound"/>, but a file that is unchanged since it was found sound is not read again, so that a server starts from
    /// gigabytes in seconds.
    /// </summary>
    /// <exception cref="ReleaseException">The file is not as it was written.</exception>
    public static void RequireTrusted(string path)
    {
        if (ReadManifest(path) is not { Sha256: { } written } || Remembered(path) != $"{FileStamp.Of(path).Stamp} {written}")
        {
            RequireSound(path);
        }
    }

    /// <summary>Gives a release's file and its image their names, after the manifest: until then there is no new release.</summary>
    /// <param name="draft">The complete file, on the same volume.</param>
    /// <param name="image">Its image.</param>
    /// <param name="path">The name that it gets.</param>
    /// <param name="manifest">The manifest, with the checksum of the file.</param>
    public static void Publish(string draft, string image, string path, ReleaseManifest manifest)
    {
        using (var file = new FileStream(draft, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        var replaced = File.Exists(path) ? ReadManifest(path)?.Sha256 : null;
        WriteManifest(path, manifest with { ReplacedSha256 = replaced });
        File.Move(draft, path, overwrite: true);
        File.Move(image, SqliteShelf.ImageOf(path), overwrite: true);
        DirectorySync.Flush(Path.GetDirectoryName(path)!);
        if (replaced is not null)
        {
            WriteManifest(path, manifest);
        }
    }

    private static ReleaseException Unsound(string path, string why) =>
        new($"{path} cannot be read as a release: {why}; importing the same sources again mends it");

    private static string? Remembered(string path)
    {
        try
        {
            return File.ReadAllText(SoundOf(path));
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Remember(string path, string stamp)
    {
        try
        {
            WholeFile.Write(SoundOf(path), file => file.Write(Encoding.ASCII.GetBytes(stamp)));
        }
        catch (Exception readOnly) when (readOnly is IOException or UnauthorizedAccessException)
        {
            // If nothing can be written here, the file is read at every start.
        }
    }
}
