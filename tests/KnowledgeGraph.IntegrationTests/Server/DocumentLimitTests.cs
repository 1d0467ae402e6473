using System.Globalization;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Every limit of a document: at the limit it passes, one above it is refused with its own code.</summary>
public sealed class DocumentLimitTests
{
    private static readonly DocumentLimits _limits = new();

    [Fact]
    public void A_document_may_have_100_000_bytes() => AtTheLimit(
        _limits.MaxBytes, ErrorCodes.DocumentTooLarge, bytes => "{ hello }".PadRight(bytes));

    [Fact]
    public void Bytes_are_counted_and_not_characters() => AtTheLimit(
        _limits.MaxBytes / 2, ErrorCodes.DocumentTooLarge, pairs => "{a}#" + new string('ä', pairs - 2));

    [Fact]
    public void A_document_may_have_6_000_tokens() => AtTheLimit(
        _limits.MaxTokens, ErrorCodes.TooManyTokens, tokens => $"{{ f(a: [{string.Join(' ', Enumerable.Repeat('1', tokens - 9))}]) }}");

    [Fact]
    public void Numbers_that_touch_are_counted_one_by_one() => AtTheLimit(
        _limits.MaxTokens, ErrorCodes.TooManyTokens, tokens => $"{{ f(a: [{string.Concat(Enumerable.Repeat("-1", tokens - 9))}]) }}");

    [Fact]
    public void Comments_and_commas_are_no_tokens()
    {
        Assert.Null(CodeOf("{ hello" + string.Concat(Enumerable.Repeat(",,# note\n", 5_000)) + "}"));
    }

    [Fact]
    public void Brackets_may_nest_64_deep() => AtTheLimit(
        _limits.MaxParseDepth, ErrorCodes.QueryTooDeep, depth => $"{{ f(a: {new string('[', depth - 2)}{new string(']', depth - 2)}) }}");

    [Fact]
    public void Fields_may_nest_15_deep() => AtTheLimit(_limits.MaxSelectionDepth, ErrorCodes.QueryTooDeep, Nested);

    [Fact]
    public void Fields_nest_through_fragments() => AtTheLimit(
        _limits.MaxSelectionDepth,
        ErrorCodes.QueryTooDeep,
        depth => "{ ...F0 } " + string.Concat(Enumerable.Range(0, depth - 1).Select(i => $"fragment F{i} on Q {{ a {{ ...F{i + 1} }} }} "))
            + $"fragment F{depth - 1} on Q {{ a }}");

    [Fact]
    public void Introspection_may_nest_20_deep() => AtTheLimit(
        _limits.MaxIntrospectionDepth,
        ErrorCodes.QueryTooDeep,
        depth => "{ __schema { queryType { " + string.Concat(Enumerable.Repeat("ofType { ", depth - 3)) + "name" + new string('}', depth));

    [Fact]
    public void An_operation_may_select_1_000_fields_with_fragments_written_out() => AtTheLimit(
        _limits.MaxFields,
        ErrorCodes.TooManyFields,
        fields => "{ " + string.Concat(Enumerable.Repeat("...F ", 10)) + string.Concat(Enumerable.Repeat("a { b } ", 5))
            + string.Concat(Enumerable.Repeat("x { ...G } ", 1)) + "} fragment F on Q { a { " + Fields(20) + "} } fragment G on Q { "
            + Fields(fields - 221) + " }");

    [Fact]
    public void An_operation_may_have_200_root_fields() => AtTheLimit(
        _limits.MaxRootFields, ErrorCodes.TooManyRootFields, fields => $"{{ ...F {Fields(fields - 2)} }} fragment F on Q {{ x y }}");

    [Fact]
    public void A_document_may_have_200_aliases() => AtTheLimit(
        _limits.MaxAliases,
        ErrorCodes.TooManyAliases,
        aliases => "{ x { " + string.Concat(Enumerable.Range(0, aliases).Select(i => $"a{i}: b ")) + "} }");

