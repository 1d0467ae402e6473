namespace KnowledgeGraph.Core.Similarity;

/// <summary>Finds the phenotype of a disease that best explains an observed term, and how well, by the likelihood ratio.</summary>
internal sealed class AnnotationMatches(TermSpace space, PhenotypeProfiles profiles, LikelihoodModel model, float[] frequencies)
{
    /// <summary>
    /// For every term, the factor by which its presence with frequency 1 in a disease raises the chance of the observed term.
    /// </summary>
    public void FillLifts(int term, Span<float> lifts)
    {
        space.GreatestShared(term, model.Rarity, lifts);
        foreach (ref var lift in lifts[..space.Count])
        {
            lift *= model.Parameters.Inexactness;
        }

        var exact = model.Rarity[space.Positions[term]];
        lifts[space.Positions[term]] = exact;
        foreach (var below in space.Descendants(term))
        {
            lifts[space.Positions[below]] = exact;
        }
    }

    /// <summary>The best match; among equals the one with the lowest HPO id.</summary>
    public (int Row, float Lift) OfObserved(int term, int profile)
    {
        using var lifts = new RentedArray<float>(space.Count);
        FillLifts(term, lifts.Span);
        var (best, most) = (-1, 0f);
        for (var annotation = profiles.Starts[profile]; annotation < profiles.Starts[profile + 1]; annotation++)
        {
            var row = profiles.SlotRows[profiles.Slots[annotation]];
            var lift = frequencies[annotation] * lifts.Span[space.Positions[row]];
            if (lift > most || (lift == most && row < best))
            {
                (best, most) = (row, lift);
            }
        }

        return (best, most);
    }

    /// <summary>The disease's most frequent phenotype that an excluded term denies; -1 if there is none.</summary>
    public (int Row, float Frequency) OfExcluded(int term, int profile)
    {
        var (best, most) = (-1, 0f);
        for (var annotation = profiles.Starts[profile]; annotation < profiles.Starts[profile + 1]; annotation++)
        {
            var row = profiles.SlotRows[profiles.Slots[annotation]];
            if (frequencies[annotation] > most && space.IsA(row, term))
            {
                (best, most) = (row, frequencies[annotation]);
            }
        }

        return (best, most);
    }

    /// <summary>Whether a term is denied: a source says NOT of it or of one of its ancestors.</summary>
    public bool IsDenied(int term, int profile)
    {
        foreach (var absent in profiles.Absent(profile))
        {
            if (space.IsA(term, absent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The rarest common ancestor of two terms: one of the two if the other is a kind of it, else among equals the one with the lowest HPO
    /// id.
    /// </summary>
    public int? CommonAncestor(int left, int right)
    {
        int? best = null;
        var rarest = 0f;
        Consider(left, ref best, ref rarest);
        foreach (var ancestor in space.Ancestors(left))
        {
            Consider(ancestor, ref best, ref rarest);
        }

        // No wider term is rarer, though it may be as rare.
        return best is null ? null : space.IsA(right, left) ? left : space.IsA(left, right) ? right : best;

        void Consider(int ancestor, ref int? best, ref float rarest)
        {
            var rarity = model.Rarity[space.Positions[ancestor]];
            if (space.IsA(right, ancestor) && (rarity > rarest || (rarity == rarest && best is { } known && ancestor < known)))
            {
                (best, rarest) = (ancestor, rarity);
            }
        }
    }

    /// <summary>The factors by which one disease raises the chance of each term that diseases have.</summary>
    /// <param name="profile">The disease.</param>
    /// <param name="own">The propagated frequencies by position; filled.</param>
    /// <param name="bySlot">The factors by slot; filled.</param>
    public void FillProfile(int profile, Span<float> own, Span<float> bySlot)
    {
        FillOwn(profile, own);
        using var shared = new RentedArray<float>(space.Count);
        for (var position = 0; position < space.Count; position++)
        {
            var most = own[position] * model.Rarity[position];
            foreach (var parent in space.Parents(position))
            {
                most = Math.Max(most, shared.Span[parent]);
            }

            shared.Span[position] = most;
        }

        for (var slot = 0; slot < bySlot.Length; slot++)
        {
            var position = space.Positions[profiles.SlotRows[slot]];
            bySlot[slot] = IsDenied(profiles.SlotRows[slot], profile)
                ? 0
                : Math.Max(own[position] * model.Rarity[position], shared.Span[position] * model.Parameters.Inexactness);
        }
    }

    private void FillOwn(int profile, Span<float> own)
    {
        own.Clear();
        for (var annotation = profiles.Starts[profile]; annotation < profiles.Starts[profile + 1]; annotation++)
        {
            var row = profiles.SlotRows[profiles.Slots[annotation]];
            Raise(own, row, frequencies[annotation]);
            foreach (var ancestor in space.Ancestors(row))
            {
                Raise(own, ancestor, frequencies[annotation]);
            }
        }
    }

    private void Raise(Span<float> values, int row, float value)
    {
        ref var known = ref values[space.Positions[row]];
        known = Math.Max(known, value);
    }
}
