namespace KnowledgeGraph.Storage.Releases;

/// <summary>The pointer while one process holds its lock.</summary>
internal interface IPointerTurn : IDisposable
{
    /// <summary>The pointer as it stood when the lock was taken.</summary>
    ReleasePointer? Before { get; }

    /// <summary>Moves the pointer at once: a reader sees the old one or the new one, also after a crash.</summary>
    void MoveTo(ReleasePointer pointer);
}
