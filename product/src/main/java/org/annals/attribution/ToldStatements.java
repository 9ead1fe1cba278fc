package org.annals.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.attribution.Attribution.Words;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Finds the statement that "the statement said" speaks of: one that was told of before. */
final class ToldStatements {
    private static final Set<String> DEFINITE = Set.of("the", "its", "their", "this");
    private static final Set<String> STATEMENTS = WordList.words(ToldStatements.class, "told-statements.txt");

    private static final int REACH = 4;

    private final TextAnalysis text;

    ToldStatements(TextAnalysis text) {
        this.text = text;
    }

    /** The statement told of before that this one goes on with, or null. */
    @Nullable
    AttributedContent statement(List<AttributedContent> statements, int at) {
        AttributedContent same = throughSame(statements, at);
        return same == null ? lastThroughStatement(statements, at) : same;
    }

    /** "the statement said": a statement noun with a definite word before it speaks for itself. */
    boolean isToldBefore(Attribution attribution) {
        Words channel = attribution.channel();
        Words cue = attribution.cue();
        if (channel == null
                || cue == null
                || channel.span().begin() > cue.span().begin()) {
            return isReadOut(attribution);
        }
        Sentence sentence = text.sentenceAt(channel.span().begin());
        int at = sentence == null
                ? 0
                : SpeakerReader.tokenAt(sentence, channel.span().begin());
        return sentence != null
                && at > 0
                && STATEMENTS.contains(sentence.token(at).lower())
                && DEFINITE.contains(sentence.token(at - 1).lower());
    }

    private boolean isReadOut(Attribution attribution) {
        return attribution.channel() != null
                && attribution.cue() != null
                && attribution.cue().text().startsWith("read");
    }

    /** "Lee left in an open letter, a day after Orr said he would. “…,” the letter began": who spoke right before the noun stood first. */
    private @Nullable AttributedContent throughSame(List<AttributedContent> statements, int at) {
        Attribution own = statements.get(at).attribution();
        Words channel = own.channel();
        for (int i = at - 1; i >= 0 && channel != null; i--) {
            Attribution before = statements.get(i).attribution();
            Words cue = before.cue();
            Sentence sentence = cue == null ? null : text.sentenceAt(cue.span().begin());
            if (before.sentence() < own.sentence() - REACH) {
                return null;
            }
            boolean told = cue != null
                    && sentence != null
                    && before.speaker() != null
                    && before.form() != Form.DIRECT
                    && before.sentence() < own.sentence()
                    && holdsBehind(sentence, cue.span().end(), channel.text().toLowerCase(Locale.ROOT));
            if (told) {
                return statements.get(i);
            }
        }
        return null;
    }

    private static boolean holdsBehind(Sentence sentence, int from, String noun) {
        return sentence.span().end() > from
                && SentenceReader.indexOf(sentence, noun, SpeakerReader.tokenAt(sentence, from), sentence.size())
                        < sentence.size();
    }

    private @Nullable AttributedContent lastThroughStatement(List<AttributedContent> statements, int at) {
        int sentence = statements.get(at).attribution().sentence();
        AttributedContent nearest = null;
        for (int i = at - 1; i >= 0; i--) {
            Attribution before = statements.get(i).attribution();
            if (before.sentence() < sentence - REACH) {
                break;
            }
            boolean named = before.speaker() != null;
            if (named && before.channel() != null) {
                return statements.get(i);
            }
            nearest = named && nearest == null ? statements.get(i) : nearest;
        }
        boolean next = nearest != null && nearest.attribution().sentence() >= sentence - 2;
        return next ? nearest : null;
    }
}
