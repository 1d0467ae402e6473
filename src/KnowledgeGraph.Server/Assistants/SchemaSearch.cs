using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>Finds fields and types of the schema by words of their names and descriptions.</summary>
internal sealed partial class SchemaSearch
{
    private const int MostFields = 12;
    private const double NameWeight = 6;
    private const double TypeWeight = 3;
    private const double DescriptionWeight = 1;
    private const double RootWeight = 1.3;

    // Words of a question that say nothing of what is sought, in the singular that words are compared in.
    private static readonly HashSet<string> _joining =
    [
        "all", "and", "any", "are", "by", "does", "do", "for", "from", "has", "have", "how", "in", "is", "it", "list", "many",
        "of", "on", "or", "that", "the", "there", "to", "what", "where", "which", "who", "with",
    ];

    private readonly Lazy<IReadOnlyList<SearchedField>> _fields;
    private readonly Lazy<Dictionary<string, IGraphType>> _types;
    private readonly Lazy<ILookup<string, IGraphType>> _constants;

    public SchemaSearch(ServedSchema served)
    {
        _types = new(() => served.Schema.AllTypes
            .Where(type => type is IComplexGraphType or EnumerationGraphType or UnionGraphType
                && !type.Name.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase));
        _constants = new(() => _types.Value.Values.OfType<EnumerationGraphType>()
            .SelectMany(type => type.Values.Select(constant => (constant.Name, Type: (IGraphType)type)))
            .ToLookup(constant => constant.Name, constant => constant.Type, StringComparer.Ordinal));
        _fields = new(() =>
        [
            .. from type in _types.Value.Values.OfType<IComplexGraphType>()
               where type is IObjectGraphType && !type.Name.EndsWith("Edge", StringComparison.Ordinal)
               from field in type.Fields
               select new SearchedField(
                   type,
                   field,
                   Words(field.Name),
                   [.. Words(type.Name), .. Words(field.ResolvedType!.GetNamedType().Name)],
                   Words(field.Description)),
        ]);
    }

    /// <summary>
    /// Types that are named as they are spelt, or by the only word, or by one of their constants, written whole; and the fields that fit
    /// best.
    /// </summary>
    public (IReadOnlyList<string> Types, IReadOnlyList<string> Fields) Find(string text)
    {
        var names = Name().Matches(text);
        var named = names.SelectMany(
            match => _types.Value.GetValueOrDefault(match.Value) is { } type && (names.Count == 1 || type.Name == match.Value)
                ? [type]
                : _constants.Value[match.Value])
            .Distinct().ToList();
        var sought = Words(text);
        sought.ExceptWith(_joining);
        var fields = _fields.Value
            .Select(field => (Field: field, Score: Score(field, sought)))
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score)
            .ThenBy(found => found.Field.Field.Name.Length)
            .ThenBy(found => $"{found.Field.Type.Name}.{found.Field.Field.Name}", StringComparer.Ordinal)
            .Take(MostFields);
        return ([.. named.SelectMany(SchemaLines.OfType)], [.. fields.Select(
            found => SchemaLines.OfField(found.Field.Type, found.Field.Field))]);
    }

    private static double Score(SearchedField field, HashSet<string> sought)
    {
        var (score, hits) = (0.0, 0);
        foreach (var word in sought)
        {
            var weight = field.NameWords.Contains(word)
                ? NameWeight
                : field.TypeWords.Contains(word) ? TypeWeight : field.DescriptionWords.Contains(word) ? DescriptionWeight : 0;
            score += weight;
            hits += weight > 0 ? 1 : 0;
        }

        // A field that has every word comes before one that has a single word in its name.
        return sought.Count == 0 ? 0 : score * hits / sought.Count * (field.Type.Name == "Query" ? RootWeight : 1);
    }

    // camelCase taken apart, in the singular, roughly.
    private static HashSet<string> Words(string? text) =>
        [.. Word().Matches(text ?? string.Empty).Select(match => match.Value.ToLowerInvariant()).Where(word => word.Length > 1)
            .Select(Singular)];

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z0-9]+(?![a-z])")]
    private static partial Regex Word();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Name();
}
