using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Texts;
using KnowledgeGraph.Storage.Dialects;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// The words of all texts in an FTS5 table that keeps neither the texts nor the places of words in them. A row's id is sixteen times the
/// row of its text in the release, plus the number of the section.
/// </summary>
internal sealed class SqliteWordTable : IWordTable
{
    private const int Sections = 16;
    private const int BytesWhileFilled = 64 << 20;

    // FTS5's defaults.
    private const int UsualBytes = 1 << 20;
    private const int UsualAutomerge = 4;

    private SqliteWordTable()
    {
    }

    public static SqliteWordTable Instance { get; } = new();

    /// <summary>Fills the table from the others.</summary>
    /// <param name="connection">Open, inside a transaction.</param>
    public static void Fill(SqliteConnection connection)
    {
        // A large buffer in memory is merged once, instead of hundreds of small parts again and again.
        Configure(connection, "hashsize", BytesWhileFilled);
        Configure(connection, "automerge", 0);
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(database, "INSERT INTO text_word (rowid, words) VALUES (?, ?)", out var insert),
            database);
        using (insert)
        {
            using var rows = new SqliteRows(connection, ownsConnection: false);
            var words = Array.Empty<byte>();
            foreach (var source in TextSource.All)
            {
                rows.ForEach(source.Table, $"id, {source.Column}", row =>
                {
                    var text = row.Utf8(1);
                    var room = FoldedText.MostBytes(text);
                    words = words.Length < room ? new byte[room * 2] : words;
                    var folded = FoldedText.Write(text, words);
                    if (!folded.IsEmpty)
                    {
                        Insert(database, insert, ((long)row.Int(0) * Sections) + (int)source.Section, folded);
                    }
                });
            }
        }

        connection.Execute("INSERT INTO text_word (text_word) VALUES ('optimize')");
        Configure(connection, "hashsize", UsualBytes);
        Configure(connection, "automerge", UsualAutomerge);
    }

    private static void Insert(sqlite3 database, sqlite3_stmt insert, long id, ReadOnlySpan<byte> words)
    {
        raw.sqlite3_bind_int64(insert, 1, id);
        raw.sqlite3_bind_text(insert, 2, words);
        var step = raw.sqlite3_step(insert);
        SqliteException.ThrowExceptionForRC(step == raw.SQLITE_DONE ? raw.sqlite3_reset(insert) : step, database);
    }

    private static void Configure(SqliteConnection connection, string option, int value) =>
        connection.Execute($"INSERT INTO text_word (text_word, rank) VALUES ('{option}', {value})");

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

    // Words hold letters, digits and marks only, so that nothing in them is syntax between quotes.
    private static string Expression(IReadOnlyList<string> words, bool isBeginning) =>
        string.Join(' ', words.Select(word => $"\"{word}\"")) + (isBeginning ? "*" : string.Empty);
}
