package org.annals.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annals.attribution.Form;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;

/** Orders an event's claims so that each voice is heard once before any is heard twice. */
public final class Voices {
    private final ChronologyIndex index;
    private final Wording wording;

    public Voices(ChronologyIndex index) {
        this.index = index;
        this.wording = new Wording(index);
    }

    /** All claims of the event: the best of each voice first, named voices before unnamed ones. */
    public List<Claim> best(ChronologyEntry entry) {
        List<Claim> ordered = entry.event().claims().stream()
                .map(index::claim)
                .sorted(Comparator.comparingInt(Voices::rank)
                        .thenComparing(dated -> dated.claim().document())
                        .thenComparing(dated -> dated.claim().extent())
                        .thenComparing(DatedClaim::id))
                .map(DatedClaim::claim)
                .toList();
        Set<String> heard = new HashSet<>();
        List<Claim> firsts = new ArrayList<>();
        List<Claim> repeats = new ArrayList<>();
        for (Claim claim : ordered) {
            (heard.add(voice(claim)) ? firsts : repeats).add(claim);
        }
        firsts.addAll(repeats);
        return firsts;
    }

    /** Two claims with the same voice are one voice repeated; unnamed voices of two articles are two. */
    private String voice(Claim claim) {
        String speaker = wording.speaker(claim);
        return speaker == null ? "\u0000" + claim.document() : speaker;
    }

    private static int rank(DatedClaim dated) {
        int rank = dated.claim().attribution().speaker() != null ? 0 : 2;
        if (dated.claim().attribution().form() == Form.NONE) {
            rank++;
        }
        return rank * 2 + (dated.eventDate() == null ? 1 : 0);
    }
}
