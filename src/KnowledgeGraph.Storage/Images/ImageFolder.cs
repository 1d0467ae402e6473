using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Images;

/// <summary>
/// A folder of image files, for releases that lie in a database: imports write them there, any number of servers start from them.
/// </summary>
internal sealed class ImageFolder(string folder)
{
    private const string Prefix = "kg-";
    private const string Extension = ".img";
    private const string DraftPrefix = "draft-";

    /// <summary>The path of the image of a release.</summary>
    public string PathOf(string id) => Path.Combine(folder, Prefix + id + Extension);

    /// <summary>Writes the image of a release, or of a draft under a name of its own.</summary>
    public long Write(string id, GraphImage image, ReleaseStatements statements, bool isDraft = false)
    {
        Directory.CreateDirectory(folder);
        var path = isDraft ? DraftOf(id) : PathOf(id);
        ImageFile.Write(path, image, statements);
        return new FileInfo(path).Length;
    }

    /// <summary>Gives the image of a draft the name of the release that it has become.</summary>
    public void Publish(string draft, string id) => File.Move(DraftOf(draft), PathOf(id), overwrite: true);

    public void Delete(string id) => DeleteIfThere(PathOf(id));

    /// <summary>Deletes images that nobody needs; who may only read the folder leaves them to others.</summary>
    public void Delete(IEnumerable<string> ids)
    {
        try
        {
            foreach (var id in ids)
            {
                Delete(id);
            }
        }
        catch (Exception readOnly) when (readOnly is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>The releases that there are images of.</summary>
    public IReadOnlyList<string> Ids() => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, $"{Prefix}*{Extension}").Select(file => Path.GetFileNameWithoutExtension(file)[Prefix.Length..])]
        : [];

    public void DeleteDraft(string draft) => DeleteIfThere(DraftOf(draft));

    /// <summary>Deletes what killed imports have left; who may only read the folder leaves it to the next import.</summary>
    public void DeleteDrafts()
    {
        try
        {
            foreach (var draft in Directory.Exists(folder)
                ? Directory.GetFiles(folder, DraftPrefix + "*").Concat(Directory.GetFiles(folder, Prefix + "*.tmp"))
                : [])
            {
                File.Delete(draft);
            }
        }
        catch (Exception readOnly) when (readOnly is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string DraftOf(string draft) => Path.Combine(folder, DraftPrefix + draft + Extension);

    private void DeleteIfThere(string path)
    {
        if (Directory.Exists(folder))
        {
            File.Delete(path);
        }
    }
}
