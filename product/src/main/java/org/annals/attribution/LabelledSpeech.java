package org.annals.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.actor.ActorKind;
import org.annals.actor.DocumentActors;
import org.annals.actor.LocalActor;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * Three ways in which a text says by labels who speaks:
 *   ANN LEE, CHANNEL 7 ANCHOR: Good evening.  IVO GARRAN, MAYOR: The dam held.  LEE: …       a broadcast's transcript
 *   ANN LEE, RELATIVES IN LENN My brother lives there. …  IVO GARRAN, VELM I saw it. …         voices collected
 *   Q: Who paid?  A: The board did.                                                         an interview
 * The first two name whose words follow, up to the next label. The third does not, and its answers are nobody's claims: they are
 * left out, with their place. A few labels in one text are needed before any counts.
 */
/** Reads who says what in texts whose speakers stand in labels before their words. */
final class LabelledSpeech {
    private static final int FEWEST = 3;
    private static final int FEWEST_COLLECTED = 2;
    private static final int FEWEST_WORDS = 3;
    private static final int NEAR = 240;
    private static final String NAME = "\\p{Lu}[\\p{Lu}'’-]*\\p{Lu}";
    private static final String NAMES =
            "((?:(?:\\p{Lu}\\. ?){1,3})?" + NAME + "(?: (?:\\p{Lu}\\. )?" + NAME + "){0,3})";
    private static final Pattern TRANSCRIPT = Pattern.compile(
            "(?<=^|\\s|\"|”)" + NAMES
                    + "(, [\\p{Lu}\\d][\\p{Lu}\\d ,.'’&/-]{2,80})?(?: \\([^)]{2,40}\\))?(, [\\p{Lu} ]{2,40})? ?: (?=[\\p{Lu}\\d\"“'(\\[.-])");
    private static final Pattern COLLECTED = Pattern.compile(
            "(?<=^|\\s)" + NAMES
                    + ", (\\p{Lu}[\\p{Lu}\\d.'’-]+(?:[ ,]{1,2}\\p{Lu}[\\p{Lu}\\d.'’-]+){0,8}) (?=(?:I|A|\\p{Lu}[\\p{Ll}'’])[\\p{Ll}'’ ])");
    private static final Pattern INTERVIEW =
            Pattern.compile("(?<=^|[.?!\"”] |\\n)(Q|A|Question|Answer)[:.] (?=[\\p{Lu}\"“])");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|I'm|I’m|I've|I’ve|[Mm]y|[Ww]e|[Oo]ur)\\b");

    private final TextAnalysis text;
    private final DocumentActors actors;

    LabelledSpeech(TextAnalysis text, DocumentActors actors) {
        this.text = text;
        this.actors = actors;
    }

    /** A label: where its words begin, and who speaks. */
    private record Label(
            int begin, int end, Span name, @Nullable String role) {}

    /** What is said under labels and is not among the statements known. */
    List<AttributedContent> beside(List<AttributedContent> known) {
        List<AttributedContent> found = new ArrayList<>();
        List<Label> labels = transcript();
        labels = labels.isEmpty() ? collected() : labels;
        Map<String, Label> full = fullNames(labels);
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            Label bearer = full.getOrDefault(lastWord(label), label);
            add(found, known, label.end, end(labels, i), voice(label, bearer));
        }
        if (labels.isEmpty()) {
            List<Label> marks = interview();
            for (int i = 0; i < marks.size(); i++) {
                add(found, known, marks.get(i).end, end(marks, i), SpeakerReader.Voice.NOBODY);
            }
        }
        found.sort(Comparator.comparing(
                (AttributedContent statement) -> statement.content().get(0)));
        return found;
    }

    /** Labels before a colon; none unless some name an office and two people speak. */
    private List<Label> transcript() {
        List<Label> labels = matches(TRANSCRIPT);
        Set<String> speakers = new LinkedHashSet<>();
        boolean office = false;
        for (Label label : labels) {
            speakers.add(lastWord(label));
            office |= label.role != null;
        }
        return labels.size() >= FEWEST && speakers.size() > 1 && office ? labels : List.of();
    }

    /** Labels without a colon, whose words speak of themselves. */
    private List<Label> collected() {
        List<Label> labels = matches(COLLECTED).stream()
                .filter(label -> FIRST_PERSON
                        .matcher(text.text()
                                .substring(
                                        label.end,
                                        Math.min(label.end + NEAR, text.text().length())))
                        .find())
                .map(label -> new Label(label.begin, label.end, label.name, null))
                .toList();
        return labels.size() >= FEWEST_COLLECTED ? labels : List.of();
    }

    private List<Label> interview() {
        List<Label> labels = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>();
        Matcher matcher = INTERVIEW.matcher(text.text());
        while (matcher.find()) {
            Span mark = new Span(matcher.start(1), matcher.end(1));
            kinds.add(mark.of(text.text()).substring(0, 1));
            labels.add(new Label(mark.begin(), matcher.end(), mark, null));
        }
        return kinds.size() == 2 && labels.size() > FEWEST ? labels : List.of();
    }

    private List<Label> matches(Pattern pattern) {
        List<Label> labels = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.text());
        while (matcher.find()) {
            String role = matcher.group(2);
            Sentence sentence = text.sentenceAt(matcher.start(1));
            if (sentence != null && sentence.section() == Section.BODY) {
                labels.add(new Label(
                        matcher.start(1),
                        matcher.end(),
                        new Span(matcher.start(1), matcher.end(1)),
                        role == null ? null : role.replaceFirst("^, ", "").strip()));
            }
        }
        return labels;
    }

    /** "CARL AZUZ, ANCHOR" by "AZUZ": the label that gives the whole name. */
    private Map<String, Label> fullNames(List<Label> labels) {
        Map<String, Label> full = new LinkedHashMap<>();
        for (Label label : labels) {
            Label other = full.get(lastWord(label));
            boolean longer = other == null || label.name.length() > other.name.length();
            if (longer) {
                full.put(lastWord(label), label);
            }
        }
        return full;
    }

    private String lastWord(Label label) {
        String name = label.name.of(text.text());
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The next label, but of the last one its own paragraph at most. */
    private int end(List<Label> labels, int at) {
        if (at + 1 < labels.size()) {
            return labels.get(at + 1).begin;
        }
        int line = text.text().indexOf('\n', labels.get(at).end);
        return line < 0 ? text.text().length() : line;
    }

    private SpeakerReader.Voice voice(Label label, Label bearer) {
        LocalActor actor = actors.at(bearer.name);
        boolean person = actor != null && actor.kind() == ActorKind.PERSON;
        String name = person && actor != null ? actor.name() : capitalised(bearer.name.of(text.text()));
        Speaker speaker = new Speaker(
                person && actor != null ? actor.index() : null, name, label.name.of(text.text()), label.name);
        return new SpeakerReader.Voice(speaker, bearer.role, null);
    }

    private void add(
            List<AttributedContent> found, List<AttributedContent> known, int from, int to, SpeakerReader.Voice voice) {
        for (Sentence sentence : text.sentences()) {
            if (sentence.span().begin() >= to) {
                return;
            }
            int begin = Math.max(from, sentence.span().begin());
            int end = Math.min(to, sentence.span().end());
            if (sentence.section() != Section.BODY || begin >= end || !tells(sentence, new Span(begin, end))) {
                continue;
            }
            int first = SpeakerReader.tokenAt(sentence, begin);
            Span words = SentenceReader.trimmed(sentence, first, SpeakerReader.tokenAt(sentence, end - 1) + 1);
            if (words != null && known.stream().noneMatch(other -> isOf(other, words))) {
                found.add(new AttributedContent(
                        List.of(words),
                        new Attribution(
                                Form.DIRECT,
                                Stance.ASSERTS,
                                voice.speaker(),
                                voice.role(),
                                null,
                                null,
                                List.of(),
                                voice.speaker() == null ? "speaker" : null,
                                sentence.index(),
                                "said under a label that tells who speaks")));
            }
        }
    }

    private static boolean isOf(AttributedContent statement, Span words) {
        Attribution.Words cue = statement.attribution().cue();
        return statement.content().stream().anyMatch(words::overlaps) || cue != null && words.overlaps(cue.span());
    }

    /** Whether somebody does something there. */
    private boolean tells(Sentence sentence, Span part) {
        int first = SpeakerReader.tokenAt(sentence, part.begin());
        int last = SpeakerReader.tokenAt(sentence, part.end() - 1) + 1;
        return SentenceReader.words(sentence, first, last) >= FEWEST_WORDS
                && text.clausesOf(sentence).stream()
                        .anyMatch(clause -> clause.headToken() >= first
                                && clause.headToken() < last
                                && clause.subject() != null
                                && !clause.has(Clause.Feature.NON_FINITE));
    }

    /** "ANN LEE" as a name is written. */
    private static String capitalised(String name) {
        StringBuilder words = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            words.append(inside ? String.valueOf(c).toLowerCase(Locale.ROOT) : String.valueOf(c));
            inside = Character.isLetter(c) || c == '\'' && inside;
        }
        return words.toString();
    }
}
