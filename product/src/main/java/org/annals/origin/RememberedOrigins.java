package org.annals.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.claim.DatedReading;
import org.annals.document.Change;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.document.LateTable;
import org.annals.document.PieceList;
import org.annals.identity.Actor;
import org.annals.identity.ActorRegistry;
import org.annals.origin.AccountBlocks.Joined;
import org.annals.reuse.ReuseResult;

/** Reduces claims to origins, and reduces next time only those that meet what has come or gone. */
final class RememberedOrigins implements OriginFinder {
    private static final Comparator<Origin> BY_ID = Comparator.comparing(Origin::id);
    private static final Comparator<Actor> ACTORS = Comparator.comparing(Actor::id);

    private final AccountReader reader = new AccountReader();
    private final LateTable<String, Account> accounts = new LateTable<>();
    private final LateTable<String, List<String>> keysOf = new LateTable<>();
    private final LateTable<String, Late<TreeMap<String, Account>>> blocks = new LateTable<>();
    private final LateTable<String, Late<Joined>> joined = new LateTable<>();
    /** How many passages lift a narrated account out of its article's own. */
    private final LateTable<String, Integer> lifted = new LateTable<>();

    private final LateTable<String, Set<String>> byActor = new LateTable<>();
    private final AccountParts parts = new AccountParts();
    private final Map<String, String> camps = new HashMap<>();
    private final LateTable<String, Origin> originOf = new LateTable<>();
    private final Set<String> changedPassages = new TreeSet<>();
    private final Set<String> changedBlocks = new TreeSet<>();
    private List<Actor> lastActors = List.of();
    private Descent descent = Descent.NONE;
    private PieceList<Origin> origins = PieceList.none();

    @Override
    public OriginFinder remembering() {
        return new RememberedOrigins();
    }

    @Override
    public List<Origin> find(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        AccountReader.Moved moved = reader.read(readings, actors, reuse);
        Descent now = new Descent(reuse.lineages());
        List<Account> gone = new ArrayList<>(moved.gone());
        List<Account> come = new ArrayList<>(moved.come());
        Set<String> leaving = new HashSet<>();
        gone.forEach(account -> leaving.add(account.id()));
        for (DocumentId id : descent.changed(now)) {
            for (Account account : reader.of(id)) {
                Account old = accounts.get(account.id());
                if (old != null && leaving.add(account.id())) {
                    gone.add(old);
                    come.add(account);
                }
            }
        }
        gone.forEach(this::remove);
        descent = now;
        come.forEach(this::add);
        follow(actors.actors());
        changedPassages.forEach(this::join);
        changedPassages.clear();
        changedBlocks.forEach(this::join);
        changedBlocks.clear();
        write(parts.settle(accounts::containsKey));
        return origins;
    }

    private void remove(Account account) {
        String id = account.id();
        List<String> keys = keysOf.remove(id);
        (keys == null ? List.<String>of() : keys).forEach(key -> leave(key, id));
        leave(AccountBlocks.narration(account, descent), id);
        accounts.remove(id);
        if (account.actor() != null) {
            byActor.getOrDefault(account.actor(), new HashSet<>()).remove(id);
        }
        parts.touch(id);
    }

    private void add(Account account) {
        String id = account.id();
        accounts.put(id, account);
        List<String> keys = AccountBlocks.keys(account, descent);
        keysOf.put(id, keys);
        keys.forEach(key -> enter(key, account));
        place(account);
        if (account.actor() != null) {
            byActor.computeIfAbsent(account.actor(), key -> new HashSet<>()).add(id);
        }
        parts.touch(id);
    }

    /** Puts a narrated account into its article's own, or out of it. */
    private void place(Account account) {
        String key = AccountBlocks.narration(account, descent);
        if (account.narrated() && !lifted.containsKey(account.id())) {
            enter(key, account);
        } else {
            leave(key, account.id());
        }
    }

    private void enter(String key, Account account) {
        blocks.computeIfAbsent(key, unused -> Late.of(new TreeMap<>())).get().put(account.id(), account);
        changed(key);
    }

    private void leave(String key, String id) {
        Late<TreeMap<String, Account>> block = blocks.get(key);
        if (block != null && block.get().remove(id) != null) {
            changed(key);
            if (block.get().isEmpty()) {
                blocks.remove(key);
            }
        }
    }

    private void changed(String key) {
        (key.startsWith(AccountBlocks.PASSAGE) ? changedPassages : changedBlocks).add(key);
    }

    private void join(String key) {
        Late<TreeMap<String, Account>> block = blocks.get(key);
        Joined now = block == null
                ? Joined.NOTHING
                : AccountBlocks.join(key, List.copyOf(block.get().values()), descent);
        Late<Joined> known = joined.get(key);
        Joined last = known == null ? Joined.NOTHING : known.get();
        if (now.equals(last)) {
            return;
        }
        last.links().forEach(parts::unlink);
        now.links().forEach(parts::link);
        last.lifted().forEach(id -> lift(id, -1));
        now.lifted().forEach(id -> lift(id, 1));
        if (now.links().isEmpty()) {
            joined.remove(key);
        } else {
            joined.put(key, Late.of(now));
        }
    }

    private void lift(String id, int times) {
        if (lifted.merge(id, times, Integer::sum) == 0) {
            lifted.remove(id);
        }
        Account account = accounts.get(id);
        if (account != null) {
            place(account);
        }
    }

    /** Follows actors that have changed camps. */
    private void follow(List<Actor> actors) {
        Change<Actor> change = Change.between(lastActors, actors, ACTORS);
        lastActors = actors;
        Map<String, String> before = new HashMap<>();
        for (Actor actor : change.gone()) {
            String camp = camps.remove(actor.id());
            before.put(actor.id(), camp == null ? "" : camp);
        }
        for (Actor actor : change.come()) {
            if (actor.interestGroup() != null) {
                camps.put(actor.id(), actor.interestGroup());
            }
            before.putIfAbsent(actor.id(), "");
        }
        before.forEach((id, camp) -> {
            if (!camp.equals(camps.getOrDefault(id, ""))) {
                byActor.getOrDefault(id, Set.of()).forEach(parts::touch);
            }
        });
    }

    private void write(AccountParts.Change change) {
        OriginWriter writer = new OriginWriter(camps, descent);
        Map<String, Origin> gone = new TreeMap<>();
        for (String first : change.gone()) {
            Origin origin = originOf.remove(first);
            if (origin != null) {
                gone.put(first, origin);
            }
        }
        List<Origin> come = new ArrayList<>();
        for (SortedSet<String> part : change.made()) {
            Origin made = writer.origin(part.stream()
                    .map(id -> Objects.requireNonNull(accounts.get(id), "parts hold accounts that there are"))
                    .toList());
            Origin old = gone.get(part.first());
            if (old != null && made.equals(old)) {
                gone.remove(part.first());
                originOf.put(part.first(), old);
            } else {
                originOf.put(part.first(), made);
                come.add(made);
            }
        }
        origins = origins.after(Change.of(List.copyOf(gone.values()), come, BY_ID), BY_ID, Origin::id);
    }
}
