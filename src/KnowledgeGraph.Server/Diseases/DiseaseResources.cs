using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>Outside pages about a disease: those that follow from its identifiers, then those a source lists.</summary>
public static class DiseaseResources
{
    private const string Professional = "professional";

    public static IEnumerable<DiseaseResource> Of(DiseaseNode disease)
    {
        if (disease.ConceptId is { } conceptId)
        {
            yield return Page("MedGen", $"https://www.ncbi.nlm.nih.gov/medgen/{disease.MedgenUid ?? conceptId}");
            yield return Page("GTR", $"https://www.ncbi.nlm.nih.gov/gtr/conditions/{conceptId}/");
        }

        if (disease.OmimId is { } omimId)
        {
            yield return Page("OMIM", IdentifierUrl.Of($"{CuriePrefix.Omim}:{omimId}")!);
        }

        if (disease.OrphanetId is { } orphanetId)
        {
            yield return Page("Orphanet", IdentifierUrl.Of(orphanetId)!);
        }

        if (disease.MondoId is { } mondoId)
        {
            yield return Page("Monarch Initiative", IdentifierUrl.Of(mondoId)!);
        }

        foreach (var listed in disease.ListedResources)
        {
            yield return listed;
        }
    }

    private static DiseaseResource Page(string name, string url) => new() { Name = name, Url = url, Audience = Professional };
}
