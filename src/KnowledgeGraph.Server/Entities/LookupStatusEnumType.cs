using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class LookupStatusEnumType() : EnumType<LookupStatus>(
    "LookupStatus",
    "What became of one identifier that was looked up.",
    new Dictionary<LookupStatus, string>
    {
        [LookupStatus.Found] = "It is an identifier of the record, or the approved symbol of a gene.",
        [LookupStatus.FoundByName] = "It is a name, a synonym, or a number that no other record has.",
        [LookupStatus.Retired] = "It was retired or merged, or is the former symbol of a gene; the record is the live one.",
        [LookupStatus.Ambiguous] = "It may mean several records; none was taken.",
        [LookupStatus.Unknown] = "No record of this release has it or is called so.",
    });
