using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// What stands beside a release's file: its manifest with the checksum of all its bytes, and the stamp that the file had when the checksum was last
/// found to hold. SQLite looks at the structure of pages alone, and a bit that flips in a number or a name is served.
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

    public static void WriteManifest(string path, ReleaseManifest manifest) => WholeFile.Write(ManifestOf(path), file => file.Write(manifest.ToJson()));

    /// <summary>The checksum of a file's bytes.</summary>
    public static string Sha256(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Reads the whole file, which takes about a second for a gigabyte.</summary>
    /// <exception cref="ReleaseException">It is not as it was written.</exception>
    public static void RequireSound(string path)
    {
        if (ReadManifest(path) is not { Sha256: { } written } manifest)
        {
            throw Unsound(path, $"its manifest {Path.GetFileName(ManifestOf(path))} is missing or damaged, so that nobody knows whether the file is whole");
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
    /// As <see cref="RequireSound"/>, but a file that nobody has touched since it was found sound is not read again: a server starts from gigabytes in seconds.
    /// </summary>
    /// <exception cref="ReleaseException">It is not as it was written.</exception>
    public static void RequireTrusted(string path)
    {
        if (ReadManifest(path) is not { Sha256: { } written } || Remembered(path) != $"{FileStamp.Of(path).Stamp} {written}")
        {
            RequireSound(path);
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
            // Where nothing can be written the file is read at every start.
        }
    }
}
