package org.annals.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.attribution.Speaker;
import org.jspecify.annotations.Nullable;

/*
 * A speaker who goes on is still at the same occasion: "said on Monday …", then "…, she added" within a few sentences and
 * with no other voice between. A lead that names the speaker and leaves the day to the next sentence is the same. A
 * statement by anybody else borrows nothing.
 */
/** Carries the date and the channel of a statement to the statements of the same voice that plainly belong to the same occasion. */
final class StatementOccasions {
    private static final int REACH = 3;

    private StatementOccasions() {}

    /** The claims in the order given, which must be that of the text, with the dates carried. */
    static List<Claim> carried(List<Claim> claims) {
        List<Claim> settled = new ArrayList<>(claims);
        int last = -1;
        for (int i = 0; i < settled.size(); i++) {
            Claim claim = settled.get(i);
            if (claim.attribution().form() == Form.NONE) {
                continue;
            }
            Claim before = last < 0 ? null : settled.get(last);
            if (before != null && isSameOccasion(before, claim)) {
                boolean elsewhere = claim.statementTime().expression() != null
                        && !claim.statementTime().equals(before.statementTime());
                if (!elsewhere) {
                    claim = claim.withAttribution(throughSameChannel(before.attribution(), claim.attribution()));
                    settled.set(i, claim);
                }
                if (claim.statementTime().expression() == null) {
                    settled.set(i, dated(claim, before.statementTime()));
                } else if (before.statementTime().expression() == null && isLead(settled, last)) {
                    settled.set(last, dated(before, claim.statementTime()));
                }
            }
            last = i;
        }
        return settled;
    }

    private static Attribution throughSameChannel(Attribution before, Attribution attribution) {
        return before.channel() == null || attribution.channel() != null
                ? attribution
                : attribution.withChannel(
                        before.channel(), attribution.explanation() + "; the same voice goes on through this channel");
    }

    private static boolean isSameOccasion(Claim before, Claim claim) {
        Attribution a = before.attribution();
        Attribution b = claim.attribution();
        int gap = claim.sentences().get(0)
                - before.sentences().get(before.sentences().size() - 1);
        boolean sameCue = a.sentence() >= 0 && a.sentence() == b.sentence() && isSame(a.cue(), b.cue());
        return gap <= REACH && (sameCue || isSame(a.speaker(), b.speaker()));
    }

    private static boolean isSame(Attribution.@Nullable Words a, Attribution.@Nullable Words b) {
        return a != null && b != null && a.span().equals(b.span());
    }

    private static boolean isSame(@Nullable Speaker a, @Nullable Speaker b) {
        if (a == null || b == null || !Objects.equals(a.actor(), b.actor())) {
            return false;
        }
        return a.actor() != null || a.name().equals(b.name());
    }

    /** Whether no attributed claim stands before this one. */
    private static boolean isLead(List<Claim> claims, int at) {
        for (int i = 0; i < at; i++) {
            if (claims.get(i).attribution().form() != Form.NONE) {
                return false;
            }
        }
        return true;
    }

    private static Claim dated(Claim claim, ClaimTime time) {
        return time.expression() == null
                ? claim
                : claim.withStatementTime(new ClaimTime(
                        time.relation(), time.expression(), "the same voice goes on from the statement so dated"));
    }
}
