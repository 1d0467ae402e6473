using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>
/// An answer that is cut until it fits its budget: long lists lose their ends first, then long texts. The omissions are reported, with the
/// way to them, and so is what pages do not show anyhow.
/// </summary>
/// <param name="parts">The parts of the answer by the path that they are named by; that of the data is empty.</param>
/// <param name="pages">The pages that the data shows.</param>
internal sealed class CutAnswer(IReadOnlyList<(string Path, JsonNode? Node)> parts, ShownPages pages)
{
    // A text is not cut to less.
    private const int ShortestText = 200;

    // So many rows and more are cut before anything else.
    private const double ManyRows = 8;

    private readonly Dictionary<JsonArray, int> _lengths = [];
    private readonly List<(string Path, int Shown, int Of)> _texts = [];

    /// <summary>Makes it shorter by about so many characters, in one place; false if there is nothing left to cut.</summary>
    public bool CutBy(int excess)
    {
        var (list, text) = (default((JsonArray List, int Size, double Weight)?), default((string Path, JsonValue Value, int Size)?));
        foreach (var (path, node) in parts)
        {
            AnswerSize.Of(node, Look, path);
            if (node is not null && path.Length > 0)
            {
                Look(path, node, AnswerSize.Of(node));
            }
        }

        if (list is { } longest)
        {
            Shorten(longest.List, (double)(longest.Size - excess) / longest.Size);
        }
        else if (text is { } written)
        {
            Shorten(written.Path, written.Value, excess);
        }

        return list is not null || text is not null;

        void Look(string path, JsonNode node, int size)
        {
            // A long list loses rows before a short one does.
            if (node is JsonArray { Count: > 1 } found && size * Math.Min(1, found.Count / ManyRows) is var weight
                && !(list?.Weight >= weight))
            {
                list = (found, size, weight);
            }
            else if (node is JsonValue value && size > ShortestText && !(text?.Size >= size) && value.TryGetValue<string>(out _))
            {
                text = (path, value, size);
            }
        }
    }

    /// <summary>The omissions from the whole answer, by the cut or because lists are given in pages.</summary>
    public JsonArray LeftOut()
    {
        var (left, told) = (new JsonArray(), new HashSet<ShownPage>());
        foreach (var (path, node) in parts)
        {
            AnswerSize.Of(node, Look, path);
            if (node is not null && path.Length > 0)
            {
                Look(path, node, 0);
            }
        }

        foreach (var (path, shown, length) in _texts)
        {
            left.Add(new JsonObject { ["path"] = path, ["shownCharacters"] = shown, ["of"] = length });
        }

        return left;

        void Look(string path, JsonNode node, int size)
        {
            if (node is not JsonArray list)
            {
                return;
            }

            if (pages.Of(list) is { } page)
            {
                if (told.Add(page) && page.LeftOut(path) is { } entry)
                {
                    left.Add(entry);
                }
            }
            else if (_lengths.TryGetValue(list, out var length))
            {
                left.Add(new JsonObject { ["path"] = path, ["shown"] = list.Count, ["of"] = length });
            }
        }
    }

    private void Shorten(JsonArray list, double share)
    {
        var kept = Math.Clamp((int)(list.Count * share), Math.Max(1, list.Count / 2), list.Count - 1);
        if (pages.Of(list) is { } page)
        {
            page.Keep(kept);
            return;
        }

        _lengths.TryAdd(list, list.Count);
        list.RemoveRange(kept, list.Count - kept);
    }

    private void Shorten(string path, JsonValue value, int excess)
    {
        var text = value.GetValue<string>();
        var kept = Math.Max(ShortestText / 2, Math.Max(text.Length - excess - 4, text.Length / 2));
        kept -= char.IsHighSurrogate(text[kept - 1]) ? 1 : 0;
        var known = _texts.FindIndex(cut => cut.Path == path);
        var whole = known < 0 ? text.Length : _texts[known].Of;
        if (known >= 0)
        {
            _texts.RemoveAt(known);
        }

        _texts.Add((path, kept, whole));
        value.ReplaceWith(text[..kept] + " …");
    }
}
