namespace KnowledgeGraph.Storage.Files;

/// <summary>Writes a small file so that a reader sees the old one or the new one, also after a crash.</summary>
public static class WholeFile
{
    /// <summary>Writes it, and puts it in the place of the old one.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = $"{path}.tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        DirectorySync.Flush(Path.GetDirectoryName(path)!);
    }
}
