using System.Collections.Frozen;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// The one way from a text to the record that it names, for every argument that takes one: identifiers in any spelling, addresses, names,
/// synonyms, symbols. It accepts a text only if it can mean no more than one record, and says how the record was found.
/// </summary>
public sealed class RecordFinder
{
    // Longer than any name or title.
    private const int LongestText = 1_000;

    private static readonly FrozenDictionary<EntityType, FrozenSet<EntityType>> Alone =
        Enum.GetValues<EntityType>().ToFrozenDictionary(type => type, type => FrozenSet.Create(type));

    private readonly GraphImage _graph;

    internal RecordFinder(GraphImage graph) => _graph = graph;

    /// <summary>Finds a record of one kind.</summary>
    public FoundRecord Find(string text, EntityType type)
    {
        // The fast path for nearly all requests of programs, which needs no names.
        if (_graph.Identifiers.Find(type, text) is { } match && IsPlain(type, match))
        {
            return new FoundRecord(text, RecordStatus.Found, new GraphNode(type, match.Row));
        }

        return type == EntityType.Gene && _graph.Identifiers.FindSymbol(text) is { } gene
            ? new FoundRecord(text, RecordStatus.Found, new GraphNode(type, gene))
            : Find(text, Alone[type]);
    }

    /// <summary>Finds a record to be shown: the own identifier of a withdrawn term finds that term, even if it has a successor.</summary>
    public FoundRecord FindToShow(string text, EntityType type) =>
        type == EntityType.Phenotype && _graph.Identifiers.Find(type, text) is { IsShared: false } match
            && _graph.Phenotypes.IsObsolete[match.Row]
            ? new FoundRecord(text, RecordStatus.Withdrawn, new GraphNode(type, match.Row))
            {
                Rivals = Successors(match.Row, match.Identifier),
            }
            : Find(text, type);

    /// <summary>Finds a record of some kinds, or of any kind if none are given.</summary>
    public FoundRecord Find(string text, IReadOnlySet<EntityType>? types)
    {
        if (text.Length > LongestText)
        {
            return new FoundRecord(text, RecordStatus.Unknown, default);
        }

        if (types?.Count != 1 && ByIdentifier(text, types) is { } known)
        {
            return new FoundRecord(text, RecordStatus.Found, known);
        }

        var resolution = _graph.SearchTexts.Look(text, types);
        if (resolution.Withdrawn is { } withdrawn)
        {
            return new FoundRecord(text, RecordStatus.Withdrawn, new GraphNode(withdrawn.Type, withdrawn.Row))
            {
                Rivals = resolution.Candidates,
            };
        }

        if (resolution.Match is not { } match)
        {
            var status = resolution.Status == ResolutionStatus.Ambiguous ? RecordStatus.Ambiguous : RecordStatus.Unknown;
            return new FoundRecord(text, status, default) { Rivals = resolution.Candidates };
        }

        return new FoundRecord(text, StatusOf(resolution, match), new GraphNode(match.Type, match.Row))
        {
            Matched = resolution.Matched!.Matched,
        };
    }

    /// <summary>The records that an unknown text may have been meant to name, best first.</summary>
    public IReadOnlyList<SearchHit> NearestTo(string text, EntityType? type) =>
        _graph.SearchTexts.NearestTo(text, type is { } one ? Alone[one] : null);

    private IReadOnlyList<SearchHit> Successors(int row, string identifier) => _graph.Identifiers.SuccessorsOf(row) is { Count: > 0 } rows
        ? [.. rows.Select(next => SearchHit.ByIdentifier(_graph, EntityType.Phenotype, next, 1, identifier, SearchQuery.Of(identifier)))]
        : [];

    // The one live record that has a text as its identifier; not for a bare number, which does not say whose identifier it is.
    private GraphNode? ByIdentifier(string text, IReadOnlySet<EntityType>? types)
    {
        GraphNode? only = null;
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        foreach (var type in Alone.Keys.Where(type => types?.Contains(type) is not false))
        {
            if (_graph.Identifiers.Find(type, text) is { } match)
            {
                if (only is not null || !IsPlain(type, match))
                {
                    return null;
                }

                only = new GraphNode(type, match.Row);
            }
        }

        return only;
    }

    private bool IsPlain(EntityType type, IdentifierMatch match) =>
        match is { IsRetired: false, IsShared: false } && !(type == EntityType.Phenotype && _graph.Phenotypes.IsObsolete[match.Row]);

    private RecordStatus StatusOf(Resolution resolution, EntityNode match)
    {
        if (match.Type == EntityType.Phenotype && _graph.Phenotypes.IsObsolete[match.Row])
        {
            return RecordStatus.Withdrawn;
        }

        return resolution.Status == ResolutionStatus.Retired ? RecordStatus.Retired
            : resolution.IsByIdentifier || resolution is { Status: ResolutionStatus.Direct, Matched.Field: SearchField.Symbol }
                ? RecordStatus.Found

                : RecordStatus.FoundByName;
    }
}
