using KnowledgeGraph.Core.Changes;

namespace KnowledgeGraph.Server.Changes;

public sealed class RecordChangesConnectionType() : ChangesConnectionType<RecordChange, RecordChangeType>("RecordChangesConnection");
