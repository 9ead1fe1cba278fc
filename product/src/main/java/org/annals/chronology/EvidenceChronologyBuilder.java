package org.annals.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.document.Edtf;
import org.annals.document.NotUnderstood;
import org.annals.event.Event;
import org.annals.ingest.Rejection;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Orders events by what is known of their dates, and counts their legs by origins, never by copies. */
public final class EvidenceChronologyBuilder implements ChronologyBuilder {
    @Override
    public Chronology build(List<DatedReading> readings, Findings findings, List<Rejection> rejections) {
        Map<String, DatedClaim> claims = new HashMap<>();
        Map<String, List<String>> figuresByClaim = new HashMap<>();
        List<NotUnderstood> gaps = new ArrayList<>();
        for (DatedReading reading : readings) {
            reading.claims().forEach(claim -> claims.put(claim.id(), claim));
            for (DatedFigure figure : reading.figures()) {
                figuresByClaim
                        .computeIfAbsent(figure.figure().claim(), key -> new ArrayList<>())
                        .add(figure.id());
            }
            gaps.addAll(reading.reading().notUnderstood());
            gaps.addAll(reading.dating().notUnderstood());
        }
        Map<String, List<Relation>> relations = relationsByEnd(findings.relations());
        SupportCounter support = new SupportCounter(readings, findings);
        HeadlineWriter headlines = new HeadlineWriter(new HeadlineNames(readings, findings.actors()));
        OrderReader order = new OrderReader(readings, findings.events());
        Map<String, Event> events = new HashMap<>();
        findings.events().forEach(event -> events.put(event.id(), event));
        List<ChronologyEntry> entries = new ArrayList<>();
        for (Event event : findings.events()) {
            List<DatedClaim> members = event.claims().stream()
                    .map(claims::get)
                    .filter(Objects::nonNull)
                    .toList();
            List<String> after = order.after(event.id()).stream()
                    .filter(id -> canFollow(event, events.get(id)))
                    .toList();
            List<String> before = order.before(event.id()).stream()
                    .filter(id -> canFollow(events.get(id), event))
                    .toList();
            entries.add(entry(event, members, headlines.headline(members), figuresByClaim, relations, support)
                    .withOrder(after, before));
        }
        entries.sort(
                Comparator.comparing((ChronologyEntry entry) -> entry.event(), EvidenceChronologyBuilder::compare));
        List<ChronologyEntry> ordered = StatedOrder.apply(entries);
        Set<String> withdrawn = new HashSet<>();
        for (Relation relation : findings.relations()) {
            if (relation.type() == Relation.Type.WITHDRAWN && relation.aspect() == Relation.Aspect.FIGURE) {
                withdrawn.add(relation.a());
                withdrawn.add(relation.b());
            }
        }
        gaps.sort(Comparator.naturalOrder());
        return new Chronology(
                "default",
                readings,
                findings.actors(),
                findings.reuse(),
                findings.origins(),
                ordered,
                findings.relations(),
                withdrawn,
                gaps,
                rejections);
    }

    /** Whether the dates allow what the articles state; a match that dates exclude is taken for a wrong one. */
    private static boolean canFollow(@Nullable Event later, @Nullable Event earlier) {
        LocalDate first = earlier == null ? null : key(earlier);
        LocalDate second = later == null ? null : key(later);
        return first == null || second == null || !second.isBefore(first);
    }

    private static Map<String, List<Relation>> relationsByEnd(List<Relation> relations) {
        Map<String, List<Relation>> byEnd = new HashMap<>();
        for (Relation relation : relations) {
            byEnd.computeIfAbsent(relation.a(), key -> new ArrayList<>()).add(relation);
            byEnd.computeIfAbsent(relation.b(), key -> new ArrayList<>()).add(relation);
        }
        return byEnd;
    }

    private ChronologyEntry entry(
            Event event,
            List<DatedClaim> members,
            String headline,
            Map<String, List<String>> figuresByClaim,
            Map<String, List<Relation>> relationsByEnd,
            SupportCounter counter) {
        Set<String> figures = new TreeSet<>();
        Set<String> relations = new TreeSet<>();
        for (DatedClaim member : members) {
            figures.addAll(figuresByClaim.getOrDefault(member.id(), List.of()));
            relationsByEnd.getOrDefault(member.id(), List.of()).forEach(relation -> relations.add(relation.id()));
        }
        for (String figure : figures) {
            relationsByEnd.getOrDefault(figure, List.of()).forEach(relation -> relations.add(relation.id()));
        }
        Support support = counter.count(members);
        return new ChronologyEntry(
                event,
                headline,
                List.of(),
                List.of(),
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
