package org.annals.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.attribution.Form;
import org.annals.attribution.Stance;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.claim.RoleFiller;
import org.annals.document.ContentHash;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.annals.place.PlaceKind;
import org.annals.relation.Relation.Aspect;
import org.annals.relation.Relation.Reading;
import org.jspecify.annotations.Nullable;

/*
 * Tests run from the harmless to the grave: equal, one inside the other, an announcement of an occurrence; only what no
 * reading reconciles is a conflict, and only between accounts close enough in wording to be about the same thing.
 */
/** Compares two accounts of one event in date, label and scope. */
final class ClaimComparison {
    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they", "we", "i", "you", "who", "which");
    private static final double CLOSE = 0.45;
    private static final double VERY_CLOSE = 0.6;

    private final LabelClasses labels = new LabelClasses();
    private final Renderings renderings = new Renderings();

    List<Relation> compare(ClaimPair pair) {
        List<Relation> found = new ArrayList<>();
        addIfPresent(found, saidOnTheDay(pair) ? null : dates(pair));
        addIfPresent(found, labels(pair));
        addIfPresent(found, scope(pair));
        addIfPresent(found, renderings(pair));
        addIfPresent(found, onlyOneIsDated(pair));
        addIfPresent(found, onlyOneIsLocated(pair));
        addIfPresent(found, onlyOneNamesWhoActs(pair));
        return found;
    }

    private static void addIfPresent(List<Relation> found, @Nullable Relation relation) {
        if (relation != null) {
            found.add(relation);
        }
    }

    /** Whether one account announced the thing on the very day on which the other says that it happened. */
    private static boolean saidOnTheDay(ClaimPair pair) {
        DatedClaim announcing = announces(pair.a()) ? pair.a() : pair.b();
        DatedClaim telling = announces(pair.a()) ? pair.b() : pair.a();
        Dated said = announcing.statementDate();
        Dated happened = telling.eventDate();
        boolean announcement = announces(pair.a()) != announces(pair.b());
        return announcement
                && said != null
                && happened != null
                && said.date().text().equals(happened.date().text());
    }

    /** A bound, one of some days, or a stretch of days such as "this week": that a day lies within it is no news. */
    private static boolean isLoose(Edtf date) {
        return date.precision() == Precision.BOUND
                || date.precision() == Precision.ONE_OF
                || date.precision() == Precision.WEEK
                || date.precision() == Precision.INTERVAL;
    }

    private static @Nullable Relation dates(ClaimPair pair) {
        Dated first = pair.a().eventDate();
        Dated second = pair.b().eventDate();
        if (first == null || second == null || !pair.isAcrossDocuments() || areOfOneDay(first.date(), second.date())) {
            return null;
        }
        Edtf a = first.date();
        Edtf b = second.date();
        boolean announcement = announces(pair.a()) != announces(pair.b());
        DatedClaim announcing = announces(pair.a()) ? pair.a() : pair.b();
        DatedClaim telling = announces(pair.a()) ? pair.b() : pair.a();
        if (announcement
                && telling.eventDate() != null
                && telling.eventDate().date().isDay()) {
            String why =
                    "one account dates the announcement (" + statement(announcing) + "), the other the thing itself ("
                            + telling.eventDate().date() + "); compatible if the announcement followed";
            return relation(
                    Relation.Type.TENSION, Aspect.DATE, announcing, telling, Reading.ANNOUNCEMENT_OCCURRENCE, why);
        }
        boolean loose = isLoose(a) || isLoose(b);
        if (!loose && a.contains(b) && b.isDay()) {
            return relation(
                    Relation.Type.REFINES,
                    Aspect.DATE,
                    pair.b(),
                    pair.a(),
                    Reading.GRANULARITY,
                    b + " lies within " + a);
        }
        if (!loose && b.contains(a) && a.isDay()) {
            return relation(
                    Relation.Type.REFINES,
                    Aspect.DATE,
                    pair.a(),
                    pair.b(),
                    Reading.GRANULARITY,
                    a + " lies within " + b);
        }
        if (a.isDay() && b.isDay() && a.isCompatibleWith(b)) {
            return a.isWithinADay()
                    ? clockElsewhere(pair.a(), a, pair.b(), b)
                    : clockElsewhere(pair.b(), b, pair.a(), a);
        }
        boolean exclude = a.isDay() && b.isDay() && pair.closeness() >= CLOSE;
        return exclude
                ? relation(
                        Relation.Type.CONFLICT,
                        Aspect.DATE,
                        pair.a(),
                        pair.b(),
                        null,
                        "one account says " + a + ", the other " + b + "; no reading reconciles them")
                : null;
    }

