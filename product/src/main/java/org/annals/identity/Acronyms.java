package org.annals.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.actor.LocalActor;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * An acronym that any article gives beside a name ("the Harbour Relief Union (HRU)") holds for the pile; one that no article
 * explains is taken for the only body of the pile with such initials, three letters or more. Two expansions: neither.
 */
/** The short forms of the bodies of a pile. */
final class Acronyms {
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{1,7}");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\((?:the |or )?(\\p{Lu}[\\p{Lu}\\d]{1,7})\\b");
    private static final int FEWEST = 3;

    private final Poll<String> given = new Poll<>(Poll.ONLY);
    private final Poll<String> initials = new Poll<>(Poll.ONLY);

    static boolean isAcronym(String name) {
        return ACRONYM.matcher(name).matches();
    }

    /** The short forms that an article gives its bodies, and the acronyms that it uses. */
    static final class Forms {
        private final List<Poll.Said> given = new ArrayList<>();
        private final List<Poll.Said> initials = new ArrayList<>();
        private final Set<String> used = new HashSet<>();

        void use(LocalActor actor) {
            if (isAcronym(actor.name())) {
                used.add(actor.name());
            }
        }

        /** Learns the short forms of a body that its article calls by a full name. */
        void add(LocalActor body, String text, String key) {
            if (isAcronym(body.name()) || body.name().indexOf(' ') < 0) {
                return;
            }
            for (String surface : body.surfaces()) {
                if (isAcronym(surface) && isShortFor(surface, body.name())) {
                    given.add(new Poll.Said(surface, key, 1));
                }
            }
            for (Span mention : body.mentions()) {
                Matcher bracket = IN_BRACKETS.matcher(text).region(mention.end(), text.length());
                if (bracket.lookingAt() && isShortFor(bracket.group(1), body.name())) {
                    given.add(new Poll.Said(bracket.group(1), key, 1));
                }
            }
            String letters = capitals(body.name());
            if (letters.length() >= FEWEST) {
                initials.add(new Poll.Said(letters, key, 1));
            }
        }
    }

    void put(DocumentId article, Forms forms) {
        given.put(article, new Poll.Statement(forms.given, forms.used));
        initials.put(article, new Poll.Statement(forms.initials, forms.used));
    }

    void remove(DocumentId article) {
        given.remove(article);
        initials.remove(article);
    }

    /** The articles with an acronym that is now short for another body. */
    Set<DocumentId> moved() {
        Set<DocumentId> moved = new TreeSet<>(given.moved());
        moved.addAll(initials.moved());
        return moved;
    }

    /** The key of the one body that the acronym is short for, or null. */
    @Nullable
    String expand(String acronym) {
        String told = given.answer(acronym);
        String key = told.equals(Poll.NOTHING) ? initials.answer(acronym) : told;
        return Poll.isOne(key) ? key : null;
    }

    /** "The harbour board (CNN)" names a source: a short form begins as the name does and takes its letters in order. */
    private static boolean isShortFor(String acronym, String name) {
        String letters = name.toUpperCase(Locale.ROOT).replaceFirst("^THE ", "");
        int at = letters.startsWith(acronym.substring(0, 1)) ? 0 : letters.length();
        for (int i = 0; i < acronym.length(); i++) {
            at = letters.indexOf(acronym.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static String capitals(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.replace('-', ' ').split(" ", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }
}
