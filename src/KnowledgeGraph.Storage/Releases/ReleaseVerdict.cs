using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>The result of checking that the bytes of a release are those that were written.</summary>
/// <param name="Id">The release.</param>
/// <param name="Damage">The damage to its database; null if there is none.</param>
/// <param name="ImageDamage">The reason why its image file is not used; null if it is used, or if there is none.</param>
public sealed record ReleaseVerdict(string Id, string? Damage, string? ImageDamage)
{
    internal static ReleaseVerdict Of(IReleaseShelf shelf, string id)
    {
        try
        {
            shelf.Summarise(id);
            shelf.RequireUndoubted(id);
            return new ReleaseVerdict(id, null, shelf.FaultOfImage(id));
        }
        catch (ReleaseException fault)
        {
            return new ReleaseVerdict(id, fault.Message, null);
        }
    }
}
