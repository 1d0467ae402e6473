using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// The content of a release in one number: SHA-256 over the rows of every table, apart from how and when the release was built.
/// </summary>
internal static class ContentHash
{
    /// <summary>Whether the rows of an entity are part of the hash.</summary>
    public static bool Covers(Type entity) => entity != typeof(LoadReportEntry) && entity != typeof(ReleaseInfo);

    /// <summary>Whether a property is part of the hash.</summary>
    public static bool Covers(IProperty property) => property.Name != nameof(Source.LoadedAt) && Covers(property.DeclaringType.ClrType);

    /// <summary>
    /// Computes the hash of tables in the order of their names. A table without rows counts the same whether it was written or not.
    /// </summary>
    public static string Of(IEnumerable<(string Table, long Count, byte[]? Rows)> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (table, count, rows) in tables)
        {
            if (rows is not null && count > 0)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{table}:{count}\n"));
                hash.AppendData(rows);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
