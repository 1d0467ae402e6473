using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Loading;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Images;

/// <summary>
/// The image of a release in one file, column by column as in memory, so that it is read in a fraction of the time that the database takes.
/// The database remains authoritative; an image that does not match it is refused.
/// </summary>
public static class ImageFile
{
    private static readonly byte[] Fingerprint = FieldsOf.Fingerprint(typeof(ImageParts));
    private static readonly byte[] StatementsFingerprint = FieldsOf.Fingerprint(typeof(ReleaseStatements), StatementTable.Form);
    private static readonly byte[] DigestsFingerprint =
        FieldsOf.Fingerprint(typeof(RecordDigests), $"{StatementTable.Form} {RecordDigests.Form}");

    /// <summary>Writes an image and, behind it, what sources state; an existing file is replaced atomically, or not at all.</summary>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    public static void Write(string path, GraphImage image, ReleaseStatements statements)
    {
        var temporary = path + ".tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, CheckedStream.Part))
            {
                WritePart(file, Fingerprint, image.Release.ContentHash, ImageParts.Of(image));
                WritePart(file, StatementsFingerprint, image.Release.ContentHash, statements);
                var digests = RecordDigests.Of(new ReleaseContents(image, statements));
                WritePart(file, DigestsFingerprint, image.Release.ContentHash, digests);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Reads an image.</summary>
    /// <param name="path">The file.</param>
    /// <param name="contentHash">The content hash of the release that the image must belong to.</param>
    /// <returns>The image; null if there is no such file.</returns>
    /// <exception cref="ReleaseException">The file is damaged, or belongs to another release or another version of the program.</exception>
    public static GraphImage? TryRead(string path, string contentHash) => ReadFile<GraphImage>(path, file =>
    {
        var header = HeaderOf(file, Fingerprint, contentHash);
        var parts = ReadPart<ImageParts>(file, header, out var shared);
        RequireEnd(file);
        return parts.ToImage(new ImageBytes(header.PayloadLength, shared));
    });

    /// <summary>Reads what the sources of a release state, in short.</summary>
    /// <param name="path">The file of its image.</param>
    /// <param name="contentHash">The content hash of the release that the image must belong to.</param>
    /// <returns>Null if there is no such file, or one of an earlier kg, which has only the image.</returns>
    /// <exception cref="ReleaseException">The file is damaged, or belongs to another release or another version of the program.</exception>
    public static ReleaseStatements? TryReadStatements(string path, string contentHash) =>
        TryReadPart<ReleaseStatements>(path, 1, StatementsFingerprint, contentHash);

    /// <summary>As <see cref="TryReadStatements"/>, the digests of a release's records.</summary>
    /// <exception cref="ReleaseException">The file is damaged, or belongs to another release or another version of the program.</exception>
    public static RecordDigests? TryReadDigests(string path, string contentHash) =>
        TryReadPart<RecordDigests>(path, 2, DigestsFingerprint, contentHash);

    /// <summary>Reads what the sources of a release state, if there is a file with it that can be used.</summary>
    /// <param name="path">The file of its image; null if none is kept.</param>
    /// <param name="contentHash">The content hash of the release that the image must belong to.</param>
    public static ReleaseStatements? ReadStatementsIfFit(string? path, string contentHash) =>
        IfFit(path, contentHash, TryReadStatements);

    /// <summary>As <see cref="ReadStatementsIfFit"/>, the digests of a release's records.</summary>
    public static RecordDigests? ReadDigestsIfFit(string? path, string contentHash) => IfFit(path, contentHash, TryReadDigests);

    private static T? IfFit<T>(string? path, string contentHash, Func<string, string, T?> read)
        where T : class
    {
        try
        {
            return path is null ? null : read(path, contentHash);
        }
        catch (ReleaseException)
        {
            // The tables have it all; a check of the release tells of the damage.
            return null;
        }
    }

    /// <summary>The reason why a file cannot be used, every byte of it read; null if it can, or if there is none.</summary>
    public static string? FaultOf(string path, string contentHash)
    {
        try
        {
            TryRead(path, contentHash);
            TryReadStatements(path, contentHash);
            TryReadDigests(path, contentHash);
            return null;
        }
        catch (ReleaseException unfit)
        {
            return unfit.Message;
        }
    }

    /// <summary>Whether a file is whole, and has all that this program writes into one.</summary>
    public static bool IsComplete(string path, string contentHash) =>
        FaultOf(path, contentHash) is null && TryReadDigests(path, contentHash) is not null;

    /// <summary>Reads an image if there is one that can be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="contentHash">The content hash of the release that the image must belong to.</param>
    /// <param name="refused">The reason why the image is not used; null if it is used, or if there is none.</param>
    public static GraphImage? ReadIfFit(string path, string contentHash, out string? refused)
    {
        try
        {
            refused = null;
            return TryRead(path, contentHash);
        }
        catch (ReleaseException unfit)
        {
            refused = unfit.Message;
            return null;
        }
    }

    private static void WritePart<T>(FileStream file, byte[] fingerprint, string contentHash, T part)
    {
        Span<byte> header = stackalloc byte[ImageHeader.Size];
        header.Clear();
        var start = file.Position;
        file.Write(header);
        var payload = new CheckedStream(file, 0);
        new ObjectWriter(payload).Write(part, typeof(T));
        new ImageHeader(fingerprint, contentHash, payload.Written, payload.Checksum).WriteTo(header);
        file.Position = start;
        file.Write(header);
        file.Seek(0, SeekOrigin.End);
    }

    private static T? ReadFile<T>(string path, Func<FileStream, T> read)
        where T : class?
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                CheckedStream.Part,
                FileOptions.SequentialScan);
            return read(file);
        }
        catch (Exception fault) when (IsOfFile(fault))
        {
            throw new ReleaseException($"{path} cannot be used: {fault.Message}", fault);
        }
    }

    private static ImageHeader HeaderOf(FileStream file, byte[] fingerprint, string contentHash)
    {
        var header = HeaderOf(file);
        if (!header.Fingerprint.AsSpan().SequenceEqual(fingerprint))
        {
            throw new InvalidDataException("it was written by another kg, whose columns are others");
        }

        return header.ContentHash == contentHash ? header : throw new InvalidDataException("it is the image of another release");
    }

    private static ImageHeader HeaderOf(FileStream file)
    {
        Span<byte> bytes = stackalloc byte[ImageHeader.Size];
        if (file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("it ends before its header does");
        }

        var header = ImageHeader.Read(bytes);
        return header.PayloadLength >= 0 && header.PayloadLength <= file.Length - file.Position
            ? header
            : throw new InvalidDataException(
                $"it has {file.Length - file.Position} bytes where there should be {header.PayloadLength}");
    }

    private static T ReadPart<T>(FileStream file, ImageHeader header, out long shared)
        where T : class
    {
        var payload = new CheckedStream(file, header.PayloadLength);
        var reader = new ObjectReader(payload);
        var part = (T?)reader.Read(typeof(T));
        shared = reader.SharedBytes;
        return payload.Left == 0 && payload.Checksum == header.Checksum && part is not null
            ? part
            : throw new InvalidDataException("its bytes do not add up: it is damaged");
    }

    // The parts of a file follow each other, each with a header, whichever kg has written them.
    private static T? TryReadPart<T>(string path, int before, byte[] fingerprint, string contentHash)
        where T : class => ReadFile(path, file =>
    {
        for (var part = 0; part < before && file.Position < file.Length; part++)
        {
            SkipPart(file);
        }

        return file.Position == file.Length ? null : ReadPart<T>(file, HeaderOf(file, fingerprint, contentHash), out _);
    });

    private static void SkipPart(FileStream file)
    {
        // The header is read first: it moves the position.
        var length = HeaderOf(file).PayloadLength;
        file.Position += length;
    }

    private static void RequireEnd(FileStream file)
    {
        while (file.Position < file.Length)
        {
            if (file.Length - file.Position < ImageHeader.Size)
            {
                throw new InvalidDataException($"it has {file.Length - file.Position} bytes where there should be none");
            }

            SkipPart(file);
        }
    }

    // The exceptions that can come from reading bytes that are not an image's, before their checksum is known.
    private static bool IsOfFile(Exception fault) => fault is
        IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or InvalidOperationException
        or InvalidCastException or OverflowException or NullReferenceException or OutOfMemoryException;
}
