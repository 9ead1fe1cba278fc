package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.annals.document.Span;
import org.annals.language.NameKind;
import org.annals.language.NameMention;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.place.PlaceKind;
import org.annals.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/*
 * Four passes, each over the text once: names of people (a surname joins the one full name that ends in it), names of
 * organisations (with acronyms given in brackets or spelled by initials), phrases headed by a noun that names an actor
 * ("the health ministry", "Kenyan police"), and descriptions of one person ("the king of the islands"), which are
 * tied to the only person of the text with a role of that family, or to nobody. Pronouns come last.
 */
/** Finds the actors of one document by names, head nouns and roles. */
public final class RuleActorFinder implements ActorFinder {
    private final ActorLexicon lexicon = new ActorLexicon();
    private final Function<String, @Nullable String> countryOfDemonym;

    private final PronounChooser pronouns;

    /** The function gives the country code of a demonym such as "Kenyan", or null. */
    public RuleActorFinder(Function<String, @Nullable String> countryOfDemonym) {
        this(countryOfDemonym, PronounModel.load());
    }

    /** One that leaves to another judge whom pronouns mean. */
    public RuleActorFinder(Function<String, @Nullable String> countryOfDemonym, PronounChooser pronouns) {
        this.countryOfDemonym = countryOfDemonym;
        this.pronouns = pronouns;
    }

    @Override
    public DocumentActors find(TextAnalysis text, List<PlaceMention> places) {
        List<ActorDraft> people = people(text);
        List<ActorDraft> all = new ArrayList<>(people);
        all.addAll(organisations(text));
        new RoleReader(lexicon, text).read(people);
        List<ActorDraft> phrases = new ActorPhraseReader(lexicon, text, countryOfDemonym).read(all);
        all.addAll(phrases);
        all.addAll(states(text, all, places));
        addCountries(text, all, places);
        new PersonPronouns(lexicon, text, pronouns).link(people);
        List<ActorDraft> bodies = new ArrayList<>(all);
        bodies.removeAll(people);
        new BodyPronouns(lexicon, text).link(bodies);
        all.sort(Comparator.comparing(
                draft -> draft.mentions.stream().min(Comparator.naturalOrder()).orElseThrow()));
        List<LocalActor> actors = new ArrayList<>();
        for (ActorDraft draft : all) {
            actors.add(draft.finish(actors.size()));
        }
        return new DocumentActors(actors);
    }

    private static List<ActorDraft> people(TextAnalysis text) {
        List<NameMention> mentions = text.names().stream()
                .filter(name -> name.kind() == NameKind.PERSON)
                .toList();
        Map<String, ActorDraft> byName = new LinkedHashMap<>();
        for (NameMention mention : mentions) {
            String name = mention.span().of(text.text());
            if (name.indexOf(' ') > 0) {
                ActorDraft draft = findVariant(byName, name);
                if (draft == null) {
                    draft = new ActorDraft(ActorKind.PERSON, name);
                    byName.put(fold(name), draft);
                } else if (name.length() > draft.name.length()) {
                    draft.name = name;
                }
                draft.mention(name, mention.span());
            }
        }
        Map<String, Integer> firstAlone = new HashMap<>();
        for (NameMention mention : mentions) {
            firstAlone.merge(
                    fold(mention.span().of(text.text())), mention.span().begin(), Math::min);
        }
        for (NameMention mention : mentions) {
            String name = mention.span().of(text.text());
            if (name.indexOf(' ') < 0) {
                ActorDraft draft = bearer(byName.values(), name, firstAlone.getOrDefault(fold(name), 0));
                if (draft == null) {
                    draft = byName.computeIfAbsent(fold(name), key -> new ActorDraft(ActorKind.PERSON, name));
                }
                draft.mention(name, mention.span());
            }
        }
        return new ArrayList<>(byName.values());
    }

    /** The same name, or the same first and last word with something left out between them. */
    private static @Nullable ActorDraft findVariant(Map<String, ActorDraft> byName, String name) {
        ActorDraft same = byName.get(fold(name));
        if (same != null) {
            return same;
        }
        List<String> words = List.of(fold(name).split(" ", -1));
        for (Map.Entry<String, ActorDraft> entry : byName.entrySet()) {
            List<String> other = List.of(entry.getKey().split(" ", -1));
            boolean ends = words.get(words.size() - 1).equals(other.get(other.size() - 1))
                    && words.get(0).equals(other.get(0));
            if (ends && words.size() > 1 && other.size() > 1) {
                return entry.getValue();
            }
        }
        return null;
    }