    /** A clock time and its day agree: the one who took off at noon and the one who died that day are told of one day. */
    private static boolean areOfOneDay(Edtf a, Edtf b) {
        boolean days = a.isDay() && b.isDay() || a.isWithinADay() && b.isWithinADay();
        boolean sameDay = days && a.earliest() != null && a.earliest().equals(b.earliest());
        return sameDay || a.text().equals(b.text());
    }

    /** "18:00 GMT on Wednesday" beside "on Thursday", which it was by then where it happened. */
    private static Relation clockElsewhere(DatedClaim clock, Edtf time, DatedClaim day, Edtf date) {
        String why = time + " can be " + date + " where it happened";
        return relation(Relation.Type.REFINES, Aspect.DATE, clock, day, Reading.GRANULARITY, why);
    }

    /** Whether both are the same account in much the same words, so that what one lacks is an addition of the other. */
    private static boolean isOneAccount(ClaimPair pair) {
        boolean fragment = isFragment(pair.a().claim()) || isFragment(pair.b().claim());
        return pair.isAcrossDocuments()
                && !fragment
                && (pair.shared() && pair.closeness() >= CLOSE || pair.closeness() >= VERY_CLOSE);
    }

    private static @Nullable Relation onlyOneIsDated(ClaimPair pair) {
        boolean first = isDated(pair.a());
        if (first == isDated(pair.b()) || !pair.shared() || !isOneAccount(pair)) {
            return null;
        }
        DatedClaim told = first ? pair.b() : pair.a();
        DatedClaim said = first ? pair.a() : pair.b();
        boolean reported = told.claim().attribution().form() == Form.NONE
                && said.claim().attribution().speaker() != null
                && !said.claim().quoted();
        if (!reported) {
            return null;
        }
        Dated day = said.eventDate() != null ? said.eventDate() : said.statementDate();
        String why = "only one account is dated: " + (day == null ? "" : day.date());
        return relation(Relation.Type.REFINES, Aspect.DATE, said, told, Reading.GRANULARITY, why);
    }

    private static boolean isDated(DatedClaim claim) {
        return claim.eventDate() != null || claim.statementDate() != null;
    }

    private static @Nullable Relation onlyOneIsLocated(ClaimPair pair) {
        String first = locality(pair.a().claim());
        String second = locality(pair.b().claim());
        boolean oneDay = isOneDay(pair) && isOneAct(pair);
        if ((first == null) == (second == null) || !oneDay || !pair.isAcrossDocuments()) {
            return null;
        }
        DatedClaim located = first != null ? pair.a() : pair.b();
        DatedClaim other = first != null ? pair.b() : pair.a();
        String why = "only one account names " + (first != null ? first : second);
        return relation(Relation.Type.REFINES, Aspect.PLACE, located, other, Reading.GRANULARITY, why);
    }

    private static boolean isOneAct(ClaimPair pair) {
        return pair.a()
                .claim()
                .predicate()
                .lemma()
                .equals(pair.b().claim().predicate().lemma());
    }

    private static boolean isOneDay(ClaimPair pair) {
        Dated first = pair.a().eventDate();
        Dated second = pair.b().eventDate();
        return first != null
                && second != null
                && first.date().isDay()
                && first.date().text().equals(second.date().text());
    }

    /** The first place narrower than a country, or null. */
    private static @Nullable String locality(Claim claim) {
        for (ClaimPlace place : claim.places()) {
            if (place.place().kind() != PlaceKind.COUNTRY) {
                return place.place().name();
            }
        }
        return null;
    }

    private static @Nullable Relation onlyOneNamesWhoActs(ClaimPair pair) {
        String first = agent(pair.a().claim());
        String second = agent(pair.b().claim());
        String agent = first == null ? second : first;
        boolean one = (first == null) != (second == null);
        if (!one || agent == null || isPronoun(agent) || !isOneAct(pair) || !isOneAccount(pair)) {
            return null;
        }
        DatedClaim named = first != null ? pair.a() : pair.b();
        DatedClaim other = first != null ? pair.b() : pair.a();
        String why = "only one account says who acts: " + agent;
        return relation(Relation.Type.REFINES, Aspect.ACTOR, named, other, Reading.GRANULARITY, why);
    }

