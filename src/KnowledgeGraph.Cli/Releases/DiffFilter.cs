using KnowledgeGraph.Core.Changes;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>The part of a comparison that is asked for.</summary>
/// <param name="Ids">Identifiers or names of records; null if all are meant.</param>
/// <param name="Below">Those of diseases and phenotypes that are meant with all below them; null if all are meant.</param>
/// <param name="Selection">Conditions on changes.</param>
internal sealed record DiffFilter(IReadOnlyList<string>? Ids, IReadOnlyList<string>? Below, ChangeSelection Selection)
{
    /// <summary>Selects the records; null if all are meant.</summary>
    public Func<ReleaseContents, ReleaseContents, DiffScope>? Scope => Ids is null && Below is null ? null : ScopeOf;

    /// <summary>Sentences about what has been left out because no release knows it.</summary>
    public IEnumerable<string> LeftOut(ReleaseDiff diff, DiffScope? scope) =>
    [
        .. (scope?.Unknown ?? []).Select(text => $"neither release has one record that {text} means; it has been left out"),
        .. (Selection.Sources ?? [])
            .Except(
                diff.From.Graph.Sources.Concat(diff.To.Graph.Sources).Select(source => source.Name),
                StringComparer.OrdinalIgnoreCase)
            .Select(name => $"neither release has a source named {name}, so that no change is due to it"),
    ];

    private DiffScope ScopeOf(ReleaseContents before, ReleaseContents after)
    {
        var scope = new DiffScope(before, after);
        foreach (var id in Ids ?? [])
        {
            scope.Add(id);
        }

        foreach (var id in Below ?? [])
        {
            scope.Add(id, isWithNarrower: true);
        }

        return scope;
    }
}
