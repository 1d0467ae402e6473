using System.Linq.Expressions;
using KnowledgeGraph.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Dialects;

/// <summary>
/// How texts are compared in each store, with one meaning: ASCII letters of either case are equal, all else is told apart, accents included,
/// and ordered by code point.
/// </summary>
internal sealed class TextComparison
{
    /// <summary>PostgreSQL's collation of bytes, under which lower() knows no letters but those of ASCII.</summary>
    public const string PostgresCollation = "C";

    private static readonly TextComparison Sqlite = new("NOCASE", isFolded: false);
    private static readonly TextComparison Postgres = new(PostgresCollation, isFolded: true);

    private readonly bool _isFolded;

    private TextComparison(string collation, bool isFolded) => (Collation, _isFolded) = (collation, isFolded);

    /// <summary>The collation of columns that are compared.</summary>
    public string Collation { get; }

    public static TextComparison For(DbContext context) => For(context.Database.ProviderName);

    public static TextComparison For(string? provider) => provider switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" => Sqlite,
        "Npgsql.EntityFrameworkCore.PostgreSQL" => Postgres,
        _ => throw new NotSupportedException($"no comparison of texts is known for {provider}"),
    };

    /// <summary>What is compared of a value of a row; a value that is no text is compared itself.</summary>
    public Expression Folded(Expression value) =>
        _isFolded && value.Type == typeof(string) ? Expression.Call(value, nameof(string.ToLower), null) : value;

    /// <summary>What it is compared with.</summary>
    public object Folded(object value) => _isFolded && value is string text ? Folded(text) : value;

    /// <summary>What it is compared with.</summary>
    public string Folded(string text) => _isFolded ? AsciiCase.Lower(text) : text;
}
