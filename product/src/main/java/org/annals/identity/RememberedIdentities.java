package org.annals.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.annals.actor.LocalActor;
import org.annals.claim.DatedReading;
import org.annals.document.Change;
import org.annals.document.ContentHash;
import org.annals.document.DocumentId;
import org.annals.document.DocumentMap;
import org.annals.document.Late;
import org.annals.document.LateList;
import org.annals.document.LateTable;
import org.annals.document.PieceList;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.ReuseResult.TellingPassage;
import org.jspecify.annotations.Nullable;

/** Joins actors across documents, and decides next time only about those that an arrival or a departure touches. */
final class RememberedIdentities implements IdentityResolver {
    private static final Comparator<DatedReading> BY_DOCUMENT =
            Comparator.comparing(reading -> reading.document().id());
    private static final Comparator<Actor> BY_ID = Comparator.comparing(Actor::id);

    private final NameKinds kinds = new NameKinds();
    private final PersonNames names = new PersonNames();
    private final Poll<String> states = new Poll<>(Poll.ONLY);
    private final Acronyms acronyms = new Acronyms();
    private final Offices offices = new Offices();
    private final Map<DocumentId, Late<ArticleKeys>> articles = new HashMap<>();
    /** What each article shares with others, in text order. */
    private DocumentMap<List<TellingPassage>> copied = DocumentMap.none();

    private final LateTable<String, Late<Group>> groups = new LateTable<>();
    /** The keys by which the actors of an article are grouped. */
    private final Map<DocumentId, List<Key>> grouped = new HashMap<>();

    private DocumentMap<List<String>> ids = DocumentMap.none();
    /** Those that are others now; null for articles that are gone. */
    private final Map<DocumentId, @Nullable List<String>> changedIds = new HashMap<>();

    /** Keys of the groups that somebody joined or left. */
    private final Set<String> changed = new TreeSet<>();

    private List<DatedReading> last = List.of();
    private PieceList<Actor> actors = PieceList.none();

    @Override
    public IdentityResolver remembering() {
        return new RememberedIdentities();
    }

    @Override
    public ActorRegistry resolve(List<DatedReading> readings, ReuseResult reuse) {
        List<DatedReading> sorted = Change.sorted(readings, BY_DOCUMENT);
        Change<DatedReading> change = Change.between(last, sorted, BY_DOCUMENT);
        last = sorted;
        change.gone().forEach(reading -> remove(reading.document().id()));
        Set<DocumentId> touched = new TreeSet<>();
        for (DatedReading reading : change.come()) {
            ArticleKeys article = new ArticleKeys(reading);
            articles.put(article.id(), Late.of(article));
            kinds.put(article.id(), article.actors());
            touched.add(article.id());
        }
        touched.addAll(reuse.telling().differing(copied));
        touched.retainAll(articles.keySet());
        copied = reuse.telling();
        settle(touched);
        touched.forEach(id -> regroup(article(id)));
        renew();
        return new ActorRegistry(actors, ids);
    }

    /** Takes the steps of the articles that have changed, and of those that they are the cause for. */
    private void settle(Set<DocumentId> touched) {
        touched.addAll(kinds.moved());
        touched.forEach(id -> article(id).read(kinds, names, copied.getOrDefault(id, List.of())));
        touched.addAll(names.moved());
        touched.forEach(id -> article(id).name(names, states));
        touched.addAll(states.moved());
        touched.forEach(id -> article(id).place(states, acronyms));
        touched.addAll(acronyms.moved());
        touched.forEach(id -> article(id).expand(acronyms, offices));
        touched.addAll(offices.moved());
        touched.forEach(id -> article(id).appoint(offices));
    }

    private ArticleKeys article(DocumentId id) {
        return Objects.requireNonNull(articles.get(id), "only articles of the pile ask")
                .get();
    }

    private void remove(DocumentId id) {
        kinds.remove(id);
        names.remove(id);
        states.remove(id);
        acronyms.remove(id);
        offices.remove(id);
        Late<ArticleKeys> left = articles.remove(id);
        if (left != null) {
            ArticleKeys article = left.get();
            List<Key> keys = grouped.getOrDefault(id, List.of());
            article.actors().forEach(actor -> leave(id, actor, keys.get(actor.index())));
        }
        grouped.remove(id);
        changedIds.put(id, null);
    }

    /** Moves the actors of an article whose keys have changed to the groups of these. */
    private void regroup(ArticleKeys article) {
        DocumentId id = article.id();
        List<Key> before = grouped.getOrDefault(id, List.of());
        List<Key> keys = article.settled();
        if (keys.equals(before) && isNumbered(id)) {
            return;
        }
        List<String> held = new ArrayList<>();
        for (LocalActor actor : article.actors()) {
            Key key = keys.get(actor.index());
            Key old = before.isEmpty() ? null : before.get(actor.index());
            if (old != null && !old.equals(key)) {
                leave(id, actor, old);
            }
            Group group = groups.computeIfAbsent(key.value(), value -> Late.of(new Group(ContentHash.id("a", value))))
                    .get();
            if (!key.equals(old)) {
                group.add(id, actor, key);
                changed.add(key.value());
            }
            held.add(group.id());
        }
        grouped.put(id, LateList.of(keys));
        changedIds.put(id, List.copyOf(held));
    }

    private boolean isNumbered(DocumentId id) {
        return changedIds.containsKey(id) ? changedIds.get(id) != null : ids.get(id) != null;
    }

    private void leave(DocumentId id, LocalActor actor, Key key) {
        Late<Group> group = groups.get(key.value());
        if (group != null) {
            group.get().remove(id, actor);
            changed.add(key.value());
        }
    }

    /** Describes the groups anew that somebody joined or left. */
    private void renew() {
        List<Actor> gone = new ArrayList<>();
        List<Actor> come = new ArrayList<>();
        for (String key : changed) {
            Group group = Objects.requireNonNull(groups.get(key), "a changed group was there")
                    .get();
            Actor old = group.described();
            if (old != null) {
                gone.add(old);
            }
            if (group.isEmpty()) {
                groups.remove(key);
            } else {
                come.add(group.describe());
            }
        }
        changed.clear();
        ids = ids.with(changedIds);
        changedIds.clear();
        actors = actors.after(Change.of(gone, come, BY_ID), BY_ID, Actor::id);
    }
}
