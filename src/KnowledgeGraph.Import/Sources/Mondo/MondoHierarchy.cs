using KnowledgeGraph.Formats.Mondo;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Mondo;

/// <summary>
/// Mondo's is_a steps. The KGX edges and confirmed steps are current; the report of all edges is older and only fills gaps.
/// </summary>
internal static class MondoHierarchy
{
    private const int Current = 0;
    private const int Older = 1;
    private const string OtherRelation = "a relation other than subclass of";

    public static void Kgx(SourceContext context)
    {
        foreach (var line in context.Counted(KgxEdgeReader.Read, OtherRelation))
        {
            if (line.Predicate == "biolink:subclass_of")
            {
                Add(context, line.SubjectId, line.ObjectId, Current);
            }
        }
    }

    public static void Report(SourceContext context)
    {
        foreach (var line in context.Counted(ReportEdgeReader.Read, OtherRelation))
        {
            if (line.Predicate == "rdfs:subClassOf")
            {
                Add(context, line.SubjectId, line.ObjectId, Older);
            }
        }
    }

    public static void Confirmed(SourceContext context)
    {
        foreach (var line in context.Counted(ConfirmedSubclassReader.Read))
        {
            Add(context, line.ChildId, line.ParentId, Current);
        }
    }

    private static void Add(SourceContext context, string writtenChild, string writtenParent, int rank)
    {
        var (child, parent) = (FactBase.Canonical(writtenChild), FactBase.Canonical(writtenParent));
        if (child.StartsWith("MONDO:", StringComparison.Ordinal) && parent.StartsWith("MONDO:", StringComparison.Ordinal))
        {
            context.Facts.Parents.Add(new ParentFact(context.Source, context.Here, child, parent, rank));
        }
        else
        {
            context.Report.PassOver(MondoClasses.OtherOntology);
        }
    }
}
