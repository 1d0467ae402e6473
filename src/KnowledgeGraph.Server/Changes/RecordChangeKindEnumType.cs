using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class RecordChangeKindEnumType() : EnumType<RecordChangeKind>("RecordChangeKind", "What has become of a record.", new Dictionary<RecordChangeKind, string>
{
    [RecordChangeKind.Added] = "It is new.",
    [RecordChangeKind.Removed] = "It is gone, and no other record has its identifier.",
    [RecordChangeKind.Merged] = "It is gone, and its identifier leads to another record, or to several.",
    [RecordChangeKind.Retired] = "Its ontology has withdrawn it.",
    [RecordChangeKind.Restored] = "It was withdrawn, and is in use again.",
    [RecordChangeKind.Renamed] = "It has another name, symbol or title.",
});
