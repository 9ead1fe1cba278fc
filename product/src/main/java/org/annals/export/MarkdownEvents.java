package org.annals.export;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.annals.attribution.Attribution;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.EntryNumbers;
import org.annals.chronology.Support;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.document.Dated;
import org.annals.event.Event;
import org.annals.place.Place;
import org.annals.relation.AddedWords;
import org.annals.relation.LabelClasses;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Writes one event of a Markdown chronology: headline, voices, figures, disagreements, support. */
final class MarkdownEvents {
    private static final int MOST_VOICES = 4;
    private static final int MOST_QUOTED = 240;
    private static final Comparator<String> MARKS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final LabelClasses labelClasses = new LabelClasses();
    private final ChannelWords channels = new ChannelWords();
    private final ChronologyIndex index;
    private final Wording wording;
    private final Voices voices;
    private final PartialDates partialDates;
    private final Footnotes footnotes;
    private final StringBuilder out;
    private final EntryNumbers numbers;

    MarkdownEvents(ChronologyIndex index, Footnotes footnotes, EntryNumbers numbers, StringBuilder out) {
        this.index = index;
        this.wording = new Wording(index);
        this.voices = new Voices(index);
        this.partialDates = new PartialDates(index);
        this.footnotes = footnotes;
        this.numbers = numbers;
        this.out = out;
    }

    void write(ChronologyEntry entry) {
        Event event = entry.event();
        out.append("\n**").append(numbers.of(event.id())).append(".** ");
        Dated when = event.when();
        if (when != null) {
            out.append("**").append(DateWords.of(when.date())).append("** · ");
        }
        out.append("**").append(line(entry.headline())).append("**");
        String where = where(event);
        if (!where.isEmpty()) {
            out.append(" · ").append(where);
        }
        String status = status(event);
        out.append(status).append("  \n");
        out.append(support(entry.support()))
                .append(Wording.partOf(event, numbers))
                .append('\n');
        if (when != null && needsReason(when)) {
            bullet("date: " + line(reason(when)));
        }
        String partial = partialDates.of(event);
        if (!partial.isEmpty()) {
            bullet("date: " + partial);
        }
        voices(entry);
        figures(entry);
        parts(entry);
        relations(entry);
        additions(entry);
        participantsNamedDifferently(event);
    }

    /** One line, for what is told beside the line of events; below it only where the accounts disagree. */
    void writeShort(ChronologyEntry entry) {
        Event event = entry.event();
        Dated when = event.when();
        out.append("- **").append(numbers.of(event.id())).append(".** ");
        if (when != null) {
            out.append(DateWords.of(when.date())).append(" · ");
        }
        List<Claim> claims = voices.best(entry);
        out.append(line(entry.headline()))
                .append(status(event))
                .append(Wording.partOf(event, numbers))
                .append(Wording.toldIn(event, numbers))
                .append(" · *")
                .append(line(wording.carriers(entry, claims)))
                .append('*')
                .append(citations(claims))
                .append('\n');
        Set<String> told = new LinkedHashSet<>();
        for (String id : entry.relations()) {
            Relation relation = index.relation(id);
            if (Wording.DISPUTES.contains(relation.type())) {
                told.add(words(relation));
            }
        }
        told.forEach(words -> out.append("  - ").append(words).append('\n'));
    }

    /** The marks of all who say it, of the first few wordings. */
    private String citations(List<Claim> claims) {
        Map<String, StringBuilder> marks = new LinkedHashMap<>();
        for (Claim claim : claims) {
            String words = sameWords(claim);
            if (marks.containsKey(words) || marks.size() < MOST_VOICES) {
                marks.computeIfAbsent(words, key -> new StringBuilder()).append(footnotes.cite(claim));
            }
        }
        return String.join("", marks.values());
    }

    private void bullet(String text) {
        out.append("- ").append(text).append('\n');
    }

    private static boolean needsReason(Dated when) {
        return switch (when.basis()) {
            case STATED, HEADER, DATELINE, METADATA -> false;
            case WEEKDAY, NARRATIVE, OTHER_DOCUMENT, PUBLICATION_BOUND -> true;
        };
    }

    /** Why the article is dated as it is stands once, in the list of articles. */
    private String reason(Dated when) {
        Dated published = wording.published(when.document());
        return published == null
                ? when.explanation()
                : when.explanation().replace(" (" + published.explanation() + ")", "");
    }

