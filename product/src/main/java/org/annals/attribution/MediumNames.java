package org.annals.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Knows media by name, and by the noun before a name ("the news channel Lenn 7"). */
final class MediumNames {
    private static final Set<String> NOUNS = WordList.words(MediumNames.class, "media-nouns.txt");
    private final Set<String> names = new HashSet<>();
    private final Set<String> lastWords = new HashSet<>();

    MediumNames() {
        for (String line : WordList.lines(MediumNames.class, "media-names.txt")) {
            if (line.startsWith("*")) {
                lastWords.addAll(List.of(line.substring(1).strip().split(" ", -1)));
            } else {
                names.add(line);
            }
        }
    }

    /** Whether an organisation's name is a medium's. */
    boolean isMedium(String name) {
        String bare = name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name;
        int space = bare.lastIndexOf(' ');
        return names.contains(bare) || space > 0 && lastWords.contains(bare.substring(space + 1));
    }

    /** Whether words end in a noun for media: "state agency". */
    static boolean isNoun(String words) {
        return NOUNS.contains(words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /** The name that stands right behind a noun for media among the tokens {@code [from, to)}, or null. */
    static @Nullable Span named(Sentence sentence, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (NOUNS.contains(sentence.token(i).lower()) && isName(sentence, i + 1)) {
                int end = i + 2;
                while (end < to && (isName(sentence, end) || sentence.token(end).tag() == Tag.NUM)) {
                    end++;
                }
                return sentence.span(i + 1, end);
            }
        }
        return null;
    }

    private static boolean isName(Sentence sentence, int i) {
        return sentence.token(i).tag() == Tag.PROPN && sentence.token(i).isCapitalised();
    }

    /** The name that the text gave, before that sentence, to "the website", "the agency"; or null. */
    static @Nullable Span earlier(TextAnalysis text, int sentence, String noun) {
        for (int s = sentence; s >= 0; s--) {
            Sentence before = text.sentences().get(s);
            for (int i = before.size() - 2; i >= 0; i--) {
                if (before.token(i).lower().equals(noun) && NOUNS.contains(noun) && isName(before, i + 1)) {
                    return named(before, i, before.size());
                }
            }
        }
        return null;
    }
}
