using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.Mondo;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Mondo;

/// <summary>Synonyms and definitions that Mondo and its partners give.</summary>
internal static class MondoNames
{
    public static void RareDiseases(SourceContext context)
    {
        foreach (var line in context.Counted(RareDiseaseLabelReader.Read, MondoClasses.NoDisease))
        {
            AddSynonyms(context, line.Id, line.Synonyms);
            if (line.Synonyms.Count == 0)
            {
                context.Report.PassOver("a class without synonyms");
            }
        }
    }

    public static void Defined(SourceContext context)
    {
        foreach (var line in context.Counted(DefinedDiseaseReader.Read, MondoClasses.NoDisease))
        {
            AddSynonyms(context, line.Id, line.Synonyms);
            if (line.Definition is { } text)
            {
                context.Facts.Definitions.Add(new DefinitionFact(context.Source, context.Here, line.Id, text, DefinitionPreference.Mondo));
            }
            else if (line.Synonyms.Count == 0)
            {
                context.Report.PassOver("a class without synonyms and definition");
            }
        }
    }

    public static void OmimSynonyms(SourceContext context)
    {
        foreach (var line in context.Counted(OmimSynonymReader.Read, MondoClasses.NoDisease))
        {
            var isAbbreviation = line.Type?.EndsWith("ABBREVIATION", StringComparison.Ordinal) == true;
            var scope = line.Scope switch
            {
                "oio:hasBroadSynonym" => SynonymScope.Broad,
                "oio:hasNarrowSynonym" => SynonymScope.Narrow,
                "oio:hasRelatedSynonym" => SynonymScope.Related,
                _ => SynonymScope.Exact,
            };
            var name = line.SynonymInSourceCase ?? line.Synonym;
            context.Facts.Synonyms.Add(new SynonymFact(context.Source, context.Here, line.MondoId, name, scope, isAbbreviation));
        }
    }

    private static void AddSynonyms(SourceContext context, string disease, IReadOnlyList<string> synonyms)
    {
        foreach (var synonym in synonyms)
        {
            context.Facts.Synonyms.Add(
                new SynonymFact(context.Source, context.Here, disease, synonym, SynonymScope.Exact, IsAbbreviation: false));
        }
    }
}
