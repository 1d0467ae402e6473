using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>A record among the results of a search, by its best text or identifier.</summary>
internal readonly record struct RankedRecord(
    double Score,
    EntityType Type,
    int Row,
    int Text,
    string? Identifier) : IComparable<RankedRecord>
{
    /// <summary>A disease, found by a phenotype's text.</summary>
    public bool IsOfPhenotypes { get; init; }

    /// <summary>Better records first; equal ones by kind, then by CURIE, which is the order of rows.</summary>
    public int CompareTo(RankedRecord other)
    {
        var order = other.Score.CompareTo(Score);
        order = order != 0 ? order : Type.CompareTo(other.Type);
        return order != 0 ? order : Row.CompareTo(other.Row);
    }

    public bool IsAfter(SearchPlace place)
    {
        var order = place.Score.CompareTo(Score);
        order = order != 0 ? order : Type.CompareTo(place.Type);
        return order != 0 ? order > 0 : Row > place.LastRow;
    }
}
