using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>
/// The operations that pages are made of, out of the files beside the pages. A fragment is named once and may be spread in any file: each
/// block of a page is one, so that "as GraphQL" asks for exactly what the block shows.
/// </summary>
internal static partial class PageQueries
{
    private const string Folder = "Explorer.Queries.";

    private static readonly FrozenDictionary<string, PageOperation> _definitions = Read().ToFrozenDictionary(definition => definition.Name);

    /// <summary>The names of all operations.</summary>
    public static IEnumerable<string> Operations =>
        _definitions.Values.Where(definition => definition.Type is null).Select(definition => definition.Name);

    /// <summary>The names of all blocks: fragments on kinds of record.</summary>
    public static IEnumerable<string> Fragments =>
        _definitions.Values.Where(definition => definition.Type is not null).Select(definition => definition.Name);

    /// <summary>An operation with the fragments that it needs.</summary>
    public static string Operation(string name) => WithFragments(_definitions[name].Text, _definitions[name]);

    /// <summary>A question for one block of a record's page, with nothing to fill in.</summary>
    /// <param name="fragment">The block's fragment.</param>
    /// <param name="curie">The record.</param>
    /// <param name="scope">The scope of the facts: the disease's own, or its family's.</param>
    public static string Block(string fragment, string curie, string scope)
    {
        var definition = _definitions[fragment];
        var field = definition.Type!.ToLowerInvariant();
        var text = WithFragments(
            $"query {fragment}Of {{\n  {field}(id: \"{curie}\") {{\n    curie\n    label\n    ...{fragment}\n  }}\n}}",
            definition);
        return After().Replace(Scope().Replace(text, $"from: {scope}"), string.Empty);
    }

    [GeneratedRegex(@"from: \$\w+")]
    private static partial Regex Scope();

    [GeneratedRegex(@"after: \$\w+, ")]
    private static partial Regex After();

    private static string WithFragments(string text, PageOperation from)
    {
        var needed = new List<PageOperation>();
        Add(from);
        return string.Join(
            "\n\n",
            needed.Where(definition => definition.Type is not null).Select(definition => definition.Text).Prepend(text));

        void Add(PageOperation definition)
        {
            if (needed.Contains(definition))
            {
                return;
            }

            needed.Add(definition);
            foreach (var spread in definition.Spreads)
            {
                Add(_definitions[spread]);
            }
        }
    }

    private static IEnumerable<PageOperation> Read()
    {
        var assembly = typeof(PageQueries).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd();
            foreach (var definition in Parser.Parse(text).Definitions)
            {
                var (ownName, type) = definition is GraphQLFragmentDefinition fragment
                    ? (fragment.FragmentName.Name.StringValue, fragment.TypeCondition.Type.Name.StringValue)
                    : (((GraphQLOperationDefinition)definition).Name!.StringValue, null);
                yield return new PageOperation(
                    ownName,
                    type,
                    text[definition.Location.Start..definition.Location.End],
                    SpreadFinder.In(definition));
            }
        }
    }
}
