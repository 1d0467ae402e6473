using System.Runtime.InteropServices;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Decides for each finding whether it is present, and who has it, in the manner of NegEx and ConText: cues apply to the findings of their
/// sentence until something ends them. If there are several cues, the strongest decides: of the family, absent, uncertain, past.
/// </summary>
/// <param name="cues">The cues.</param>
internal sealed class ContextRules(CueTable cues)
{
    // The cue of the heading above, which applies to everything below it.
    private Cue? _heading;
    private string? _headingText;

    /// <summary>The same rules without a heading, for another text.</summary>
    public ContextRules Anew() => new(cues);

    /// <summary>Decides the polarity of each finding in a part of a text that begins at the given offset.</summary>
    public List<AnnotatedSpan> Read(ReadOnlySpan<char> text, List<Token> words, List<(Candidate Candidate, bool IsNested)> findings, long offset)
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
        if (tokens[start].Form.BeginsCue && cues.Heading(tokens[..end], start) is { } title)
        {
            _heading = title;
            _headingText = text[tokens[title.First].Start..tokens[title.Last].End].ToString();
        }

        var found = Cues(tokens, start, end, findings);
        foreach (var (candidate, isNested) in findings)
        {
            var (kind, decisive) = (CueKind.Present, default(Cue?));
            var isNegated = false;
            if (_heading is { } heading && heading.Kind != CueKind.Present)
            {
                kind = heading.Kind;
            }

            foreach (var cue in found)
            {
                if (cue.Kind is CueKind.Nothing or CueKind.End or CueKind.Patient || !Reaches(tokens, found, cue, candidate))
                {
                    continue;
                }

                isNegated |= cue.Kind is CueKind.Absent or CueKind.NotInFamily;
                if (cue.Kind > kind)
                {
                    (kind, decisive) = (cue.Kind, cue);
                }
            }

            spans.Add(new AnnotatedSpan(offset + tokens[candidate.First].Start, offset + tokens[candidate.Last].End, candidate.Row, PolarityOf(kind))
            {
                Text = text[tokens[candidate.First].Start..tokens[candidate.Last].End].ToString(),
                Words = WordsOf(tokens, candidate, offset),
                IsNested = isNested,
                IsNegated = isNegated,
                Cue = decisive is { } decided ? text[tokens[decided.First].Start..tokens[decided.Last].End].ToString() : kind == CueKind.Present ? null : _headingText,
            });
        }
    }

    // A cue within a finding's own words is part of its name, as in "absence of speech".
    private List<Cue> Cues(ReadOnlySpan<Token> tokens, int start, int end, ReadOnlySpan<(Candidate Candidate, bool IsNested)> findings)
    {
        var found = new List<Cue>();
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Form.BeginsCue && cues.Find(tokens[..end], at) is { } cue && !IsWithin(cue, findings))
            {
                // The words of a cue for the patient may begin another cue, as in "he has no".
                found.Add(cue);
                at = cue.Kind == CueKind.Patient ? at : cue.Last;
            }
        }

        return found;
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

    private static bool Reaches(ReadOnlySpan<Token> tokens, List<Cue> found, Cue cue, Candidate candidate)
    {
        if (candidate.First > cue.Last)
        {
            return cue.Reach is CueReach.Forward or CueReach.Both or CueReach.Clause && !EndsAfter(found, cue, candidate)
                && (cue.Reach != CueReach.Clause || !HasComma(tokens, cue.Last, candidate.First));
        }

        return candidate.Last < cue.First && cue.Reach is CueReach.Back or CueReach.Relative or CueReach.Both && !EndsBefore(tokens, found, cue, candidate);
    }

    // An ending or the patient immediately after a cue belongs to the cue, as in "does not have" and "whether he has".
    private static bool EndsAfter(List<Cue> found, Cue cue, Candidate candidate)
    {
        var isOfFamily = IsOfFamily(cue);
        var last = cue.Last;
        foreach (var other in found)
        {
            if (other.First <= cue.First || other.Last >= candidate.First)
            {
                continue;
            }

            if (!isOfFamily && other.First == last + 1 && other.Kind is CueKind.End or CueKind.Patient)
            {
                last = Math.Max(last, other.Last);
            }
            else if (other.First > last && (other.Kind == CueKind.Patient || (!isOfFamily && (other.Kind == CueKind.End || IsOfFamily(other)))))
            {
                return true;
            }
        }

        return false;
    }

    // The text before a comma may be a clause of its own, as in "he had jaundice, cholestasis was excluded".
    private static bool EndsBefore(ReadOnlySpan<Token> tokens, List<Cue> found, Cue cue, Candidate candidate)
    {
        var hasVerb = false;
        foreach (var other in found)
        {
            if (other.Kind == CueKind.End || (other.Kind == CueKind.Patient && !IsOfFamily(cue)))
            {
                hasVerb |= other.Last < candidate.First;
                if (other.First > candidate.Last && other.Last < cue.First && !IsOfFamily(cue))
                {
                    return true;
                }
            }
        }

        return hasVerb && cue.Reach != CueReach.Relative && HasComma(tokens, candidate.Last, cue.First);
    }

    private static bool IsOfFamily(Cue cue) => cue.Kind is CueKind.Family or CueKind.NotInFamily;

    private static bool HasComma(ReadOnlySpan<Token> tokens, int after, int last)
    {
        for (var at = after + 1; at <= last; at++)
        {
            if (tokens[at].Before >= Gap.Comma)
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
