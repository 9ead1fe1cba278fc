package org.annals.attribution;

import java.util.Set;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.NameKind;
import org.annals.language.NameMention;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads the channel of a statement from the words around its cue: medium, platform, occasion. */
final class ChannelReader {
    private static final int LONGEST_TRAIL = 5;
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "on", "at", "by", "via", "through", "with", "to", "during", "over");
    private static final int REACH = 14;

    private final TextAnalysis text;
    private final CueLexicon lexicon;

    ChannelReader(TextAnalysis text, CueLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** The channel named among the tokens {@code [from, to)} beside a cue, or null. */
    @Nullable
    Words read(Sentence sentence, int from, int to, String cueLemma) {
        String spoken = lexicon.platformOf(cueLemma);
        int end = Math.min(to, from + REACH);
        if (cueLemma.equals("tell") && from < end) {
            Words listener = listener(sentence, from, end);
            if (listener != null) {
                return listener;
            }
        }
        Words noun = null;
        for (int i = from; i < end; i++) {
            Token token = sentence.token(i);
            if (lexicon.platforms.contains(token.text())
                    && i > 0
                    && PREPOSITIONS.contains(sentence.token(i - 1).lower())) {
                return words(token.span());
            }
            boolean last = i + 1 >= end
                    || !lexicon.channelNouns.contains(sentence.token(i + 1).lower());
            // "in the first mass release": only what the press is given is a channel.
            boolean other = token.lower().equals("release")
                    && !SentenceReader.isText(sentence, i - 1, "press", "news", "media");
            if (last && !other && lexicon.channelNouns.contains(token.lower()) && isGoverned(sentence, from, i)) {
                Words medium = medium(sentence, i, end);
                if (medium != null) {
                    return medium;
                }
                noun = noun == null ? noun(sentence, from, i) : noun;
            }
        }
        return noun == null && spoken != null && from > 0
                ? new Words(spoken, sentence.token(from - 1).span())
                : noun;
    }

    /** The channel of a statement that speaks: "a post on its Facebook page said"; the platform where it is named before the cue. */
    Words statement(Sentence sentence, Span noun, int cue) {
        for (int i = SpeakerReader.tokenAt(sentence, noun.begin()) + 1; i < cue; i++) {
            if (lexicon.platforms.contains(sentence.token(i).text())) {
                return words(sentence.token(i).span());
            }
        }
        return words(noun);
    }

    /** "on the radio station Lenn 7", "at a briefing": where somebody spoke; the medium's name where there is one. */
    @Nullable
    Words occasion(Sentence sentence, int from, int to) {
        Span medium = MediumNames.named(sentence, from, to);
        return medium == null ? read(sentence, from, to, "") : words(medium);
    }

    /** "said that … in an interview with Radio Lenn": a channel named behind the content, with the token it starts at; or null. */
    @Nullable
    Trailing trailing(Sentence sentence, int from, int to) {
        if (!SentenceReader.hasVerb(sentence, from - 1, to)) {
            // "announced the closure of the yard in a tweet": nothing but a noun is told.
            for (int i = to - 2; i > from && i >= to - LONGEST_TRAIL; i--) {
                Words words = SentenceReader.isText(sentence, i, "in", "on", "via") ? read(sentence, i, to, "") : null;
                if (words != null) {
                    return new Trailing(words, i);
                }
            }
        }
        for (int i = to - 1; i > from; i--) {
            if (sentence.token(i).lower().equals("interview")) {
                int start = i;
                while (start > from && !sentence.token(start).lower().equals("in") && i - start < 5) {
                    start--;
                }
                Words words = sentence.token(start).lower().equals("in") ? read(sentence, start, to, "") : null;
                return words == null ? null : new Trailing(words, start);
            }
        }
        return null;
    }

    /** A channel and the token where its phrase starts. */
    record Trailing(Words words, int start) {}

    private @Nullable Words listener(Sentence sentence, int from, int end) {
        int at = sentence.token(from).lower().equals("the")
                        || sentence.token(from).lower().equals("a")
                ? from + 1
                : from;
        if (at >= end) {
            return null;
        }
        if (lexicon.listeners.contains(sentence.token(at).lower())) {
            return words(sentence.token(at).span());
        }
        Words event = briefing(sentence, at, end);
        if (event != null) {
            return event;
        }
        NameMention name = nameAt(sentence.token(at).span());
        boolean medium = name != null && (name.kind() == NameKind.ORGANISATION || name.kind() == NameKind.OTHER);
        // "told Haitians": a people is no medium.
        boolean people = medium
                && name != null
                && name.kind() == NameKind.OTHER
                && sentence.token(at).lower().endsWith("s")
                && sentence.token(at).span().equals(name.span());
        return medium && !people && name != null
                ? new Words(fullName(name.span().of(text.text())), name.span())
                : null;
    }

    /** "told a daily briefing": a channel's noun as the listener. */
    private @Nullable Words briefing(Sentence sentence, int from, int end) {
        int noun = from;
        while (noun < end
                && (sentence.token(noun).tag() == Tag.ADJ
                        || sentence.token(noun).tag() == Tag.NOUN)) {
            if (lexicon.channelNouns.contains(sentence.token(noun).lower())) {
                return words(sentence.span(from, noun + 1));
            }
            noun++;
        }
        return null;
    }

    /** "told the Times", where the text has named one paper so ending in full. */
    private String fullName(String name) {
        String full = name;
        for (NameMention other : text.names()) {
            String longer = other.span().of(text.text());
            if (other.kind() == NameKind.ORGANISATION && longer.endsWith(" " + name)) {
                full = longer;
            }
        }
        return full;
    }

    private static boolean isGoverned(Sentence sentence, int from, int noun) {
        for (int i = noun - 1; i >= Math.max(from, noun - 5); i--) {
            if (PREPOSITIONS.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The name of the medium after "interview with", "post on": a quoted or proper name that is no person's. */
    private @Nullable Words medium(Sentence sentence, int noun, int end) {
        boolean linked =
                noun + 1 < end && PREPOSITIONS.contains(sentence.token(noun + 1).lower());
        if (!linked) {
            return null;
        }
        for (int i = noun + 2; i < Math.min(sentence.size(), noun + 10); i++) {
            Quotation quotation = text.quotationAt(sentence.token(i).span().begin());
            if (quotation != null
                    && !quotation.speech()
                    && !quotation.inner().isEmpty()
                    && Character.isUpperCase(
                            text.text().charAt(quotation.inner().begin()))) {
                return words(quotation.inner());
            }
            NameMention name = nameAt(sentence.token(i).span());
            if (name != null && name.kind() != NameKind.PERSON && name.kind() != NameKind.PLACE) {
                return words(withNumber(sentence, name.span()));
            }
            if (sentence.token(i).text().equals(",") || sentence.token(i).tag().isVerbal()) {
                return null;
            }
        }
        return null;
    }

    /** "Radio 7": a number right behind a medium's name belongs to it. */
    private static Span withNumber(Sentence sentence, Span name) {
        int next = SpeakerReader.tokenAt(sentence, name.end() - 1) + 1;
        boolean number = next < sentence.size()
                && sentence.token(next).tag() == Tag.NUM
                && sentence.token(next).span().begin() == name.end() + 1;
        return number ? new Span(name.begin(), sentence.token(next).span().end()) : name;
    }

    /** "a public affairs Twitter account": the platform, where the phrase names one. */
    private Words noun(Sentence sentence, int from, int noun) {
        Span phrase = nounPhrase(sentence, from, noun);
        for (int i = noun - 1; i >= 0 && sentence.token(i).span().begin() >= phrase.begin(); i--) {
            if (lexicon.platforms.contains(sentence.token(i).text())) {
                return words(sentence.token(i).span());
            }
        }
        Span posted = posted(sentence, noun);
        if (posted != null) {
            return words(new Span(phrase.begin(), posted.end()));
        }
        String platform = lexicon.platformOf(sentence.token(noun).lower());
        return platform == null
                ? words(phrase)
                : new Words(platform, sentence.token(noun).span());
    }

    /** "a statement posted on its Facebook page": the words after the noun that say where, or null. */
    private static @Nullable Span posted(Sentence sentence, int noun) {
        boolean posted = SentenceReader.isText(sentence, noun + 1, "posted", "published", "shared", "issued")
                && SentenceReader.isText(sentence, noun + 2, "on", "to", "via");
        return posted && noun + 3 < sentence.size() ? NounPhrase.from(sentence, noun + 3) : null;
    }

    private static Span nounPhrase(Sentence sentence, int from, int noun) {
        int start = noun;
        while (start > from && !PREPOSITIONS.contains(sentence.token(start - 1).lower())) {
            start--;
        }
        String first = sentence.token(start).lower();
        boolean article = start < noun
                && (first.equals("a")
                        || first.equals("an")
                        || first.equals("the")
                        || first.equals("his")
                        || first.equals("her")
                        || first.equals("its")
                        || first.equals("their"));
        return sentence.span(article ? start + 1 : start, noun + 1);
    }

    private @Nullable NameMention nameAt(Span token) {
        int low = 0;
        int high = text.names().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            NameMention name = text.names().get(middle);
            if (name.span().end() <= token.begin()) {
                low = middle + 1;
            } else if (name.span().begin() > token.begin()) {
                high = middle - 1;
            } else {
                return name;
            }
        }
        return null;
    }

    private Words words(Span span) {
        return new Words(span.of(text.text()), span);
    }
}
