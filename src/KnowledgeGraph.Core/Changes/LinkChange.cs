namespace KnowledgeGraph.Core.Changes;

/// <summary>The change of one link between two releases.</summary>
/// <param name="Kind">The kind of link.</param>
/// <param name="Change">Whether the link was added, removed or changed.</param>
/// <param name="From">The canonical identifier at its left end.</param>
/// <param name="FromLabel">The name of the record at its left end.</param>
/// <param name="To">The canonical identifier at its right end.</param>
/// <param name="ToLabel">The name of the record at its right end.</param>
/// <param name="Fields">The values that have changed; of a link that was added or removed, those that it has or had.</param>
/// <param name="Sources">The sources whose statements caused the change, as far as statements are stored.</param>
public sealed record LinkChange(
    LinkKind Kind,
    LinkChangeKind Change,
    string From,
    string FromLabel,
    string To,
    string ToLabel,
    IReadOnlyList<FieldChange> Fields,
    IReadOnlyList<SourceChange> Sources);
