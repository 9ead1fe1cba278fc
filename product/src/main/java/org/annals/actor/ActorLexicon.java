package org.annals.actor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** The nouns that name actors and offices, from data files beside this class. */
final class ActorLexicon {
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+");

    private final Map<String, List<String>> groupHeads = WordList.table(ActorLexicon.class, "group-heads.tsv");
    private final Map<String, List<String>> roleHeads = WordList.table(ActorLexicon.class, "role-heads.tsv");
    private final Set<String> personPronouns = WordList.words(ActorLexicon.class, "person-pronouns.txt");

    private final Set<String> timeWords = WordList.words(ActorLexicon.class, "time-words.txt");
    private final Set<String> clockWords = WordList.words(ActorLexicon.class, "clock-words.txt");
    private final Set<String> recalledHeads = WordList.words(ActorLexicon.class, "recalled-heads.txt");
    private final Set<String> statementNouns = WordList.words(ActorLexicon.class, "statement-nouns.txt");
    private final Set<String> speechVerbs = WordList.words(ActorLexicon.class, "speech-verbs.txt");

    /** "GMT", "local": what stands behind the hour of a note. */
    /** A month, a day of the week or a length of time: what may stand before an office and is no part of it. */
    boolean isTimeWord(String word) {
        return timeWords.contains(word);
    }

    boolean isClockWord(String word) {
        return clockWords.contains(word);
    }

    boolean isSpeechVerb(String word) {
        return speechVerbs.contains(word);
    }

    boolean isRecalledHead(String word) {
        return recalledHeads.contains(word);
    }

    boolean isStatementNoun(String word) {
        return statementNouns.contains(word);
    }

    boolean isGroupHead(String word) {
        return groupHeads.containsKey(word);
    }

    boolean isRoleHead(String word) {
        return roleHeads.containsKey(word);
    }

    boolean isPersonPronoun(String word) {
        return personPronouns.contains(word);
    }

    /** The kind of actor a head noun names; the noun must be a group head. */
    ActorKind kind(String word) {
        return ActorKind.valueOf(row(word).get(1).toUpperCase(Locale.ROOT));
    }

    ActorClass actorClass(String word) {
        return ActorClass.valueOf(row(word).get(2));
    }

    /** A relative is somebody; every other role is an office. */
    ActorKind roleKind(String word) {
        List<String> row = roleHeads.get(word);
        boolean office = row != null && !row.get(1).equals("relative");
        return office ? ActorKind.OFFICE : ActorKind.GROUP;
    }

    private List<String> row(String word) {
        List<String> row = groupHeads.get(word);
        if (row == null) {
            throw new IllegalArgumentException("word must be a group head, got " + word);
        }
        return row;
    }

    /** The family of the first role noun among the words of a description, or null. */
    @Nullable
    String roleFamily(String description) {
        for (String word : WORD_BREAK.split(description.toLowerCase(Locale.ROOT), -1)) {
            List<String> row = roleHeads.get(word);
            if (row != null) {
                String of = description.toLowerCase(Locale.ROOT);
                return row.get(1).equals("chief") && of.contains("head of state") ? "head-of-state" : row.get(1);
            }
            if (word.equals("of")) {
                return null;
            }
        }
        return null;
    }

    /** The first role noun among the words of a description, or null. */
    @Nullable
    String roleNoun(String description) {
        for (String word : WORD_BREAK.split(description.toLowerCase(Locale.ROOT), -1)) {
            if (roleHeads.containsKey(word)) {
                return word;
            }
        }
        return null;
    }

    /** "the head of state", "the leader of the country". */
    boolean isOverState(String description) {
        String family = roleFamily(description);
        return family != null && family.startsWith("head-of-");
    }
}
