using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Makes the rows of how common diseases are and when they begin. Annotations with a term of onset say when, too, beside their link to the
/// term.
/// </summary>
internal sealed class EpidemiologyAssembly(FactBase facts, EntityKeys keys, SourceKeys sources, ReleaseContent content)
{
    public void Build()
    {
        AddPrevalences();
        AddOnsets();
    }

    private void AddPrevalences()
    {
        var rows = new HashSet<(int Disease, PrevalenceFact Fact)>();
        foreach (var fact in facts.Prevalences)
        {
            if (keys.Disease(fact.Disease) is { } disease)
            {
                if (rows.Add((disease, fact)))
                {
                    fact.Origin.Load();
                }
                else
                {
                    fact.Origin.SetAside(EntityKeys.Repeated);
                }
            }
            else
            {
                fact.Origin.MissPart(EntityKeys.NoDisease, $"{fact.Disease} prevalence {fact.Class}");
            }
        }

        content.DiseasePrevalences.AddRange(rows
            .OrderBy(row => row.Disease).ThenBy(row => row.Fact.Type).ThenBy(row => row.Fact.Geographic, StringComparer.Ordinal)
            .ThenBy(row => row.Fact.Class, StringComparer.Ordinal).ThenBy(row => row.Fact.Per100000).ThenBy(row => row.Fact.Count)
            .ThenBy(row => row.Fact.Evidence, StringComparer.Ordinal).ThenBy(row => row.Fact.Disease,
                StringComparer.Ordinal).ThenBy(row => row.Fact.IsValidated)
            .Select((row, index) => new DiseasePrevalence
            {
                Id = index + 1,
                DiseaseId = row.Disease,
                SourceId = sources[row.Fact.Source],
                Type = row.Fact.Type,
                Class = row.Fact.Class,
                Per100000 = row.Fact.Per100000,
                Count = row.Fact.Count,
                Geographic = row.Fact.Geographic,
                IsValidated = row.Fact.IsValidated,
                Evidence = row.Fact.Evidence,
                References = row.Fact.References,
                StatedOf = row.Fact.Disease,
                FileId = row.Fact.Origin.Report.Number,
                Row = row.Fact.Origin.Record,
            }));
    }

    private void AddOnsets()
    {
        var rows = new Dictionary<(int Disease, int Source, OnsetAge? Age, int? Term, string Frequency, string References, string StatedOf),
            Origin>();
        foreach (var fact in facts.Onsets)
        {
            if (keys.Disease(fact.Disease) is { } disease)
            {
                rows.TryAdd((disease, sources[fact.Source], fact.Age, null, string.Empty, string.Empty, fact.Disease), fact.Origin);
                fact.Origin.Load();
            }
            else
            {
                fact.Origin.MissPart(EntityKeys.NoDisease, $"{fact.Disease} age of onset {fact.Age}");
            }
        }

        var branches = new PhenotypeBranches(content);
        var terms = branches.Root(HpoBranch.Onset) is { } root ? branches.Below(root) : [];
        foreach (var fact in facts.DiseasePhenotypes.Where(fact => !fact.IsNegated && !FrequencySummary.IsOfNone(fact.Frequency)))
        {
            if (keys.Phenotype(fact.Phenotype) is { } term && terms.Contains(term) && keys.Disease(fact.Disease) is { } disease)
            {
                rows.TryAdd((disease, sources[fact.Source], null, term, fact.Frequency ?? string.Empty, fact.References
                    ?? string.Empty, fact.Disease), fact.Origin);
            }
        }

        content.DiseaseOnsets.AddRange(rows
            .OrderBy(row => row.Key.Disease).ThenBy(row => row.Key.Source).ThenBy(row => row.Key.Age).ThenBy(row => row.Key.Term)
            .ThenBy(row => row.Key.References, StringComparer.Ordinal).ThenBy(row => row.Key.Frequency,
                StringComparer.Ordinal).ThenBy(row => row.Key.StatedOf, StringComparer.Ordinal)
            .Select((row, index) => new DiseaseOnset
            {
                Id = index + 1,
                DiseaseId = row.Key.Disease,
                SourceId = row.Key.Source,
                Age = row.Key.Age,
                PhenotypeId = row.Key.Term,
                Frequency = row.Key.Frequency.Length == 0 ? null : row.Key.Frequency,
                References = row.Key.References.Length == 0 ? null : row.Key.References,
                StatedOf = row.Key.StatedOf,
                FileId = row.Value.Report.Number,
                Row = row.Value.Record,
            }));
    }
}
