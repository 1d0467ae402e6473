using System.CommandLine;
using System.Text;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>The options by which a comparison is narrowed, as <c>releaseDiff</c> has them.</summary>
internal sealed class DiffFilterOptions
{
    private readonly Option<string[]> _ids = new("--ids")
    {
        Description = "Only these records and their links: any identifiers or names.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _idsFile = new("--ids-file")
    {
        Description = "As --ids, from a file with one record a line; lines that begin with # are passed by, - is standard input.",
    };

    private readonly Option<string[]> _below = new("--below")
    {
        Description = "Only these diseases or phenotypes with all below them, and their links.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<EntityType[]> _types = EnumOptions.Several<EntityType>("--types", "Only these kinds of record.");

    private readonly Option<RecordChangeKind[]> _recordChanges =
        EnumOptions.Several<RecordChangeKind>("--record-changes", "Only records that have changed in these ways.");

    private readonly Option<LinkKind[]> _kinds = EnumOptions.Several<LinkKind>("--kinds", "Only these kinds of link.");

    private readonly Option<LinkChangeKind[]> _linkChanges =
        EnumOptions.Several<LinkChangeKind>("--link-changes", "Only links that have changed in these ways.");

    private readonly Option<string[]> _sources = new("--sources")
    {
        Description = "Only changes of links that are due to statements of these sources, by name.",
        AllowMultipleArgumentsPerToken = true,
    };

    private DiffFilterOptions()
    {
    }

    /// <summary>Adds the options to a command.</summary>
    public static DiffFilterOptions AddTo(Command command)
    {
        var options = new DiffFilterOptions();
        List<Option> all =
        [
            options._ids,
            options._idsFile,
            options._below,
            options._types,
            options._recordChanges,
            options._kinds,
            options._linkChanges,
            options._sources,
        ];
        all.ForEach(command.Options.Add);
        return options;
    }

    /// <summary>The filter that is asked for.</summary>
    public DiffFilter Read(ParseResult parse)
    {
        var ids = Given(parse, _ids);
        if (parse.GetValue(_idsFile) is { } file)
        {
            ids = [.. ids ?? [], .. LinesOf(file)];
        }

        return new DiffFilter(ids, Given(parse, _below), new ChangeSelection
        {
            Types = Given(parse, _types),
            RecordChanges = Given(parse, _recordChanges),
            Kinds = Given(parse, _kinds),
            LinkChanges = Given(parse, _linkChanges),
            Sources = Given(parse, _sources),
        });
    }

    // A list that is not given allows everything.
    private static T[]? Given<T>(ParseResult parse, Option<T[]> option) =>
        parse.GetValue(option) is { Length: > 0 } given ? given : null;

    private static List<string> LinesOf(string file)
    {
        using var reader = TextFile.Open(file);
        try
        {
            return
            [
                .. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'),
            ];
        }
        catch (DecoderFallbackException)
        {
            throw TextFile.NotUtf8(file);
        }
    }
}
