using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// The access rights of a file: its mode and, on Linux, its owner and group. On Windows a new file has the rights of its folder.
/// </summary>
public static class FileRights
{
    private const int OwnerAt = 20;
    private const int GroupAt = 24;

    /// <summary>Gives a file the rights of another.</summary>
    /// <exception cref="UnauthorizedAccessException">This process cannot give a file to the owner of the other.</exception>
    public static void Copy(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (!TryCopyOwner(from, to))
        {
            throw new UnauthorizedAccessException(
                $"{from} belongs to another user or group, and a file in its place would not: run the command as that user, or as root; "
                    + "nothing was changed");
        }

        // This comes after the change of owner, which takes rights away.
        File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    /// <summary>Gives a file to the owner and group of another; false if this process may not.</summary>
    public static bool TryCopyOwner(string from, string to) =>
        OwnerOf(from) is not { } wanted || OwnerOf(to) == wanted || ChangeOwner(to, wanted.Owner, wanted.Group) == 0;

    private static (uint Owner, uint Group)? OwnerOf(string path) => FileStatus.Of(path) is { } status
        ? (FileStatus.Number(status, OwnerAt), FileStatus.Number(status, GroupAt))
        : null;

    [DllImport("libc", EntryPoint = "chown", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint owner, uint group);
}
