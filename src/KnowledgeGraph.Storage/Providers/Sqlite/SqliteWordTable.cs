using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Texts;
using KnowledgeGraph.Storage.Dialects;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// The words of all texts in an FTS5 table that keeps neither the texts nor the places of words in them. A row's id is its text's row in the
/// release, sixteen-fold, plus the number of the section.
/// </summary>
internal sealed class SqliteWordTable : IWordTable
{
    private const int Sections = 16;

    private SqliteWordTable()
    {
    }

    public static SqliteWordTable Instance { get; } = new();

    /// <summary>Fills the table from the others.</summary>
    public static void Fill(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO text_word (rowid, words) VALUES (@id, @words)";
        var id = insert.Parameters.Add("@id", SqliteType.Integer);
        var words = insert.Parameters.Add("@words", SqliteType.Text);
        insert.Prepare();
        using var rows = new SqliteRows(connection, ownsConnection: false);
        foreach (var source in TextSource.All)
        {
            rows.ForEach(source.Table, $"id, {source.Column}", row =>
            {
                var normalized = FoldedText.Of(row.Utf8(1));
                if (normalized.Length > 0)
                {
                    id.Value = ((long)row.Int(0) * Sections) + (int)source.Section;
                    words.Value = normalized;
                    insert.ExecuteNonQuery();
                }
            });
        }

        using var merge = connection.CreateCommand();
        merge.Transaction = transaction;
        merge.CommandText = "INSERT INTO text_word (text_word) VALUES ('optimize')";
        merge.ExecuteNonQuery();
    }

    public async Task<IReadOnlyList<int>> FindAsync(
        DbContext context, TextCatalog texts, IReadOnlyList<string> words, bool isBeginning, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var database = connection.Handle!;
        using var interruption = StatementInterruption.When(connection, cancellation);
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(database, "SELECT rowid FROM text_word WHERE text_word MATCH ?", out var statement), database);
        using (statement)
        {
            raw.sqlite3_bind_text(statement, 1, Expression(words, isBeginning));
            var found = new List<int>();
            int step;
            while ((step = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                cancellation.ThrowIfCancellationRequested();
                var id = raw.sqlite3_column_int64(statement, 0);
                found.Add(texts.NumberOf((TextSection)(id % Sections), (int)(id / Sections) - 1));
            }

            if (step != raw.SQLITE_DONE)
            {
                cancellation.ThrowIfCancellationRequested();
                SqliteException.ThrowExceptionForRC(step, database);
            }

            return found;
        }
    }

    // Words hold letters, digits and marks only, so that between quotes nothing of them is syntax.
    private static string Expression(IReadOnlyList<string> words, bool isBeginning) =>
        string.Join(' ', words.Select(word => $"\"{word}\"")) + (isBeginning ? "*" : string.Empty);
}
