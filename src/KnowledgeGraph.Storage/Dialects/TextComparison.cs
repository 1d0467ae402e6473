using System.Linq.Expressions;
using KnowledgeGraph.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Dialects;

/// <summary>
/// The comparison of texts in each store, with the same meaning in all: ASCII letters of either case are equal, all other characters
/// differ, accents included, and the order is by code point.
/// </summary>
internal sealed class TextComparison
{
    /// <summary>PostgreSQL's collation by bytes, under which lower() changes only ASCII letters.</summary>
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

    /// <summary>The form in which a row's value is compared; a value that is not text is compared as it is.</summary>
    public Expression Folded(Expression value) =>
        _isFolded && value.Type == typeof(string) ? Expression.Call(value, nameof(string.ToLower), null) : value;

    /// <summary>The form in which a given value is compared with those of rows.</summary>
    public object Folded(object value) => _isFolded && value is string text ? Folded(text) : value;

    /// <summary>The form in which a given value is compared with those of rows.</summary>
    public string Folded(string text) => _isFolded ? AsciiCase.Lower(text) : text;
}
