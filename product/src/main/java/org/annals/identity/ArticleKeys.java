package org.annals.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.annals.actor.ActorKind;
import org.annals.actor.LocalActor;
import org.annals.claim.DatedReading;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.reuse.ReuseResult.TellingPassage;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one article's actors, found step by step: what the article says by itself, then its people's whole names, the
 * states of its organs, the bodies of its acronyms and the holders of its offices. Each step rests on the one before it and
 * on what the pile answers, so that only the steps from the first new answer on are taken again.
 */
final class ArticleKeys {
    private final DatedReading reading;
    private final BitSet people = new BitSet();
    private List<TellingPassage> copied = List.of();
    private @Nullable Article article;
    private List<Key> bodies = List.of();
    private List<Key> named = List.of();
    private List<Key> placed = List.of();
    private List<Key> expanded = List.of();
    private List<Key> settled = List.of();

    ArticleKeys(DatedReading reading) {
        this.reading = reading;
    }

    DocumentId id() {
        return reading.document().id();
    }

    List<LocalActor> actors() {
        return reading.reading().actors().actors();
    }

    private Article article() {
        return Objects.requireNonNull(article, "an article is read before its names are settled");
    }

    /**
     * First step: what the article says by itself, once it is known who is a person.
     *
     * @param copied what it shares with others, in text order
     */
    void read(NameKinds kinds, PersonNames names, List<TellingPassage> copied) {
        this.copied = copied;
        people.clear();
        for (LocalActor actor : actors()) {
            people.set(actor.index(), kinds.isPerson(actor));
        }
        Article read = new Article(reading, people::get);
        article = read;
        List<String> skeletons = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        List<Key> keys = new ArrayList<>();
        for (LocalActor actor : actors()) {
            if (people.get(actor.index())) {
                skeletons.add(NameSkeleton.of(actor.name()));
                asked.add(read.person(actor));
                keys.add(Key.of(read.person(actor)));
            } else {
                keys.add(body(read, actor));
            }
        }
        bodies = keys;
        names.put(id(), skeletons, asked);
    }

    private Key body(Article article, LocalActor actor) {
        Key organ = article.organ(actor);
        if (organ != null) {
            return organ;
        }
        String name = article.body(actor);
        boolean named = Character.isUpperCase(name.codePointAt(0));
        String country = actor.country() == null ? "" : actor.country();
        String skeleton = NameSkeleton.of(name);
        if (named) {
            String why = name.equals(actor.name()) ? null : "“" + actor.name() + "” speaks for it";
            return new Key("name " + skeleton.replaceAll("(?<= )(?:of|for|and) ", ""), null, why);
        }
        return country.isEmpty()
                ? unnamed(actor, "phrase " + skeleton + " ")
                : Key.of("phrase " + skeleton + " " + country);
    }

    /** Who is not named is the same one only in articles that share the wording in which they are first told of. */
    private Key unnamed(LocalActor actor, String start) {
        for (Span mention : actor.mentions()) {
            for (TellingPassage passage : copied) {
                if (passage.span().contains(mention)) {
                    String why = "“" + actor.name() + "” stands in words that these articles share";
                    return new Key(start + passage.name(), null, why);
                }
            }
        }
        return Key.of(start + id());
    }

    /** Second step: people by their whole names. */
    void name(PersonNames names, Poll<String> states) {
        List<Key> keys = new ArrayList<>();
        List<Poll.Said> said = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (LocalActor actor : actors()) {
            Key body = bodies.get(actor.index());
            Key key = people.get(actor.index()) ? person(actor, body.value(), names) : body;
            keys.add(key);
            if (key.country() != null) {
                int end = key.value().length() - key.country().length();
                said.add(new Poll.Said(key.value().substring(0, end), key.country(), 1));
            }
            if (key.isStateless()) {
                asked.add(key.value());
            }
        }
        named = keys;
        states.put(id(), new Poll.Statement(said, asked));
    }

    private static Key person(LocalActor actor, String own, PersonNames names) {
        String whole = names.whole(own);
        String why = null;
        if (!whole.equals(own)) {
            why = own.indexOf(' ') < 0
                    ? "“" + actor.name() + "” fits one full name only"
                    : "“" + actor.name() + "” is short for one other name only";
        }
        return new Key("person " + whole, null, why);
    }

    /** Third step: gives organs of no known state the only state whose organ is so called; else they stay in their article. */
    void place(Poll<String> states, Acronyms acronyms) {
        List<Key> keys = new ArrayList<>();
        Acronyms.Forms forms = new Acronyms.Forms();
        for (LocalActor actor : actors()) {
            Key key = named.get(actor.index());
            Key placed = key.isStateless() ? placed(actor, key, states) : key;
            keys.add(placed);
            forms.use(actor);
            if (!people.get(actor.index())) {
                forms.add(actor, article().text(), placed.value());
            }
        }
        placed = keys;
        acronyms.put(id(), forms);
    }

    private Key placed(LocalActor actor, Key key, Poll<String> states) {
        if (actor.kind() == ActorKind.GROUP) {
            return unnamed(actor, key.value());
        }
        String state = states.answer(key.value());
        return Poll.isOne(state)
                ? new Key(
                        key.value() + state,
                        state,
                        "“" + actor.name() + "” is taken for the only one of these articles")
                : new Key(key.value() + id(), null, key.why());
    }

    /** Fourth step: gives acronyms the key of the body that they are short for. */
    void expand(Acronyms acronyms, Offices offices) {
        List<Key> keys = new ArrayList<>();
        List<Poll.Said> said = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (LocalActor actor : actors()) {
            Key key = placed.get(actor.index());
            String body = Acronyms.isAcronym(actor.name()) ? acronyms.expand(actor.name()) : null;
            Key expanded = body == null
                    ? key
                    : new Key(body, null, "“" + actor.name() + "” is the short form of one name only");
            keys.add(expanded);
            for (String role : people.get(actor.index()) ? actor.roles() : List.<String>of()) {
                String office = article().office(role, actor.country());
                if (office != null) {
                    said.add(Offices.said(office, expanded.value(), article().day()));
                }
            }
            String office = office(actor);
            if (office != null) {
                asked.add(office);
            }
        }
        expanded = keys;
        offices.put(id(), said, asked);
    }

    private @Nullable String office(LocalActor actor) {
        return actor.kind() == ActorKind.OFFICE ? article().office(actor.name(), actor.country()) : null;
    }

    /** Last step: gives offices without a name the key of the person who holds them. */
    void appoint(Offices offices) {
        List<Key> keys = new ArrayList<>();
        for (LocalActor actor : actors()) {
            String office = office(actor);
            String holder =
                    office == null ? null : offices.holder(office, article().day());
            keys.add(
                    holder == null
                            ? expanded.get(actor.index())
                            : new Key(
                                    holder,
                                    null,
                                    "“" + actor.name() + "” is an office that an article gives to one person"));
        }
        settled = keys;
    }

    /** The keys in the order of the actors; empty before the last step. */
    List<Key> settled() {
        return settled;
    }
}
