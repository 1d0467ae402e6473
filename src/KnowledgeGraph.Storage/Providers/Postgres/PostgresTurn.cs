using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>The pointer's row, while the lock of the pointer is held.</summary>
internal sealed class PostgresTurn(PostgresHeldLock held) : IPointerTurn
{
    public ReleasePointer? Before { get; } = PostgresCatalog.ReadPointer(held.Connection);

    public void MoveTo(ReleasePointer pointer) => PostgresCatalog.MovePointer(held.Connection, pointer);

    public void Dispose() => held.Dispose();
}
