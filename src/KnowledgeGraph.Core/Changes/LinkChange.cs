namespace KnowledgeGraph.Core.Changes;

/// <summary>What has become of one link.</summary>
/// <param name="Kind">The kind of link.</param>
/// <param name="Change">What has become of it.</param>
/// <param name="From">The canonical identifier at its left end.</param>
/// <param name="FromLabel">The name there.</param>
/// <param name="To">The canonical identifier at its right end.</param>
/// <param name="ToLabel">The name there.</param>
/// <param name="Fields">The values that are others; of a link that is new or gone, those that it has or had.</param>
/// <param name="Sources">The sources whose statements have caused it, as far as statements are stored.</param>
public sealed record LinkChange(
    LinkKind Kind,
    LinkChangeKind Change,
    string From,
    string FromLabel,
    string To,
    string ToLabel,
    IReadOnlyList<FieldChange> Fields,
    IReadOnlyList<SourceChange> Sources);
