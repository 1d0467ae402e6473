using System.Text;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>The schema <c>kg</c>: the list of releases, and the pointer to the one that is served.</summary>
internal static class PostgresCatalog
{
    /// <summary>The channel that serving processes listen on; it carries the id of a release that has been activated.</summary>
    public const string Channel = "kg_release_activated";

    private const string Create =
        """
        CREATE SCHEMA IF NOT EXISTS kg;
        CREATE TABLE IF NOT EXISTS kg.release (
          id text PRIMARY KEY, content_hash text NOT NULL, created_at text NOT NULL, built_by text NOT NULL,
          diseases integer NOT NULL, genes integer NOT NULL, phenotypes integer NOT NULL, citations integer NOT NULL,
          bytes bigint NOT NULL, schema_version integer NOT NULL, named_at timestamptz NOT NULL, manifest text);
        CREATE TABLE IF NOT EXISTS kg.pointer (
          is_the_only_one boolean PRIMARY KEY DEFAULT true CHECK (is_the_only_one),
          current text NOT NULL, previous text[] NOT NULL, moved_at timestamptz NOT NULL);
        """;

    // Catalogues made before version 0.2 have no manifests.
    private const string Alter = "ALTER TABLE kg.release ADD COLUMN IF NOT EXISTS manifest text";

    private const string Insert =
        """
        INSERT INTO kg.release (
          id, content_hash, created_at, built_by, diseases, genes, phenotypes, citations, schema_version, bytes, named_at, manifest)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,
          (SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)
           FROM pg_class c WHERE c.relnamespace = $10::regnamespace AND c.relkind = 'r'), now(), $11)
        ON CONFLICT (id) DO UPDATE SET (
            content_hash, created_at, built_by, diseases, genes, phenotypes, citations, schema_version, bytes, named_at, manifest)
          = (EXCLUDED.content_hash, EXCLUDED.created_at, EXCLUDED.built_by, EXCLUDED.diseases, EXCLUDED.genes, EXCLUDED.phenotypes,
             EXCLUDED.citations, EXCLUDED.schema_version, EXCLUDED.bytes, EXCLUDED.named_at, EXCLUDED.manifest)
        """;

    private const string Move =
        """
        INSERT INTO kg.pointer (current, previous, moved_at) VALUES ($1, $2, now())
        ON CONFLICT (is_the_only_one) DO UPDATE SET (current, previous, moved_at) = (EXCLUDED.current, EXCLUDED.previous, EXCLUDED.moved_at)
        """;

    /// <summary>Makes the schema if it does not exist.</summary>
    public static void Ensure(NpgsqlConnection connection)
    {
        var hasManifests = connection.Scalar<bool>(
            "SELECT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass('kg.release') AND attname = 'manifest' AND NOT "
                + "attisdropped)");
        if (!hasManifests)
        {
            if (connection.Scalar<string>("SHOW server_encoding") is var encoding && encoding != "UTF8")
            {
                throw new ReleaseException($"the database is encoded in {encoding}; releases need UTF8");
            }

            using var creating = connection.BeginTransaction();
            // Without the lock, two processes that start together would both find no schema, and one of them would fail.
            connection.Execute("SELECT pg_advisory_xact_lock($1)", (long)PostgresLock.Catalog);
            connection.Execute(Create);
            connection.Execute(Alter);
            creating.Commit();
        }
    }

    /// <summary>Whether the schema exists.</summary>
    public static bool IsThere(NpgsqlConnection connection) => connection.Scalar<bool>("SELECT to_regclass('kg.pointer') IS NOT NULL");

    /// <summary>Adds a release whose schema has been given its name, or replaces its entry.</summary>
    public static void Add(NpgsqlConnection connection, ReleaseSummary release, ReleaseManifest manifest) => connection.Execute(
        Insert,
        release.Id,
        release.ContentHash,
        release.CreatedAt,
        release.BuiltBy,
        release.Diseases,
        release.Genes,
        release.Phenotypes,
        release.Citations,
        PostgresRelease.SchemaVersion,
        PostgresRelease.SchemaOf(release.Id),
        Text(manifest));

    /// <summary>Writes a manifest anew.</summary>
    public static void Update(NpgsqlConnection connection, ReleaseManifest manifest) =>
        connection.Execute("UPDATE kg.release SET manifest = $2 WHERE id = $1", manifest.Id, Text(manifest));

    /// <summary>The manifest of a release; null if there is none. The column may be missing.</summary>
    public static ReleaseManifest? ReadManifest(NpgsqlConnection connection, string id)
    {
        using var command = connection.Command("SELECT to_jsonb(r) ->> 'manifest' FROM kg.release r WHERE id = $1", id);
        return command.ExecuteScalar() is string text ? ReleaseManifest.FromJson(Encoding.UTF8.GetBytes(text)) : null;
    }

    /// <summary>Reads the pointer; null before the first activation.</summary>
    public static ReleasePointer? ReadPointer(NpgsqlConnection connection)
    {
        using var command = connection.Command("SELECT current, previous FROM kg.pointer");
        using var reader = command.ExecuteReader();
        return reader.Read() ? new ReleasePointer(reader.GetString(0), reader.GetFieldValue<string[]>(1)) : null;
    }

    /// <summary>Moves the pointer and notifies the listeners; either both happen or neither.</summary>
    public static void MovePointer(NpgsqlConnection connection, ReleasePointer pointer)
    {
        using var moving = connection.BeginTransaction();
        connection.Execute(Move, pointer.Current, pointer.Previous.ToArray());
        connection.Execute("SELECT pg_notify($1, $2)", Channel, pointer.Current);
        moving.Commit();
    }

    /// <summary>The catalogue's entry for a release, and the version of its tables; null if there is no entry.</summary>
    public static (ReleaseSummary Release, int Version)? Find(NpgsqlConnection connection, string id)
    {
        using var command = connection.Command(
            "SELECT id, content_hash, created_at, built_by, diseases, genes, phenotypes, citations, bytes, schema_version FROM kg.release "
                + "WHERE id = $1", id);
        using var reader = command.ExecuteReader();
        return !reader.Read()
            ? null
            : (new ReleaseSummary(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetInt32(4),
                reader.GetInt32(5),
                reader.GetInt32(6),
                reader.GetInt32(7),
                reader.GetInt64(8)), reader.GetInt32(9));
    }

    private static string Text(ReleaseManifest manifest) => Encoding.UTF8.GetString(manifest.ToJson());
}
