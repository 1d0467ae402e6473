using KnowledgeGraph.Storage.Releases;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>The pointer's row, while the lock of the pointer is held.</summary>
internal sealed class PostgresTurn(PostgresHeldLock held) : IPointerTurn
{
    public ReleasePointer? Before { get; } = PostgresCatalog.ReadPointer(held.Connection);

    public void MoveTo(ReleasePointer pointer)
    {
        try
        {
            PostgresCatalog.MovePointer(held.Connection, pointer);
        }
        catch (NpgsqlException refused)
        {
            throw PostgresFault.WhileWriting(refused, "the pointer to the served release");
        }
    }

    public void Dispose() => held.Dispose();
}
