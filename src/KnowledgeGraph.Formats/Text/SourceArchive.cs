using System.Formats.Tar;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// A tar, plain or gzip, whose members are source files. It is read as a stream: <see cref="ContainerCheck"/> checks beforehand that it is
/// whole.
/// </summary>
public static class SourceArchive
{
    private const int MagicAt = 257;

    /// <summary>True if the file's first block is a tar header.</summary>
    public static bool IsArchive(string path)
    {
        using var file = SourceFile.Open(path);
        return IsArchive(file.Head.Span);
    }

    /// <summary>
    /// The members that are files, in the archive's order, named <c>archive.tar.gz!member</c>. Each must be used before the next is asked
    /// for.
    /// </summary>
    /// <param name="path">The archive.</param>
    /// <param name="problems">Receives a broken archive; its members up to there are given.</param>
    public static IEnumerable<SourceFile> Members(string path, IProblemSink problems)
    {
        using var archive = SourceFile.Open(path);
        using var tar = new TarReader(archive.Stream, leaveOpen: true);
        while (Next(tar, archive.Name, problems) is { } entry)
        {
            if (entry.DataStream is { } data && entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                yield return SourceFile.FromStream($"{archive.Name}!{entry.Name}", data);
            }
        }

        // A tar may end before its gzip does; reading on finds out whether the gzip is whole.
        Drain(archive, problems);
    }

    internal static bool IsArchive(ReadOnlySpan<byte> head) =>
        head.Length >= MagicAt + 5 && head.Slice(MagicAt, 5).SequenceEqual("ustar"u8);

    private static TarEntry? Next(TarReader tar, string name, IProblemSink problems)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or FormatException)
        {
            problems.Report(new FormatProblem(name, 0, broken.Message, "a whole tar archive") { Extent = ProblemExtent.File });
            return null;
        }
    }

    private static void Drain(SourceFile archive, IProblemSink problems)
    {
        try
        {
            archive.Stream.CopyTo(Stream.Null);
        }
        catch (InvalidDataException broken)
        {
            problems.Report(new FormatProblem(archive.Name, 0, broken.Message, "a whole gzip file") { Extent = ProblemExtent.File });
        }
    }
}
