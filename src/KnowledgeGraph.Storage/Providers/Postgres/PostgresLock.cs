namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>Keys of the advisory locks of a database ("KG", then a number); the server lets go of them when the connection ends.</summary>
internal enum PostgresLock : long
{
    Import = 0x4B47_0001,
    Pointer = 0x4B47_0002,
    Catalog = 0x4B47_0003,
}