    private String where(Event event) {
        List<Place> places = event.where().stream().map(index::place).toList();
        return places.stream()
                .map(place -> place(place)
                        + (isNamesake(place, places)
                                ? " (" + place.kind().name().toLowerCase(Locale.ROOT) + ")"
                                : ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A city and its region often share a name: said which is meant. */
    private static boolean isNamesake(Place place, List<Place> places) {
        return places.stream().anyMatch(other -> other.name().equals(place.name()) && other.kind() != place.kind());
    }

    private String place(Place place) {
        return switch (place.precision()) {
            case UNRESOLVED ->
                line(place.name())
                        + (place.alternatives().isEmpty() ? " (not in the gazetteer)" : " (several of this name)");
            case NEAR -> "near " + line(place.name());
            case EXACT, ADMIN2, ADMIN1, COUNTRY -> line(place.name());
        };
    }

    private static String status(Event event) {
        return switch (event.status()) {
            case OCCURRED -> "";
            case PLANNED -> " · planned";
            case DECLARED -> " · declared";
            case DENIED -> " · denied";
        };
    }

    private String support(Support support) {
        StringBuilder words = new StringBuilder("*")
                .append(Wording.count(support.documents(), "article"))
                .append(", ")
                .append(Wording.count(support.origins(), "origin"));
        if (support.documents() > 1 || support.origins() > 1) {
            words.append(
                    switch (support.independence()) {
                        case SINGLE -> "";
                        case INDEPENDENT -> " (independent)";
                        case DERIVED -> " (one derives from the other)";
                        case UNKNOWN -> " (independence unknown: counts as not independent)";
                    });
        }
        if (!support.onlyIn().isEmpty()) {
            words.append(" · only in ")
                    .append(support.onlyIn().stream()
                            .map(wording::carrier)
                            .distinct()
                            .map(MarkdownEvents::line)
                            .collect(Collectors.joining(", ")));
        }
        return words.append('*').toString();
    }

    private void voices(ChronologyEntry entry) {
        List<Claim> claims = voices.best(entry);
        Map<String, Integer> carriers = carriersOfSameWords(claims);
        int shown = 0;
        for (Claim claim : claims) {
            if (carriers.containsKey(claim.id()) && shown < MOST_VOICES) {
                voice(entry, claim, claims);
                shown++;
            }
        }
        int rest = carriers.size() - shown;
        if (rest > 0) {
            bullet("and " + Wording.count(rest, "more claim") + ", in claims.csv");
        }
    }

    /** The claims to show, without those that repeat an earlier voice in the same words. */
    private Map<String, Integer> carriersOfSameWords(List<Claim> claims) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, Integer> carriers = new LinkedHashMap<>();
        for (Claim claim : claims) {
            String id = first.putIfAbsent(sameWords(claim), claim.id());
            carriers.merge(id == null ? claim.id() : id, 1, Integer::sum);
        }
        return carriers;
    }

    private String sameWords(Claim claim) {
        return wording.speaker(claim) + "\u0000" + Wording.plainMarks(Wording.oneLine(claim.text()));
    }

    private void voice(ChronologyEntry entry, Claim claim, List<Claim> claims) {
        StringBuilder words = new StringBuilder(who(claim));
        for (Claim same : claims) {
            if (sameWords(same).equals(sameWords(claim))) {
                words.append(footnotes.cite(same));
            }
        }
        String text = Wording.oneLine(claim.text());
        if (claims.size() > 1 || !entry.headline().contains(text)) {
            words.append(": “")
                    .append(line(Wording.shortened(text, MOST_QUOTED)))
                    .append('”');
        }
        bullet(words.toString());
    }

    private String who(Claim claim) {
        Attribution attribution = claim.attribution();
        String speaker = wording.speaker(claim);
        if (speaker == null) {
            return line(Wording.nobody(attribution));
        }
        StringBuilder words = new StringBuilder("**").append(line(speaker)).append("** ");
        String role = attribution.role();
        words.append(Wording.verb(attribution));
        if (role != null && !role.equalsIgnoreCase(speaker)) {
            words.insert(words.length() - Wording.verb(attribution).length() - 1, ", " + line(role) + ",");
        }
        List<String> chain = wording.chain(attribution);
        for (String link : chain) {
            words.append(", ").append(line(channels.of(link)));
        }
        Dated said = index.claim(claim.id()).statementDate();
        if (said != null) {
            words.append(", ").append(DateWords.of(said.date()));
        }
        return words.toString();
    }

    private void figures(ChronologyEntry entry) {
        Map<String, Set<String>> marks = new LinkedHashMap<>();
        for (String id : entry.figures()) {
            DatedFigure figure = index.findFigure(id);
            if (figure != null) {
                DatedClaim claim = index.findClaim(figure.figure().claim());
                marks.computeIfAbsent(figure(figure), words -> new TreeSet<>(MARKS))
                        .add(claim == null ? "" : footnotes.cite(claim.claim()));
            }
        }
        if (!marks.isEmpty()) {
            bullet("figures: "
                    + marks.entrySet().stream()
                            .map(figure -> figure.getKey() + String.join("", figure.getValue()))
                            .collect(Collectors.joining(" · ")));
        }
    }

    private String figure(DatedFigure figure) {
        String words = line(Wording.figure(figure.figure().figure()));
        return wording.isWithdrawn(figure) ? "~~" + words + "~~ (withdrawn)" : words;
    }

    /** The item of an enumeration that one account has and the others of this event lack, in its own words. */
    private void additions(ChronologyEntry entry) {
        Set<String> told = new HashSet<>();
        for (String id : entry.relations()) {
            Relation relation = index.relation(id);
            if (relation.type() != Relation.Type.REFINES || relation.aspect() != Relation.Aspect.SCOPE) {
                continue;
            }
            Claim fuller = index.claim(relation.a()).claim();
            String added = AddedWords.itemBetween(
                    fuller.text(), index.claim(relation.b()).claim().text());
            if (added != null && isOnlyIn(fuller, added, entry) && told.add(added)) {
                bullet("only in " + line(wording.carrier(fuller.document())) + ": “" + line(added) + "”"
                        + footnotes.cite(fuller));
            }
        }
    }

    private boolean isOnlyIn(Claim fuller, String words, ChronologyEntry entry) {
        return entry.event().claims().stream()
                .map(id -> index.claim(id).claim())
                .filter(claim -> !claim.document().equals(fuller.document()))
                .noneMatch(claim -> claim.text().contains(words));
    }

    /** Reprints stand in the same relation to another account as their source: said once. Struck figures show the rest. */
    private void relations(ChronologyEntry entry) {
        boolean withdrawalTold = false;
        Set<String> told = new HashSet<>();
        for (String id : entry.relations()) {
            Relation relation = index.relation(id);
            boolean withdrawal = relation.type() == Relation.Type.WITHDRAWN;
            boolean part = relation.type() == Relation.Type.SUBSET && index.findFigure(relation.a()) != null;
            if (heading(relation.type()) == null || withdrawal && withdrawalTold || part) {
                continue;
            }
            withdrawalTold |= withdrawal;
            String words = words(relation);
            if (told.add(words)) {
                bullet(words);
            }
        }
    }

    /** Figures that are parts of others, all parts of one whole in one line. */
    private void parts(ChronologyEntry entry) {
        Map<String, Set<String>> partsOf = new LinkedHashMap<>();
        for (String id : entry.relations()) {
            Relation relation = index.relation(id);
            DatedFigure part = relation.type() == Relation.Type.SUBSET ? index.findFigure(relation.a()) : null;
            DatedFigure whole = part == null ? null : index.findFigure(relation.b());
            if (part != null && whole != null && !saysItself(relation)) {
                partsOf.computeIfAbsent(words(whole), text -> new TreeSet<>(MARKS))
                        .add(words(part));
            }
        }
        partsOf.forEach((whole, some) -> bullet("of “" + line(whole) + "”: "
                + some.stream().map(part -> "“" + line(part) + "”").collect(Collectors.joining(", "))));
    }

    private static String words(DatedFigure figure) {
        return Wording.oneLine(figure.figure().figure().text());
    }

    /** "21 of the 200 miners" names its whole itself. */
    private boolean saysItself(Relation relation) {
        DatedFigure part = relation.type() == Relation.Type.SUBSET ? index.findFigure(relation.a()) : null;
        DatedFigure whole = part == null ? null : index.findFigure(relation.b());
        return part != null
                && whole != null
                && part.figure()
                        .figure()
                        .text()
                        .contains(whole.figure().figure().text());
    }

    private static String words(Relation relation) {
        Relation.Reading reading = relation.reading();
        return heading(relation.type())
                + " ("
                + relation.aspect().word()
                + "): "
                + line(relation.explanation())
                + (reading == null ? "" : " — *both can be true if " + Wording.reading(reading) + "*");
    }

    private static @Nullable String heading(Relation.Type type) {
        return switch (type) {
            case CONFLICT -> "**conflict**";
            case TENSION -> "**tension**";
            case WITHDRAWN -> "**withdrawn**";
            case UPDATE -> "update";
            case SUBSET -> "part of";
            case LABEL_DIFFERENCE -> "named differently";
            case SAME, REFINES -> null;
        };
    }

    private void participantsNamedDifferently(Event event) {
        for (Event.Participant participant : event.participants()) {
            List<Event.Label> coloured = participant.labels().stream()
                    .filter(label -> labelClasses.classOf(label.label()) != null)
                    .toList();
            if (coloured.stream().map(Event.Label::label).distinct().count() > 1) {
                bullet("called: "
                        + coloured.stream().map(this::label).distinct().collect(Collectors.joining(", ")));
            }
        }
    }

    private String label(Event.Label label) {
        String speaker = label.speaker();
        return "“" + line(label.label()) + "” "
                + (speaker == null
                        ? "(nobody is named)"
                        : "(" + line(index.actor(speaker).name()) + ")");
    }

    static String line(String text) {
        return Markdown.escape(Wording.oneLine(text));
    }
}
