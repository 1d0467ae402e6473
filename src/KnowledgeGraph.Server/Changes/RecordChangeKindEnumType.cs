using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class RecordChangeKindEnumType() : EnumType<RecordChangeKind>("RecordChangeKind", "The kinds of change "
    + "to a record.", new Dictionary<RecordChangeKind, string>
    {
        [RecordChangeKind.Added] = "Present only in the later release.",
        [RecordChangeKind.Removed] = "Gone from the later release, and its identifier leads to no other record.",
        [RecordChangeKind.Merged] = "Gone from the later release, and its identifier leads to another record, or to several.",
        [RecordChangeKind.Retired] = "The record's ontology has withdrawn it.",
        [RecordChangeKind.Restored] = "The record was withdrawn, and is in use again.",
        [RecordChangeKind.Renamed] = "The record has another name, symbol or title.",
        [RecordChangeKind.Changed] = "Something else is said of the record, which fields tells.",
    });
