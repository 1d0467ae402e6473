using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes the rows of how diseases are inherited, one for each that a source states.</summary>
internal sealed class InheritanceAssembly(FactBase facts, EntityKeys keys, SourceKeys sources, ReleaseContent content)
{
    public void Build()
    {
        var aspects = new PhenotypeAspects(content);
        var rows = new HashSet<(int Disease, int Mode, InheritanceFact Fact)>();
        foreach (var fact in facts.Inheritance)
        {
            if (keys.Disease(fact.Disease) is not { } disease)
            {
                fact.Origin.MissPart(EntityKeys.NoDisease, $"{fact.Disease} inheritance {fact.Mode}");
            }
            else if (keys.Phenotype(fact.Mode) is not { } mode)
            {
                fact.Origin.MissPart(EntityKeys.NoTerm, $"{fact.Disease} inheritance {fact.Mode}");
            }
            else if (aspects.IsNoMode(mode))
            {
                fact.Origin.MissPart("a term as mode of inheritance that HPO has elsewhere", $"{fact.Disease} inheritance {fact.Mode}");
            }
            else if (rows.Add((disease, mode, fact)) || fact.Annotation is null)
            {
                fact.Origin.Load();
            }
            else
            {
                fact.Origin.SetAside(EntityKeys.Repeated);
            }
        }

        foreach (var disease in rows.GroupBy(row => row.Disease))
        {
            content.Diseases[disease.Key - 1].Inheritance = ModeNames.Of(disease.Select(row => row.Mode).Distinct(), content);
        }

        content.DiseaseInheritance.AddRange(rows
            .OrderBy(row => row.Disease).ThenBy(row => row.Mode).ThenBy(row => sources[row.Fact.Source])
            .ThenBy(row => row.Fact.Origin.Report.Number).ThenBy(row => row.Fact.Origin.Record)
            .Select((row, index) => Row(index + 1, row.Disease, row.Mode, row.Fact)));
    }

    private DiseaseInheritance Row(int id, int disease, int mode, InheritanceFact fact) => new()
    {
        Id = id,
        DiseaseId = disease,
        PhenotypeId = mode,
        SourceId = sources[fact.Source],
        References = fact.References,
        StatedOf = fact.Disease,
        DiseaseName = fact.DiseaseName,
        Evidence = fact.Evidence,
        AssertedBy = fact.AssertedBy,
        AssertedOn = fact.AssertedOn,
        AssertedBefore = fact.Annotation?.AssertedBefore,
        Aspect = fact.Annotation?.Aspect,
        Frequency = fact.Annotation?.Frequency,
        Onset = fact.Annotation?.Onset,
        Sex = fact.Annotation?.Sex,
        Modifiers = fact.Annotation?.Modifiers,
        FileId = fact.Origin.Report.Number,
        Row = fact.Origin.Record,
    };
}
