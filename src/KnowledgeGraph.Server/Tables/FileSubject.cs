using GraphQLParser.AST;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// The records that a file is about, for its name: those that the operation's root field names. The findings of a patient are none.
/// </summary>
internal sealed class FileSubject(OperationVariables variables)
{
    private const int MostRecords = 3;
    private const int MostLetters = 40;

    private static readonly string[] _arguments = ["id", "ids", "of", "from", "to"];

    /// <summary>The name of a file: that of its list, and the records.</summary>
    /// <param name="list">The name of the list.</param>
    /// <param name="root">The root field that leads to it.</param>
    public string Name(string list, GraphQLField root) => string.Join(
        '-',
        (root.Arguments?.Items ?? []).Where(argument => _arguments.Contains(argument.Name.StringValue))
            .SelectMany(argument => Texts(argument.Value))
            .Select(Plain)
            .Where(text => text.Length > 0)
            .Take(MostRecords)
            .Prepend(list));

    private IEnumerable<string> Texts(object? value) => variables.Resolve(value) switch
    {
        GraphQLStringValue text => [text.Value.ToString()],
        GraphQLListValue list => (list.Values ?? []).SelectMany(Texts),
        string text => [text],
        IEnumerable<object?> list => list.OfType<string>(),
        _ => [],
    };

    // Letters that every file system takes.
    private static string Plain(string text) => string.Concat(
        text.Trim().Take(MostLetters).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_'))
        .Trim('.', '_');
}
