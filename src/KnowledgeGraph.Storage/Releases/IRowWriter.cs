using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>Writes rows of one entity in bulk.</summary>
internal interface IRowWriter : IDisposable
{
    /// <summary>Writes a row, given by the values of its columns.</summary>
    /// <exception cref="ReleaseException">The row is refused.</exception>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    void Write(object?[] values);

    /// <summary>Ends the table; rows of a writer that is disposed before may be lost.</summary>
    void Complete();
}
