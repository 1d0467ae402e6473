using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Files;

/// <summary>The status of a file as Linux reports it (statx), following links; other systems report nothing.</summary>
internal static class FileStatus
{
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7ff;
    private const int Size = 256;

    /// <summary>Reads the status of a file without opening it; null where the system does not report it.</summary>
    public static byte[]? Of(string path)
    {
        var buffer = new byte[Size];
        return OperatingSystem.IsLinux() && Statx(CurrentFolder, path, 0, BasicFields, buffer) == 0 ? buffer : null;
    }

    /// <summary>A number of four bytes of a status.</summary>
    public static uint Number(byte[] status, int at) =>
        BitConverter.IsLittleEndian
            ? BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(at))
            : BinaryPrimitives.ReadUInt32BigEndian(status.AsSpan(at));

    /// <summary>A number of two bytes of a status.</summary>
    public static ushort ShortNumber(byte[] status, int at) =>
        BitConverter.IsLittleEndian
            ? BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(at))
            : BinaryPrimitives.ReadUInt16BigEndian(status.AsSpan(at));

    [DllImport("libc", EntryPoint = "statx", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint mask,
        [Out] byte[] buffer);
}
