using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class RecordChangeKindEnumType() : EnumType<RecordChangeKind>("RecordChangeKind", "The kinds of change "
    + "to a record.", new Dictionary<RecordChangeKind, string>
    {
        [RecordChangeKind.Added] = "Present only in the later release.",
        [RecordChangeKind.Removed] = "Gone from the later release, and no other record has its identifier.",
        [RecordChangeKind.Merged] = "Gone from the later release, and its identifier leads to another record, or to several.",
        [RecordChangeKind.Retired] = "The record's ontology has withdrawn it.",
        [RecordChangeKind.Restored] = "The record was withdrawn, and is in use again.",
        [RecordChangeKind.Renamed] = "The record has another name, symbol or title.",
    });
