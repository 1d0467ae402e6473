using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>What has become of one record.</summary>
/// <param name="Type">The kind of record.</param>
/// <param name="Change">What has become of it.</param>
/// <param name="Curie">Its canonical identifier.</param>
/// <param name="Label">Its name, symbol or title: the last that it has, or had.</param>
/// <param name="Fields">The names that are others, where it has been renamed.</param>
/// <param name="Into">The records that its identifier leads to now, where it has been merged or retired.</param>
/// <param name="Sources">The sources that give identifiers of it, and of which one has caused the change; empty where the release does not tell.</param>
public sealed record RecordChange(
    EntityType Type,
    RecordChangeKind Change,
    string Curie,
    string Label,
    IReadOnlyList<FieldChange> Fields,
    IReadOnlyList<string> Into,
    IReadOnlyList<string> Sources);
