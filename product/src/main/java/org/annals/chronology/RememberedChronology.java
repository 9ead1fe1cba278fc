package org.annals.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Change;
import org.annals.document.Edtf;
import org.annals.document.Late;
import org.annals.document.LateTable;
import org.annals.document.PieceList;
import org.annals.event.Event;
import org.annals.ingest.Rejection;
import org.jspecify.annotations.Nullable;

/** Builds chronologies, and writes next time only the lines that what has come or gone may change. */
final class RememberedChronology implements ChronologyBuilder {
    /** By earliest, else latest, then id; undated last. */
    static final Comparator<ChronologyEntry> IN_TIME =
            Comparator.comparing(ChronologyEntry::event, RememberedChronology::compare);

    /** So many headlines are worth more than one thread. */
    private static final int MANY = 64;

    private final ChronologyParts parts = new ChronologyParts();
    private final SupportCounter counter = new SupportCounter(parts);
    private final LateTable<String, Late<Line>> lines = new LateTable<>();
    private final StatedOrder order = new StatedOrder();
    private PieceList<ChronologyEntry> views = PieceList.none();

    /** An entry, and the names that its headline may have used. */
    private record Line(List<String> names, ChronologyEntry entry) {}

    /** What a line is made of; the names are those that its headline may use now. */
    private record Draft(
            Event event,
            List<DatedClaim> members,
            List<String> names,
            @Nullable Line last) {
        String headline(HeadlineWriter writer) {
            boolean sameWords = last != null && last.entry.event().equals(event) && last.names.equals(names);
            return last != null && sameWords ? last.entry.headline() : writer.headline(event, members);
        }
    }

    @Override
    public ChronologyBuilder remembering() {
        return new RememberedChronology();
    }

    @Override
    public Chronology build(List<DatedReading> readings, Findings findings, List<Rejection> rejections) {
        Set<String> touched = parts.follow(readings, findings);
        HeadlineNames names = new HeadlineNames(parts.readings(), findings.actors(), parts.pronouns());
        HeadlineWriter writer = new HeadlineWriter(names);
        List<ChronologyEntry> gone = new ArrayList<>();
        List<ChronologyEntry> come = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (String id : touched) {
            Late<Line> known = lines.remove(id);
            Line last = known == null ? null : known.get();
            Event found = parts.event(id);
            if (found != null) {
                List<DatedClaim> members = parts.members(found);
                drafts.add(new Draft(found.withParent(parts.wholeOf(found)), members, names.of(members), last));
            } else if (last != null) {
                gone.add(last.entry);
            }
        }
        // All pronouns of the claims are known by now: from here on nothing that is shared changes.
        Stream<Draft> written = drafts.size() < MANY ? drafts.stream() : drafts.parallelStream();
        List<String> headlines = written.map(draft -> draft.headline(writer)).toList();
        for (int i = 0; i < headlines.size(); i++) {
            Draft draft = drafts.get(i);
            Line last = draft.last;
            Line line = line(draft, headlines.get(i));
            lines.put(draft.event.id(), Late.of(line));
            boolean same = last != null && last.entry.equals(line.entry);
            if (last != null && !same) {
                gone.add(last.entry);
            }
            if (!same) {
                come.add(line.entry);
            }
        }
        List<ChronologyEntry> entries = order.follow(part(gone, false), part(come, false));
        views = views.after(
                Change.of(part(gone, true), part(come, true), IN_TIME),
                IN_TIME,
                entry -> entry.event().id());
        return new Chronology(
                "default",
                readings,
                findings.actors(),
                findings.reuse(),
                findings.origins(),
                entries,
                views,
                findings.relations(),
                parts.withdrawn(),
                parts.gaps(),
                rejections);
    }

    private static List<ChronologyEntry> part(List<ChronologyEntry> entries, boolean views) {
        return entries.stream().filter(entry -> isView(entry.event()) == views).toList();
    }

    private Line line(Draft draft, String headline) {
        ChronologyEntry entry = entry(draft.event, draft.members, headline);
        Line last = draft.last;
        return new Line(draft.names, last != null && last.entry.equals(entry) ? last.entry : entry);
    }

    /** Whether both happened and the dates allow what the articles state; a match that dates exclude is taken for a wrong one. */
    private static boolean canFollow(@Nullable Event later, @Nullable Event earlier) {
        if (isView(later) || isView(earlier)) {
            return false;
        }
        LocalDate first = earlier == null ? null : key(earlier);
        LocalDate second = later == null ? null : key(later);
        return first == null || second == null || !second.isBefore(first);
    }

    private static boolean isView(@Nullable Event event) {
        return event != null && event.clarity() == Event.Clarity.VIEW;
    }

    private ChronologyEntry entry(Event event, List<DatedClaim> members, String headline) {
        Set<String> figures = new TreeSet<>();
        Set<String> relations = new TreeSet<>();
        for (DatedClaim member : members) {
            figures.addAll(parts.figures(member.id()));
            relations.addAll(parts.relations(member.id()));
        }
        figures.forEach(figure -> relations.addAll(parts.relations(figure)));
        List<String> after = parts.orders().after(event.id()).stream()
                .filter(id -> canFollow(event, parts.event(id)))
                .toList();
        List<String> before = parts.orders().before(event.id()).stream()
                .filter(id -> canFollow(parts.event(id), event))
                .toList();
        Support support = counter.count(members);
        return new ChronologyEntry(
                event,
                headline,
                after,
                before,
                List.copyOf(figures),
                List.copyOf(relations),
                support,
                salience(event, support, figures.size()));
    }

    /** Rises with origins, then documents, then precision; copies of one origin count once. */
    private static double salience(Event event, Support support, int figures) {
        double legs = 1 - Math.pow(0.6, support.origins());
        double carriers = 1 - Math.pow(0.8, support.documents());
        double dated = event.when() == null ? 0 : event.when().date().isDay() ? 1 : 0.6;
        double counted = figures == 0 ? 0 : 1;
        double value = 0.4 * legs + 0.25 * carriers + 0.2 * dated + 0.15 * counted;
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** By earliest, else latest, then id; undated last. */
    static int compare(Event a, Event b) {
        LocalDate first = key(a);
        LocalDate second = key(b);
        if (first == null || second == null) {
            boolean both = first == null && second == null;
            return both ? a.id().compareTo(b.id()) : first == null ? 1 : -1;
        }
        int order = first.compareTo(second);
        return order != 0 ? order : a.id().compareTo(b.id());
    }

    static @Nullable LocalDate key(Event event) {
        Edtf date = event.when() == null ? null : event.when().date();
        return date == null ? null : date.earliest() != null ? date.earliest() : date.latest();
    }
}
