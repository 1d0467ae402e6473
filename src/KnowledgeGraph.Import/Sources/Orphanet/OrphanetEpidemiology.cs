using System.Globalization;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Orphanet;

/// <summary>The prevalence and age of onset of disorders, from Orphadata or a table derived from it.</summary>
internal static class OrphanetEpidemiology
{
    /// <summary>Said of rows of ages and inheritance that say neither.</summary>
    public const string NothingKnown = "neither age of onset nor mode of inheritance is known";

    private const string ClassOnly = "Class only";
    private const string Validated = "Validated";

    private static readonly HashSet<string> SayNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Unknown",
        "Not yet documented",
        "No data available",
        "Not applicable",
    };

    private static readonly Dictionary<string, OnsetAge> Ages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Antenatal"] = OnsetAge.Antenatal,
        ["Neonatal"] = OnsetAge.Neonatal,
        ["Infancy"] = OnsetAge.Infancy,
        ["Childhood"] = OnsetAge.Childhood,
        ["Adolescent"] = OnsetAge.Adolescent,
        ["Adult"] = OnsetAge.Adult,
        ["Elderly"] = OnsetAge.Elderly,
        ["All ages"] = OnsetAge.AllAges,
    };

    /// <summary>Adds a figure, and the papers that it rests on. One that says neither class nor value is passed over.</summary>
    public static void AddPrevalence(SourceContext context, string disease, OrphanetPrevalence line)
    {
        var papers = OrphanetPapers.Of(line.Source);
        OrphanetGeneFacts.AddPapers(context, disease, papers, line.Type);
        if (Type(line) is not { } type)
        {
            context.Here.MissPart("a type of prevalence that is not known", $"prevalence type '{line.Type}' ({line.Qualification})");
            return;
        }

        var isNumber = type is PrevalenceType.Cases or PrevalenceType.Families;
        var value = line.Qualification != ClassOnly
            && double.TryParse(line.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var mean) ? mean : (double?)null;
        var known = line.Class is { } words && !SayNothing.Contains(words) ? words : null;
        if (known is null && value is null)
        {
            context.Here.SetAside("a prevalence that is not known");
            return;
        }

        context.Facts.Prevalences.Add(new PrevalenceFact(
            context.Source,
            context.Here,
            disease,
            type,
            known,
            isNumber ? null : value,
            isNumber && value is { } number ? (int)Math.Round(number) : null,
            line.Geographic,
            line.Status == Validated,
            line.Source,
            Pmid.References(papers)));
    }

    /// <summary>Adds ages of onset and modes of inheritance.</summary>
    public static void AddAges(SourceContext context, string disease, OrphanetAges line)
    {
        if (line.AgesOfOnset.All(SayNothing.Contains) && line.Inheritance.All(InheritanceModes.SaysNothing))
        {
            context.Here.SetAside(NothingKnown);
            return;
        }

        foreach (var word in line.AgesOfOnset.Where(word => !SayNothing.Contains(word)))
        {
            if (Ages.TryGetValue(word, out var age))
            {
                context.Facts.Onsets.Add(new OnsetFact(context.Source, context.Here, disease, age));
            }
            else
            {
                context.Here.MissPart("an age of onset that is not known", $"age of onset '{word}'");
            }
        }

        foreach (var word in line.Inheritance)
        {
            if (InheritanceModes.Of(word, context.Here) is { } mode)
            {
                context.Facts.Inheritance.Add(new InheritanceFact(context.Source, context.Here, disease, mode, References: null));
            }
        }
    }

    private static PrevalenceType? Type(OrphanetPrevalence line) => (line.Type, line.Qualification) switch
    {
        ("Point prevalence", _) => PrevalenceType.PointPrevalence,
        ("Prevalence at birth", _) => PrevalenceType.PrevalenceAtBirth,
        ("Lifetime Prevalence" or "Lifetime prevalence", _) => PrevalenceType.LifetimePrevalence,
        ("Annual incidence", _) => PrevalenceType.AnnualIncidence,
        ("Cases/families", "Family(ies)") => PrevalenceType.Families,
        ("Cases/families", _) => PrevalenceType.Cases,
        _ => null,
    };
}
