package org.annals.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.attribution.Speaker;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.EntryNumbers;
import org.annals.chronology.ReadingOrder;
import org.annals.claim.Claim;
import org.annals.claim.DatedFigure;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.event.Event;
import org.annals.figure.Figure;
import org.annals.origin.Origin;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Says in words what the records say in codes: who speaks, which article, which reading reconciles. */
public final class Wording {
    /** What stands under the heading of totals. */
    public static final String TOTALS = "What each account counts for the crisis so far."
            + " Counts of different days, groups and places need not agree; none is added up.";

    /** What stands under the heading of what is told beside the line of events. */
    public static final String ALSO_TOLD =
            "Details, what an entry above may tell already, and what is hard to understand without its article.";

    /** The relations that a reader must not miss, the gravest first. */
    public static final List<Relation.Type> DISPUTES =
            List.of(Relation.Type.CONFLICT, Relation.Type.TENSION, Relation.Type.WITHDRAWN);

    private static final int MOST_CARRIERS = 2;

    private final ChronologyIndex index;

    public Wording(ChronologyIndex index) {
        this.index = index;
    }

    /** Which entries to look at first: by kind of disagreement, their numbers; "" where all agree. */
    public String disagreements(List<ChronologyEntry> shown, EntryNumbers numbers) {
        return DISPUTES.stream()
                .map(type -> Map.entry(type.word(), disputed(shown, type, numbers)))
                .filter(kind -> !kind.getValue().isEmpty())
                .map(kind -> kind.getKey() + " in " + kind.getValue())
                .collect(Collectors.joining("; "));
    }

    private String disputed(List<ChronologyEntry> shown, Relation.Type type, EntryNumbers numbers) {
        return shown.stream()
                .filter(entry -> entry.relations().stream()
                        .anyMatch(id -> index.relation(id).type() == type))
                .map(entry -> numbers.of(entry.event().id()))
                .sorted()
                .map(number -> "no. " + number)
                .collect(Collectors.joining(", "));
    }

    /** An article's title, else the input's own name for it. */
    public String title(DocumentId id) {
        Document document = index.document(id);
        String title = document.metadata().title();
        return title == null ? document.sourceId() : title;
    }

    /** The outlet, else the title. */
    public String carrier(DocumentId id) {
        String outlet = index.document(id).metadata().outlet();
        return outlet == null ? title(id) : outlet;
    }

    @Nullable
    public Dated published(DocumentId id) {
        return index.reading(id).dating().published();
    }

    /** Whose voice it is, by name, or null where nobody is named. */
    @Nullable
    public String speaker(Claim claim) {
        Speaker speaker = claim.attribution().speaker();
        return speaker == null ? null : SpeakerNames.nameOf(index, claim.document(), speaker);
    }

    /** Through whom the words came: channel first, then the further links; each once, and never the speaker. */
    public List<String> chain(Attribution attribution) {
        Set<String> chain = new LinkedHashSet<>();
        if (attribution.channel() != null) {
            chain.add(attribution.channel().text());
        }
        chain.addAll(attribution.via());
        Speaker speaker = attribution.speaker();
        if (speaker != null) {
            chain.remove(speaker.name());
            chain.remove(speaker.surface());
        }
        return List.copyOf(chain);
    }

    /** The text with straight quotation marks and apostrophes, to compare it. */
    public static String plainMarks(String text) {
        return text.replaceAll("[’‘´`]", "'").replaceAll("[“”„«»]", "\"");
    }

    /** What the speaker did, in the past tense: the same word for one voice and for many. */
    public static String verb(Attribution attribution) {
        return switch (attribution.stance()) {
            case ASSERTS -> "said";
            case ANNOUNCES -> "announced";
            case DENIES -> "denied";
            case PROMISES -> "promised";
            case HEDGED -> attribution.doubts() ? "doubted" : "said (hedged)";
            case WITHDRAWS -> "withdrew";
        };
    }

    /** How a voice without a name is spoken of. */
    public static String nobody(Attribution attribution) {
        if (attribution.form() == Form.NONE) {
            return "nobody is named";
        }
        return attribution.cue() == null
                ? "nobody is named"
                : "nobody is named (“" + oneLine(attribution.cue().text()) + "”)";
    }