    private static @Nullable String agent(Claim claim) {
        for (RoleFiller filler : claim.roles()) {
            if (filler.role() == RoleFiller.Role.AGENT) {
                return filler.text();
            }
        }
        return null;
    }

    private static boolean isPronoun(String words) {
        return PRONOUNS.contains(words.toLowerCase(Locale.ROOT));
    }

    private static boolean announces(DatedClaim claim) {
        return claim.claim().attribution().stance() == Stance.ANNOUNCES
                || claim.claim().status() == ClaimStatus.DECLARED;
    }

    private static String statement(DatedClaim claim) {
        Dated dated = claim.statementDate() != null ? claim.statementDate() : claim.eventDate();
        return dated == null ? "undated" : dated.date().text();
    }

    /** Different words of colour for who acts in accounts that otherwise agree. */
    private @Nullable Relation labels(ClaimPair pair) {
        String a = ClaimPair.agentLabel(pair.a());
        String b = ClaimPair.agentLabel(pair.b());
        if (a == null || b == null) {
            return null;
        }
        String first = labels.classOf(a);
        String second = labels.classOf(b);
        if (first == null || second == null || first.equals(second) || pair.closeness() < CLOSE && !pair.shared()) {
            return null;
        }
        return relation(
                Relation.Type.LABEL_DIFFERENCE,
                Aspect.LABEL,
                pair.a(),
                pair.b(),
                null,
                "\"" + a + "\" against \"" + b + "\" for those who act");
    }

    /** Accounts that differ in one or two words, of which a pair may render one foreign term. */
    private @Nullable Relation renderings(ClaimPair pair) {
        Set<String> onlyA = without(pair.wordsA(), pair.wordsB());
        Set<String> onlyB = without(pair.wordsB(), pair.wordsA());
        int common = pair.wordsA().size() - onlyA.size();
        if (!pair.isAcrossDocuments() || onlyA.size() > 2 || onlyB.size() > 2 || common < 3) {
            return null;
        }
        Renderings.Variant variant = renderings.between(onlyA, onlyB);
        return variant == null
                ? null
                : relation(
                        Relation.Type.SAME,
                        Aspect.LABEL,
                        pair.a(),
                        pair.b(),
                        Reading.TRANSLATION,
                        "\"" + variant.first() + "\" and \"" + variant.second() + "\" may render one word");
    }

    /** Near-identical accounts of which one adds something; a quotation cut shorter is no other account. */
    private static @Nullable Relation scope(ClaimPair pair) {
        boolean fragment = isFragment(pair.a().claim()) || isFragment(pair.b().claim());
        if (!pair.isAcrossDocuments() || !pair.shared() || fragment) {
            return null;
        }
        Set<String> onlyA = without(pair.wordsA(), pair.wordsB());
        Set<String> onlyB = without(pair.wordsB(), pair.wordsA());
        int common = pair.wordsA().size() - onlyA.size();
        boolean bAdds = onlyA.size() <= 2 && onlyB.size() >= onlyA.size() + 2 && common >= 5;
        boolean aAdds = onlyB.size() <= 2 && onlyA.size() >= onlyB.size() + 2 && common >= 5;
        if (aAdds == bAdds) {
            return null;
        }
        DatedClaim fuller = aAdds ? pair.a() : pair.b();
        DatedClaim other = aAdds ? pair.b() : pair.a();
        String added =
                AddedWords.itemBetween(fuller.claim().text(), other.claim().text());
        return added == null
                ? null
                : relation(
                        Relation.Type.REFINES, Aspect.SCOPE, fuller, other, null, "one account adds: “" + added + "”");
    }

    private static boolean isFragment(Claim claim) {
        return claim.quoted() && claim.attribution().form() == Form.MIXED;
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(words);
        rest.removeAll(new HashSet<>(others));
        return rest;
    }

    static Relation relation(
            Relation.Type type,
            Aspect aspect,
            DatedClaim a,
            DatedClaim b,
            @Nullable Reading reading,
            String explanation) {
        String id = ContentHash.id("l", type.word(), aspect.word(), a.id(), b.id());
        return new Relation(id, type, aspect, a.id(), b.id(), reading, explanation);
    }
}
