namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// The reach of the cues of a sentence: over enumerations, but neither into a clause that has a verb or a cue of its own ("no ataxia,
/// tremor was noted") nor out of brackets.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its words.</param>
/// <param name="found">The cues of the sentence.</param>
/// <param name="start">The sentence's first token.</param>
/// <param name="end">One past the sentence's last token.</param>
internal readonly ref struct Clauses(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<Cue> found, int start, int end)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    /// <summary>Whether a cue is about a finding.</summary>
    public bool Reaches(Cue cue, Candidate finding)
    {
        switch (cue.Reach)
        {
            case CueReach.Prefix:
                return finding.Own == cue.Last + 1;
            case CueReach.Suffix:
                return finding.Last + 1 == cue.First && _tokens[cue.First].Before <= Gap.Hyphen;
        }

        if (finding.Own > cue.Last)
        {
            return cue.Reach switch
            {
                CueReach.Forward or CueReach.Both or CueReach.Either => ReachesForward(cue, finding),
                CueReach.Clause => ReachesForward(cue, finding) && !HasComma(cue.Last, finding.Own),
                _ => false,
            };
        }

        return finding.Last < cue.First && cue.IsBack && (cue.Reach != CueReach.Either || EndsAtOnce(cue)) && ReachesBack(cue, finding);
    }

    private bool ReachesForward(Cue cue, Candidate finding) =>
        (cue.IsOfFamily || _tokens[cue.Last + 1].Before != Gap.Comma) && !LeavesBracket(cue.Last, finding.Own) && !EndsAfter(cue, finding)
        && (cue.IsOfFamily || !HasClauseOfItsOwn(cue, finding));

    private bool ReachesBack(Cue cue, Candidate finding) =>
        (_tokens[cue.First].Before == Gap.Bracket || !EntersBracket(finding.Last, cue.First)) && !EndsBefore(cue, finding);

    // Nothing more is said in the clause of "headache denied, tremor noted".
    private bool EndsAtOnce(Cue cue) =>
        cue.Last + 1 >= end || _tokens[cue.Last + 1].Before >= Gap.Comma
        || _tokens[cue.Last + 1].Form is { Role: WordRole.Joining or WordRole.Function } or { BeginsCue: true };

    // An ending or the patient immediately after a cue belongs to the cue, as in "does not have" and "whether he has".
    private bool EndsAfter(Cue cue, Candidate finding)
    {
        var last = cue.Last;
        foreach (var other in found)
        {
            if (other.First <= cue.First || other.Last >= finding.Own)
            {
                continue;
            }

            if (!cue.IsOfFamily && other.First == last + 1 && other.Kind is CueKind.End or CueKind.Patient)
            {
                last = Math.Max(last, other.Last);
            }
            else if (other.First > last
                && (other.Kind == CueKind.Patient
                    || (!cue.IsOfFamily && (other.Kind == CueKind.End || other.IsOfFamily || BeginsClause(other)))))
            {
                return true;
            }
        }

        return false;
    }

    // In "no ataxia, possible tremor" each has its cue.
    private bool BeginsClause(Cue cue) =>
        cue.IsDoubt && cue.Reach is CueReach.Forward && HasComma(Math.Max(start, cue.First - 2), cue.First);

    // In "no ataxia, tremor was noted" the second clause has its own verb; in "no ataxia, tremor or rash was noted" there is one clause.
    private bool HasClauseOfItsOwn(Cue cue, Candidate finding)
    {
        var first = finding.Own;
        while (first > cue.Last && _tokens[first].Before < Gap.Comma)
        {
            first--;
        }

        if (first <= cue.Last)
        {
            return false;
        }

        var (next, isVerb) = (first, false);
        for (; next < end && (next == first || _tokens[next].Before < Gap.Comma); next++)
        {
            if (_tokens[next].Form.Role == WordRole.Joining && !isVerb && !IsWordOf(finding, next))
            {
                return false;
            }

            isVerb |= next > finding.Last && _tokens[next].Form.Role == WordRole.Verb;
        }

        foreach (var other in found)
        {
            isVerb |= other.First > finding.Last && other.Last < next && other.IsBack && !other.IsOfFamily;
        }

        return isVerb;
    }

    private static bool IsWordOf(Candidate finding, int token) => token > finding.First && token < finding.Last;

    // The text before a comma may be a clause of its own, as in "he had jaundice, cholestasis was excluded".
    private bool EndsBefore(Cue cue, Candidate finding)
    {
        var hasVerb = false;
        var comma = finding.Last + 1;
        while (comma < cue.First && _tokens[comma].Before < Gap.Comma)
        {
            comma++;
        }

        foreach (var other in found)
        {
            if (other.First == cue.First)
            {
                continue;
            }

            if (other.Kind == CueKind.End || (other.Kind == CueKind.Patient && !cue.IsOfFamily))
            {
                hasVerb |= other.Last < finding.First;
                if (other.First > finding.Last && other.Last < cue.First && !cue.IsOfFamily)
                {
                    return true;
                }
            }

            hasVerb |= other.IsDoubt && !cue.IsOfFamily && other.Last < comma
                && (other.Last < finding.First
                    ? !other.IsBack && !HasComma(other.Last, finding.First)
                    : other.IsBack && other.First > finding.Last);
        }

        return hasVerb && cue.Reach != CueReach.Relative && HasComma(finding.Last, cue.First);
    }

    private bool HasComma(int after, int last)
    {
        for (var at = after + 1; at <= last; at++)
        {
            if (_tokens[at].Before >= Gap.Comma)
            {
                return true;
            }
        }

        return false;
    }

    private bool LeavesBracket(int after, int last) => Depth(_text[_tokens[after].End.._tokens[last].Start]).Lowest < 0;

    private bool EntersBracket(int after, int last) => Depth(_text[_tokens[after].End.._tokens[last].Start]).Last > 0;

    private static (int Lowest, int Last) Depth(ReadOnlySpan<char> text)
    {
        var (lowest, depth) = (0, 0);
        foreach (var character in text)
        {
            depth += character switch { '(' or '[' or '\uFF08' => 1, ')' or ']' or '\uFF09' => -1, _ => 0 };
            lowest = Math.Min(lowest, depth);
        }

        return (lowest, depth);
    }
}
