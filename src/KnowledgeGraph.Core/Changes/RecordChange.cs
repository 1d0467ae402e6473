using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>The change of one record between two releases.</summary>
/// <param name="Type">The kind of record.</param>
/// <param name="Change">The kind of change.</param>
/// <param name="Curie">Its canonical identifier.</param>
/// <param name="Label">Its name, symbol or title: the current one, or the last that it had.</param>
/// <param name="Fields">
/// The fields that have changed, if the record was renamed or changed; a field with several values has those that are gone and those that
/// are new.
/// </param>
/// <param name="Into">
/// The records to which its identifier leads now, if it was merged or retired; if it was removed, those that its identifier is mapped to,
/// though not as the same.
/// </param>
/// <param name="Sources">
/// The sources that give identifiers of the record, one of which caused the change, or whose values have changed; empty if the release does
/// not say.
/// </param>
public sealed record RecordChange(
    EntityType Type,
    RecordChangeKind Change,
    string Curie,
    string Label,
    IReadOnlyList<FieldChange> Fields,
    IReadOnlyList<string> Into,
    IReadOnlyList<string> Sources);