    /** A figure with what became of those counted. */
    public static String figure(Figure figure) {
        StringBuilder words = new StringBuilder(oneLine(figure.text()));
        if (!words.toString().contains(figure.outcome().word())
                && figure.outcome() != org.annals.figure.Outcome.OTHER) {
            words.append(", ").append(figure.outcome().word());
        }
        if (figure.kind() == Figure.CountKind.CUMULATIVE) {
            words.append(", so far");
        }
        return words.toString();
    }

    /** The figures of those ids, each in words, the withdrawn ones marked. */
    public List<String> figures(List<String> ids) {
        List<String> figures = new ArrayList<>();
        for (String id : ids) {
            DatedFigure figure = index.findFigure(id);
            if (figure != null) {
                String words = figure(figure.figure().figure());
                figures.add(isWithdrawn(figure) ? words + " (withdrawn)" : words);
            }
        }
        return figures;
    }

    public boolean isWithdrawn(DatedFigure figure) {
        return index.chronology().withdrawnFigures().contains(figure.id());
    }

    /** Under which reading both accounts can be true. */
    public static String reading(Relation.Reading reading) {
        return switch (reading) {
            case SUBSET -> "one group is part of the other";
            case CUMULATIVE_INCIDENT -> "one counts a period, the other one incident";
            case AS_OF -> "they count up to different days";
            case ANNOUNCEMENT_OCCURRENCE -> "one dates the announcement, the other the thing itself";
            case ROUNDING -> "one is rounded";
            case GRANULARITY -> "one is finer than the other";
            case CITY_REGION -> "one means the city, the other the region";
            case TRANSLATION -> "two renderings of one word";
        };
    }

    /** Who is taken to know. */
    public String origin(Origin origin) {
        return switch (origin.kind()) {
            case SPEAKER ->
                origin.actor() == null
                        ? "a named speaker"
                        : index.actor(origin.actor()).name();
            case DOCUMENT -> "one article";
            case SHARED_PASSAGE -> "a passage that articles share";
            case UNATTRIBUTED -> "nobody named";
        };
    }

    /** The word used in files for a constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** How many events stand in which part of a chronology. */
    public static String parts(ReadingOrder order) {
        String line = count(order.line().size(), "event");
        if (order.totals().isEmpty() && order.asides().isEmpty()) {
            return line;
        }
        return line
                + " in line"
                + (order.totals().isEmpty() ? "" : " · " + count(order.totals().size(), "total"))
                + (order.asides().isEmpty() ? "" : " · " + order.asides().size() + " also told");
    }

    /** The entry with a number that may tell the event already, to be compared; "" where none may. */
    public static String toldIn(Event event, EntryNumbers numbers) {
        Integer number = numbers.ofTeller(event);
        return number == null ? "" : " · compare no. " + number;
    }

    /** The entry with a number that counts the whole of which this one counts a part; "" where none does. */
    public static String partOf(Event event, EntryNumbers numbers) {
        Integer number = numbers.ofWhole(event);
        return number == null ? "" : " · part of no. " + number;
    }

    /** Who carries an entry, in short: the names of one or two, else how many there are. */
    public String carriers(ChronologyEntry entry, List<Claim> claims) {
        int articles = entry.support().documents();
        List<String> names = claims.stream()
                .map(claim -> oneLine(carrier(claim.document())))
                .distinct()
                .toList();
        return names.size() == articles && articles <= MOST_CARRIERS
                ? String.join(", ", names)
                : count(articles, "article");
    }

    /** Names, without repeats, separated by semicolons. */
    public static String list(Collection<? extends @Nullable String> names) {
        return String.join(
                "; ",
                names.stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(String::valueOf)
                        .toList());
    }

    /** The text with every run of white space and control characters as one space. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!space) {
                line.appendCodePoint(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().strip();
    }

    /** At most so many code points, cut between words where that is possible. */
    public static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int end = text.offsetByCodePoints(0, most);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end) + " …";
    }
}
