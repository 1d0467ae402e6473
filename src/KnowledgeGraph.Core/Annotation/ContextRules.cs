using System.Runtime.InteropServices;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Decides for each finding whether it is present, and who has it, in the manner of NegEx and ConText: cues apply to the findings of their
/// sentence until something ends them. If there are several cues, the strongest decides: of the family, absent, uncertain, past.
/// </summary>
/// <param name="cues">The cues.</param>
internal sealed class ContextRules(CueTable cues)
{
    private readonly Sections _sections = new(cues);
    private readonly Answers _answers = new(cues);

    /// <summary>Decides the polarity of each finding in a part of a text that begins at the given offset.</summary>
    public List<AnnotatedSpan> Read(
        ReadOnlySpan<char> text,
        List<Token> words,
        List<(Candidate Candidate, bool IsNested)> findings,
        long offset)
    {
        var tokens = CollectionsMarshal.AsSpan(words);
        var spans = new List<AnnotatedSpan>(findings.Count);
        var next = 0;
        for (var start = 0; start < tokens.Length;)
        {
            var end = start + 1;
            while (end < tokens.Length && tokens[end].Before < Gap.Sentence)
            {
                end++;
            }

            var count = next;
            while (count < findings.Count && findings[count].Candidate.First < end)
            {
                count++;
            }

            ReadSentence(text, tokens, start, end, CollectionsMarshal.AsSpan(findings)[next..count], offset, spans);
            (next, start) = (count, end);
        }

        _sections.Leave(text);
        return spans;
    }

    private void ReadSentence(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        int start,
        int end,
        ReadOnlySpan<(Candidate Candidate, bool IsNested)> findings,
        long offset,
        List<AnnotatedSpan> spans)
    {
        _sections.Enter(text, tokens, start, end);
        if (findings.Length == 0 && _sections.Kind != CueKind.Family)
        {
            return;
        }

        var answers = new Answer?[findings.Length];
        for (var at = 0; at < findings.Length; at++)
        {
            answers[at] = _answers.To(text, tokens, findings[at].Candidate);
        }

        var found = Cues(tokens, start, end, findings, answers);
        var clauses = new Clauses(text, tokens, found, start, end);
        var ofPatient = PatientAt(found);
        for (var at = 0; at < findings.Length; at++)
        {
            spans.Add(
                Said(text, tokens, found, clauses, findings[at], answers[at], isOfPatient: ofPatient < findings[at].Candidate.Own, offset));
        }

        if (_sections.Kind == CueKind.Family && ofPatient < int.MaxValue)
        {
            _sections.Close();
        }
    }

    private AnnotatedSpan Said(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        List<Cue> found,
        Clauses clauses,
        (Candidate Candidate, bool IsNested) finding,
        Answer? answer,
        bool isOfPatient,
        long offset)
    {
        var candidate = finding.Candidate;
        var (kind, told) = _sections.Kind == CueKind.Family && isOfPatient ? (CueKind.Present, null) : (_sections.Kind, _sections.Heading);
        var isNegated = answer?.Kind == CueKind.Absent;
        if (answer is { } answered && (kind != CueKind.Family || answered.Kind == CueKind.Family))
        {
            (kind, told) = (answered.Kind, answered.Text);
        }

        foreach (var cue in found)
        {
            if (cue.Kind is CueKind.Nothing or CueKind.End or CueKind.Patient || (answer is not null && !cue.IsOfFamily)
                || !clauses.Reaches(cue, candidate))
            {
                continue;
            }

            isNegated |= cue.Kind is CueKind.Absent or CueKind.NotInFamily;
            if (cue.Kind > kind)
            {
                (kind, told) = (cue.Kind, text[tokens[cue.First].Start..tokens[cue.Last].End].ToString());
            }
        }

        return new AnnotatedSpan(
            offset + tokens[candidate.First].Start,
            offset + tokens[candidate.Last].End,
            candidate.Row,
            PolarityOf(kind))
        {
            Text = text[tokens[candidate.First].Start..tokens[candidate.Last].End].ToString(),
            Words = WordsOf(tokens, candidate, offset),
            IsNested = finding.IsNested,
            IsNegated = isNegated,
            Cue = kind == CueKind.Present ? null : told,
        };
    }

    // From where on a sentence is about the patient and no relative.
    private static int PatientAt(List<Cue> found)
    {
        var at = int.MaxValue;
        foreach (var cue in found)
        {
            at = cue.Kind == CueKind.Patient ? Math.Min(at, cue.First) : cue.IsOfFamily ? int.MaxValue : at;
        }

        return at;
    }

    // A cue within a finding's own words is part of its name, as in "absence of speech".
    private List<Cue> Cues(
        ReadOnlySpan<Token> tokens,
        int start,
        int end,
        ReadOnlySpan<(Candidate Candidate, bool IsNested)> findings,
        ReadOnlySpan<Answer?> answers)
    {
        var found = new List<Cue>();
        for (var at = start; at < end; at++)
        {
            if (LastOfAnswer(answers, at) is { } last)
            {
                at = last;
            }
            else if (tokens[at].Form.BeginsCue && cues.Find(tokens[..end], at) is { } cue && !IsWithin(cue, findings))
            {
                // The words of a cue for the patient may begin another cue, as in "he has no".
                found.Add(cue);
                at = cue.Kind == CueKind.Patient ? at : cue.Last;
            }
        }

        return found;
    }

    private static int? LastOfAnswer(ReadOnlySpan<Answer?> answers, int first)
    {
        foreach (var answer in answers)
        {
            if (answer is { } one && one.First == first)
            {
                return one.Last;
            }
        }

        return null;
    }

    private static bool IsWithin(Cue cue, ReadOnlySpan<(Candidate Candidate, bool IsNested)> findings)
    {
        foreach (var (candidate, _) in findings)
        {
            if (candidate.First <= cue.First && cue.Last <= candidate.Last && Array.IndexOf(candidate.Words, cue.First) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static (long Start, long End)[] WordsOf(ReadOnlySpan<Token> tokens, Candidate candidate, long offset)
    {
        var words = new (long Start, long End)[candidate.Words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            var token = tokens[candidate.Words[at]];
            words[at] = (offset + token.Start, offset + token.End);
        }

        return words;
    }

    private static Polarity PolarityOf(CueKind kind) => kind switch
    {
        CueKind.Family or CueKind.NotInFamily => Polarity.Family,
        CueKind.Absent => Polarity.Absent,
        CueKind.Uncertain => Polarity.Uncertain,
        CueKind.Past => Polarity.Past,
        _ => Polarity.Present,
    };
}
