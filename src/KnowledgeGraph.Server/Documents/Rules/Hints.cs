using GraphQL.Types;
using GraphQL.Utilities;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>Words the hint for a name that does not exist: the names that were likely meant, and those that there are.</summary>
internal static class Hints
{
    private const int MostSuggested = 3;
    private const int MostListed = 20;

    // Names in other services and languages of things that have a name of their own here.
    private static readonly Dictionary<string, string[]> _otherNames = new(StringComparer.Ordinal)
    {
        ["like"] = ["contains"],
        ["ilike"] = ["contains"],
        ["match"] = ["contains", "eq"],
        ["matches"] = ["contains", "eq"],
        ["include"] = ["contains"],
        ["includes"] = ["contains", "some"],
        ["has"] = ["contains", "some"],
        ["regex"] = ["contains"],
        ["search"] = ["contains"],
        ["substring"] = ["contains"],
        ["nlike"] = ["ncontains"],
        ["notlike"] = ["ncontains"],
        ["notcontains"] = ["ncontains"],
        ["equals"] = ["eq"],
        ["equal"] = ["eq"],
        ["equalto"] = ["eq"],
        ["is"] = ["eq", "isA"],
        ["ne"] = ["neq"],
        ["not"] = ["neq", "none"],
        ["notequals"] = ["neq"],
        ["oneof"] = ["in"],
        ["notin"] = ["nin"],
        ["prefix"] = ["startsWith"],
        ["beginswith"] = ["startsWith"],
        ["suffix"] = ["endsWith"],
        ["greaterthan"] = ["gt"],
        ["lessthan"] = ["lt"],
        ["min"] = ["gte"],
        ["max"] = ["lte"],
        ["ge"] = ["gte"],
        ["le"] = ["lte"],
        ["exists"] = ["any", "some"],
        ["every"] = ["all"],
        ["filter"] = ["where"],
        ["filters"] = ["where"],
        ["query"] = ["where", "text"],
        ["sort"] = ["order"],
        ["sortby"] = ["order"],
        ["orderby"] = ["order"],
        ["limit"] = ["first"],
        ["take"] = ["first"],
        ["top"] = ["first"],
        ["size"] = ["first"],
        ["pagesize"] = ["first"],
        ["perpage"] = ["first"],
        ["offset"] = ["after"],
        ["skip"] = ["after"],
        ["cursor"] = ["after"],
        ["page"] = ["after"],
        ["total"] = ["totalCount"],
        ["count"] = ["totalCount"],
        ["items"] = ["nodes"],
        ["results"] = ["nodes"],
        ["data"] = ["nodes"],
        ["ascending"] = ["ASC"],
        ["descending"] = ["DESC"],
    };

    /// <summary>" Did you mean 'a' or 'b'?", or nothing.</summary>
    public static string DidYouMean(string name, IReadOnlyCollection<string> known)
    {
        var plain = Plain(name);
        var called = known.Where(candidate => Plain(candidate) == plain)
            .Concat((_otherNames.GetValueOrDefault(plain) ?? []).Where(known.Contains))
            .ToList();
        var meant = called.Count > 0 ? called : [.. StringUtils.SuggestionList(name, known)];
        return meant.Count > 0 ? $" Did you mean {StringUtils.QuotedOrList(meant, MostSuggested)}?" : string.Empty;
    }

    /// <summary>"a, b, c", cut where there are many.</summary>
    public static string List(IReadOnlyCollection<string> known) =>
        string.Join(", ", known.Take(MostListed)) + (known.Count > MostListed ? $" and {known.Count - MostListed} more" : string.Empty);

    /// <summary>The names of a type's fields.</summary>
    public static List<string> FieldsOf(IComplexGraphType type) => [.. type.Fields.Select(field => field.Name)];

    /// <summary>Lists what an input object takes, in the words that fit its kind.</summary>
    public static string UnknownInputField(IInputObjectGraphType type, string field)
    {
        var known = FieldsOf(type);
        var names = List(known);
        if (type is IPatientInput)
        {
            return $"A field that was given is none of {type.Name}. It has {names}.";
        }

        return $"{type.Name} has no field '{field}'.{DidYouMean(field, known)} "
            + (type.Name.EndsWith("SortInput", StringComparison.Ordinal) ? $"Rows can be ordered by {names}." : $"It has {names}.");
    }

    /// <summary>Lists what an enum takes.</summary>
    public static string NotOfEnum(EnumerationGraphType type, string given)
    {
        var known = type.Values.Select(value => value.Name).ToList();
        return type is IPatientInput
            ? $"What was given is not a value of {type.Name}. It has {List(known)}."
            : $"{given} is not a value of {type.Name}.{DidYouMean(given.Trim('"'), known)} It has {List(known)}.";
    }

    private static string Plain(string name) => name.Replace("_", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
}
