using System.Text;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Texts;
using KnowledgeGraph.Storage.Dialects;
using KnowledgeGraph.Storage.Loading;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// The words of all texts as lexemes with a GIN index. The lexemes are cut and folded by this program, without the server's parsers,
/// dictionaries and locale. A row's id is sixteen times the row of its text in the release, plus the number of the section.
/// </summary>
internal sealed class PostgresWordTable : IWordTable
{
    private const int Sections = 16;

    // A lexeme must be shorter than 2 kB; longer ones are not real words, and are found by their beginning.
    private const int LongestWord = 2_000;

    private PostgresWordTable()
    {
    }

    public static PostgresWordTable Instance { get; } = new();

    /// <summary>Fills the table from the others.</summary>
    /// <param name="texts">The source of the texts.</param>
    /// <param name="connection">Writes the words.</param>
    /// <param name="patience">The time for which the server may accept nothing; zero means no limit.</param>
    public static void Fill(IRowSource texts, NpgsqlConnection connection, TimeSpan patience)
    {
        // Words have letters, digits and marks only, so nothing in them is syntax of COPY or of a text search vector.
        using var copy = connection.BeginTextImport("COPY text_word (id, words) FROM STDIN");
        copy.Timeout = (int)patience.TotalMilliseconds;
        foreach (var source in TextSource.All)
        {
            texts.ForEach(source.Table, $"id, {source.Column}", row =>
            {
                var words = FoldedText.Of(row.Utf8(1));
                if (words.Length > 0)
                {
                    copy.Write($"{((long)row.Int(0) * Sections) + (int)source.Section}\t{Shortened(words)}\n");
                }
            });
        }
    }

    public async Task<IReadOnlyList<int>> FindAsync(
        DbContext context, TextCatalog texts, IReadOnlyList<string> words, bool isBeginning, CancellationToken cancellation)
    {
        var query = string.Join(" & ", words.Select(word => $"'{Shortened(word)}'")) + (isBeginning ? ":*" : string.Empty);
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(
            query,
            async (database, expression, stop) => (IReadOnlyList<int>)await ReadAsync(database!, texts, expression, stop).ConfigureAwait(
                false),
            verifySucceeded: null,
            cancellation).ConfigureAwait(false);
    }

    private static async Task<List<int>> ReadAsync(DbContext context, TextCatalog texts, string query, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        try
        {
            var connection = (NpgsqlConnection)context.Database.GetDbConnection();
            await using var command = connection.Command("SELECT id FROM text_word WHERE words @@ $1::tsquery", query);
            await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            var found = new List<int>();
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                var id = reader.GetInt64(0);
                found.Add(texts.NumberOf((TextSection)(id % Sections), (int)(id / Sections) - 1));
            }

            return found;
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private static string Shortened(string words) =>
        words.Length <= LongestWord / 3 ? words : string.Join(' ', words.Split(' ').Select(WithinLimit));

    private static string WithinLimit(string word)
    {
        while (Encoding.UTF8.GetByteCount(word) > LongestWord)
        {
            word = word[..^(char.IsLowSurrogate(word[^1]) ? 2 : 1)];
        }

        return word;
    }
}