    /**
     * The one person whose name ends, or else starts, with the word; null if there is none or more than one. "Ada, a bus driver, said"
     * is nobody whom the text names in full only later.
     *
     * @param from where the word first stands alone
     */
    private static @Nullable ActorDraft bearer(Iterable<ActorDraft> people, String word, int from) {
        ActorDraft last = null;
        ActorDraft first = null;
        int lasts = 0;
        int firsts = 0;
        String folded = fold(word);
        for (ActorDraft person : people) {
            String name = fold(person.name);
            if (name.endsWith(" " + folded)) {
                last = person;
                lasts++;
            } else if (name.startsWith(folded + " ") && person.mentions.get(0).begin() < from) {
                first = person;
                firsts++;
            }
        }
        if (lasts > 0) {
            return lasts == 1 ? last : null;
        }
        return firsts == 1 ? first : null;
    }

    private static List<ActorDraft> organisations(TextAnalysis text) {
        Map<String, ActorDraft> byName = new LinkedHashMap<>();
        Map<String, String> acronyms = new LinkedHashMap<>();
        for (NameMention mention : text.names()) {
            if (mention.kind() != NameKind.ORGANISATION) {
                continue;
            }
            String name = mention.span().of(text.text());
            String key = acronyms.getOrDefault(fold(name), fold(name));
            ActorDraft draft = byName.computeIfAbsent(key, unused -> new ActorDraft(ActorKind.ORGANISATION, name));
            draft.mention(name, mention.span());
            String acronym = acronymAfter(text.text(), mention.span());
            if (acronym == null) {
                acronym = name.indexOf(' ') > 0 ? initials(name) : null;
            } else {
                draft.reasons.add("the text gives " + acronym + " as its short form");
            }
            if (acronym != null) {
                acronyms.putIfAbsent(fold(acronym), key);
            }
        }
        return new ArrayList<>(byName.values());
    }

    /** The acronym in a bracket right after a name: "Collective Aid Organisation (CAO, which …)". */
    private static @Nullable String acronymAfter(String text, Span name) {
        int at = name.end();
        if (at + 3 >= text.length() || text.charAt(at) != ' ' || text.charAt(at + 1) != '(') {
            return null;
        }
        int end = at + 2;
        while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
            end++;
        }
        // "(UN-Habitat)", "(MoD's)": a longer word that only begins with capitals.
        boolean whole = end < text.length() && "),;. ".indexOf(text.charAt(end)) >= 0;
        return whole && end - at - 2 >= 2 ? text.substring(at + 2, end) : null;
    }

    private static @Nullable String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.replace('-', ' ').split(" ", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.length() >= 3 ? letters.toString() : null;
    }

    /** "Velm says": a country that speaks is its government. */
    private List<ActorDraft> states(TextAnalysis text, List<ActorDraft> known, List<PlaceMention> places) {
        BitSet taken = new BitSet(text.text().length());
        known.forEach(draft -> draft.mentions.forEach(span -> taken.set(span.begin(), span.end())));
        Map<String, ActorDraft> byName = new LinkedHashMap<>();
        for (PlaceMention place : places) {
            boolean country = place.isLocation() && place.place().kind() == PlaceKind.COUNTRY;
            if (country && !taken.get(place.span().begin()) && speaks(text, place.span())) {
                String name = place.span().of(text.text());
                ActorDraft draft = byName.computeIfAbsent(name, key -> new ActorDraft(ActorKind.ORGANISATION, name));
                draft.actorClass = ActorClass.GOVERNMENT;
                draft.reasons.add("a country that speaks");
                draft.mention(name, place.span());
            }
        }
        return new ArrayList<>(byName.values());
    }

    private boolean speaks(TextAnalysis text, Span name) {
        Sentence sentence = text.sentenceAt(name.begin());
        if (sentence == null) {
            return false;
        }
        int next = RoleReader.tokenAt(sentence, name.end() - 1) + 1;
        int before = RoleReader.tokenAt(sentence, name.begin()) - 1;
        boolean subject = before < 0 || sentence.token(before).tag() != Tag.ADP;
        return subject
                && next < sentence.size()
                && lexicon.isSpeechVerb(sentence.token(next).lower());
    }

    /** An organisation or phrase takes the country it names; a person takes the one in his role. */
    private void addCountries(TextAnalysis text, List<ActorDraft> drafts, List<PlaceMention> places) {
        for (ActorDraft draft : drafts) {
            for (Span mention : draft.mentions) {
                if (draft.country != null) {
                    break;
                }
                draft.country = countryWithin(text, mention, places);
            }
        }
    }

    private @Nullable String countryWithin(TextAnalysis text, Span mention, List<PlaceMention> places) {
        for (PlaceMention place : places) {
            if (mention.contains(place.span()) && place.place().country() != null) {
                return place.place().country();
            }
        }
        Sentence sentence = text.sentenceAt(mention.begin());
        if (sentence == null) {
            return null;
        }
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean near =
                    token.span().begin() >= mention.begin() - 24 && token.span().end() <= mention.end();
            String country = near && token.isCapitalised() ? countryOfDemonym.apply(token.text()) : null;
            if (near && country == null && i > 0 && token.isCapitalised()) {
                country = countryOfDemonym.apply(sentence.token(i - 1).text() + " " + token.text());
            }
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("-", " ")
                .strip();
    }
}
