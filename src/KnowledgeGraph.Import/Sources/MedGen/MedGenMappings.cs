using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.MedGen;

/// <summary>
/// Identifiers of MedGen's concepts elsewhere. A row counts only if its vocabulary is known and its identifier is one of a disease there.
/// </summary>
internal static class MedGenMappings
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(IdMappingReader.Read))
        {
            if (Identifier(line) is not { } identifier)
            {
                context.Here.Miss(
                    "an identifier that stands for no disease",
                    $"{line.Cui}: {line.SourceId} of {line.Source} stands for no disease");
                continue;
            }

            context.Facts.Mappings.Add(new MappingFact(
                context.Source,
                context.Here,
                MappingPriority.MedGen,
                FactBase.Canonical(line.Cui),
                FactBase.Canonical(identifier),
                MappingPredicate.Exact,
                Justification: null)
            {
                RightLabel = line.PreferredName,
            });
        }
    }

    // Entries that OMIM includes in another, and allelic variants (141900.0243), are not the entry itself.
    private static string? Identifier(ConceptIdMapping line) => line.Source switch
    {
        "OMIM" => line.SourceId.Length == 6 && line.SourceId.All(char.IsAsciiDigit) ? $"{CuriePrefix.Omim}:{line.SourceId}" : null,
        "OMIM Phenotypic Series" => $"{CuriePrefix.OmimSeries}:{line.SourceId}",
        "Orphanet" or "ORDO" => $"{CuriePrefix.Orpha}:{line.SourceId[(line.SourceId.LastIndexOfAny(['_', ':']) + 1)..]}",
        "MeSH" or "MSH" => $"{CuriePrefix.Mesh}:{line.SourceId}",
        "SNOMEDCT_US" => $"SCTID:{line.SourceId}",
        "HPO" => line.SourceId.Contains(':') ? line.SourceId : $"{CuriePrefix.Hp}:{line.SourceId}",
        "MONDO" => line.SourceId.Contains(':') ? line.SourceId : $"{CuriePrefix.Mondo}:{line.SourceId}",
        "NCI" or "NCIT" => $"NCIT:{line.SourceId}",
        "MedGen" => $"{CuriePrefix.Medgen}:{line.SourceId}",
        "GARD" or "DOID" or "GTR" => line.SourceId.Contains(':') ? line.SourceId : $"{line.Source}:{line.SourceId}",
        _ => null,
    };
}
