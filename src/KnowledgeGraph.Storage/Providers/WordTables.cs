using KnowledgeGraph.Storage.Dialects;
using KnowledgeGraph.Storage.Providers.Postgres;
using KnowledgeGraph.Storage.Providers.Sqlite;

namespace KnowledgeGraph.Storage.Providers;

/// <summary>Each provider's full text.</summary>
internal static class WordTables
{
    public static IWordTable For(string? provider) => provider switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" => SqliteWordTable.Instance,
        "Npgsql.EntityFrameworkCore.PostgreSQL" => PostgresWordTable.Instance,
        _ => throw new NotSupportedException($"no full text is known for {provider}"),
    };
}
