using KnowledgeGraph.Formats.Mesh;

namespace KnowledgeGraph.Import.Sources.Mesh;

/// <summary>The tree of MeSH descriptors, by which the literature filters explode.</summary>
internal static class MeshImport
{
    public static void Descriptors(SourceContext context)
    {
        foreach (var descriptor in context.Counted(MeshDescriptorReader.Read))
        {
            context.Facts.Mesh.Add(descriptor.Ui, descriptor.Name, descriptor.TreeNumbers, descriptor.EntryTerms);
            context.Here.Load();
        }
    }
}
