using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class RecordVersionKindEnumType() : EnumType<RecordVersionKind>(
    "RecordVersionKind",
    "The kinds of difference between a release and the one before it, in what they say of a record.",
    new Dictionary<RecordVersionKind, string>
    {
        [RecordVersionKind.Present] = "The record is there in the oldest release that is looked at; nothing is known of before.",
        [RecordVersionKind.Added] = "The record is new.",
        [RecordVersionKind.Changed] = "The record or its links are others; history tells what has changed.",
        [RecordVersionKind.Removed] = "The record is gone.",
    });
