using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes what hangs on diseases and needs other keys: hierarchy, resources, those of genes among them.</summary>
internal sealed class DiseaseDetails(FactBase facts, EntityKeys keys, SourceKeys sources, ReleaseContent content)
{
    public void Build()
    {
        AddHierarchy();
        AddResources();
    }

    private void AddHierarchy()
    {
        var resolved = new List<(int Child, int Parent, ParentFact Fact)>();
        foreach (var fact in facts.Parents)
        {
            // Where a withdrawn class stood is not where its successor stands.
            if (keys.OwnDisease(fact.Child) is { } child && keys.OwnDisease(fact.Parent) is { } parent && child != parent)
            {
                resolved.Add((child, parent, fact));
            }
            else
            {
                fact.Origin.Miss(
                    "a step of which one end was withdrawn, or is no disease of the release", $"{fact.Child} is_a {fact.Parent}");
            }
        }

        var hierarchy = new AcyclicSteps();
        var hasCurrent = resolved.Where(step => step.Fact.Rank == 0).Select(step => step.Child).ToHashSet();
        foreach (var (child, parent, fact) in resolved.OrderBy(step => step.Fact.Rank).ThenBy(step => step.Child)
            .ThenBy(step => step.Parent))
        {
            // An older source only speaks for diseases that the current ones place nowhere.
            if (fact.Rank > 0 && hasCurrent.Contains(child))
            {
                fact.Origin.PassOver("an older step of a class that newer tables place");
                continue;
            }

            if (hierarchy.TryAdd(child, parent, sources[fact.Source]))
            {
                fact.Origin.Load();
            }
            else
            {
                fact.Origin.PassOver("a step that would close a circle");
                fact.Origin.Report.Note($"{fact.Child} is_a {fact.Parent} would close a circle; left out");
            }
        }

        content.DiseaseParents.AddRange(
            hierarchy.Steps.Select(step => new DiseaseParent { ChildId = step.Child, ParentId = step.Parent, SourceId = step.SourceId }));
    }

    // A page about a gene's entry is one about the gene; some entries are of both.
    private void AddResources()
    {
        var ofDiseases = new SortedSet<(int Disease, string Name, string Url, string Audience)>();
        var ofGenes = new SortedSet<(int Gene, string Name, string Url, string Audience)>();
        foreach (var fact in facts.Resources)
        {
            var (disease, gene) = (keys.Disease(fact.Entry), keys.Gene(fact.Entry));
            if (disease is null && gene is null)
            {
                fact.Origin.Miss("neither a disease nor a gene of the release", $"{fact.Entry} {fact.Url}");
                continue;
            }

            fact.Origin.Load();
            if (disease is { } known)
            {
                ofDiseases.Add((known, fact.Name, fact.Url, fact.Audience));
            }

            if (gene is { } other)
            {
                ofGenes.Add((other, fact.Name, fact.Url, fact.Audience));
            }
        }

        content.DiseaseResources.AddRange(ofDiseases.Select((row, index) => new DiseaseResource
        {
            Id = index + 1,
            DiseaseId = row.Disease,
            Name = row.Name,
            Url = row.Url,
            Audience = row.Audience,
        }));
        content.GeneResources.AddRange(ofGenes.Select((row, index) => new GeneResource
        {
            Id = index + 1,
            GeneId = row.Gene,
            Name = row.Name,
            Url = row.Url,
            Audience = row.Audience,
        }));
    }
}
