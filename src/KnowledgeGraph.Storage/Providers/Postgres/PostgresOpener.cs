using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>Opens connections in a bounded time where EF Core opens them while its caller waits.</summary>
internal sealed class PostgresOpener : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        ((NpgsqlConnection)connection).OpenInTime();
        return InterceptionResult.Suppress();
    }
}
