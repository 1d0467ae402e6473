using System.Globalization;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Changes;

/// <summary>The values of a link that can differ between releases.</summary>
internal static class LinkFields
{
    private const int Digits = 6;

    /// <summary>Whether a link has the same values in both releases; its sources are not compared.</summary>
    public static bool AreSame(LinkKind kind, ReleaseContents before, int old, ReleaseContents after, int now) => kind switch
    {
        LinkKind.DiseaseGene => AreSameGenes(before, old, after, now),
        LinkKind.DiseasePhenotype => AreSamePhenotypes(before, old, after, now),
        LinkKind.GenePhenotype => before.Graph.GenePhenotypes.IsNegated(old) == after.Graph.GenePhenotypes.IsNegated(now)
            && before.Graph.GenePhenotypes.Aspect(old) == after.Graph.GenePhenotypes.Aspect(now),
        LinkKind.DiseaseCitation or LinkKind.GeneCitation or LinkKind.DiseaseParent or LinkKind.PhenotypeParent => true,
        _ => throw UnknownKind.Of(kind),
    };

    /// <summary>The values of a link by their names.</summary>
    public static IReadOnlyList<(string Field, string? Value)> Of(LinkKind kind, ReleaseContents release, int link)
    {
        var graph = release.Graph;
        switch (kind)
        {
            case LinkKind.DiseaseGene:
                return
                [
                    ("negated", Word(graph.DiseaseGenes.IsNegated(link))),
                    ("association", Word(graph.DiseaseGenes.Association(link))),
                    ("validity", graph.DiseaseGenes.Validity(link) is { } validity ? Word(validity) : null),
                ];
            case LinkKind.DiseasePhenotype:
                var links = graph.DiseasePhenotypes;
                return
                [
                    ("negated", Word(links.IsNegated(link))),
                    ("frequency", links.FrequencyText(link)),
                    ("frequencyRatio", Ratio(release, link)?.ToString(CultureInfo.InvariantCulture)),
                    ("onset", links.OnsetRow(link) is { } onset ? graph.Phenotypes.Curie[onset] : null),
                    ("sex", links.Sex(link)),
                    ("modifiers", Modifiers(release, link)),
                    ("aspect", links.Aspect(link).ToString()),
                ];
            case LinkKind.GenePhenotype:
                return [("negated", Word(graph.GenePhenotypes.IsNegated(link))), ("aspect", graph.GenePhenotypes.Aspect(link).ToString())];
            default:
                return [];
        }
    }

    private static bool AreSameGenes(ReleaseContents before, int old, ReleaseContents after, int now)
    {
        var (olds, news) = (before.Graph.DiseaseGenes, after.Graph.DiseaseGenes);
        return (olds.IsNegated(old), olds.Association(old), olds.Validity(old)) == (news.IsNegated(now), news.Association(now), news
            .Validity(now));
    }

    private static bool AreSamePhenotypes(ReleaseContents before, int old, ReleaseContents after, int now)
    {
        var (olds, news) = (before.Graph.DiseasePhenotypes, after.Graph.DiseasePhenotypes);
        return olds.IsNegated(old) == news.IsNegated(now)
            && olds.Aspect(old) == news.Aspect(now)
            && olds.FrequencyText(old) == news.FrequencyText(now)
            && Ratio(before, old) == Ratio(after, now)
            && olds.Sex(old) == news.Sex(now)
            && IsSameTerm(before, olds.OnsetRow(old), after, news.OnsetRow(now))
            && AreSameModifiers(before, olds.ModifierRows(old), after, news.ModifierRows(now));
    }

    private static bool AreSameModifiers(ReleaseContents before, IReadOnlyList<int> old, ReleaseContents after, IReadOnlyList<int> now)
    {
        if (old.Count != now.Count)
        {
            return false;
        }

        for (var index = 0; index < old.Count; index++)
        {
            if (!IsSameTerm(before, old[index], after, now[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSameTerm(ReleaseContents before, int? old, ReleaseContents after, int? now) => (old, now) switch
    {
        (null, null) => true,
        ({ } oldRow, { } newRow) => before.Graph.Phenotypes.Curie.Utf8(oldRow).SequenceEqual(after.Graph.Phenotypes.Curie.Utf8(newRow)),
        _ => false,
    };

    // The image has single precision: the ratio of two counts is exact, and any other ratio is rounded to the digits that the image knows.
    private static double? Ratio(ReleaseContents release, int link)
    {
        var links = release.Graph.DiseasePhenotypes;
        return (links.FrequencyNumerator(link), links.FrequencyDenominator(link)) switch
        {
            ({ } count, > 0 and var total) => Math.Round((double)count / total, Digits),
            _ => links.FrequencyRatio(link) is { } ratio ? Math.Round((double)ratio, Digits) : null,
        };
    }

    private static string? Modifiers(ReleaseContents release, int link) =>
        release.Graph.DiseasePhenotypes.ModifierRows(link) is { Count: > 0 } rows
            ? string.Join(';', rows.Select(row => release.Graph.Phenotypes.Curie[row]))
            : null;

    private static string Word(bool value) => value ? "true" : "false";

    private static string Word(GeneAssociation value) => ScreamingCase.Of(value);

    private static string Word(GeneValidity value) => ScreamingCase.Of(value);
}
