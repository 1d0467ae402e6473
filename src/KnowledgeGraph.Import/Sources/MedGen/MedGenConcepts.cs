using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.MedGen;

/// <summary>
/// MedGen's concepts: names, definitions, semantic types, identifiers elsewhere. A concept alone makes no disease: MedGen lists findings
/// too.
/// </summary>
internal static class MedGenConcepts
{
    /// <summary>Said of rows that MedGen does not show.</summary>
    public const string Suppressed = "suppressed by MedGen";

    private const string NotHere = "a concept that no disease of the release has";

    private static readonly string[] AcronymTypes = ["ACR", "AB", "ABB", "AA"];

    public static void Names(SourceContext context)
    {
        foreach (var line in Shown(context, NamesReader.Read, line => line.Suppress))
        {
            if (!context.Facts.ConceptNames.TryAdd(FactBase.Canonical(line.Cui), (line.Name, context.Here)))
            {
                context.Report.PassOver("a further name of a concept");
            }
        }
    }

    public static void Terms(SourceContext context)
    {
        foreach (var line in Shown(context, ConsoReader.Read, line => line.Suppress))
        {
            var isAcronym = AcronymTypes.Contains(line.TermType);
            context.Facts.Synonyms.Add(new SynonymFact(
                context.Source, context.Here, FactBase.Canonical(line.Cui), line.Name, SynonymScope.Exact, isAcronym));
        }
    }

    public static void Definitions(SourceContext context)
    {
        foreach (var line in Shown(context, DefinitionReader.Read, line => line.Suppress))
        {
            var text = line.Definition.ReplaceLineEndings(" ").Trim();
            context.Facts.Definitions.Add(new DefinitionFact(
                line.Source, context.Here, FactBase.Canonical(line.Cui), text, DefinitionPreference.MedGen));
        }
    }

    public static void SemanticTypes(SourceContext context)
    {
        foreach (var line in context.Counted(SemanticTypeReader.Read, NotHere))
        {
            context.Facts.SemanticTypes.Add(
                new SemanticTypeFact(context.Source, context.Here, FactBase.Canonical(line.Cui), line.SemanticType));
        }
    }

    public static void Merged(SourceContext context)
    {
        foreach (var line in context.Counted(MergedReader.Read))
        {
            context.Facts.Retired.Add(new RetiredFact(
                context.Source,
                context.Here,
                FactBase.Canonical(line.Cui),
                FactBase.Canonical(line.ToCui))
            { IsSameConcept = true });
        }
    }

    /// <summary>Whether MedGen shows what a row says.</summary>
    public static bool IsShown(string? suppress) => suppress is null or "N";

    private static IEnumerable<TLine> Shown<TLine>(
        SourceContext context,
        Func<SourceFile, IProblemSink, IEnumerable<TLine>> read,
        Func<TLine, string?> suppress)
    {
        foreach (var line in context.Counted(read, NotHere))
        {
            if (IsShown(suppress(line)))
            {
                yield return line;
            }
            else
            {
                context.Report.PassOver(Suppressed);
            }
        }
    }
}
