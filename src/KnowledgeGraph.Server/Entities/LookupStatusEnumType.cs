using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class LookupStatusEnumType() : EnumType<LookupStatus>(
    "LookupStatus",
    "What became of one identifier that was looked up.",
    new Dictionary<LookupStatus, string>
    {
        [LookupStatus.Found] = "It is an identifier of the record.",
        [LookupStatus.Retired] = "It was retired or merged; the record is the live one.",
        [LookupStatus.Unknown] = "No record of this release has it.",
    });
