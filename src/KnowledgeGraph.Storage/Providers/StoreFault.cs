using KnowledgeGraph.Storage.Providers.Postgres;
using KnowledgeGraph.Storage.Providers.Sqlite;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Storage.Providers;

/// <summary>Tells a database that cannot be asked at the moment from one that answers what it should not.</summary>
public static class StoreFault
{
    /// <summary>
    /// True for what comes of a database that is gone, does not answer, is full, or refuses what it has answered before: the same question
    /// may be answered later.
    /// </summary>
    public static bool IsOfUnavailability(Exception? fault) => fault switch
    {
        null => false,
        StoreUnavailableException => true,
        AggregateException several => several.InnerExceptions.Any(IsOfUnavailability),
        _ => PostgresFault.IsOfUnavailability(fault) || PostgresFault.IsOfRefusal(fault)
            || SqliteFault.IsOfUnavailability(fault) || IsOfUnavailability(fault.InnerException),
    };
}
