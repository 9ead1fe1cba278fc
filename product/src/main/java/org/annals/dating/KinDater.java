package org.annals.dating;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.dating.KinDocuments.Kin;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
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

    private final List<OwnTextDater> undated;
    private final List<OwnTextDater> open;
    private final KinDocuments kin;

    /** @param undated only those that have no date yet are looked at */
    KinDater(Map<DocumentId, OwnTextDater> undated, KinDocuments kin) {
        this.undated = new TreeMap<>(undated).values().stream().toList();
        this.open = this.undated.stream().filter(OwnTextDater::isUndecided).toList();
        this.kin = kin;
    }

    /** Adds what can be inferred to {@code published}. */
    void date(Map<DocumentId, Dated> published) {
        boolean changed = !open.isEmpty();
        for (int round = 0; round < ROUNDS && changed; round++) {
            Map<DocumentId, Dated> before = new TreeMap<>(published);
            Map<String, List<DocumentId>> index = kin.index(before);
            changed = false;
            for (OwnTextDater dater : open) {
                Dated dated = before.containsKey(dater.id()) ? null : date(dater, before, index);
                if (dated != null) {
                    published.put(dater.id(), dated);
                    changed = true;
                }
            }
        }
    }

    private @Nullable Dated date(
            OwnTextDater dater, Map<DocumentId, Dated> published, Map<String, List<DocumentId>> index) {
        PartialDay open = dater.open();
        if (open == null) {
            PartialDay weekday = dater.lead().weekday();
            if (weekday == null) {
                return null;
            }
            List<Kin> versions = kin.versions(dater.id(), published);
            if (!versions.isEmpty()) {
                return settle(dater, weekday, versions, WEEKDAY_DAYS, "is another version of the same text");
            }
            List<Kin> namesakes = kin.byNames(dater.id(), LEAST_FOR_DAY, index, published);
            return namesakes.size() < NEWS_WITNESSES ? null : settle(dater, weekday, namesakes, 0, NAMES);
        }
        List<Kin> twins = kin.byPassages(dater.id(), published);
        Dated byTwin = settle(dater, open, twins, PASSAGE_DAYS, "shares passages with it");
        if (byTwin != null) {
            return byTwin;
        }
        List<Kin> namesakes = kin.byNames(dater.id(), LEAST_FOR_DAY, index, published);
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

    /** For documents that stay undated, the date of those kin to them: good for the year of "January 5", no more. */
    Map<DocumentId, Dated> borrowed(Map<DocumentId, Dated> published) {
        Map<DocumentId, Dated> reference = new HashMap<>();
        Map<String, List<DocumentId>> index = null;
        for (OwnTextDater dater : undated) {
            if (published.containsKey(dater.id())) {
                continue;
            }
            List<Kin> twins = kin.byPassages(dater.id(), published);
            if (!twins.isEmpty()) {
                reference.put(dater.id(), borrowed(dater, twins.get(0), "which shares passages with this article"));
                continue;
            }
            index = index == null ? kin.index(published) : index;
            List<Kin> namesakes = kin.byNames(dater.id(), LEAST_FOR_YEAR, index, published);
            if (isOneStory(namesakes)) {
                String tie = "which like other articles of that time " + NAMES;
                reference.put(dater.id(), borrowed(dater, namesakes.get(0), tie));
            }
        }
        return reference;
    }

    private static Dated borrowed(OwnTextDater dater, Kin from, String tie) {
        LocalDate day = from.published();
        String why = "year taken from " + from.document().sourceId() + " (" + day + "), " + tie;
        return new Dated(Edtf.day(day), Basis.OTHER_DOCUMENT, why, dater.id(), null);
    }

    /** Whether several articles name the same, and all of them appeared within so few months that they know one year. */
    private static boolean isOneStory(List<Kin> namesakes) {
        List<LocalDate> days = namesakes.stream().map(Kin::published).sorted().toList();
        return days.size() >= YEAR_WITNESSES && !days.get(0).plusDays(NAME_DAYS).isBefore(days.get(days.size() - 1));
    }
}