    [Fact]
    public void A_document_may_have_50_directives() => AtTheLimit(
        _limits.MaxDirectives,
        ErrorCodes.TooManyDirectives,
        directives => "{ x { " + string.Concat(Enumerable.Repeat("a @include(if: true) ", directives)) + "} }");

    [Fact]
    public void One_place_may_have_5_directives() => AtTheLimit(
        _limits.MaxDirectivesPerNode,
        ErrorCodes.TooManyDirectives,
        directives => "{ a " + string.Concat(Enumerable.Repeat("@include(if: true) ", directives)) + "}");

    [Fact]
    public void A_document_may_have_100_definitions() => AtTheLimit(
        _limits.MaxDefinitions,
        ErrorCodes.TooManyDefinitions,
        definitions => "{ a } " + string.Concat(Enumerable.Range(1, definitions - 1).Select(i => $"fragment F{i} on Q {{ a }} ")));

    [Fact]
    public void A_document_may_have_10_operations() => AtTheLimit(
        _limits.MaxOperations,
        ErrorCodes.TooManyOperations,
        operations => string.Concat(Enumerable.Range(0, operations).Select(i => $"query Q{i} {{ a }} ")));

    [Fact]
    public void An_operation_may_declare_200_variables() => AtTheLimit(
        _limits.MaxVariables,
        ErrorCodes.TooManyVariables,
        variables => $"query({string.Concat(Enumerable.Range(0, variables).Select(i => $"$v{i}: Int "))}) {{ a }}");

    [Fact]
    public void A_string_may_have_10_000_characters() => AtTheLimit(
        _limits.MaxStringLength, ErrorCodes.LiteralTooLong, length => $"{{ f(a: \"{new string('x', length)}\") }}");

    [Fact]
    public void A_block_string_may_have_10_000_characters() => AtTheLimit(
        _limits.MaxStringLength, ErrorCodes.LiteralTooLong, length => $"{{ f(a: \"\"\"{new string('x', length)}\"\"\") }}");

    [Fact]
    public void A_number_may_have_100_characters() => AtTheLimit(
        _limits.MaxNumberLength, ErrorCodes.LiteralTooLong, length => $"{{ f(a: {new string('1', length)}) }}");

    [Fact]
    public void A_name_may_have_200_characters() => AtTheLimit(
        _limits.MaxNameLength, ErrorCodes.LiteralTooLong, length => $"{{ {new string('x', length)} }}");

    [Fact]
    public void Introspection_may_pass_through_two_lists_of_a_type()
    {
        Assert.Null(CodeOf("{ __type(name: \"A\") { fields { type { fields { name } } } } }"));
        Assert.Equal(
            ErrorCodes.IntrospectionRefused,
            CodeOf("{ __type(name: \"A\") { fields { type { interfaces { possibleTypes { name } } } } } }"));
    }

    [Fact]
    public void The_lists_are_counted_through_fragments()
    {
        Assert.Equal(
            ErrorCodes.IntrospectionRefused,
            CodeOf("{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...B } } } "
                + "fragment B on __Type { inputFields { type { interfaces { name } } } }"));
    }

    [Fact]
    public void Fields_of_ours_that_are_named_like_introspection_may_nest_freely()
    {
        Assert.Null(CodeOf("{ fields { fields { fields { fields } } } __type(name: \"A\") { name } }"));
    }

    [Fact]
    public void The_whole_schema_may_be_asked_for_once()
    {
        Assert.Equal(
            ErrorCodes.IntrospectionRefused,
            CodeOf("{ a: __schema { queryType { name } } b: __schema { queryType { name } } }"));
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("{ a ", depth)) + new string('}', depth);

    private static string Fields(int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(i => "a" + i.ToString(CultureInfo.InvariantCulture)));

    private static void AtTheLimit(int limit, string code, Func<int, string> document)
    {
        Assert.Null(CodeOf(document(limit)));
        Assert.Equal(code, CodeOf(document(limit + 1)));
    }

    private static string? CodeOf(string document) =>
        new DocumentGuard(_limits).TryParse(document, out _, out var fault) ? null : fault.Code;
}
