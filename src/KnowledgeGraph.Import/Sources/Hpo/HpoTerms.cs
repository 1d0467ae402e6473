using KnowledgeGraph.Formats.Hpo;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Hpo;

/// <summary>Lay terms and translations of HPO's terms.</summary>
internal static class HpoTerms
{
    public static void LayTerms(SourceContext context)
    {
        foreach (var line in context.Counted(LaypersonSynonymReader.Read))
        {
            context.Facts.Phenotypes.LayTerms.Add((FactBase.Canonical(line.TermIri.Trim('<', '>')), line.Synonym, context.Here));
        }
    }

    public static void Translations(SourceContext context)
    {
        foreach (var line in context.Counted(BabelonReader.Read, "a term that is not HPO's"))
        {
            if (FactBase.Canonical(line.SubjectId) is var term && term.StartsWith("HP:", StringComparison.Ordinal))
            {
                context.Facts.Phenotypes.Translations.Add((term == line.SubjectId ? line : line with { SubjectId = term }, context.Here));
            }
        }
    }
}
