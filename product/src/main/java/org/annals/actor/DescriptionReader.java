package org.annals.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Ties a description of one person ("the leader of the island", "her father") to the person of the text whom it fits. */
final class DescriptionReader {
    private static final int SHORTEST = 4;
    private static final Set<String> OWNERS = Set.of("his", "her", "their");

    private final ActorLexicon lexicon;
    private final TextAnalysis text;
    private final Function<String, @Nullable String> countryOfDemonym;

    DescriptionReader(ActorLexicon lexicon, TextAnalysis text, Function<String, @Nullable String> countryOfDemonym) {
        this.lexicon = lexicon;
        this.text = text;
        this.countryOfDemonym = countryOfDemonym;
    }

    /** Adds the description to the person whom alone it fits; false if it fits nobody or several. */
    boolean tie(Sentence sentence, int start, int end, List<ActorDraft> known) {
        Span span = sentence.span(start, end);
        String description = span.of(text.text());
        String family = lexicon.roleFamily(description);
        if (family == null) {
            return false;
        }
        String first = sentence.token(start).lower();
        boolean definite = first.equals("the")
                || countryOfDemonym.apply(sentence.token(start).text()) != null;
        ActorDraft holder = null;
        String why = " is taken for the only person in the text with such an office";
        if (definite) {
            holder = only(known, person -> holds(person, family, description));
        } else if (OWNERS.contains(first) && family.equals("relative")) {
            holder = only(known, person -> isCalled(person, lastWord(description)));
            why = " is taken for the only such relative in the text";
        } else if (!OWNERS.contains(first)) {
            holder = only(known, person -> isRecalled(person, family, span));
            why = " is the one whom the text then names";
        }
        if (holder == null) {
            return false;
        }
        holder.mention(description, span);
        holder.reasons.add("\"" + description + "\"" + why);
        return true;
    }

    private static @Nullable ActorDraft only(List<ActorDraft> known, Predicate<ActorDraft> fits) {
        ActorDraft found = null;
        for (ActorDraft person : known) {
            if (person.kind == ActorKind.PERSON && fits.test(person)) {
                if (found != null) {
                    return null;
                }
                found = person;
            }
        }
        return found;
    }

    /** A role of the family, and a former one only if the description says so too. */
    private boolean holds(ActorDraft person, String family, String description) {
        boolean former = isFormer(description);
        for (String role : person.roles) {
            if (family.equals(lexicon.roleFamily(role)) && (!former || isFormer(role)) && suits(role, description)) {
                return true;
            }
        }
        return false;
    }

    /** "The head of the teachers' union" is no "lord chief justice": what an office is over has to agree, where the nouns differ. */
    private boolean suits(String role, String description) {
        String[] parts = description.split(" of ", 2);
        String noun = lexicon.roleNoun(description);
        if (parts.length < 2 || noun == null || noun.equals(lexicon.roleNoun(role))) {
            return true;
        }
        List<String> words = List.of(role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
        boolean shared = lexicon.isOverState(description);
        for (String word : parts[1].toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            shared |= word.length() >= SHORTEST && words.contains(word);
        }
        return shared;
    }

    private static boolean isFormer(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("former ") || lower.startsWith("ex-") || lower.contains("ex-");
    }

    private static boolean isCalled(ActorDraft person, String word) {
        return person.roles.stream().anyMatch(role -> lastWord(role).equals(word));
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** "A government spokesman … the spokesman, Ivo Garran, …": named later, as somebody spoken of before. */
    private static boolean isRecalled(ActorDraft person, String family, Span description) {
        return person.recalledRoles.contains(family)
                && person.mentions.stream().allMatch(mention -> mention.begin() > description.end());
    }
}
