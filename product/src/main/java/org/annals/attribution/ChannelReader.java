package org.annals.attribution;

import java.util.Set;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.NameKind;
import org.annals.language.NameMention;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads the channel of a statement from the words around its cue: medium, platform, occasion. */
final class ChannelReader {
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
            if (lexicon.channelNouns.contains(token.lower()) && isGoverned(sentence, from, i)) {
                Words medium = medium(sentence, i, end);
                if (medium != null) {
                    return medium;
                }
                noun = noun == null ? words(nounPhrase(sentence, from, i)) : noun;
            }
        }
        return noun;
    }

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
        NameMention name = nameAt(sentence.token(at).span());
        boolean medium = name != null && (name.kind() == NameKind.ORGANISATION || name.kind() == NameKind.OTHER);
        return medium && name != null ? words(name.span()) : null;
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
            if (quotation != null && !quotation.speech() && !quotation.inner().isEmpty()) {
                return words(quotation.inner());
            }
            NameMention name = nameAt(sentence.token(i).span());
            if (name != null && name.kind() != NameKind.PERSON && name.kind() != NameKind.PLACE) {
                return words(name.span());
            }
            if (sentence.token(i).text().equals(",") || sentence.token(i).tag().isVerbal()) {
                return null;
            }
        }
        return null;
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
