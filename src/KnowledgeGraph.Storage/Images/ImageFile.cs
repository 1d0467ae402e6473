using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Images;

/// <summary>
/// The image of a release in one file, column by column as in memory, so that it is read in a fraction of the time that the database takes.
/// The database remains authoritative; an image that does not match it is refused.
/// </summary>
public static class ImageFile
{
    private static readonly byte[] Fingerprint = FieldsOf.Fingerprint(typeof(ImageParts));

    /// <summary>Writes an image; an existing file is replaced atomically, or not at all.</summary>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    public static void Write(string path, GraphImage image)
    {
        var temporary = path + ".tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, CheckedStream.Part))
            {
                Span<byte> header = stackalloc byte[ImageHeader.Size];
                header.Clear();
                file.Write(header);
                var payload = new CheckedStream(file, 0);
                new ObjectWriter(payload).Write(ImageParts.Of(image), typeof(ImageParts));
                new ImageHeader(Fingerprint, image.Release.ContentHash, payload.Written, payload.Checksum).WriteTo(header);
                file.Position = 0;
                file.Write(header);
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
    public static GraphImage? TryRead(string path, string contentHash)
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
            return Read(file, contentHash);
        }
        catch (Exception fault) when (IsOfFile(fault))
        {
            throw new ReleaseException($"{path} cannot be used: {fault.Message}", fault);
        }
    }

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

    private static GraphImage Read(FileStream file, string contentHash)
    {
        Span<byte> bytes = stackalloc byte[ImageHeader.Size];
        if (file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("it ends before its header does");
        }

        var header = ImageHeader.Read(bytes);
        if (!header.Fingerprint.AsSpan().SequenceEqual(Fingerprint))
        {
            throw new InvalidDataException("it was written by another kg, whose columns are others");
        }

        if (header.ContentHash != contentHash)
        {
            throw new InvalidDataException("it is the image of another release");
        }

        if (header.PayloadLength != file.Length - bytes.Length)
        {
            throw new InvalidDataException($"it has {file.Length - bytes.Length} bytes where there should be {header.PayloadLength}");
        }

        var payload = new CheckedStream(file, header.PayloadLength);
        var parts = (ImageParts?)new ObjectReader(payload).Read(typeof(ImageParts));
        return payload.Left == 0 && payload.Checksum == header.Checksum && parts is not null
            ? parts.ToImage()
            : throw new InvalidDataException("its bytes do not add up: it is damaged");
    }

    // The exceptions that can come from reading bytes that are not an image's, before their checksum is known.
    private static bool IsOfFile(Exception fault) => fault is
        IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or InvalidCastException
        or OverflowException or NullReferenceException or OutOfMemoryException;
}
