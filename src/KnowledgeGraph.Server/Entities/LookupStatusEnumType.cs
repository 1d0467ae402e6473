using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class LookupStatusEnumType() : EnumType<LookupStatus>(
    "LookupStatus",
    "The result of looking up one identifier.",
    new Dictionary<LookupStatus, string>
    {
        [LookupStatus.Found] = "The text is an identifier of the record, or the approved symbol of a gene.",
        [LookupStatus.FoundByName] = "The text is a name, a synonym, or a number that no other record has.",
        [LookupStatus.Retired] = "The identifier was retired or merged, or is the former symbol of a gene; the record is the current one.",
        [LookupStatus.Ambiguous] = "The text may mean several records; none was chosen.",
        [LookupStatus.Unknown] = "No record of this release has this identifier or name.",
    });
