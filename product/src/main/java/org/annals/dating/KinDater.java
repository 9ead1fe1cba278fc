package org.annals.dating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annals.dating.KinDocuments.Kin;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.reuse.ReuseResult;
import org.jspecify.annotations.Nullable;

/*
 * "January 13" is the January 13 next to the days of the articles that are kin to this one. All of them have to agree:
 * a crisis of several years gives an article no year by its names alone. Rounds are few and each looks at the state at
 * its beginning, so that the order of documents cannot matter.
 */
/** Completes the day in an undated document's lead by the documents that are kin to it. */
final class KinDater {
    private static final int ROUNDS = 3;
    private static final int PASSAGE_DAYS = 200;
    private static final int NAME_DAYS = 120;
    private static final int WEEKDAY_DAYS = 3;
    private static final int WITNESSES = 8;
    /** So many articles of one day about the same people make it the day of the news, if it is the weekday told. */
    private static final int NEWS_WITNESSES = 3;

    /** So many articles that name the same, all of a few months, know the year of a day; so many names have to be the same. */
    private static final int YEAR_WITNESSES = 4;

    private static final int LEAST_FOR_YEAR = 2;
    private static final int LEAST_FOR_DAY = 3;

    private static final String NAMES = "names the same people and places";

    private final KinDocuments kin;
    private final ReuseResult reuse;

    KinDater(KinDocuments kin, ReuseResult reuse) {
        this.kin = kin;
        this.reuse = reuse;
    }

    /** Infers what can be inferred of documents whose lead tells a day. */
    void date(Collection<OwnEvidence> open) {
        boolean changed = true;
        for (int round = 0; round < ROUNDS; round++) {
            boolean looked = changed;
            changed = false;
            Map<OwnEvidence, Dated> found = new LinkedHashMap<>();
            for (OwnEvidence one : open) {
                Dated dated = looked && one.dated(round) == null ? date(one, round) : null;
                if (dated != null) {
                    found.put(one, dated);
                    changed = true;
                }
            }
            for (OwnEvidence one : open) {
                if (found.containsKey(one) || one.round() == round + 1) {
                    kin.infer(one, found.get(one), round + 1);
                }
            }
        }
    }

    private @Nullable Dated date(OwnEvidence one, int round) {
        OwnTextDater dater = Objects.requireNonNull(one.open(), "only those are looked at");
        PartialDay open = dater.open();
        if (open == null) {
            PartialDay weekday = dater.lead().weekday();
            if (weekday == null) {
                return null;
            }
            List<Kin> versions = kin.versions(one.id(), reuse, round);
            if (!versions.isEmpty()) {
                return settle(dater, weekday, versions, WEEKDAY_DAYS, "is another version of the same text");
            }
            List<Kin> namesakes = kin.byNames(one, LEAST_FOR_DAY, round);
            return namesakes.size() < NEWS_WITNESSES ? null : settle(dater, weekday, namesakes, 0, NAMES);
        }
        List<Kin> twins = kin.byPassages(one.id(), reuse, round);
        Dated byTwin = settle(dater, open, twins, PASSAGE_DAYS, "shares passages with it");
        if (byTwin != null) {
            return byTwin;
        }
        List<Kin> namesakes = kin.byNames(one, LEAST_FOR_DAY, round);
        return settle(dater, open, namesakes, NAME_DAYS, NAMES);
    }

    /** The day on which all witnesses agree, or null. */
    private static @Nullable Dated settle(
            OwnTextDater dater, PartialDay open, List<Kin> witnesses, int withinDays, String tie) {
        LocalDate agreed = null;
        for (Kin witness : witnesses.subList(0, Math.min(WITNESSES, witnesses.size()))) {
            LocalDate date = open.nearest(witness.published(), withinDays);
            if (date == null || agreed != null && !agreed.equals(date)) {
                return null;
            }
            agreed = date;
        }
        if (agreed == null || dater.isDenied(open, agreed)) {
            return null;
        }
        Kin nearest = witnesses.get(0);
        String weekday = dater.isBorneOut(open, agreed)
                ? ", and the weekday fits: a " + OwnTextDater.word(agreed.getDayOfWeek())
                : "";
        String why = "inferred: the lead is of \"" + open.expression().text() + "\"; the "
                + (open.isWeekdayOnly() ? "week" : "year") + " is that of "
                + nearest.document().sourceId() + " (" + nearest.published() + "), which " + tie + weekday;
        Basis basis = open.weekday() != null ? Basis.WEEKDAY : Basis.OTHER_DOCUMENT;
        return new Dated(
                Edtf.day(agreed), basis, why, dater.id(), open.expression().span());
    }

    /** A document that stays undated takes the date of those kin to it: good for the year of "January 5", no more. */
    void borrow(OwnEvidence one) {
        one.borrow(one.dated() == null ? borrowed(one) : null);
    }

    private @Nullable Dated borrowed(OwnEvidence one) {
        List<Kin> twins = kin.byPassages(one.id(), reuse, ROUNDS);
        if (!twins.isEmpty()) {
            return borrowed(one, twins.get(0), "which shares passages with this article");
        }
        List<Kin> namesakes = kin.byNames(one, LEAST_FOR_YEAR, ROUNDS);
        return isOneStory(namesakes)
                ? borrowed(one, namesakes.get(0), "which like other articles of that time " + NAMES)
                : null;
    }

    private static Dated borrowed(OwnEvidence one, Kin from, String tie) {
        LocalDate day = from.published();
        String why = "year taken from " + from.document().sourceId() + " (" + day + "), " + tie;
        return new Dated(Edtf.day(day), Basis.OTHER_DOCUMENT, why, one.id(), null);
    }

    /** Whether several articles name the same, and all of them appeared within so few months that they know one year. */
    private static boolean isOneStory(List<Kin> namesakes) {
        List<LocalDate> days = namesakes.stream().map(Kin::published).sorted().toList();
        return days.size() >= YEAR_WITNESSES && !days.get(0).plusDays(NAME_DAYS).isBefore(days.get(days.size() - 1));
    }
}
