using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Orphanet;

/// <summary>Orphanet's entries: every entry of Orphadata is a disease, in whichever product or table.</summary>
internal static class OrphanetEntries
{
    /// <summary>
    /// Declares the disease of an entry, and gives its identifier. An entry whose name says that it is obsolete stands for no disease, but
    /// its facts may still belong to its successor.
    /// </summary>
    public static string Declare(SourceContext context, string code, string? name)
    {
        var disease = $"{CuriePrefix.Orpha}:{code}";
        if (OrphanetStatus.IsWithdrawnName(name))
        {
            context.Facts.Withdrawn.Add(disease);
        }
        else
        {
            context.Facts.Diseases.Add(
                new DiseaseFact(context.Source, context.Here, disease, name, name is null ? NameRank.None : NameRank.Annotation));
        }

        return disease;
    }
}
