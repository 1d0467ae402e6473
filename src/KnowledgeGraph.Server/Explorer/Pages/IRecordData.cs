using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply that a record's page is made of.</summary>
internal interface IRecordData
{
    /// <summary>The record by identifier and name; null where none was found.</summary>
    RecordRef? Key { get; }

    ReleaseReply Release { get; }
}
