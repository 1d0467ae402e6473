namespace KnowledgeGraph.Storage.Releases;

/// <summary>The pointer while one process holds its lock.</summary>
internal interface IPointerTurn : IDisposable
{
    /// <summary>The pointer as it stood when the lock was taken; null if there was none, or if it cannot be read.</summary>
    ReleasePointer? Before { get; }

    /// <summary>The damage to the pointer as it stood; null if there is none.</summary>
    string? Damage => null;

    /// <summary>Moves the pointer at once: a reader sees the old one or the new one, also after a crash.</summary>
    void MoveTo(ReleasePointer pointer);
}
