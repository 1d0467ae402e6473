namespace KnowledgeGraph.Core.Annotation;

/// <summary>Numbers the words of names, cues and lists.</summary>
internal sealed class VocabularyBuilder
{
    private readonly WordShapes _shapes;
    private readonly string _language;
    private readonly Dictionary<string, WordForm> _surfaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _inflections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _senses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordRole> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cues = new(StringComparer.Ordinal);
    private readonly HashSet<string> _denials = new(StringComparer.Ordinal);

    public VocabularyBuilder(string language)
    {
        _language = language;
        _shapes = new WordShapes(language);
        _denials.UnionWith(WordFiles.Read("denials", language, ' ').SelectMany(line => line));
        foreach (var group in WordFiles.Read("same-words", language, ' '))
        {
            var roots = Array.ConvertAll(group, _shapes.RootOf);
            var meant = roots.Select(root => _groups.GetValueOrDefault(root)).FirstOrDefault(known => known is not null) ?? roots[0];
            foreach (var root in roots)
            {
                _groups.TryAdd(root, meant);
            }
        }

        foreach (var (role, list) in new[]
        {
            (WordRole.Function, "function-words"),
            (WordRole.Verb, "verbs"),
            (WordRole.Joining, "joining-words"),
            (WordRole.LeftOut, "left-out"),
        })
        {
            foreach (var word in WordFiles.Read(list, language, ' ').SelectMany(line => line))
            {
                _roles.TryAdd(word, role);
            }
        }
    }

    /// <summary>The letters that join the halves of a compound in the language.</summary>
    private string[] Links => [string.Empty, .. WordFiles.Read("compound-links", _language, ' ').SelectMany(line => line)];

    /// <summary>The form of a word of a name.</summary>
    public WordForm OfName(string word)
    {
        if (_surfaces.TryGetValue(word, out var form)
            && (form.Sense > 0 || form.Role is WordRole.Function or WordRole.Verb or WordRole.Joining))
        {
            return form;
        }

        var role = RoleOf(word);
        var sense = role is WordRole.Function or WordRole.Verb or WordRole.Joining ? 0 : Number(_senses, MeaningOf(word));
        return _surfaces[word] = new WordForm(
            form.Surface == 0
                ? _surfaces.Count + 1
                : form.Surface, Number(_inflections, _shapes.InflectionOf(word)), sense, role, _cues.Contains(word))
        {
            Denies = _denials.Contains(word),
        };
    }

    /// <summary>The number of a word of a cue.</summary>
    public int OfCue(string word, bool isFirst)
    {
        if (isFirst)
        {
            _cues.Add(word);
        }

        return Keep(word);
    }

    /// <summary>Stores a word that texts contain, so that its form need not be derived each time.</summary>
    public int Keep(string word)
    {
        if (_surfaces.TryGetValue(word, out var form))
        {
            return (_surfaces[word] = form with { BeginsCue = _cues.Contains(word) }).Surface;
        }

        _surfaces[word] = new WordForm(
            _surfaces.Count + 1,
            Number(_inflections, _shapes.InflectionOf(word)),
            0,
            _roles.GetValueOrDefault(word),
            _cues.Contains(word))
        { Denies = _denials.Contains(word) };
        return _surfaces.Count;
    }

    /// <summary>Builds the vocabulary, once all names are added: words that are in no name may be forms of words that are.</summary>
    public Vocabulary Build()
    {
        foreach (var word in _roles.Keys.Concat(_denials))
        {
            Keep(word);
        }

        foreach (var (word, form) in _surfaces.Where(
            word => word.Value.Sense == 0 && word.Value.Role is WordRole.Unknown or WordRole.LeftOut).ToList())
        {
            var sense = _senses.GetValueOrDefault(MeaningOf(word));
            _surfaces[word] = form with
            {
                Sense = sense,
                Role = form.Role == WordRole.LeftOut || sense == 0
                ? form.Role
                : WordRole.Content
            };
        }

        foreach (var (root, meant) in _groups)
        {
            if (_senses.TryGetValue(meant, out var sense))
            {
                _senses.TryAdd(root, sense);
            }
        }

        return new Vocabulary(_shapes, _surfaces, _inflections, _senses, Links);
    }

    private WordRole RoleOf(string word) => _roles.GetValueOrDefault(word) is var role and not WordRole.Unknown ? role : WordRole.Content;

    private string MeaningOf(string word)
    {
        var root = _shapes.RootOf(word);
        return _groups.GetValueOrDefault(root, root);
    }

    private static int Number(Dictionary<string, int> numbers, string word)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            numbers[word] = number = numbers.Count + 1;
        }

        return number;
    }
}
