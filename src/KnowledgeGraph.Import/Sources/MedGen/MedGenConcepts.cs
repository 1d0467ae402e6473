using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.MedGen;

/// <summary>MedGen's concepts: names, definitions, semantic types, identifiers elsewhere. A concept alone makes no disease: MedGen lists findings too.</summary>
internal static class MedGenConcepts
{
    private static readonly string[] AcronymTypes = ["ACR", "AB", "ABB", "AA"];

    public static void Names(SourceContext context)
    {
        foreach (var line in context.Counted(NamesReader.Read))
        {
            if (IsShown(line.Suppress))
            {
                context.Facts.ConceptNames.TryAdd(FactBase.Canonical(line.Cui), (line.Name, context.Here));
            }
        }
    }

    public static void Terms(SourceContext context)
    {
        foreach (var line in context.Counted(ConsoReader.Read))
        {
            if (IsShown(line.Suppress))
            {
                var isAcronym = AcronymTypes.Contains(line.TermType);
                context.Facts.Synonyms.Add(new SynonymFact(
                    context.Source, context.Here, FactBase.Canonical(line.Cui), line.Name, SynonymScope.Exact, isAcronym));
            }
        }
    }

    public static void Definitions(SourceContext context)
    {
        foreach (var line in context.Counted(DefinitionReader.Read))
        {
            if (IsShown(line.Suppress))
            {
                var text = line.Definition.ReplaceLineEndings(" ").Trim();
                context.Facts.Definitions.Add(new DefinitionFact(
                    line.Source, context.Here, FactBase.Canonical(line.Cui), text, DefinitionPreference.MedGen));
            }
        }
    }

    public static void SemanticTypes(SourceContext context)
    {
        foreach (var line in context.Counted(SemanticTypeReader.Read))
        {
            context.Facts.SemanticTypes.Add(new SemanticTypeFact(context.Source, context.Here, FactBase.Canonical(line.Cui), line.SemanticType));
        }
    }

    public static void Merged(SourceContext context)
    {
        foreach (var line in context.Counted(MergedReader.Read))
        {
            context.Facts.Retired.Add(new RetiredFact(context.Source, context.Here, FactBase.Canonical(line.Cui), FactBase.Canonical(line.ToCui)) { IsSameConcept = true });
        }
    }

    private static bool IsShown(string? suppress) => suppress is null or "N";
}
