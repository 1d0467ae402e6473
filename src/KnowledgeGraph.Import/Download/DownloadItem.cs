namespace KnowledgeGraph.Import.Download;

/// <summary>One file of a source, or all files of a folder whose names match.</summary>
/// <param name="Source">The source, e.g. medgen; also the folder that the file goes to.</param>
/// <param name="Name">The file's name; with * the names of files in the folder's listing.</param>
/// <param name="Address">The address of the file; of a folder, the address of its listing.</param>
/// <param name="HasMd5">Whether the source publishes an MD5 sum at the address followed by <c>.md5</c>.</param>
/// <param name="IsOnlyWhenNamed">True if it is too large to be downloaded together with everything else.</param>
public sealed record DownloadItem(string Source, string Name, Uri Address, bool HasMd5, bool IsOnlyWhenNamed)
{
    /// <summary>Whether it stands for files that a listing names.</summary>
    public bool IsFolder => Name.Contains('*');

    /// <summary>The same file on a mirror that keeps the host and the path of each address below its own.</summary>
    public DownloadItem On(Uri mirror) => this with { Address = On(mirror, Address) };

    /// <summary>An address on a mirror that keeps the host and the path of each below its own.</summary>
    public static Uri On(Uri mirror, Uri address) => new($"{mirror.AbsoluteUri.TrimEnd('/')}/{address.Host}{address.PathAndQuery}");
}
